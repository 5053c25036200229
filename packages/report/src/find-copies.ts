import { type AnalysedText, type CopyGroup, groupCopies, type RepeatedPassage } from '@echoloop/analysis'
import { openingOf, type Quote } from './quote.ts'

/** Texts that repeat each other, and what was put into several of them. */
export type ReportCopies = {
  /** Ids of the texts that repeat another one of the file; they do not count in other figures. */
  ids: Set<string>
  /** Ids of the texts into which a contact or an offer was put. */
  advertisingIds: Set<string>
  groups: { count: number; representative: Quote; examples: string[] }[]
  groupCount: number
  /** Inserted passages: those that try to lead readers elsewhere, with the telling words marked. */
  advertisements: InsertedPassage[]
}

/** A passage that stands in several texts; `words` are the contact or offer in it. */
export type InsertedPassage = { before: string; words: string; after: string; count: number; ids: string[] }

const groupsMax = 6
const advertisementsMax = 12
const examplesMax = 6
const aroundMax = 60

/** Groups the copies of a file and names the advertising that was put into them. */
export function findCopies(texts: readonly AnalysedText[]): ReportCopies {
  const known = new Map(texts.map((text) => [text.id, text]))
  const { groups, passages } = groupCopies(texts)
  const described = groups.slice(0, groupsMax).flatMap(({ representative, members }) => {
    const text = known.get(representative)
    if (text === undefined) return []
    const ids = [representative, ...members.map(({ id }) => id)]
    return [{ count: ids.length, representative: openingOf(text), examples: ids.slice(0, examplesMax) }]
  })
  return {
    ids: new Set(groups.flatMap(({ members }) => members.map(({ id }) => id))),
    advertisingIds: advertisingIds(groups, passages),
    groups: described,
    groupCount: groups.length,
    advertisements: passages.flatMap((passage) => describePassage(passage) ?? []).slice(0, advertisementsMax),
  }
}

function advertisingIds(groups: readonly CopyGroup[], passages: readonly RepeatedPassage[]): Set<string> {
  const members = groups.flatMap((group) => group.members)
  const inserted = members.filter((member) => member.inserted.some(({ contact }) => contact !== undefined))
  const placed = passages.filter(({ contact }) => contact !== undefined).flatMap(({ places }) => places)
  return new Set([...inserted, ...placed].map(({ id }) => id))
}

function describePassage({ text, contact, places }: RepeatedPassage): InsertedPassage | undefined {
  if (contact === undefined) return undefined
  const from = Math.max(0, contact.start - aroundMax)
  const to = Math.min(text.length, contact.end + aroundMax)
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, contact.start)}`,
    words: text.slice(contact.start, contact.end),
    after: `${text.slice(contact.end, to)}${to < text.length ? '…' : ''}`,
    count: new Set(places.map(({ id }) => id)).size,
    ids: [...new Set(places.map(({ id }) => id))].slice(0, examplesMax),
  }
}
