import type { SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { wordsIn } from '../draft/survey-words.ts'

/** The words of a question in one line, with piped answers as `…`; empty when there are none. */
export function questionTitle(
  question: SurveyQuestion,
  { definition, language }: { definition: Pick<SurveyDefinition, 'languages'>; language: string },
): string {
  return wordsIn(question.text, { language, languages: definition.languages })
    .replace(/\{\{[^{}]*\}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
}
