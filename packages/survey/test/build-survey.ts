import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import type { AnswerState } from '../src/index.ts'

/** A survey in English and Chinese with the given questions, else empty. */
export function buildSurvey(
  questions: readonly SurveyQuestion[],
  rest: Partial<SurveyDefinition> = {},
): SurveyDefinition {
  return {
    languages: ['en', 'zh-CN'],
    title: { en: 'After your order' },
    questions: [...questions],
    hidden: [],
    quotas: [],
    isAnonymous: false,
    ...rest,
  }
}

/** A question with words in English; `ask('q1', { kind: 'nps' })`. */
export function ask(key: string, rest: Partial<SurveyQuestion> = {}): SurveyQuestion {
  return { key, kind: 'short-text', text: { en: `Question ${key}` }, isRequired: false, ...rest }
}

/** Choices whose keys are their words. */
export function choicesOf(...keys: readonly string[]): NonNullable<SurveyQuestion['choices']> {
  return keys.map((key) => ({ key, text: { en: key } }))
}

/** Where somebody stands who has answered this. */
export function stateOf(answers: AnswerState['answers'], rest: Partial<AnswerState> = {}): AnswerState {
  return { answers, readings: {}, hidden: {}, seed: 1, ...rest }
}
