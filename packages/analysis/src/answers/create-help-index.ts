import type { FoundPage, HelpPassage } from './help-passage.ts'
import { denies, type Entry, type Field, fits, readEntries, strengths } from './read-entries.ts'
import type { Term, TermReader } from './read-terms.ts'

type Weigh = (key: string) => number

export type WeightedTerm = { key: string; weight: number }

/** Finds pages of one shop. */
export type HelpIndex = {
  passages: readonly HelpPassage[]
  /** Pages that share something with the question, best first, each with its best passage in each language. */
  find(question: string): FoundPage[]
  /** What a question speaks of, with the weight of each. */
  weigh(question: string): WeightedTerm[]
}

/** Reads all passages once; time in proportion to their length. */
export function createHelpIndex(passages: readonly HelpPassage[], reader: TermReader): HelpIndex {
  const entries = readEntries(passages, reader)
  const pages = new Set(passages.map(({ pageId }) => pageId)).size
  const pagesOf = countPages(entries)
  const known = new Set([...pagesOf.keys()].filter((key) => key[0] === '=').map((key) => key.slice(1)))
  const weigh = (question: string) =>
    reader
      .read(question, known)
      .map((term) => ({ key: term.key, weight: weightOf(term, { pages, pagesOf }) }))
  const weightOfKey: Weigh = (key) => weightOf({ key, rareness: 1 }, { pages, pagesOf })
  const subjects = subjectsOf(entries)
  const find = (question: string): FoundPage[] =>
    findPages(weigh(question), { entries, weightOfKey, subjects, isDenial: denies(question) })
  return { passages, find, weigh }
}

function countPages(entries: readonly Entry[]): Map<string, number> {
  const pages = new Map<string, Set<string>>()
  for (const { passage, own, page } of entries)
    for (const [key, field] of [...own, ...page]) {
      if (field === 'category') continue
      const known = pages.get(key) ?? new Set<string>()
      pages.set(key, known.add(passage.pageId))
    }
  return new Map([...pages].map(([key, known]) => [key, known.size]))
}

/**
 * How much a term tells: rare ones most (inverse document frequency over pages, Spärck Jones 1972). A word that no page
 * has weighs as much as the rarest, by how seldom people write it; words that only ask weigh little.
 */
function weightOf(term: Term, { pages, pagesOf }: { pages: number; pagesOf: Map<string, number> }): number {
  const count = pagesOf.get(term.key) ?? 0
  const rare = Math.log(1 + (pages + 0.5) / (count + 0.5))
  return Math.max(0.1, rare * tellingOf(term.key) * term.rareness)
}

function tellingOf(key: string): number {
  if (key.startsWith('#?')) return 0.35
  if (key.startsWith('#~')) return 0.55
  return key.startsWith('#!') ? 1.6 : 1
}

/** A line of staff that asks the very same is worth this share of the question more. */
const alikeWorth = 0.2
/** A passage that holds much of the question by itself is worth more than a page that has it here and there. */
const fitWorth = 0.25

type Judged = { entry: Entry; worth: number; fit: number; alike: number; shared: WeightedTerm[] }

type Shelf = {
  entries: readonly Entry[]
  weightOfKey: Weigh
  subjects: ReadonlySet<string>
  isDenial: boolean
}

function findPages(
  terms: readonly WeightedTerm[],
  { entries, weightOfKey, subjects, isDenial }: Shelf,
): FoundPage[] {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return []
  const judged = entries
    .map((entry) => judge(entry, { terms, weightOfKey, isDenial }))
    .filter(({ worth }) => worth > 0)
  const pages: FoundPage[] = []
  for (const [pageId, group] of Map.groupBy(judged, ({ entry }) => entry.passage.pageId)) {
    const best = group.reduce((one, other) => (other.worth > one.worth ? other : one))
    pages.push({
      pageId,
      coverage: Math.min(1, best.worth / whole),
      score:
        best.worth +
        alikeWorth * whole * Math.max(...group.map(({ alike }) => alike)) +
        fitWorth * Math.max(...group.map(({ fit }) => fit)),
      isVague: isVague(best, Math.max(...group.map(({ alike }) => alike)), weightOfKey),
      isNamed: group.some(({ entry }) => terms.some(({ key }) => isIdea(key) && entry.lines[0]?.has(key))),
      isBeside: isBeside(group, { terms, subjects }),
      strangeness: strangenessOf(best, terms),
      shared: best.shared.map(({ key }) => key),
      passages: [...group]
        .sort((one, other) => other.fit - one.fit)
        .map(({ entry, fit }) => ({ passage: entry.passage, fit })),
    })
  }
  return pages.sort((one, other) => other.score - one.score)
}

