import { checkSignedHead, type KeptHead } from './check-head.ts'
import { keyIdOf } from './check-signature.ts'
import { type Finding, found } from './finding.ts'
import { readList, readMembers, readPattern } from './read-outside.ts'
import { readSignedHead } from './signed-head.ts'
import type { Milestone } from './walk-log.ts'

/** A head that a witness kept, and by which key it is signed. */
export type WitnessedHead = Milestone & { publicKey: string; isOfUnknownKey: Finding }

/**
 * The heads of a shop that a witness kept, as milestones of a walk. Only heads with a good signature count: a witness
 * that changes heads accuses nobody. Whether the key is the shop's says `headsOfShop`. Throws Unreadable for what is
 * no such list.
 */
export async function readWitnessedHeads(given: {
  witness: string
  shop: string
  answer: unknown
}): Promise<WitnessedHead[]> {
  const items = readList(readMembers(given.answer, 'witness').items, 'witness.items')
  const heads = await Promise.all(items.map((item) => readItem(item, given.shop)))
  return heads
    .filter((one) => one !== undefined)
    .map(({ head: { size, root, at, keyId }, publicKey }) => {
      const facts = { witness: given.witness, size, at }
      return {
        size,
        root,
        agrees: found('witness-agrees', facts),
        differs: found('witness-disagrees', facts),
        publicKey,
        isOfUnknownKey: found('witness-key-unknown', { witness: given.witness, keyId }),
      }
    })
}

async function readItem(item: unknown, shop: string): Promise<KeptHead | undefined> {
  const members = readMembers(item, 'witness.items')
  const head = readSignedHead(members.head)
  const publicKey = readPattern(members.publicKey, /^[\w-]{43}$/, 'witness.publicKey')
  const keys = [{ keyId: (await keyIdOf(publicKey)) ?? '', publicKey }]
  const { publicKey: good } = await checkSignedHead({ head, keys, shop })
  return good === undefined ? undefined : { head, publicKey: good }
}

/**
 * Splits witnessed heads: those signed by a key that is known to be the shop's, and one finding for each other key.
 * Anybody can sign a head in a shop's name with a key of their own.
 */
export function headsOfShop(
  heads: readonly WitnessedHead[],
  known: readonly string[],
): { milestones: WitnessedHead[]; findings: Finding[] } {
  const milestones = heads.filter(({ publicKey }) => known.includes(publicKey))
  const strange = heads.filter(({ publicKey }) => !known.includes(publicKey))
  const findings = new Map(
    strange.map(({ isOfUnknownKey }) => [JSON.stringify(isOfUnknownKey.facts), isOfUnknownKey]),
  )
  return { milestones, findings: [...findings.values()] }
}
