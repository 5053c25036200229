import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'

export type Moderator = { id: string; name: string }

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Who works in the queue: a member, or a program with a key; undefined for the product itself and for authors. */
export function moderatorOf({ actor }: Pick<Scope, 'actor'>): Moderator | undefined {
  if (actor.kind !== 'member' && actor.kind !== 'key') return undefined
  return uuidPattern.test(actor.id) ? { id: actor.id, name: actor.name } : undefined
}

/** A person's own judgement: no program has one. */
export function personOf({ actor }: Pick<Scope, 'actor'>): Moderator {
  if (actor.kind !== 'member') throw new AppError('moderation/person-needed')
  return { id: actor.id, name: actor.name }
}
