import type { ReadReview } from './read-review.ts'
import { dayS } from './rhythm.ts'
import { tracesMax } from './screening-keys.ts'
import { countAuthors, idsOf, nothing, relatedMax, type Signal, type Situation } from './situation.ts'
import { areOrdersUsual, tieOf } from './tie-of.ts'
import type { Finding, Trace } from './trace.ts'

const spanS = 20 * dayS
/** A shop must be known for longer, or everything in it is new. */
const knownS = 40 * dayS
const authorsMin = 2
const bitsMin = 20
const most = 6

type Refrain = { traces: readonly Trace[]; bits: number }

/**
 * Sentences that nobody wrote before and that several authors now have within days, between words of their own: a
 * line that a campaign asks for, a code for its settlement. On one product alone it may be the product's own slogan.
 */
export function findRefrain(situation: Situation): Signal {
  const { read, near, rhythms } = situation
  if (read.isImport || read.isProgramme || read.at - rhythms.shop.since < knownS) return nothing
  const refrains = near.clauses.flatMap((traces, at): Refrain[] => {
    const { rareBits: bits, isQuoted } = read.clauses[at]
    return bits >= bitsMin && !isQuoted && isRefrain(read.at, traces) ? [{ traces, bits }] : []
  })
  if (refrains.length === 0) return nothing
  const members = [...new Set(refrains.flatMap(({ traces }) => traces))]
  const authors = countAuthors(members)
  const products = new Set([read.product, ...members.map(({ product }) => product)]).size
  const separate = countSeparate(refrains)
  const bits = refrains.reduce((sum, refrain) => sum + refrain.bits, 0)
  const weight =
    Math.min(most, 0.6 * Math.min(8, authors) + 0.05 * (bits - bitsMin) + 2 * (separate - 1)) *
    (products > 1 ? 1 : separate === 1 ? 0.15 : 0.6)
  const finding: Finding = {
    kind: 'refrain',
    code: 'template',
    weight,
    detail: `${refrains.length === 1 ? 'A sentence' : `${refrains.length} sentences`} that nobody wrote before ${refrains.length === 1 ? 'stands' : 'stand'} in reviews of ${authors} others within ${Math.round(spanS / dayS)} days, about ${products} ${products === 1 ? 'product' : 'products'}.`,
    facts: { sentences: refrains.length, authors, products },
    related: idsOf(members),
  }
  const ordersAreUsual = areOrdersUsual(situation)
  const earlier = members.flatMap((trace) => {
    const has = refrains.filter(({ traces }) => traces.includes(trace)).length
    const isFellow = has > 1 || trace.findings.some(isOne)
    const tie = isFellow ? 1 : tieOf({ one: read, other: trace, ordersAreUsual })
    return fellow(read, { trace, finding, tie })
  })
  return { finding, earlier }
}

/** Who has one of the sentences takes part as far as he resembles; who has two of them does. */
function fellow(
  read: ReadReview,
  { trace, finding, tie }: { trace: Trace; finding: Finding; tie: number },
): { trace: Trace; finding: Finding }[] {
  const weight = finding.weight * tie
  const related = [read.id, ...finding.related.filter((id) => id !== trace.id)].slice(0, relatedMax)
  return weight < 0.3 ? [] : [{ trace, finding: { ...finding, weight, related } }]
}

function isRefrain(now: number, traces: readonly Trace[]): boolean {
  const recent = traces.filter(({ at }) => Math.abs(now - at) <= spanS)
  if (countAuthors(recent) < authorsMin || recent.length < traces.length) return false
  // Of more than is looked at nobody knows when it began, unless it was found before.
  return (
    traces.length < tracesMax.clause ||
    traces.filter(({ findings }) => findings.some(isOne)).length * 2 > traces.length
  )
}

function isOne({ kind }: Finding): boolean {
  return kind === 'refrain'
}

/** Sentences that others have together count once. */
function countSeparate(refrains: readonly Refrain[]): number {
  let separate = 0
  const counted = new Set<Trace>()
  for (const { traces } of refrains) {
    const known = traces.filter((trace) => counted.has(trace)).length
    if (known * 2 <= traces.length) separate++
    for (const trace of traces) counted.add(trace)
  }
  return separate
}
