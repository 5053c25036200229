import type { Scope } from '../../platform/scope.ts'
import type { Doer } from './case-change.ts'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Who acts, as the history of a case keeps it. */
export function doerOf({ actor }: Pick<Scope, 'actor'>): Doer {
  if (actor.kind === 'author') return { kind: 'customer', id: null, name: null }
  if (actor.kind === 'system') return { kind: 'system', id: null, name: actor.name ?? null }
  return { kind: actor.kind, id: uuidPattern.test(actor.id) ? actor.id : null, name: actor.name }
}
