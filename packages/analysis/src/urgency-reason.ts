import type { Urgency } from './analysis.ts'
import type { Evidence } from './evidence.ts'
import type { FoundAspect } from './find-aspects.ts'

/**
 * The words that make a text urgent: for danger the word of danger in the angriest clause, else the words of the
 * surest complaint; nothing when the text is not urgent or only its tone says so.
 */
export function urgencyReason(input: {
  text: string
  evidence: Evidence
  urgency: Urgency
  aspects: FoundAspect[]
}): string | undefined {
  const { text, evidence, urgency, aspects } = input
  if (urgency === 0) return undefined
  const clauses = [...evidence.clauses].sort((first, second) => first.score - second.score)
  const dangerous = urgency === 2 ? clauses.find((clause) => clause.dangerStart >= 0) : undefined
  if (dangerous !== undefined) return text.slice(dangerous.dangerStart, dangerous.dangerEnd)
  const complaints = aspects.filter((aspect) => aspect.polarity === 'negative')
  const surest = complaints.sort((first, second) => second.confidence - first.confidence)[0] ?? clauses[0]
  return surest === undefined ? undefined : text.slice(surest.start, surest.end)
}
