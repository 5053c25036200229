import { findIncluded, type IncludedEntry } from './check-inclusion.ts'
import { isSigned } from './check-signature.ts'
import { type Finding, found, hasFailed } from './finding.ts'
import { decidingKinds } from './follow-reviews.ts'
import { type LogSource, Refused } from './log-source.ts'
import { findKey, type PublishedKey } from './published-keys.ts'
import { readMembers, readText, readTime } from './read-outside.ts'
import { commitmentOf, type Receipt } from './receipt.ts'
import type { SignedHead } from './signed-head.ts'

type Given = {
  shop: string
  receipt: Receipt
  keys: readonly PublishedKey[]
  /** The head whose signature was checked; undefined while the shop has no log. */
  head: SignedHead | undefined
  /** All entries of the log about the review, where every entry was read; otherwise the shop is asked for them. */
  walked: readonly IncludedEntry[] | undefined
  clock: Date
}

/** What the log and the shop say about a review whose receipt somebody holds. */
export async function checkReceipt(source: LogSource, given: Given): Promise<Finding[]> {
  const signed = await checkSignature(given)
  if (hasFailed([signed])) return [signed]
  const { findings, included } = await checkLogged(source, given)
  return [signed, ...findings, ...(await compareAnswer(source, { ...given, included }))]
}

async function checkSignature({ receipt, keys, shop }: Given): Promise<Finding> {
  const { keyId, submittedAt, edition, version } = receipt
  if (receipt.shop !== shop) return found('receipt-of-other-shop', { shop: receipt.shop })
  const key = await findKey(keys, keyId)
  if (key.kind === 'unknown') return found('receipt-key-unknown', { keyId })
  if (key.kind === 'misnamed') return found('receipt-key-misnamed', { keyId })
  const isGood = await isSigned(receipt.document, key.publicKey)
  const facts = { shop, submittedAt, keyId, edition, version, url: receipt.url }
  return found(isGood ? 'receipt-signed' : 'receipt-unsigned', facts)
}

type Logged = { findings: Finding[]; included: readonly IncludedEntry[] }

async function checkLogged(source: LogSource, given: Given): Promise<Logged> {
  const { receipt, head, walked, clock } = given
  if (head === undefined) return { findings: withoutHead(receipt, clock), included: [] }
  const shown = await findIncluded(source, { head, of: { review: receipt.review } })
  if (shown.wrong > 0)
    return { findings: [found('receipt-proof-wrong', { count: shown.wrong })], included: [] }
  if (shown.foreign > 0)
    return { findings: [found('receipt-proof-foreign', { count: shown.foreign })], included: [] }
  const included = walked ?? shown.included
  const commitment = await commitmentOf(receipt)
  if (commitment === undefined) return { findings: [found('receipt-without-salt')], included }
  const own = included.find(
    ({ entry }) => entry.commitment === commitment && (entry.edition ?? 1) === receipt.edition,
  )
  if (own === undefined)
    return { findings: [await tellAbsence(source, { receipt, head, commitment, clock })], included }
  const logged = found('receipt-logged', { position: own.position, at: own.entry.at })
  const decision = decisionAfter(own, { receipt, head, included, isWhole: walked !== undefined })
  return { findings: [logged, decision], included }
}

/** By so much may the reader's clock differ from the shop's. */
const clockMs = 3_600_000

function isPast(logBy: string, clock: Date): boolean {
  return clock.getTime() > Date.parse(logBy) + clockMs
}

/** A promise to log in time is broken by no log at all, too. Receipts of version 1 promise nothing. */
function withoutHead({ logBy }: Receipt, clock: Date): Finding[] {
  if (logBy === undefined) return []
  return [found(isPast(logBy, clock) ? 'receipt-never-logged' : 'receipt-not-logged-yet', { logBy })]
}

/** The server may know the commitment under no review or another one; that helps to say what is wrong. */
async function tellAbsence(
  source: LogSource,
  given: { receipt: Receipt; head: SignedHead; commitment: string; clock: Date },
): Promise<Finding> {
  const { receipt, head, commitment, clock } = given
  const { included } = await findIncluded(source, { head, of: { commitment } })
  const [elsewhere] = included
  const { logBy = receipt.submittedAt } = receipt
  if (elsewhere)
    return found('receipt-never-logged', { logBy, headAt: head.at, position: elsewhere.position })
  // The head's own time is signed by the shop; ours counts where it shows none as new as its promise.
  const isLate = Date.parse(head.at) > Date.parse(logBy) || isPast(logBy, clock)
  return found(isLate ? 'receipt-never-logged' : 'receipt-not-logged-yet', { logBy, headAt: head.at })
}

type Deciding = {
  receipt: Receipt
  head: SignedHead
  included: readonly IncludedEntry[]
  isWhole: boolean
}

/** What was decided about earlier words, before these came in, decides nothing about these. */
function decisionAfter(own: IncludedEntry, given: Deciding): Finding {
  const { receipt, head, included, isWhole } = given
  const decision = included.findLast(
    ({ entry, position }) =>
      decidingKinds.has(entry.kind) &&
      (position > own.position || (entry.edition !== undefined && entry.edition >= receipt.edition)),
  )
  const { logBy = receipt.submittedAt } = receipt
  if (decision === undefined) {
    const isLate = Date.parse(head.at) > Date.parse(logBy)
    return found(isLate ? 'receipt-never-decided' : 'receipt-waits', { logBy, headAt: head.at })
  }
  const { kind, at, code = '' } = decision.entry
  const facts = { decision: kind, code, at, position: decision.position }
  return found(isWhole ? 'receipt-decided-in-whole' : 'receipt-decided', facts)
}

/** Which state the shop's answer must have after the last decision of the log. */
const answersAfter: Readonly<Record<string, readonly string[]>> = {
  published: ['published'],
  restored: ['published', 'pending', 'held'],
  held: ['pending', 'held'],
  refused: ['refused'],
  withdrawn: ['withdrawn'],
  removed: ['pending', 'held', 'refused', 'withdrawn', 'erased'],
}

async function compareAnswer(
  source: LogSource,
  { receipt, included, head }: Given & { included: readonly IncludedEntry[] },
): Promise<Finding[]> {
  const given = await source.ask(receipt.document).catch((error: unknown) => {
    if (error instanceof Refused && error.code === 'receipt/not-ours') return undefined
    throw error
  })
  if (given === undefined) return [found('receipt-denied')]
  const members = readMembers(given, 'answer')
  const decision = readText(members.decision, 'answer.decision')
  const code = typeof members.code === 'string' ? members.code : ''
  const at = typeof members.decidedAt === 'string' ? readTime(members.decidedAt, 'answer.decidedAt') : ''
  if (decision === 'unknown') return [found('receipt-lost', { logged: included.length })]
  const answer = found('receipt-answer', {
    decision,
    code,
    at,
    isPresent: members.isPresent === true ? 1 : 0,
  })
  const last = included.findLast(({ entry }) => decidingKinds.has(entry.kind))?.entry
  // A decision made after the head was signed is not in the log yet.
  const isCovered = head !== undefined && (at === '' || Date.parse(at) <= Date.parse(head.at))
  if (last === undefined || !isCovered || decision === 'erased') return [answer]
  const fits = (answersAfter[last.kind] ?? [decision]).includes(decision)
  return fits ? [answer] : [answer, found('receipt-answer-differs', { decision, logged: last.kind })]
}
