import { type AttestationWatch, watchAttestations } from './check-attestations.ts'
import { checkHead, type KeptHead } from './check-head.ts'
import type { IncludedEntry } from './check-inclusion.ts'
import { checkProduct } from './check-product.ts'
import { checkReceipt } from './check-receipt.ts'
import { headsOfShop, type WitnessedHead } from './check-witness.ts'
import { type Finding, found, hasLogFailed } from './finding.ts'
import { followAudits } from './follow-audits.ts'
import { followReviews } from './follow-reviews.ts'
import { isKeptHeadSigned } from './kept-head.ts'
import type { LogSource } from './log-source.ts'
import type { PublishedKey } from './published-keys.ts'
import type { Receipt } from './receipt.ts'
import { tallyProduct } from './tally-product.ts'
import { type LogWalk, type Milestone, startWalk } from './walk-log.ts'

export type Verification = {
  shop: string
  /** The head of the last look, where somebody kept it. */
  kept?: KeptHead
  /** Whether every entry is downloaded and hashed anew; a product needs that. */
  isWhole: boolean
  receipt?: Receipt
  product?: string
  /** Heads that witnesses kept. */
  milestones?: readonly WitnessedHead[]
  /** Public keys of auditors that the reader knows from elsewhere than the shop. */
  auditorKeys?: readonly string[]
  /** The reader's clock; left out: this machine's. */
  now?: Date
  onProgress?: (done: number, size: number) => void
  pause?: (milliseconds: number) => Promise<void>
}

export type Verified = {
  findings: Finding[]
  /** The head to keep for the next look; undefined when anything about the log itself failed. */
  keep: KeptHead | undefined
  /** The newest head of the shop, also when it contradicts the one kept: both together are the evidence. */
  now: KeptHead | undefined
}

/**
 * Checks a shop's log: its newest head, that it continues the one kept before, on demand every entry, a receipt and a
 * product's stars. Rejects with NoAnswer, Refused or Unreadable when there was nothing that could be checked.
 */
export async function verifyLog(source: LogSource, given: Verification): Promise<Verified> {
  const clock = given.now ?? new Date()
  const { asked, findings } = await withGoodKept(given)
  // Before the head: what an auditor names later than the head that is shown would look like a shortened log.
  const audits = isWalking(asked) ? await watchAudits(source, asked) : undefined
  const { findings: aboutHead, now, keys } = await checkHead(source, { ...asked, clock })
  const witnessed = headsOfShop(asked.milestones ?? [], knownKeys(asked, keys))
  findings.push(...aboutHead, ...witnessed.findings)
  const { milestones } = witnessed
  const walked = now && (await walk(source, { asked: { ...asked, milestones }, now, audits }))
  findings.push(...(walked?.findings ?? withoutLog(aboutHead, milestones)))
  const newest = walked?.now
  const isLogGood = !hasLogFailed(findings)
  findings.push(...(await checkOne(source, { asked, clock, keys, now: newest, walked: walked?.ofReceipt })))
  return { findings, keep: isLogGood ? newest : undefined, now }
}

/** A kept head counts only with its own good signature: who can write the file could accuse the shop with it. */
async function withGoodKept(given: Verification): Promise<{ asked: Verification; findings: Finding[] }> {
  const { kept, ...others } = given
  if (kept === undefined || (await isKeptHeadSigned(kept, given.shop))) return { asked: given, findings: [] }
  const { size, at, keyId } = kept.head
  return { asked: others, findings: [found('head-kept-unsigned', { size, at, keyId })] }
}

function knownKeys({ kept }: Verification, keys: readonly PublishedKey[]): string[] {
  return [...keys.map(({ publicKey }) => publicKey), ...(kept ? [kept.publicKey] : [])]
}

/** A shop that shows no log at all shows one that is shorter than every head that a witness has of it. */
function withoutLog(aboutHead: readonly Finding[], milestones: readonly Milestone[]): Finding[] {
  if (!aboutHead.some(({ code }) => code === 'head-absent')) return []
  return milestones.map(({ size }) => found('log-shorter-than-signed', { size, found: 0 }))
}

function isWalking({ isWhole, product, milestones = [] }: Verification): boolean {
  return isWhole || product !== undefined || milestones.length > 0
}

function watchAudits(source: LogSource, { shop, auditorKeys = [] }: Verification): Promise<AttestationWatch> {
  return watchAttestations(source, { shop, auditorKeys })
}

type Looked = { asked: Verification; now: KeptHead }

type Walked = {
  findings: Finding[]
  now: KeptHead
  /** Every entry about the review of the receipt; undefined unless the whole log was read and is good. */
  ofReceipt?: readonly IncludedEntry[]
}

async function walk(
  source: LogSource,
  { asked, now, audits }: Looked & { audits: AttestationWatch | undefined },
): Promise<Walked> {
  if (audits === undefined) return { findings: [found('log-not-walked')], now }
  const reviews = followReviews()
  const begun = followAudits()
  const tally = tallyProduct(asked.product ?? '')
  const ofReceipt: IncludedEntry[] = []
  const walking = startWalk(source, {
    milestones: [...milestoneOf(asked.kept), ...(asked.milestones ?? []), ...audits.milestones],
    onEntry(entry, position) {
      audits.take(entry, position)
      reviews.take(entry)
      begun.take(entry)
      tally.take(entry)
      if (entry.review !== undefined && entry.review === asked.receipt?.review)
        ofReceipt.push({ entry, position })
    },
    onProgress: (done) => asked.onProgress?.(done, now.head.size),
  })
  const walked = await walking.to(now.head)
  if (hasLogFailed(walked)) return { findings: walked, now }
  const product = await checkAsked(source, { asked, now, tally, walking })
  const findings = [
    ...walked,
    ...reviews.findings(),
    ...begun.findings(),
    ...(await audits.findings(walked, now.head)),
    ...product.findings,
  ]
  return { findings, now: product.now, ofReceipt }
}

function checkAsked(
  source: LogSource,
  given: Looked & { tally: ReturnType<typeof tallyProduct>; walking: LogWalk },
): Promise<{ findings: Finding[]; now: KeptHead }> | { findings: Finding[]; now: KeptHead } {
  const { asked, now, tally, walking } = given
  const { product, shop, pause = wait } = asked
  if (product === undefined) return { findings: [], now }
  return checkProduct(source, { shop, product, tally, walk: walking, now, pause })
}

function milestoneOf(kept: KeptHead | undefined): Milestone[] {
  if (kept === undefined) return []
  const { size, root, at } = kept.head
  return [
    {
      size,
      root,
      agrees: found('log-kept-prefix', { size, at }),
      differs: found('log-rewritten', { size, at }),
    },
  ]
}

async function checkOne(
  source: LogSource,
  given: {
    asked: Verification
    clock: Date
    keys: readonly PublishedKey[]
    now: KeptHead | undefined
    walked: readonly IncludedEntry[] | undefined
  },
): Promise<Finding[]> {
  const { receipt, shop } = given.asked
  if (receipt === undefined) return []
  const { clock, keys, now, walked } = given
  return checkReceipt(source, { shop, receipt, keys, head: now?.head, walked, clock })
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
