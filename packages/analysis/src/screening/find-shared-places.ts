import { dayS } from './rhythm.ts'
import { countAuthors, idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'
import { oddnessIn } from './standing.ts'
import { surpriseOf } from './surprise.ts'
import type { Finding, Trace } from './trace.ts'

const deviceSpan = 60 * dayS
const networkSpan = 21 * dayS
/** By the number of other authors who reviewed the same product from there. */
const sameProductWeights = [0, 0.9, 1.7, 2.3, 2.8, 3.2]
const networkWeights = [0, 0.4, 1, 1.6, 2.1, 2.6, 3]

/** Several authors behind one device. A family shares one; a dozen people who praise one product do not. */
export function findSharedDevice(situation: Situation): Signal {
  const { read, near } = situation
  if (read.isKiosk || read.isImport) return nothing
  const others = near.device.filter(({ at }) => Math.abs(read.at - at) <= deviceSpan)
  const authors = countAuthors(others)
  if (authors === 0) return nothing
  const same = others.filter(({ product }) => product === read.product)
  const sameAuthors = countAuthors(same)
  const crowd = authors < 2 ? 0 : Math.min(3, 0.75 * Math.log2(authors) - 0.25)
  const together = stepped(sameProductWeights, sameAuthors)
  if (Math.max(crowd, together) < 0.3) return nothing
  const finding: Finding = {
    kind: 'device',
    code: 'ring',
    weight: crowd,
    detail: `${authors + 1} authors wrote from one device within two months.`,
    facts: { authors: authors + 1 },
    related: idsOf(others),
  }
  const also: Finding = {
    kind: 'together',
    code: 'ring',
    weight: together,
    detail: `${sameAuthors + 1} authors wrote about this product from one device.`,
    facts: { authors: sameAuthors + 1 },
    related: idsOf(same),
  }
  return {
    ...shared(situation, { finding, members: others }),
    also,
    earlier: [
      ...shared(situation, { finding, members: others }).earlier,
      ...shared(situation, { finding: also, members: same }).earlier,
    ],
  }
}

/**
 * More authors behind one network wrote about this product than the product's share of all reviews lets expect. A
 * dormitory or a carrier has many authors, but they write about many products.
 */
export function findSharedNetwork(situation: Situation): Signal {
  const { read, near, rhythms } = situation
  if (read.isKiosk || read.isImport) return nothing
  const others = near.network.filter(({ at }) => Math.abs(read.at - at) <= networkSpan)
  const same = others.filter(({ product }) => product === read.product)
  const seen = countAuthors(same)
  if (seen === 0) return nothing
  const share = shareWithout(situation, same)
  const surprise = surpriseOf({ seen, expected: countAuthors(others) * share })
  const weight = Math.min(stepped(networkWeights, seen), 0.6 * surprise)
  if (weight < 0.3) return nothing
  const finding: Finding = {
    kind: 'network',
    code: 'ring',
    weight,
    detail: `${seen + 1} of the last ${countAuthors(others) + 1} authors behind one network wrote about this product; ${(countAuthors(others) * share).toFixed(1)} were to be expected.`,
    facts: { authors: countAuthors(others) + 1, sameProduct: seen + 1 },
    related: idsOf(same),
  }
  const first = shared(situation, { finding, members: same })
  // Colleagues who bought together are no ring; a dozen who bought nothing are.
  const together = oddnessIn(rhythms.source.ever).isOdd(read) || read.order === 0 ? 0.25 * (surprise - 6) : 0
  if (seen < 4 || together < 0.3) return first
  const also: Finding = {
    kind: 'together',
    code: 'ring',
    weight: Math.min(2.4, together),
    detail: `${seen + 1} authors without a delivered order wrote about this product from one network.`,
    facts: { authors: seen + 1 },
    related: idsOf(same),
  }
  const second = shared(situation, { finding: also, members: same.filter(({ order }) => order === 0) })
  return { finding, also, earlier: [...first.earlier, ...second.earlier] }
}

/** The product's share of the shop's reviews, today or this month, without those of some. */
function shareWithout({ read, rhythms }: Situation, some: readonly Trace[]): number {
  const { product, shop } = rhythms
  const today = some.filter(({ at }) => read.at - at < dayS).length
  return Math.max(
    Math.max(0, product.day - today) / Math.max(5, shop.day),
    Math.max(0, product.month - some.length) / Math.max(20, shop.month),
    0.002,
  )
}

const birthSpan = 2 * 3600

/** Accounts that were opened within two hours of each other and meet again here. */
export function findSharedBirth(situation: Situation): Signal {
  const { read, near } = situation
  if (read.bornAt === 0 || read.isImport) return nothing
  const known = [...near.others].filter(({ bornAt }) => bornAt !== 0)
  const twins = known.filter((trace) => isTwin(read.bornAt, trace))
  const seen = countAuthors(twins)
  if (seen === 0) return nothing
  const around = known.filter(({ bornAt }) => Math.abs(bornAt - read.bornAt) <= 30 * dayS)
  const expected = Math.max(0.05, (countAuthors(around) * 2 * birthSpan) / (60 * dayS))
  const weight = Math.min(stepped([0, 0.6, 1.4, 2.1, 2.6, 3], seen), 0.6 * surpriseOf({ seen, expected }))
  if (weight < 0.3) return nothing
  return shared(situation, {
    finding: {
      kind: 'birth',
      code: 'ring',
      weight,
      detail: `${seen + 1} authors who meet here opened their accounts within two hours of each other.`,
      facts: { authors: seen + 1 },
      related: idsOf(twins),
    },
    members: twins,
  })
}

function isTwin(bornAt: number, trace: Trace): boolean {
  return Math.abs(trace.bornAt - bornAt) <= birthSpan
}

function stepped(weights: readonly number[], count: number): number {
  return weights[Math.min(count, weights.length - 1)]
}
