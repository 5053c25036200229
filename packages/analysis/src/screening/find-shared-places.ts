import type { ReadReview } from './read-review.ts'
import { dayS } from './rhythm.ts'
import { readShelf } from './shelf.ts'
import { countAuthors, idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'
import { oddnessIn } from './standing.ts'
import { surpriseOf } from './surprise.ts'
import type { Finding, Trace } from './trace.ts'

const deviceSpan = 60 * dayS
const networkSpan = 21 * dayS
/** By the number of other authors who reviewed the same product from there. */
const sameProductWeights = [0, 0.9, 1.7, 2.3, 2.8, 3.2]
/** By the number of other authors who wrote from there. */
const deviceWeights = [0, 0, 0.5, 0.95, 1.3, 1.8, 2.2, 2.5, 2.7, 2.9, 3]
/** A household: so many others at most. */
const familyMost = 4
const meetingChance = 6
const togetherMost = 3.2
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
  const networks = networksOf(read, others)
  const crowd = stepped(deviceWeights, authors) + roaming(networks)
  const isFamily = authors <= familyMost
  const meeting = isFamily ? 0 : 0.25 * (meetingNats(others) - meetingChance)
  const sameProduct = stepped(sameProductWeights, sameAuthors) * (isFamily && isHome(networks) ? 0.75 : 1)
  const together = Math.min(togetherMost, Math.max(sameProduct, meeting))
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
      ...shared(situation, { finding: also, members: isFamily ? same : others }).earlier,
    ],
  }
}

/** The last known network of each author. */
function networksOf(read: ReadReview, others: readonly Trace[]): number[] {
  const networks = new Map<number, number>()
  for (const { author, network } of [read, ...others]) {
    if (network !== 0 && !networks.has(author)) networks.set(author, network)
  }
  return [...networks.values()]
}

/** People of one household share its network, too; of a device that many pass on, each has another one. */
function roaming(networks: readonly number[]): number {
  const distinct = new Set(networks).size
  return distinct < 3 ? 0 : Math.min(1, (0.25 * (distinct - 1) * distinct) / networks.length)
}

function isHome(networks: readonly number[]): boolean {
  return networks.length > 1 && new Set(networks).size === 1
}

/** Nats of surprise that the people behind a device wrote about the same few products. */
function meetingNats(traces: readonly Trace[]): number {
  const authors = countAuthors(traces)
  let nats = 0
  for (const product of new Set(traces.map((trace) => trace.product))) {
    const same = traces.filter((trace) => trace.product === product)
    const seen = countAuthors(same) - 1
    if (seen > 0) nats += surpriseOf({ seen, expected: authors * shareOn(same[0]) })
  }
  return nats
}

/** The product's share of the shop's reviews when it was written about; a common one when that is not known. */
function shareOn({ shelf, product }: Trace): number {
  const entry = readShelf(shelf).find((one) => one.product === (product & 0xffff))
  return entry === undefined ? 0.05 : 2 ** (-entry.rarity / 8)
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
  const { isOdd, share: usual } = oddnessIn(rhythms.source.ever)
  if (seen < 4 || !isOdd(read)) return first
  const odd = same.filter(isOdd)
  const excess = Math.max(0, (odd.length + 1) / (same.length + 1) - usual) / (1 - usual)
  const together = Math.min(2.4, 0.25 * (surprise - 6)) * excess
  if (together < 0.3) return first
  const also: Finding = {
    kind: 'together',
    code: 'ring',
    weight: together,
    detail: `${odd.length + 1} authors without a delivered order wrote about this product from one network.`,
    facts: { authors: odd.length + 1 },
    related: idsOf(odd),
  }
  const second = shared(situation, { finding: also, members: odd })
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
