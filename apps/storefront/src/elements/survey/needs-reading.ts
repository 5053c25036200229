import type { SurveyClause, SurveyCondition, SurveyDefinition } from '@echoloop/contract'

/** Whether what is asked next, or whether help is offered, hangs on what the shop's analysis reads in this answer. */
export function needsReading(definition: SurveyDefinition, key: string): boolean {
  return definition.questions.some(({ showIf, jumps, offerHelpIf }) =>
    [showIf, offerHelpIf, ...(jumps ?? []).map(({ when }) => when)].some((one) => one && reads(one, key)),
  )
}

function reads({ clauses }: SurveyCondition, key: string): boolean {
  return clauses.some((clause) => isReading(clause) && clause.question === key)
}

function isReading(
  clause: SurveyClause,
): clause is Extract<SurveyClause, { op: 'sentiment' | 'aspect' | 'urgency' }> {
  return clause.op === 'sentiment' || clause.op === 'aspect' || clause.op === 'urgency'
}
