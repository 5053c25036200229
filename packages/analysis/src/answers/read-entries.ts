import type { HelpPassage } from './help-passage.ts'
import type { TermReader } from './read-terms.ts'

/** How much a word counts by where it stands: in the passage itself, or elsewhere on its page. */
export const strengths = {
  title: 1.2,
  asked: 1.1,
  heading: 1,
  body: 0.75,
  elsewhere: 0.5,
  category: 0.3,
} as const

export type Field = keyof typeof strengths

/** How much a word tells for a passage beside the others of its page. */
export const fits: Partial<Record<Field, number>> = { heading: 1.25, asked: 1.1, body: 0.95, title: 0.5 }

/**
 * `own`: in heading and sentences, and in the askings that this passage answers best. `page`: in title, askings, other
 * passages of the page, category. `lines`: title, heading and askings, each by itself.
 */
export type Entry = {
  passage: HelpPassage
  own: Map<string, Field>
  page: Map<string, Field>
  lines: ReadonlySet<string>[]
  /** 0–1: how many of the page's passages have it. */
  spread: Map<string, number>
  /** Whether its heading says what is not or cannot be. */
  isDenial: boolean
  /** What its heading is about; nothing for what stands before the first. */
  heading: ReadonlySet<string>
}

/** Reads all passages of a shop once. */
export function readEntries(passages: readonly HelpPassage[], reader: TermReader): Entry[] {
  const entries = passages.map((passage) => readEntry(passage, reader))
  const whole = Map.groupBy(entries, ({ passage }) => `${passage.pageId} ${passage.language}`)
  for (const group of whole.values()) readTitle(group, reader)
  for (const groups of Map.groupBy(whole.values(), ([first]) => first?.passage.pageId).values())
    joinTranslations(groups)
  for (const group of whole.values()) {
    for (const line of group[0]?.passage.askedAs ?? []) readAsking(group, keysOf(line, reader))
    readWholeTitle(group, reader)
    countSpread(group)
    spreadOverPage(group)
  }
  return entries
}

const durations =
  /\d+\s*(?:个)?(?:小时|天|日|周|年|个月|月|工作日|分钟|秒)|\d+\s*(?:hours?|days?|working|weeks?|years?|months?|minutes?|seconds?)|当天|same day|(?:one|two|three)[- ](?:years?|months?)|[一两三]年/i
const sums = /\d+\s*(?:元|块|yuan)|免费|包邮|承担|free|we pay|you pay/i

function readEntry(passage: HelpPassage, reader: TermReader): Entry {
  const own = new Map<string, Field>()
  const page = new Map<string, Field>()
  const note = (fields: Map<string, Field>, text: string, field: Field) => {
    for (const key of keysOf(text, reader)) put(fields, key, field)
  }
  if (passage.heading) note(own, passage.heading, 'heading')
  const body = passage.sentences.join('\n')
  note(own, body, 'body')
  if (durations.test(body)) put(own, '#?how-long', 'body')
  if (sums.test(body)) put(own, '#?how-much', 'body')
  note(page, passage.title, 'title')
  for (const words of passage.askedAs) note(page, words, 'asked')
  note(page, passage.category, 'category')
  const lines = [passage.title, ...(passage.heading ? [passage.heading] : []), ...passage.askedAs]
  const heading = keysOf(passage.heading ?? '', reader)
  const isDenial = denies(passage.heading ?? '')
  return {
    passage,
    own,
    page,
    heading,
    isDenial,
    spread: new Map(),
    lines: lines.map((line) => keysOf(line, reader)),
  }
}

const denials = /[不没未无](?!干)|\b(?:not|no|never|cannot|nothing|fails?|without)\b/i

/** Whether words say what is not, cannot be, or fails. */
export function denies(text: string): boolean {
  return denials.test(text)
}

function keysOf(text: string, reader: TermReader): Set<string> {
  return new Set(reader.read(text).map(({ key }) => key))
}

function putOwn(own: Map<string, Field>, key: string, field: Field): void {
  const known = own.get(key)
  if (known === undefined || (fits[known] ?? 0) < (fits[field] ?? 0)) own.set(key, field)
}

function put(fields: Map<string, Field>, key: string, field: Field): void {
  const known = fields.get(key)
  if (known === undefined || strengths[known] < strengths[field]) fields.set(key, field)
}

/**
 * What stands before the first heading stands under the title, but for the things of the title that have a heading of
 * their own: one that is about nothing else, or about little else where the beginning does not speak of the thing.
 */
function readTitle(group: readonly Entry[], reader: TermReader): void {
  const lead = group.find(({ passage }) => passage.heading === null)
  if (!lead) return
  const title = keysOf(lead.passage.title, reader)
  const owned = (key: string) =>
    group.some(({ heading }) => {
      if (!heading.has(key)) return false
      const share = [...heading].filter((one) => title.has(one)).length / heading.size
      return (share === 1 && heading.size > 1) || (share >= 0.5 && !lead.own.has(key))
    })
  for (const key of title) if (!owned(key)) putOwn(lead.own, key, 'heading')
  const goods = [...title].filter((key) => key.startsWith('#~'))
  // A page about one article speaks of it throughout.
  if (goods.length === 1) for (const { own } of group) for (const key of goods) putOwn(own, key, 'heading')
}

function readWholeTitle(group: readonly Entry[], reader: TermReader): void {
  const lead = group.find(({ passage }) => passage.heading === null)
  if (lead) for (const key of keysOf(lead.passage.title, reader)) putOwn(lead.own, key, 'title')
}

/**
 * What a passage speaks of in one language it speaks of in the others: translations name a thing now by this word, now
 * by that. Only where the languages have as many passages, so that the same place is the same passage.
 */
function joinTranslations(groups: readonly (readonly Entry[])[]): void {
  const ideas = groups.map((group) => group.map(({ own }) => [...own].filter(([key]) => key[0] === '#')))
  for (const [at, group] of groups.entries())
    for (const [other, known] of ideas.entries())
      if (other !== at && known.length === group.length)
        for (const [place, entry] of group.entries())
          for (const [key, field] of known[place] ?? []) putOwn(entry.own, key, field)
}

/** A line of staff belongs to the passage that has most of its words; to the first of those that have as many. */
function readAsking(group: readonly Entry[], line: ReadonlySet<string>): void {
  let best: { entry: Entry; common: number } | undefined
  for (const entry of group) {
    let common = 0
    for (const key of line) common += askingWorth(key, entry.own.get(key))
    if (common > (best?.common ?? 0)) best = { entry, common }
  }
  if (!best) return
  for (const key of line) if (!key.startsWith('#?')) putOwn(best.entry.own, key, 'asked')
}

/** Goods stand all over a page about them. */
function askingWorth(key: string, field: Field | undefined): number {
  if (field === undefined) return 0
  return (field === 'body' ? 1 : 1.5) * (/^#[?~]/.test(key) ? 0.4 : 1)
}

function countSpread(group: readonly Entry[]): void {
  for (const entry of group)
    for (const key of entry.own.keys())
      entry.spread.set(key, group.filter(({ own }) => own.has(key)).length / group.length)
}

function spreadOverPage(group: readonly Entry[]): void {
  for (const entry of group)
    for (const other of group) {
      for (const key of other.own.keys()) put(entry.page, key, 'elsewhere')
      for (const [key, field] of other.page) if (field !== 'elsewhere') put(entry.page, key, field)
    }
}
