import { findContact } from '../duplicates/find-contact.ts'
import type { TextLikeness } from './compare-texts.ts'
import { detectSolicitation } from './detect-solicitation.ts'
import { plainLetters } from './plain-letters.ts'
import type { ReadReview } from './read-review.ts'
import { dayS } from './rhythm.ts'
import { idsOf, nothing, type Signal, type Situation } from './situation.ts'
import { areOrdersUsual, tieOf } from './tie-of.ts'
import type { Finding, Trace } from './trace.ts'

const copyMost = 8
const templateMost = 6
const commonplaceMost = 32
/** From so alike on a text was taken whole. */
const wholeMin = 0.85

/**
 * Words that several people cannot have found by themselves: copies, templates with slots, and copies with a way to be
 * reached put in. What counts is how surprising the shared words are and how many authors share them.
 */
export function findCopies(situation: Situation): Signal {
  const { likenesses, read } = situation
  if (likenesses.length === 0) return nothing
  const copies = byAuthor(likenesses.filter((one) => isCopy(one, read)))
  const variants = byAuthor(likenesses.filter((one) => isVariant(one)))
  const copy = copies.length === 0 ? undefined : copyFinding(copies, read)
  const template = variants.length < 2 ? undefined : templateFinding(variants)
  const finding = heavier(copy, template)
  if (finding === undefined) return nothing
  const ordersAreUsual = areOrdersUsual(situation)
  return {
    finding,
    earlier: [
      ...copies.flatMap((likeness) => sourceFinding(read, { likeness, copies, ordersAreUsual })),
      ...(template === undefined || variants.length < 3
        ? []
        : templatesOf(read, { variants, template, ordersAreUsual })),
    ],
  }
}

function isCopy({ similarity, ofEarlier, ofThis, trace }: TextLikeness, read: ReadReview): boolean {
  if (similarity >= 0.75) return true
  // The whole of a longer text inside of this one, or this one mostly inside of the other.
  const isLong = Math.min(trace.shingles, read.shingles.length) >= 14
  return isLong && (ofEarlier >= 0.75 || ofThis >= 0.75)
}

function isVariant({ ofThis, ofEarlier, spread, bits }: TextLikeness): boolean {
  return Math.min(ofThis, ofEarlier) >= 0.3 && spread >= 0.5 && bits >= 14
}

/** One passage that many repeat, with own words around it, is a quotation: a slogan, a question of the shop. */
function quoteFactor({ ofThis, spread, unbroken }: TextLikeness): number {
  if (ofThis < 0.6 && unbroken >= 0.75) return 0.35
  return spread < 0.95 && ofThis < 0.85 && ofThis >= 0.68 * spread ? 0.35 : 1
}

function isInvitation(words: string): boolean {
  if (findContact(words) !== undefined) return true
  return (detectSolicitation(plainLetters(words))?.weight ?? 0) > 4
}

/** One likeness an author, the closest. */
function byAuthor(likenesses: readonly TextLikeness[]): TextLikeness[] {
  const best = new Map<number, TextLikeness>()
  for (const likeness of likenesses) {
    const before = best.get(likeness.trace.author)
    if (before === undefined || likeness.bits > before.bits) best.set(likeness.trace.author, likeness)
  }
  return [...best.values()].sort((one, other) => other.bits - one.bits)
}

/**
 * A few words that people write about goods of all kinds over many weeks, under orders, were not copied from
 * anybody: a phrase of the platform, a saying.
 */
function commonplaceFactor(copies: readonly TextLikeness[], read: ReadReview): number {
  if (read.shingles.length > commonplaceMost || copies.length < 3) return 1
  const traces = copies.map(({ trace }) => trace)
  const span = Math.max(read.at, ...traces.map(({ at }) => at)) - Math.min(...traces.map(({ at }) => at))
  const products = new Set(traces.map(({ product }) => product)).size
  const ordered = traces.filter(({ order }) => order !== 0).length / traces.length
  return span >= 30 * dayS && products >= 3 && ordered >= 0.5 ? 0.3 : 1
}

