import { dayS } from './rhythm.ts'
import { readShelf, type ShelfEntry } from './shelf.ts'
import { countAuthors, idsOf, nothing, type Signal, type Situation, shared } from './situation.ts'
import { surpriseOf } from './surprise.ts'
import type { Finding, Trace } from './trace.ts'

/** Pairs of authors that are compared, as nats that one of them must bring before it is surprising. */
const pairsNats = Math.log(60)
const closeDays = 3

/**
 * Authors who reviewed the same other products at the same times. Loyal customers share popular products, at their
 * own times; a ring walks the same list together.
 */
export function findSharedShelf(situation: Situation): Signal {
  const { read, near } = situation
  if (near.author.length === 0 || read.isProgramme) return nothing
  const own = readShelf(near.author[0].shelf).filter(({ product }) => product !== (read.product & 0xffff))
  if (own.length === 0) return nothing
  const companions: Trace[] = []
  const seen = new Set<number>()
  let nats = 0
  let far = 0
  let steps = 0
  for (const trace of near.product) {
    if (seen.has(trace.author)) continue
    seen.add(trace.author)
    const found = likenessOf(own, readShelf(trace.shelf))
    const isClose = found.close > 0 && Math.abs(read.at - trace.at) <= closeDays * dayS
    if (found.nats > 0 && !isClose) far++
    const total = found.nats + found.close + 1.5 - pairsNats
    if (!isClose || total <= 0) continue
    companions.push(trace)
    steps = Math.max(steps, found.steps)
    nats += total
  }
  if (companions.length === 0) return nothing
  const count = countAuthors(companions)
  // Things that belong together are bought together all year; a ring comes and goes.
  const spanDays = Math.max(2 * closeDays, (read.at - (near.product.at(-1)?.at ?? read.at)) / dayS)
  const surprise = surpriseOf({ seen: count, expected: 0.02 + (far * 2 * closeDays) / spanDays })
  const most = Math.min(3, 0.6 * count + 0.6 * steps)
  const finding: Finding = {
    kind: 'shelf',
    code: 'ring',
    weight: (Math.min(most, 0.3 * nats) * count) / (count + far),
    detail: `${count + 1} authors reviewed the same products.`,
    facts: { authors: count + 1 },
    related: idsOf(companions),
  }
  const also: Finding = {
    kind: 'together',
    code: 'ring',
    weight: Math.min(most, 0.4 * surprise),
    detail: `${count + 1} authors reviewed the same products within days of each other.`,
    facts: { authors: count + 1 },
    related: idsOf(companions),
  }
  if (finding.weight < 0.3) return nothing
  // What the author and a companion did together before is part of the same doing.
  const walked = near.author.filter((trace) => companions.some((one) => metAt(trace, one)))
  const members = [...companions, ...walked]
  const first = shared(situation, { finding, members })
  const second = shared(situation, { finding: also, members })
  return { finding, also, earlier: [...first.earlier, ...second.earlier] }
}

/** True when a companion reviewed the same product as the author's earlier review, within days of it. */
function metAt({ product, at }: Trace, companion: Trace): boolean {
  return readShelf(companion.shelf).some(
    (entry) =>
      entry.product === (product & 0xffff) && Math.abs(entry.day - Math.floor(at / dayS)) <= closeDays,
  )
}

/** Nats of surprise of what two authors have in common, and of how close in time it was. */
function likenessOf(
  own: readonly ShelfEntry[],
  theirs: readonly ShelfEntry[],
): { nats: number; close: number; steps: number } {
  let nats = 0
  let close = 0
  let steps = 0
  const counted = new Set<number>()
  // Each of their reviews was a chance to meet.
  const chances = Math.log(Math.max(1, new Set(theirs.map(({ product }) => product)).size))
  for (const entry of own) {
    if (counted.has(entry.product)) continue
    const same = theirs.filter(({ product }) => product === entry.product)
    if (same.length === 0) continue
    counted.add(entry.product)
    const days = Math.min(...same.map(({ day }) => Math.abs(day - entry.day)))
    const rarity = (Math.min(entry.rarity, same[0].rarity) / 8) * Math.LN2
    nats += Math.max(0, 0.8 * rarity - chances)
    close += days <= closeDays ? 2.2 : 0
    steps += days <= closeDays ? 1 : 0
  }
  return { nats, close, steps }
}
