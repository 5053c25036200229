import { isConsistent } from './check-proofs.ts'
import { isSigned } from './check-signature.ts'
import { type Finding, found } from './finding.ts'
import { type LogSource, Refused } from './log-source.ts'
import { findKey, type PublishedKey, readPublishedKeys } from './published-keys.ts'
import { readHashes, readMembers } from './read-outside.ts'
import { readSignedHead, type SignedHead } from './signed-head.ts'

/** What a verifier keeps from one look to the next: a head and the key it was signed by. */
export type KeptHead = { head: SignedHead; publicKey: string }

export type CheckedHead = {
  findings: Finding[]
  /** The newest head and its key, where its signature is good. */
  now: KeptHead | undefined
  keys: PublishedKey[]
}

/**
 * The newest head of a shop's log: signed by a key that the shop publishes, and continuing the head kept before. Rejects
 * with NoAnswer or Unreadable when the source gives nothing that could be checked.
 */
export async function checkHead(
  source: LogSource,
  { shop, kept, clock }: { shop: string; kept?: KeptHead; clock?: Date },
): Promise<CheckedHead> {
  const keys = readPublishedKeys(await source.keys())
  const given = await source.head().catch((error: unknown) => {
    if (error instanceof Refused && error.status === 404) return undefined
    throw error
  })
  if (given === undefined) {
    const finding = kept
      ? found('head-withheld', { size: kept.head.size, at: kept.head.at })
      : found('head-absent')
    return { findings: [finding], now: undefined, keys }
  }
  const head = readSignedHead(given)
  const { finding, publicKey } = await checkSignedHead({ head, keys, shop })
  if (publicKey === undefined) return { findings: [finding], now: undefined, keys }
  const now = { head, publicKey }
  const since = kept === undefined ? [found('head-first')] : await compareHeads(source, { kept, now, keys })
  return { findings: [finding, ...(clock ? checkAge(head, clock) : []), ...since], now, keys }
}

/** A shop signs at least once an hour; three hours leave room for clocks and for a server that was off. */
const ageMaxMs = 10_800_000

function checkAge({ at }: SignedHead, clock: Date): Finding[] {
  return clock.getTime() - Date.parse(at) > ageMaxMs ? [found('head-stale', { at })] : []
}

/** Whether a head is of that shop and signed by a published key of it. */
export async function checkSignedHead(given: {
  head: SignedHead
  keys: readonly PublishedKey[]
  shop: string
}): Promise<{ finding: Finding; publicKey: string | undefined }> {
  const { head, keys, shop } = given
  const { size, root, at, keyId } = head
  const fails = (finding: Finding) => ({ finding, publicKey: undefined })
  if (head.shop !== shop) return fails(found('head-of-other-shop', { shop: head.shop }))
  const key = await findKey(keys, keyId)
  if (key.kind === 'unknown') return fails(found('key-unknown', { keyId }))
  if (key.kind === 'misnamed') return fails(found('key-misnamed', { keyId }))
  const isGood = await isSigned(head.document, key.publicKey)
  if (!isGood) return fails(found('head-unsigned', { size, at, keyId }))
  return { finding: found('head-signed', { size, root, at, keyId }), publicKey: key.publicKey }
}

type Comparison = { kept: KeptHead; now: KeptHead; keys: readonly PublishedKey[] }

async function compareHeads(source: LogSource, { kept, now, keys }: Comparison): Promise<Finding[]> {
  const { head: old } = kept
  const { head } = now
  const facts = { oldSize: old.size, oldAt: old.at, size: head.size, at: head.at }
  const isOlder = Date.parse(head.at) < Date.parse(old.at)
  const aside = [...(isOlder ? [found('head-older', facts)] : []), ...compareKeys({ kept, now, keys })]
  if (head.size < old.size) return [found('head-shrunk', facts), ...aside]
  if (head.size === old.size)
    return [found(head.root === old.root ? 'head-same' : 'head-forked', facts), ...aside]
  const path = await readPath(source, { from: old.size, to: head.size })
  const isGood = path !== undefined && (await isConsistent({ from: old, to: head, path }))
  if (path === undefined) return [found('head-withheld', { size: old.size, at: old.at }), ...aside]
  return [found(isGood ? 'head-continues' : 'head-rewritten', facts), ...aside]
}

function compareKeys({ kept, now, keys }: Comparison): Finding[] {
  const { keyId } = kept.head
  const isPublished = keys.some((key) => key.keyId === keyId && key.publicKey === kept.publicKey)
  if (!isPublished) return [found('key-gone', { keyId })]
  return now.publicKey === kept.publicKey
    ? []
    : [found('key-new', { keyId: now.head.keyId, oldKeyId: keyId })]
}

/** The path of a consistency proof; undefined when the shop that signed both heads gives none. */
async function readPath(
  source: LogSource,
  between: { from: number; to: number },
): Promise<string[] | undefined> {
  if (between.from === 0) return []
  try {
    return readHashes(readMembers(await source.consistency(between), 'proof').path, 'proof.path')
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}
