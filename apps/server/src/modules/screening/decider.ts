import type { DoerKind } from '@echoloop/contract'
import type { Actor } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'

/**
 * What kind of hand decided. `rule`: the product by the shop's policy, where the detector saw nothing; `person`: a
 * member, or a program with a key of the shop. Rules ask for this and never for a name.
 */
export type DeciderKind = 'detector' | 'rule' | 'person' | 'author' | 'reader'

/** Who decided; `id` of the member or key, so that an appeal goes to somebody else. */
export type Decider = { kind: DeciderKind; name: string; id: string | null }

/** The product itself, by its detector or by a rule of the shop's. Pure. */
export function productAs(kind: 'detector' | 'rule'): Decider {
  return { kind, name: nameOfActor({ kind: 'system' }), id: null }
}

export const author: Decider = { kind: 'author', name: nameOfActor({ kind: 'author' }), id: null }

/** A reader whose flag holds a review until a person has looked. */
export const reader: Decider = { kind: 'reader', name: 'reader', id: null }

/** Who acts, as a decision keeps it. Pure. */
export function deciderOf(actor: Actor): Decider {
  if (actor.kind === 'system') return productAs('rule')
  if (actor.kind === 'author') return author
  return { kind: 'person', name: actor.name, id: actor.id }
}

/** Who decided, as histories tell it. Pure. */
export function doerKindOf(kind: DeciderKind): DoerKind {
  return kind === 'detector' || kind === 'rule' ? 'product' : kind
}
