import { checkSignedHead, type KeptHead } from './check-head.ts'
import { keyIdOf } from './check-signature.ts'
import { readMembers, readPattern, Unreadable } from './read-outside.ts'
import { readSignedHead } from './signed-head.ts'

/** What is written into a file or into the browser's own store between two looks. */
export function writeKeptHead({ head, publicKey }: KeptHead): string {
  return `${JSON.stringify({ kind: 'echoloop-kept-head', version: 1, head: head.document, publicKey }, null, 2)}\n`
}

/** Reads it again; throws Unreadable for anything else. */
export function readKeptHead(value: unknown): KeptHead {
  const members = readMembers(value, 'kept')
  if (members.kind !== 'echoloop-kept-head' || members.version !== 1) throw new Unreadable('kept.kind')
  return {
    head: readSignedHead(members.head),
    publicKey: readPattern(members.publicKey, /^[\w-]{43}$/, 'kept.publicKey'),
  }
}

/** Whether the shop really signed it: a file that somebody changed is no evidence against a shop. */
export async function isKeptHeadSigned({ head, publicKey }: KeptHead, shop: string): Promise<boolean> {
  const keys = [{ keyId: (await keyIdOf(publicKey)) ?? '', publicKey }]
  return (await checkSignedHead({ head, keys, shop })).publicKey !== undefined
}
