import { keyIdOf } from './check-signature.ts'
import { readList, readMembers, readPattern } from './read-outside.ts'

/** A public key that a shop publishes, and the name it gives it. */
export type PublishedKey = { keyId: string; publicKey: string }

/** Reads the list of a shop's keys; throws Unreadable for anything else. */
export function readPublishedKeys(value: unknown): PublishedKey[] {
  return readList(readMembers(value, 'keys').items, 'keys.items').map((item) => {
    const members = readMembers(item, 'keys.items')
    return {
      keyId: readPattern(members.keyId, /^[0-9a-f]{32}$/, 'keys.keyId'),
      publicKey: readPattern(members.publicKey, /^[\w-]{43}$/, 'keys.publicKey'),
    }
  })
}

/** The key of that name, if it is published and its name is its own hash. */
export async function findKey(
  keys: readonly PublishedKey[],
  keyId: string,
): Promise<{ kind: 'good'; publicKey: string } | { kind: 'unknown' } | { kind: 'misnamed' }> {
  const found = keys.find((key) => key.keyId === keyId)
  if (found === undefined) return { kind: 'unknown' }
  const isNamed = (await keyIdOf(found.publicKey)) === keyId
  return isNamed ? { kind: 'good', publicKey: found.publicKey } : { kind: 'misnamed' }
}
