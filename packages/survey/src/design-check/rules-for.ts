import { chineseRules } from './chinese/chinese-rules.ts'
import { englishRules } from './english/english-rules.ts'
import type { LanguageRules } from './language-rules.ts'

/** The rules of a language; undefined for languages that only get the rules about how a survey is built. */
export function rulesFor(language: string): LanguageRules | undefined {
  const base = language.toLowerCase().split('-')[0]
  if (base === 'en') return englishRules
  return base === 'zh' ? chineseRules : undefined
}
