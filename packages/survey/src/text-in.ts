import type { SurveyTexts } from '@echoloop/contract'
import { entryOf } from './entry-of.ts'

/**
 * Words in a language: its own, else those of the same language elsewhere (`zh-TW` reads `zh-CN`), else the survey's
 * languages in order, the first being the one that has them all.
 */
export function textIn(
  texts: SurveyTexts | undefined,
  languages: readonly string[],
  language: string,
): string {
  if (texts === undefined) return ''
  const base = baseOf(language)
  const related = languages.filter((one) => baseOf(one) === base)
  const wanted = [language, ...related, ...languages].map((one) => entryOf(texts, one))
  return wanted.find((text) => text !== undefined && text.trim() !== '') ?? ''
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? language
}
