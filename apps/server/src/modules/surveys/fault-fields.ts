import { type LocaleName, locales } from '@echoloop/locales'
import type { Fault } from '@echoloop/survey'
import type { FieldProblem } from '../../platform/app-error.ts'

/** Each fault of a draft as a field of the refusal: where it is, its code, and what is to be mended. Pure. */
export function faultFields(faults: readonly Fault[], language: LocaleName): FieldProblem[] {
  const words = locales[language].surveyDesign.faults
  return faults.map((fault) => ({
    path: pathOf(fault),
    code: fault.code,
    message: words[fault.code].replaceAll(
      /\{(\w+)\}/g,
      (_whole, name: string) => `${fault.facts[name] ?? '…'}`,
    ),
  }))
}

function pathOf({ question, language, facts }: Fault): string {
  const place = question === undefined ? `${facts.part ?? 'survey'}` : `questions.${question}`
  return language === undefined ? place : `${place}.${language}`
}
