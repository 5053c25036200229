import { createDuplicateIndex } from './create-duplicate-index.ts'
import { findContact } from './find-contact.ts'
import { findInserted } from './find-inserted.ts'
import { findRepeatedPassages, type RepeatedPassage } from './find-repeated-passages.ts'
import { joinGroups } from './join-groups.ts'
import type { TextRange } from './text-range.ts'

export type CopySource = { id: string; text: string }

/** A part of a copy that the representative of its group does not have; UTF-16 offsets into the copy. */
export type InsertedPart = TextRange & {
  /** The words in it that look like a way to be reached or an offer, also in disguise. */
  contact?: TextRange
}

export type CopyMember = {
  id: string
  /** The text of the group with which it is compared: the representative, or the one it repeats most. */
  source: string
  inserted: InsertedPart[]
}

/** Texts that repeat each other. */
export type CopyGroup = {
  /** The text that most others repeat; of several one without contact, then the shortest. */
  representative: string
  /** The others, in the order given. */
  members: CopyMember[]
}

export type CopyReport = {
  /** The largest first. */
  groups: CopyGroup[]
  /** Parts that were put into several texts, such as an advertisement; the most frequent first. */
  passages: RepeatedPassage[]
}

/**
 * Groups texts that repeat each other and names what was inserted into the copies. Texts of common phrases make no
 * group. Deterministic in the order of the texts; time linear in them.
 */
export function groupCopies(texts: readonly CopySource[]): CopyReport {
  const known = new Map(texts.map(({ id, text }) => [id, text]))
  const { sources, linked } = linkCopies(texts)
  const groups = joinGroups([...known.keys()], [...sources]).map((ids) =>
    describe(ids, { known, sources, linked }),
  )
  groups.sort((one, other) => other.members.length - one.members.length)
  const parts = groups.flatMap(({ members }) =>
    members.flatMap(({ id, inserted }) => inserted.map(({ start, end }) => ({ id, start, end }))),
  )
  return { groups, passages: findRepeatedPassages(known, parts) }
}

type Links = {
  /** Per copy the earlier text that it repeats most. */
  sources: Map<string, string>
  /** Per text those that it repeats or that repeat it. */
  linked: Map<string, Set<string>>
}

function linkCopies(texts: readonly CopySource[]): Links {
  const index = createDuplicateIndex()
  const sources = new Map<string, string>()
  const linked = new Map<string, Set<string>>(texts.map(({ id }) => [id, new Set()]))
  for (const { id, text } of texts) {
    const telling = index.add(id, text).filter(({ isCommonplace }) => !isCommonplace)
    if (telling.length > 0) sources.set(id, telling[0].id)
    for (const match of telling) {
      linked.get(id)?.add(match.id)
      linked.get(match.id)?.add(id)
    }
  }
  return { sources, linked }
}

type Gathered = Links & { known: ReadonlyMap<string, string> }

function describe(ids: readonly string[], { known, sources, linked }: Gathered): CopyGroup {
  const representative = chooseRepresentative(ids, { known, sources, linked })
  const others = ids.filter((id) => id !== representative)
  const members = others.map((id) => {
    const isNear = linked.get(id)?.has(representative) === true
    const source = isNear ? representative : (sources.get(id) ?? representative)
    return {
      id,
      source,
      inserted: insertedParts({ copy: known.get(id) ?? '', source: known.get(source) ?? '' }),
    }
  })
  return { representative, members }
}

function chooseRepresentative(ids: readonly string[], { known, linked }: Gathered): string {
  const ranked = ids.map((id, at) => {
    const text = known.get(id) ?? ''
    return {
      id,
      at,
      links: linked.get(id)?.size ?? 0,
      asks: findContact(text) === undefined ? 0 : 1,
      length: text.length,
    }
  })
  ranked.sort((a, b) => a.asks - b.asks || b.links - a.links || a.length - b.length || a.at - b.at)
  return ranked[0].id
}

function insertedParts(pair: { copy: string; source: string }): InsertedPart[] {
  return findInserted(pair).map(({ start, end }) => {
    const contact = findContact(pair.copy.slice(start, end))
    if (contact === undefined) return { start, end }
    return { start, end, contact: { start: start + contact.start, end: start + contact.end } }
  })
}
