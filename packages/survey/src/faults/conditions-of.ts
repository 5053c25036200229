import type { SurveyCondition, SurveyDefinition } from '@echoloop/contract'

/** A condition and where it stands: before its question, after its answer, or over all answers. */
export type PlacedCondition = {
  condition: SurveyCondition
  place: 'show' | 'jump' | 'help' | 'quota'
  question?: string
  quota?: string
}

/** Every condition of a survey. */
export function conditionsOf(definition: SurveyDefinition): PlacedCondition[] {
  return [
    ...definition.questions.flatMap(({ key, showIf, jumps, offerHelpIf }): PlacedCondition[] => [
      ...(showIf ? [{ condition: showIf, place: 'show' as const, question: key }] : []),
      ...(jumps ?? []).map(({ when }) => ({ condition: when, place: 'jump' as const, question: key })),
      ...(offerHelpIf ? [{ condition: offerHelpIf, place: 'help' as const, question: key }] : []),
    ]),
    ...definition.quotas.map(({ key, when }) => ({ condition: when, place: 'quota' as const, quota: key })),
  ]
}
