import { compareTexts } from './compare-texts.ts'
import { findBurst, missOrder } from './find-burst.ts'
import { findCompany } from './find-company.ts'
import { findCopies } from './find-copies.ts'
import { findCrowd } from './find-crowd.ts'
import { findFlooding } from './find-flooding.ts'
import { findMeetingPlaces } from './find-meeting-places.ts'
import { findPatchwork } from './find-patchwork.ts'
import { findRefrain } from './find-refrain.ts'
import { deliveredTogether, findSameDelivery } from './find-same-delivery.ts'
import { findSharedHandles } from './find-shared-handles.ts'
import { findSharedOrder } from './find-shared-order.ts'
import { findSharedBirth, findSharedDevice, findSharedNetwork } from './find-shared-places.ts'
import { findSharedShelf } from './find-shared-shelf.ts'
import { creditOf } from './give-credit.ts'
import { judgeContent } from './judge-content.ts'
import { findClockwork, findTimingPattern, judgeGap } from './judge-timing.ts'
import { type ReadReview, readReview } from './read-review.ts'
import { counted, emptyRhythm, faded } from './rhythm.ts'
import type { ScreenedReview } from './screened-review.ts'
import { keysOfRead, rhythmKeysOfRead, type ScreeningKey } from './screening-keys.ts'
import { createScreeningMemory, type ScreeningMemory } from './screening-memory.ts'
import type { Judged, ScreeningVerdict } from './screening-verdict.ts'
import { withEntry } from './shelf.ts'
import type { Neighbours, Signal, Situation } from './situation.ts'
import { standingOf } from './standing.ts'
import type { Finding, Trace } from './trace.ts'
import { weighFindings } from './weigh-findings.ts'

/** Judges reviews one after the other. */
export type Screener = {
  /**
   * Judges a review by what is remembered, and remembers it. Give reviews in the order of their times, equal times in
   * the order of their ids. Never throws for any text.
   */
  judge(review: ScreenedReview): Judged
}

const signals: readonly ((situation: Situation) => Signal)[] = [
  findCopies,
  findPatchwork,
  findRefrain,
  findSharedHandles,
  findSharedDevice,
  findSharedNetwork,
  findMeetingPlaces,
  findSharedOrder,
  findSharedBirth,
  findSharedShelf,
  missOrder,
  findBurst,
  findCrowd,
  judgeGap,
  findTimingPattern,
  findSameDelivery,
  findClockwork,
  findFlooding,
  findCompany,
]
/** Earlier verdicts that one review may change. */
const reopenedMax = 48

/** A screener over a memory; without one it starts knowing nothing. */
export function createScreener(memory: ScreeningMemory = createScreeningMemory()): Screener {
  return {
    judge(review) {
      const read = readReview(review)
      const keys = keysOfRead(read)
      const situation = look(memory, { read, keys })
      const found = signals.map((signal) => signal(situation))
      const findings = merged([
        ...judgeContent(read),
        ...found.flatMap(({ finding, also }) => [finding ?? [], also ?? []].flat()),
      ])
      const credit = creditOf(situation)
      const { verdict } = weighFindings(findings, credit)
      const reopened = reopen(memory, found)
      keep(memory, { situation, keys, trace: traceOf(situation, { findings, credit, verdict }) })
      return { verdict, reopened }
    },
  }
}