/** What may be a point of its own; goods and kinds of answers are none. */
function isIdea(key: string): boolean {
  return /^#[^?~]/.test(key)
}

/**
 * Ideas that a title or a heading is about: what a shop has a page for is a point of its own, so that a page without it
 * does not answer a question about it. Goods and kinds of answers are none.
 */
function subjectsOf(entries: readonly Entry[]): Set<string> {
  const subjects = new Set<string>()
  for (const { passage, heading, lines } of entries)
    for (const key of passage.heading === null ? (lines[0] ?? []) : heading)
      if (isIdea(key)) subjects.add(key)
  return subjects
}

const besideShare = 0.6
/** What weighs so much beside the heaviest must stand on a page that answers. */
const strangeIdea = 0.5
const strangeWord = 0.65

type Besides = { terms: readonly WeightedTerm[]; subjects: ReadonlySet<string> }

/** Whether a deed or subject that weighs much of the question is not what the passage of this page speaks of. */
function isBeside(group: readonly Judged[], { terms, subjects }: Besides): boolean {
  if (isAboutOthers(group, terms)) return true
  const heaviest = Math.max(...terms.map(({ weight }) => weight))
  const best = group.reduce((one, other) => (other.fit > one.fit ? other : one))
  // Of two deeds one is what the passage is about, and the other may be named in passing.
  const isAnswered = terms.some(
    ({ key, weight }) =>
      key.startsWith('#!') && weight >= heaviest * besideShare && isHeaded(best.entry, key),
  )
  return terms.some(({ key, weight }) => {
    if (places.has(key)) return false
    const share = key[0] === '#' ? strangeIdea : strangeWord
    if (!/^#[?~]/.test(key) && weight >= heaviest * share && !group.some((one) => speaksOf(one, key)))
      return true
    if (weight < heaviest * besideShare) return false
    if (key.startsWith('#!')) return isAnswered ? !best.entry.own.has(key) : !tells(best.entry, key)
    return subjects.has(key) && !group.some((one) => speaksOf(one, key))
  })
}

/** Whether the page is about other articles than the one that the question names. */
function isAboutOthers(group: readonly Judged[], terms: readonly WeightedTerm[]): boolean {
  const named = terms.filter(({ key }) => isArticle(key))
  if (named.length === 0 || named.some(({ key }) => group.some((one) => speaksOf(one, key)))) return false
  return group.some(({ entry }) => [...(entry.lines[0] ?? [])].some(isArticle))
}

function isArticle(key: string): boolean {
  return key.startsWith('#~') && !generalGoods.has(key)
}

/** Where somebody lives is seldom what a page is about. */
const places: ReadonlySet<string> = new Set(['#province', '#remote'])

/** Things that every page may speak of. */
const generalGoods: ReadonlySet<string> = new Set([
  '#~order',
  '#~parcel',
  '#~box',
  '#~province',
  '#~checkout',
])

/** Deeds that a sentence on something else may name in passing. */
const narrowDeeds: ReadonlySet<string> = new Set(
  ['change', 'cancel', 'delete', 'return', 'exchange', 'repair', 'close-account'].map((name) => `#!${name}`),
)

/** Whether a passage itself answers to a deed, and not the title of its page alone. */
function tells(entry: Entry, key: string): boolean {
  const field = entry.own.get(key)
  if (narrowDeeds.has(key)) return isHeaded(entry, key)
  return field !== undefined && field !== 'title'
}

function isHeaded({ own }: Entry, key: string): boolean {
  const field = own.get(key)
  return field === 'heading' || field === 'asked'
}

function speaksOf({ entry }: Judged, key: string): boolean {
  const field = entry.own.get(key) ?? entry.page.get(key)
  return field !== undefined && field !== 'category'
}

type Judging = { terms: readonly WeightedTerm[]; weightOfKey: Weigh; isDenial: boolean }

const denialCost = 0.6
/** A passage that is silent on the deed. */
const missedCost = 0.6

/** `worth`: for the page; `fit`: for the passage among those of its page, by its own words alone. */
function judge(entry: Entry, { terms, weightOfKey, isDenial }: Judging): Judged {
  let worth = 0
  let fit = 0
  const shared: WeightedTerm[] = []
  for (const { key, weight } of terms) {
    const own = strengthOf(entry.own.get(key))
    // What kind of answer is wanted is a matter of the passage, not of the page around it.
    const page = key.startsWith('#?') ? 0 : strengthOf(entry.page.get(key))
    fit += weight * fitOf(entry, key)
    const strength = Math.max(own, page)
    worth += weight * strength
    if (strength > strengths.category) shared.push({ key, weight: weight * strength })
  }
  shared.sort((one, other) => other.weight - one.weight)
  for (const { key, weight } of terms)
    if (key.startsWith('#!') && !tells(entry, key)) fit -= weight * missedCost
  fit -= unaskedShare * unaskedOf(entry, { terms, weightOfKey })
  if (entry.isDenial && !isDenial) fit -= denialCost
  const alike = Math.max(0, ...entry.lines.map((line) => likeness(line, terms, weightOfKey)))
  return { entry, worth, fit, alike, shared }
}

/** What one passage alone has is what it is about. */
const loneWorth = 0.5
/** Goods tell little between pages and much between the passages of one. */
const goodsWorth = 1.8

function fitOf({ own, spread }: Entry, key: string): number {
  const field = own.get(key)
  if (field === undefined) return 0
  return (
    (fits[field] ?? 0) *
    (key.startsWith('#~') ? goodsWorth : 1) *
    (1 + loneWorth * (1 - (spread.get(key) ?? 1)))
  )
}

/** How much a heading that is about more than was asked is worth less. */
const unaskedShare = 0.3

function unaskedOf(
  { heading }: Entry,
  { terms, weightOfKey }: { terms: readonly WeightedTerm[]; weightOfKey: Weigh },
): number {
  const unasked = [...heading].filter((key) => !terms.some((term) => term.key === key))
  return Math.max(0, ...unasked.map(weightOfKey))
}

/** 0–1: what a line and the question have in common, of all that either has. */
function likeness(line: ReadonlySet<string>, terms: readonly WeightedTerm[], weightOfKey: Weigh): number {
  const asked = new Set(terms.map(({ key }) => key))
  let common = 0
  let all = 0
  for (const { key, weight } of terms) {
    all += weight
    if (line.has(key)) common += weight
  }
  for (const key of line) if (!asked.has(key)) all += weightOfKey(key)
  return all === 0 ? 0 : common / all
}

const thin = 1.5
const alikeMin = 0.6

/**
 * Goods and the kind of answer alone do not say what is asked, and a single common word does so only where staff wrote
 * that very question down.
 */
function isVague({ shared }: Judged, alike: number, weightOfKey: Weigh): boolean {
  const telling = shared.filter(({ key }) => !key.startsWith('#~') && !key.startsWith('#?'))
  if (telling.length === 0) return !shared.some(({ key }) => key === '#?place-order')
  const known = telling.reduce((sum, { key }) => sum + weightOfKey(key), 0)
  return known < thin && alike < alikeMin
}

function strangenessOf({ shared }: Judged, terms: readonly WeightedTerm[]): number {
  const known = new Set(shared.map(({ key }) => key))
  const strange = Math.max(0, ...terms.filter(({ key }) => !known.has(key)).map(({ weight }) => weight))
  const familiar = Math.max(0, ...terms.filter(({ key }) => known.has(key)).map(({ weight }) => weight))
  return strange === 0 ? 0 : Math.min(1, strange / Math.max(familiar, 0.1) / 1.5)
}

function strengthOf(field: Field | undefined): number {
  return field === undefined ? 0 : strengths[field]
}
