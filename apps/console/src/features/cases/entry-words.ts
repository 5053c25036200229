import type { TimelineItem } from '@echoloop/contract'

/** Names that an entry's codes stand for. */
export type EntryNames = {
  state: (code: string) => string
  level: (code: string) => string
  clock: (code: string) => string
  caseNumber: (number: number) => string
  /** Name of the rule that opened the case, if it still stands. */
  rule: string | undefined
}

export type EntryWords = {
  opened: string
  openedByRule: (rule: string) => string
  state: (to: string) => string
  toPerson: (name: string) => string
  toDepartment: (name: string) => string
  toNobody: string
  priority: (level: string) => string
  priorityFreed: string
  renamed: (title: string) => string
  merged: (number: string) => string
  mergedAway: (number: string) => string
  split: (number: string) => string
  splitOff: (number: string) => string
  other: (kind: string) => string
  /** Kinds whose words stand as they are, or take one fact: a title, a clock, a score. */
  plain: Readonly<Record<string, string | ((fact: string) => string)>>
}

type Saying = (item: TimelineItem, given: { words: EntryWords; names: EntryNames }) => string

const sayings: Readonly<Record<string, Saying>> = {
  opened: (_, { words, names }) => (names.rule === undefined ? words.opened : words.openedByRule(names.rule)),
  state: ({ detail }, { words, names }) => words.state(names.state(textOf(detail.to))),
  'handed-over': sayHandOver,
  priority: ({ detail }, { words, names }) =>
    detail.byHand === false ? words.priorityFreed : words.priority(names.level(textOf(detail.to))),
  renamed: ({ detail }, { words }) => words.renamed(textOf(detail.to ?? detail.title)),
  merged: ({ detail }, { words, names }) =>
    (detail.away === true ? words.mergedAway : words.merged)(names.caseNumber(Number(detail.number))),
  split: ({ detail }, { words, names }) =>
    (detail.off === true ? words.splitOff : words.split)(names.caseNumber(Number(detail.number))),
}

/** What an entry of a case's history says, without who and when. */
export function entryWords(item: TimelineItem, given: { words: EntryWords; names: EntryNames }): string {
  const saying = Object.hasOwn(sayings, item.kind) ? sayings[item.kind] : undefined
  if (saying) return saying(item, given)
  const { plain, other } = given.words
  const said = Object.hasOwn(plain, item.kind) ? plain[item.kind] : undefined
  if (said === undefined) return other(item.kind)
  return typeof said === 'string' ? said : said(factOf(item, given.names))
}

function sayHandOver({ detail }: TimelineItem, { words }: { words: EntryWords }): string {
  const isSame = detail.toAssignee === detail.fromAssignee
  if (typeof detail.toAssignee === 'string' && !isSame) return words.toPerson(detail.toAssignee)
  if (typeof detail.toDepartment === 'string' && detail.toDepartment !== detail.fromDepartment)
    return words.toDepartment(detail.toDepartment)
  return words.toNobody
}

/** The one fact that the words of a kind are given. */
function factOf({ detail }: TimelineItem, names: EntryNames): string {
  if (typeof detail.clock === 'string') return names.clock(detail.clock)
  return textOf(detail.title ?? detail.to ?? detail.score ?? detail.number)
}

function textOf(value: TimelineItem['detail'][string] | undefined): string {
  return value === undefined || value === null ? '' : String(value)
}
