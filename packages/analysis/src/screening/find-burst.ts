import { oddnessAround } from './oddness-around.ts'
import { dayS, expectedIn } from './rhythm.ts'
import { idsOf, nothing, relatedMax, type Signal, type Situation } from './situation.ts'
import { type Oddness, shareWithoutOrder } from './standing.ts'
import { surpriseOf } from './surprise.ts'
import type { Finding, Trace } from './trace.ts'

/**
 * A review without an order where reviews usually have one. Alone it is a weak hint; where orders are seldom known it
 * is none. How usual orders are is learnt per source.
 */
export function missOrder({ read, rhythms }: Situation): Signal {
  if (read.order !== 0 || read.isImport) return nothing
  const { ever } = rhythms.source
  const usual = shareWithoutOrder(ever)
  const weight = Math.min(1.5, 0.7 * Math.log(1 / usual))
  if (weight < 0.3) return nothing
  return {
    finding: {
      kind: 'no-order',
      code: 'no-order',
      weight,
      detail: `No order is known, although ${Math.round((1 - usual) * 100)} % of the reviews that came in the same way have one.`,
      facts: { usualShare: Math.round((1 - usual) * 100) / 100 },
      related: [],
    },
    earlier: [],
  }
}

/** Spans that are looked at, in days, each with the nats that chance reaches now and then. */
const spans = [
  { days: 0.25, chance: 2.5 },
  { days: 1, chance: 3 },
  { days: 3, chance: 3.5 },
  { days: 9, chance: 4 },
  { days: 25, chance: 4.5 },
]
/** A gift day or a sale is judged by its whole: in one of its hours the odd ones may come together by chance. */
const eventDays = 3
const reviewsKnownMin = 30
const perNat = 0.42
const burstMost = 3
const crowdMost = 3.2

/** What stands in one span of time before the review, and how surprising it is. */
type Span = {
  days: number
  odd: Trace[]
  usual: Trace[]
  /** Nats: so many odd ones by the product's rhythm, by the number of usual ones, and so many usual ones. */
  byRhythm: number
  byUsual: number
  ofUsual: number
  expected: number
  oddShare: number
}

/**
 * More reviews than the product's own rhythm lets expect, and of people who stand oddly to an order. A sale, a success
 * or a bad batch brings buyers, of whom the usual few have no known order: however many, they are no sign of anything.
 * Two findings: the burst itself, and who took part in it.
 */
export function findBurst(situation: Situation): Signal {
  const { read, rhythms } = situation
  if (read.isImport || read.isKiosk || rhythms.source.ever.reviews < reviewsKnownMin) return nothing
  const oddness = oddnessAround(situation, situation.near.product)
  const isOdd = oddness.isOdd(read)
  const newest = situation.near.product.filter((trace) => trace.at <= read.at && oddness.tells(trace))
  const span = mostSurprising(situation, { oddness, newest })
  if (span === undefined) return nothing
  const burst = burstWeight(span, isOdd)
  // An order that half of the shop lacks tells little.
  const told = Math.min(crowdMost, 1.6 * -Math.log(span.oddShare))
  const crowd = weightOf(span.byUsual, told) * (isOdd ? 1 : 0.7)
  if (burst < 0.3 || crowd < 0.3) return nothing
  const members = !isOdd || span.ofUsual > 5 ? [...span.odd, ...span.usual] : span.odd
  const findings = [burstFinding(span, burst), crowdFinding(span, crowd)]
  return {
    finding: findings[0],
    also: findings[1],
    earlier: members.flatMap((trace) => tell(trace, { id: read.id, findings, span, oddness })),
  }
}

function tell(
  trace: Trace,
  { id, findings, span, oddness }: { id: string; findings: readonly Finding[]; span: Span; oddness: Oddness },
): { trace: Trace; finding: Finding }[] {
  const isUsual = !oddness.isOdd(trace)
  const burst = burstWeight(span, !isUsual)
  return findings.map((finding) => ({
    trace,
    finding: {
      ...finding,
      weight: finding.kind === 'burst' ? burst : finding.weight * (isUsual ? 0.7 : 1),
      related: [id, ...finding.related.filter((other) => other !== trace.id)].slice(0, relatedMax),
    },
  }))
}

function mostSurprising(
  { read, rhythms }: Situation,
  { oddness: { share: oddShare, isOdd }, newest }: { oddness: Oddness; newest: readonly Trace[] },
): Span | undefined {
  const inDays = (days: number) => onePerAuthor(newest.filter(({ at }) => read.at - at <= days * dayS))
  const usualLately = inDays(eventDays).filter((trace) => !isOdd(trace)).length
  let best: Span | undefined
  for (const { days, chance } of spans) {
    const inside = inDays(days)
    const odd = inside.filter(isOdd)
    const usual = inside.filter((trace) => !isOdd(trace))
    const own = isOdd(read) ? 1 : 0
    if (odd.length + own < 3) continue
    const inShop = Math.max(1, rhythms.shop.day / Math.max(1, rhythms.shop.month / 30))
    const expected = expectedIn(rhythms, { days, newest: inside.length }) * inShop
    const seen = odd.length + own
    const byRhythm = -chance + surpriseOf({ seen, expected: expected * oddShare + 0.1 })
    const among = ((Math.max(usual.length, usualLately) + 1 - own) * oddShare) / (1 - oddShare)
    const byUsual = -chance + surpriseOf({ seen, expected: Math.max(expected * oddShare, among) + 0.1 })
    const ofUsual =
      -chance + surpriseOf({ seen: usual.length + 1 - own, expected: expected * (1 - oddShare) + 0.3 })
    if (best === undefined || Math.min(byRhythm, byUsual) > Math.min(best.byRhythm, best.byUsual)) {
      best = { days, odd, usual, byRhythm, byUsual, ofUsual, expected, oddShare }
    }
  }
  return best
}

function onePerAuthor(traces: readonly Trace[]): Trace[] {
  return [...new Map(traces.map((trace) => [trace.author, trace])).values()]
}

/** However many come, it is no sign when as many usual ones come with them. */
function burstWeight({ byRhythm, byUsual, ofUsual }: Span, isOdd: boolean): number {
  return weightOf(Math.min(isOdd ? byRhythm : ofUsual, 1 + 1.5 * byUsual), burstMost)
}

function weightOf(nats: number, most: number): number {
  return Math.min(most, Math.max(0, perNat * nats))
}

function burstFinding({ odd, usual, days, expected }: Span, weight: number): Finding {
  const seen = odd.length + usual.length + 1
  return {
    kind: 'burst',
    code: 'burst',
    weight,
    detail: `${seen} reviews of this product came within ${days < 1 ? `${days * 24} hours` : `${days} days`}; its own rhythm lets expect ${expected.toFixed(1)}.`,
    facts: { seen, expected: Math.round(expected * 10) / 10, days },
    related: idsOf([...odd, ...usual]),
  }
}

function crowdFinding({ odd, usual, oddShare }: Span, weight: number): Finding {
  const share = Math.round((100 * odd.length) / Math.max(1, odd.length + usual.length))
  return {
    kind: 'crowd',
    code: 'ring',
    weight,
    detail: `${share} % of the product's latest reviews have no order, no delivery or were written at an odd distance from it; ${Math.round(oddShare * 100)} % is usual here.`,
    facts: { oddShare: share / 100, usualShare: Math.round(oddShare * 100) / 100 },
    related: idsOf(odd),
  }
}