function look(
  memory: ScreeningMemory,
  { read, keys }: { read: ReadReview; keys: ScreeningKey[] },
): Situation {
  const near: Neighbours = {
    author: [],
    product: [],
    device: [],
    network: [],
    others: new Set(),
    clauses: [],
  }
  for (const key of keys) {
    const traces = memory.traces(key)
    if (key.kind === 'clause') {
      near.clauses.push(traces.filter(({ id, author }) => id !== read.id && author !== read.author))
      continue
    }
    for (const trace of traces) {
      if (trace.id === read.id) continue
      if (trace.author === read.author) {
        if (key.kind === 'author') near.author.push(trace)
        continue
      }
      near.others.add(trace)
      if (key.kind === 'product' || key.kind === 'device' || key.kind === 'network')
        near[key.kind].push(trace)
    }
  }
  const rhythmKeys = rhythmKeysOfRead(read)
  const rhythm = (key: bigint) => faded(memory.rhythm(key) ?? emptyRhythm(read.at), read.at)
  return {
    read,
    near,
    likenesses: compareTexts(read, near.others),
    rhythms: {
      shop: rhythm(rhythmKeys.shop),
      source: rhythm(rhythmKeys.source),
      product: rhythm(rhythmKeys.product),
    },
  }
}

/** One finding of each kind and code, the heaviest. */
function merged(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const finding of findings) {
    const origin = `${finding.kind} ${finding.kind === 'content' ? finding.code : ''}`
    const before = best.get(origin)
    if (before === undefined || finding.weight > before.weight) best.set(origin, finding)
  }
  return [...best.values()]
}

function reopen(memory: ScreeningMemory, found: readonly Signal[]): Judged['reopened'] {
  const news = new Map<Trace, Finding[]>()
  for (const { earlier } of found) {
    for (const { trace, finding } of earlier) {
      if (news.size >= reopenedMax && !news.has(trace)) continue
      news.set(trace, [...(news.get(trace) ?? []), finding])
    }
  }
  const reopened: Judged['reopened'] = []
  for (const [trace, added] of news) {
    const findings = merged([...trace.findings, ...added])
    const { verdict } = weighFindings(findings, trace.credit)
    const isNew = findings.some((finding) => !trace.findings.includes(finding))
    if (!isNew) continue
    trace.findings = findings
    if (verdict.decision !== trace.decision) {
      trace.decision = verdict.decision
      reopened.push({ id: trace.id, verdict })
    }
    memory.changed(trace)
  }
  return reopened
}

function traceOf(
  { read, near, rhythms }: Situation,
  { findings, credit, verdict }: { findings: Finding[]; credit: number; verdict: ScreeningVerdict },
): Trace {
  const share = (rhythms.product.month + 1) / (rhythms.shop.month + 20)
  return {
    id: read.id,
    author: read.author,
    product: read.product,
    device: read.device,
    network: read.network,
    order: read.order,
    source: read.source,
    at: read.at,
    deliveredAt: read.deliveredAt,
    bornAt: read.bornAt,
    sketch: read.isTelling ? read.sketch : '',
    shingles: read.shingles.length,
    handles: read.handles.length === 0 ? noHandles : read.handles,
    shelf: withEntry(near.author[0]?.shelf ?? '', { product: read.product, at: read.at, share }),
    credit,
    findings: findings.length === 0 ? none : findings,
    decision: verdict.decision,
  }
}

const none: readonly Finding[] = []
const noHandles: readonly number[] = []

function keep(
  memory: ScreeningMemory,
  { situation, keys, trace }: { situation: Situation; keys: ScreeningKey[]; trace: Trace },
): void {
  const { read, near, rhythms } = situation
  // Others who look at the author's earlier reviews see the whole shelf.
  for (const before of near.author) {
    before.shelf = trace.shelf
    memory.changed(before)
  }
  const isBatched = trace.decision === 'accept' && deliveredTogether(situation).length > 0
  const tally = { standing: standingOf(read), isBatched }
  const rhythmKeys = rhythmKeysOfRead(read)
  const isNew = rhythms.product.ever.reviews === 0
  const shop = { ...rhythms.shop, products: rhythms.shop.products + (isNew ? 1 : 0) }
  memory.setRhythm(rhythmKeys.shop, counted(shop, tally))
  memory.setRhythm(rhythmKeys.source, counted(rhythms.source, tally))
  memory.setRhythm(rhythmKeys.product, counted(rhythms.product, tally))
  memory.remember(trace, keys)
}