function copyFinding(copies: readonly TextLikeness[], read: ReadReview): Finding {
  const bits =
    Math.max(...copies.map((copy) => copy.bits * quoteFactor(copy))) * commonplaceFactor(copies, read)
  const alike = Math.max(...copies.map(({ similarity }) => similarity))
  const weight = Math.min(
    copyMost,
    certainty(bits, 15) * (alike >= wholeMin ? 6.2 : 5) * crowdFactor(copies.length),
  )
  const hasContact = copies.some((copy) => copy.ofThis >= 0.4 && isInvitation(copy.own))
  const traces = copies.map(({ trace }) => trace)
  const verbatim = copies.filter(({ similarity }) => similarity >= 0.95).length
  return {
    kind: hasContact ? 'contact-copy' : 'copy',
    code: hasContact ? 'copied-with-contact' : 'near-duplicate',
    weight: hasContact ? weight + 4 : weight,
    detail: `${hasContact ? 'A way to be reached was put into words that stand' : 'The same words stand'} in ${plural(copies.length, 'earlier review')} by others (up to ${Math.round(alike * 100)} % alike, about ${Math.round(bits)} bits beyond chance).`,
    facts: { copies: copies.length, similarity: round(alike), bits: Math.round(bits) },
    related: idsOf(traces),
    refuses: (hasContact && bits >= 60) || (verbatim >= 3 && bits >= 60),
  }
}

function templateFinding(variants: readonly TextLikeness[]): Finding {
  const bits = median(variants.map((variant) => variant.bits * quoteFactor(variant)))
  const share = median(variants.map(({ ofThis }) => ofThis))
  const weight = Math.min(templateMost, certainty(bits, 12) * 3.4 * crowdFactor(variants.length - 1))
  return {
    kind: 'template',
    code: 'template',
    weight,
    detail: `${plural(variants.length, 'earlier review')} by others fill the same frame with other words (about ${Math.round(share * 100)} % of the text is the frame).`,
    facts: { copies: variants.length, share: round(share), bits: Math.round(bits) },
    related: idsOf(variants.map(({ trace }) => trace)),
  }
}

function templatesOf(
  read: ReadReview,
  {
    variants,
    template,
    ordersAreUsual,
  }: { variants: readonly TextLikeness[]; template: Finding; ordersAreUsual: boolean },
): { trace: Trace; finding: Finding }[] {
  return variants.flatMap(({ trace }) => {
    const isKnown = trace.findings.some(({ kind }) => kind === 'template' || kind === 'copy')
    const others = [read, ...variants.map((variant) => variant.trace)].filter(({ id }) => id !== trace.id)
    const tie = isKnown
      ? 1
      : Math.max(...others.map((other) => tieOf({ one: other, other: trace, ordersAreUsual })))
    const related = others.map(({ id }) => id).slice(0, 10)
    const detail = template.detail.replace('earlier reviews', 'reviews')
    const finding: Finding = { ...template, weight: template.weight * tie, related, detail }
    return finding.weight < 0.3 ? [] : [{ trace, finding }]
  })
}

/**
 * The one who was copied may be an honest customer. He shares in the doing only as far as he resembles his copiers in
 * more than the words: same device, same account age, same hours, no order either.
 */
function sourceFinding(
  read: ReadReview,
  {
    likeness,
    copies,
    ordersAreUsual,
  }: { likeness: TextLikeness; copies: readonly TextLikeness[]; ordersAreUsual: boolean },
): { trace: Trace; finding: Finding }[] {
  const { trace, bits, similarity } = likeness
  const copiedBefore = trace.findings.find(({ kind }) => kind === 'copied')
  const isCopier = trace.findings.some(({ kind }) => kind === 'copy' || kind === 'contact-copy')
  const others = copies.length + (copiedBefore === undefined || isCopier ? 0 : 1)
  const tie = isCopier ? 1 : tieOf({ one: read, other: trace, ordersAreUsual })
  const weight = Math.min(copyMost, certainty(bits, 15) * 5 * crowdFactor(others)) * tie
  if (weight < 0.3) return []
  const finding: Finding = {
    kind: isCopier ? 'copy' : 'copied',
    code: 'near-duplicate',
    weight,
    detail: `Later reviews by others repeat these words (${Math.round(similarity * 100)} % alike), written under like circumstances.`,
    facts: { copies: others, similarity: round(similarity), bits: Math.round(bits) },
    related: [read.id, ...copies.map((copy) => copy.trace.id).filter((id) => id !== trace.id)].slice(0, 10),
  }
  return [{ trace, finding }]
}

/** 0 at `least` bits, towards 1. */
function certainty(bits: number, least: number): number {
  return bits <= least ? 0 : 1 - Math.exp(-(bits - least) / 45)
}

function crowdFactor(authors: number): number {
  return authors <= 0 ? 0.4 : 1 + 0.45 * Math.log2(authors)
}

function heavier(one: Finding | undefined, other: Finding | undefined): Finding | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.weight > one.weight ? other : one
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
