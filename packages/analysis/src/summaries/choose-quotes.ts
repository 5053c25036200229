import { simplify } from '../traditional-characters.ts'
import type { Quote } from './summary.ts'

/** Something that can be quoted; `author` is absent when nobody knows. */
export type QuoteCandidate = Quote & { author?: string; praises: boolean; blames: boolean }

const likenessMax = 0.6
// Words that stand in most sentences say nothing about what a sentence has in common with others.
const common = new Set(
  'the a an and or but is was are were be it its this that i my me you to of in on for with so very too as at have has had not they'.split(
    ' ',
  ),
)

/**
 * The candidates that say best what all of them say: each is weighed by how many others use its words (character
 * pairs in Chinese), per root of its length, so that neither long nor odd ones win; middling length and calm marks
 * count in favour, the preferred language first. No two from one text, author or (if others are left) product, and no
 * two alike. A centroid as in Radev, Jing & Budzikowska, "Centroid-based summarization of multiple documents" (2000).
 */
export function chooseQuotes(
  candidates: readonly QuoteCandidate[],
  { most, language }: { most: number; language: string },
): Quote[] {
  const read = candidates.map((candidate) => ({ candidate, units: unitsOf(candidate.span) }))
  const shares = unitShares(read.map(({ units }) => units))
  const ranked = read
    .map((one) => ({ ...one, worth: worthOf(one, { shares, language }) }))
    .sort(
      (first, second) => second.worth - first.worth || (first.candidate.id < second.candidate.id ? -1 : 1),
    )
  const chosen: typeof ranked = []
  for (const allowsSameProduct of [false, true]) {
    for (const one of ranked) {
      if (chosen.length >= most) break
      if (chosen.every((other) => areApart(one, other, allowsSameProduct))) chosen.push(one)
    }
  }
  return chosen.map(({ candidate: { author: _, praises: __, blames: ___, ...quote } }) => quote)
}

type Read = { candidate: QuoteCandidate; units: ReadonlySet<string> }

/** Words of Latin script and pairs of neighbouring Chinese characters, folded. */
export function unitsOf(span: string): ReadonlySet<string> {
  const units = new Set<string>()
  const folded = simplify(span.toLowerCase())
  for (const [run] of folded.matchAll(/[\u3400-\u9fff]+|[\p{L}\p{N}']+/gu)) {
    if (run.charCodeAt(0) < 0x3400 || run.charCodeAt(0) > 0x9fff) {
      if (!common.has(run)) units.add(run)
      continue
    }
    if (run.length === 1) units.add(run)
    for (let at = 0; at + 1 < run.length; at++) units.add(run.slice(at, at + 2))
  }
  return units
}

/** How alike two sets of units are: what they share of all they hold, from 0 to 1. */
export function likeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0
  for (const unit of first) if (second.has(unit)) shared++
  const all = first.size + second.size - shared
  return all === 0 ? 1 : shared / all
}

function unitShares(all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const units of all) for (const unit of units) shares.set(unit, (shares.get(unit) ?? 0) + 1)
  for (const [unit, count] of shares) shares.set(unit, count / all.length)
  return shares
}

function worthOf(
  { candidate, units }: Read,
  { shares, language }: { shares: ReadonlyMap<string, number>; language: string },
): number {
  if (units.size === 0) return 0
  let sum = 0
  for (const unit of units) sum += shares.get(unit) ?? 0
  const central = sum / Math.sqrt(units.size)
  return (
    central *
    lengthFactor(candidate.span) *
    calmFactor(candidate.span) *
    (speaks(candidate, language) ? 1 : 0.3)
  )
}

function lengthFactor(span: string): number {
  const isChinese = /[\u3400-\u9fff]/.test(span)
  const middle = isChinese ? 18 : 70
  return Math.exp(-0.5 * (Math.log(Math.max(1, span.length) / middle) / 0.6) ** 2)
}

// The loudest are seldom the most typical.
function calmFactor(span: string): number {
  const marks = span.match(/[!！]|[!！?？。.~～]{2,}|\p{Extended_Pictographic}|[A-Z]{4,}/gu)?.length ?? 0
  const repeats = /(.)\1{2,}/u.test(span) ? 1 : 0
  return 1 / (1 + 0.5 * (marks + repeats))
}

function speaks(candidate: QuoteCandidate, language: string): boolean {
  return candidate.language.slice(0, 2) === language.slice(0, 2)
}

function areApart(one: Read, other: Read, allowsSameProduct: boolean): boolean {
  const [first, second] = [one.candidate, other.candidate]
  if (first.id === second.id) return false
  if (first.author !== undefined && first.author === second.author) return false
  if (!allowsSameProduct && first.product !== undefined && first.product === second.product) return false
  return likeness(one.units, other.units) < likenessMax
}
