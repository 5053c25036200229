import type { FoundPage, HelpPassage } from './help-passage.ts'
import type { Term, TermReader } from './read-terms.ts'

/** How much a word counts by where it stands: in the passage itself, or elsewhere on its page. */
const strengths = { title: 1.2, asked: 1.1, heading: 1, body: 0.75, elsewhere: 0.5, category: 0.3 } as const

type Field = keyof typeof strengths

/**
 * `own`: in heading and sentences. `page`: in title, askings, other passages of the page, category. `lines`: title,
 * heading and askings, each by itself.
 */
type Entry = {
  passage: HelpPassage
  own: Map<string, Field>
  page: Map<string, Field>
  lines: ReadonlySet<string>[]
}

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
  const entries = passages.map((passage) => readEntry(passage, reader))
  spreadOverPages(entries)
  const pages = new Set(passages.map(({ pageId }) => pageId)).size
  const pagesOf = countPages(entries)
  const known = new Set([...pagesOf.keys()].filter((key) => key[0] === '=').map((key) => key.slice(1)))
  const weigh = (question: string) =>
    reader
      .read(question, known)
      .map((term) => ({ key: term.key, weight: weightOf(term, { pages, pagesOf }) }))
  const weightOfKey: Weigh = (key) => weightOf({ key, rareness: 1 }, { pages, pagesOf })
  const find = (question: string): FoundPage[] => findPages(entries, weigh(question), weightOfKey)
  return { passages, find, weigh }
}

const durations =
  /\d+\s*(?:个)?(?:小时|天|日|周|年|个月|月|工作日|分钟|秒)|\d+\s*(?:hours?|days?|working|weeks?|years?|months?|minutes?|seconds?)|当天|same day|(?:one|two|three)[- ](?:years?|months?)|[一两三]年/i
const sums = /\d+\s*(?:元|块|yuan)|免费|包邮|承担|free|we pay|you pay/i

function readEntry(passage: HelpPassage, reader: TermReader): Entry {
  const own = new Map<string, Field>()
  const page = new Map<string, Field>()
  const note = (fields: Map<string, Field>, text: string, field: Field) => {
    for (const { key } of reader.read(text)) put(fields, key, field)
  }
  // What stands before the first heading stands under the title.
  note(own, passage.heading ?? passage.title, 'heading')
  const body = passage.sentences.join('\n')
  note(own, body, 'body')
  if (durations.test(body)) put(own, '#?how-long', 'body')
  if (sums.test(body)) put(own, '#?how-much', 'body')
  note(page, passage.title, 'title')
  for (const words of passage.askedAs) note(page, words, 'asked')
  note(page, passage.category, 'category')
  const lines = [passage.title, ...(passage.heading ? [passage.heading] : []), ...passage.askedAs]
  return { passage, own, page, lines: lines.map((line) => new Set(reader.read(line).map(({ key }) => key))) }
}

function put(fields: Map<string, Field>, key: string, field: Field): void {
  const known = fields.get(key)
  if (known === undefined || strengths[known] < strengths[field]) fields.set(key, field)
}

function spreadOverPages(entries: readonly Entry[]): void {
  const whole = Map.groupBy(entries, ({ passage }) => `${passage.pageId} ${passage.language}`)
  for (const group of whole.values())
    for (const entry of group)
      for (const other of group) {
        for (const key of other.own.keys()) put(entry.page, key, 'elsewhere')
        for (const [key, field] of other.page) if (field !== 'elsewhere') put(entry.page, key, field)
      }
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

function findPages(
  entries: readonly Entry[],
  terms: readonly WeightedTerm[],
  weightOfKey: Weigh,
): FoundPage[] {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  if (whole === 0) return []
  const judged = entries.map((entry) => judge(entry, terms, weightOfKey)).filter(({ worth }) => worth > 0)
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
      strangeness: strangenessOf(best, terms),
      shared: best.shared.map(({ key }) => key),
      passages: [...group]
        .sort((one, other) => other.fit - one.fit)
        .map(({ entry, fit }) => ({ passage: entry.passage, fit })),
    })
  }
  return pages.sort((one, other) => other.score - one.score)
}

/** `worth`: for the page; `fit`: for the passage among those of its page, by its own words alone. */
function judge(entry: Entry, terms: readonly WeightedTerm[], weightOfKey: Weigh): Judged {
  let worth = 0
  let fit = 0
  const shared: WeightedTerm[] = []
  for (const { key, weight } of terms) {
    const own = strengthOf(entry.own.get(key))
    // What kind of answer is wanted is a matter of the passage, not of the page around it.
    const page = key.startsWith('#?') ? 0 : strengthOf(entry.page.get(key))
    fit += weight * own
    const strength = Math.max(own, page)
    worth += weight * strength
    if (strength > strengths.category) shared.push({ key, weight: weight * strength })
  }
  shared.sort((one, other) => other.weight - one.weight)
  const alike = Math.max(0, ...entry.lines.map((line) => likeness(line, terms, weightOfKey)))
  return { entry, worth, fit, alike, shared }
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
