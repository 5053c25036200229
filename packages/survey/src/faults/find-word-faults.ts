import type { SurveyDefinition } from '@echoloop/contract'
import { missingTexts } from '../missing-texts.ts'
import type { Fault } from './fault.ts'

/** Words that the first language lacks; every other language falls back on it. */
export function findWordFaults(definition: SurveyDefinition): Fault[] {
  const [first] = missingTexts(definition)
  if (first === undefined) return []
  return first.missing.map(({ part, question, key }) => ({
    code: 'words-missing',
    language: first.language,
    ...(question !== undefined && { question }),
    facts: { part, ...(key !== undefined && { entry: key }) },
  }))
}
