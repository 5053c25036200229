import type { QuestionKind, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { kindParts } from './kind-parts.ts'
import { keysOf, newKey } from './survey-keys.ts'

/** Words that a new question begins with, in the language it is written in. */
export type FirstWords = {
  low?: string | undefined
  high?: string | undefined
  choices: readonly string[]
  rows: readonly string[]
}

/** A question of a kind with nothing asked yet, and what makes it usable at once: two choices, ends of a scale. */
export function newQuestion(
  definition: SurveyDefinition,
  { kind, language, words }: { kind: QuestionKind; language: string; words: FirstWords },
): SurveyQuestion {
  const parts = kindParts[kind]
  const texts = (text: string) => ({ [language]: text })
  return {
    key: newKey({ stem: kind, taken: keysOf(definition) }),
    kind,
    text: {},
    isRequired: parts.isAnswered && kind !== 'long-text' && kind !== 'picture',
    ...(parts.hasEnds && words.low && words.high ? { low: texts(words.low), high: texts(words.high) } : {}),
    ...(parts.hasChoices
      ? { choices: words.choices.map((text, index) => ({ key: `c${index + 1}`, text: texts(text) })) }
      : {}),
    ...(parts.hasRows
      ? { rows: words.rows.map((text, index) => ({ key: `r${index + 1}`, text: texts(text) })) }
      : {}),
    ...(kind === 'picture' ? { most: 1 } : {}),
  }
}
