import type { Urgency } from './analysis.ts'
import type { ClauseEvidence, Evidence } from './evidence.ts'
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
  const dangerous = urgency === 2 ? angriest(evidence, (clause) => clause.dangerStart >= 0) : undefined
  if (dangerous !== undefined) return text.slice(dangerous.dangerStart, dangerous.dangerEnd)
  const complaints = aspects.filter((aspect) => aspect.polarity === 'negative')
  const surest =
    complaints.sort((first, second) => second.confidence - first.confidence)[0] ??
    angriest(evidence, () => true)
  return surest === undefined ? undefined : text.slice(surest.start, surest.end)
}

function angriest(
  { clauses }: Evidence,
  counts: (clause: ClauseEvidence) => boolean,
): ClauseEvidence | undefined {
  let found: ClauseEvidence | undefined
  for (const clause of clauses)
    if (counts(clause) && (found === undefined || clause.score < found.score)) found = clause
  return found
}
