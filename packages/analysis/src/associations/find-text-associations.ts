import type { AnalysedText } from '../analysed-text.ts'
import type { Association, AssociationFindings } from './association.ts'
import type { AssociationItem } from './association-item.ts'
import { type AssociationQuestion, findAssociations } from './find-associations.ts'
import { itemsOfText } from './items-of-text.ts'

/** A rule between things that texts say and facts about them. */
export type TextAssociation = Omit<Association, 'condition' | 'conclusion'> & {
  condition: AssociationItem[]
  conclusion: AssociationItem
}

export type TextAssociationFindings = Omit<AssociationFindings, 'associations'> & {
  associations: TextAssociation[]
}

const tautologyShare = 0.5

/**
 * Rules between aspects, phrases, stars, facts and products of many texts. Facts and products are conditions only. Two
 * values of one fact, two polarities of one aspect, and an aspect with a phrase that mostly stands in the aspect's own
 * words are not paired, as they say nothing new. Advertising and spam are left out; leave copies out beforehand.
 */
export function findTextAssociations(
  texts: Iterable<AnalysedText>,
  settings: Omit<AssociationQuestion, 'transactions' | 'mayPair' | 'mayConclude'> = {},
): TextAssociationFindings {
  const items = new Map<string, AssociationItem>()
  const overlaps = createOverlaps()
  const transactions: string[][] = []
  for (const text of texts) {
    if (text.analysis.junk === 2) continue
    const keys = new Set<string>()
    for (const item of itemsOfText(text)) {
      const key = keyOf(item)
      keys.add(key)
      if (!items.has(key)) items.set(key, item)
    }
    overlaps.note(text)
    transactions.push([...keys])
  }
  const findings = findAssociations({
    ...settings,
    transactions,
    mayPair: (one, other) => mayPair(items.get(one), items.get(other), overlaps),
    mayConclude: (key) => isSaid(items.get(key)),
  })
  return {
    ...findings,
    associations: findings.associations.flatMap((found) => {
      const conclusion = items.get(found.conclusion)
      const condition = found.condition.flatMap((key) => items.get(key) ?? [])
      return conclusion === undefined ? [] : [{ ...found, condition, conclusion }]
    }),
  }
}

/** Names of different kinds, or with separators inside, can't become the same key. */
function keyOf(item: AssociationItem): string {
  switch (item.kind) {
    case 'aspect':
      return JSON.stringify([item.kind, item.code, item.polarity])
    case 'phrase':
      return JSON.stringify([item.kind, item.phrase])
    case 'stars':
      return JSON.stringify([item.kind, item.band])
    case 'fact':
      return JSON.stringify([item.kind, item.fact, item.value])
    case 'product':
      return JSON.stringify([item.kind, item.product])
  }
}

function isSaid(item: AssociationItem | undefined): boolean {
  return item?.kind === 'aspect' || item?.kind === 'phrase' || item?.kind === 'stars'
}

function mayPair(
  one: AssociationItem | undefined,
  other: AssociationItem | undefined,
  overlaps: Overlaps,
): boolean {
  if (one === undefined || other === undefined) return false
  if (one.kind === 'aspect' && other.kind === 'aspect') return one.code !== other.code
  if (one.kind === 'fact' && other.kind === 'fact') return one.fact !== other.fact
  if (one.kind === 'phrase' && other.kind === 'aspect') return !overlaps.isSame(one.phrase, other)
  if (one.kind === 'aspect' && other.kind === 'phrase') return !overlaps.isSame(other.phrase, one)
  return one.kind !== other.kind || one.kind === 'phrase'
}

type SpokenAspect = Extract<AssociationItem, { kind: 'aspect' }>

type Overlaps = {
  note(text: AnalysedText): void
  isSame(phrase: string, aspect: SpokenAspect): boolean
}

/** Counts how often a phrase and an aspect meet, and how often the phrase stands in the aspect's very words. */
function createOverlaps(): Overlaps {
  const meetings = new Map<string, { together: number; within: number }>()
  const keyOfPair = (phrase: string, { code, polarity }: Pick<SpokenAspect, 'code' | 'polarity'>) =>
    `${code} ${polarity} ${phrase}`
  return {
    note({ analysis }) {
      const spoken = new Map<string, boolean>()
      for (const phrase of analysis.phrases) {
        const noun = phrase.split(' ')[0].toLowerCase()
        for (const aspect of analysis.aspects) {
          const key = keyOfPair(phrase, aspect)
          spoken.set(key, spoken.get(key) === true || aspect.span.toLowerCase().includes(noun))
        }
      }
      for (const [key, isWithin] of spoken) {
        const meeting = meetings.get(key) ?? { together: 0, within: 0 }
        meeting.together++
        if (isWithin) meeting.within++
        meetings.set(key, meeting)
      }
    },
    isSame(phrase, aspect) {
      const { together, within } = meetings.get(keyOfPair(phrase, aspect)) ?? { together: 0, within: 0 }
      return together > 0 && within >= tautologyShare * together
    },
  }
}
