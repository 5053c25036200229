import type { AnalysedText } from '../analysed-text.ts'
import type { Polarity } from '../analysis.ts'
import { clauseLanguage } from './read-words.ts'
import type { OwnGroup, TopicLanguage } from './topic-model.ts'

/** A piece of a text that speaks about one first-level topic; offsets are UTF-16 units of the text. */
export type TopicClause = {
  group: string
  language: TopicLanguage
  span: string
  start: number
  end: number
  polarity: Polarity
  /** Chance that the clause belongs to the group, 0–1. */
  confidence: number
}

/** The first-level topic of wishes that stand in no clause about an aspect. */
export const wishesGroup = 'wishes'

/**
 * The clauses of a text that topics are made of: the spans of its aspects, the wishes that lie in none of them, and
 * once more under a shop's own group every one that holds a word of it. The same span comes once per group.
 */
export function collectClauses(text: AnalysedText, ownGroups: readonly OwnGroup[]): TopicClause[] {
  const { aspects, needs } = text.analysis
  const clauses = new Map<string, TopicClause>()
  const add = (clause: TopicClause): void => {
    const key = `${clause.group} ${clause.start} ${clause.end}`
    const known = clauses.get(key)
    if (known === undefined || known.confidence < clause.confidence) clauses.set(key, clause)
  }
  for (const { code, span, start, end, polarity, confidence } of aspects)
    add({ group: code, language: clauseLanguage(span), span, start, end, polarity, confidence })
  for (const { span, start, end } of needs) {
    const isCovered = aspects.some((aspect) => aspect.start < end && start < aspect.end)
    if (isCovered) continue
    const language = clauseLanguage(span)
    add({ group: wishesGroup, language, span, start, end, polarity: 'neutral', confidence: 1 })
  }
  for (const clause of [...clauses.values()]) {
    for (const { id } of ownGroups.filter((group) => holdsWord(clause.span, group)))
      add({ ...clause, group: id, confidence: 1 })
  }
  return [...clauses.values()]
}

function holdsWord(span: string, { words }: OwnGroup): boolean {
  const lower = span.toLowerCase()
  return words.some((word) => word !== '' && lower.includes(word.toLowerCase()))
}
