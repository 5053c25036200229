import type { Scope } from '../../../platform/scope.ts'

/** Keyed hash by which equal addresses, subjects and Message-IDs of one shop are known again. */
export function lookupOf(
  { keys, shopId }: Pick<Scope, 'keys' | 'shopId'>,
  kind: 'from' | 'subject' | 'id',
  text: string,
): Buffer {
  return keys.lookup(shopId, `mail-${kind}\n${kind === 'id' ? text : text.toLowerCase()}`)
}
