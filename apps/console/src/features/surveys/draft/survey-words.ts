import type { SurveyTexts } from '@echoloop/contract'

/** Texts with the words of one language changed; none are kept where there are none. */
export function withWords(
  texts: SurveyTexts | undefined,
  { language, words }: { language: string; words: string },
): Record<string, string> {
  const { [language]: _, ...others } = texts ?? {}
  return words === '' ? others : { ...others, [language]: words }
}

/** The same for words that need not be there at all: undefined when no language has any. */
export function withOptionalWords(
  texts: SurveyTexts | undefined,
  change: { language: string; words: string },
): Record<string, string> | undefined {
  const next = withWords(texts, change)
  return Object.keys(next).length === 0 ? undefined : next
}

/** What a language says, else what the first one says, else nothing. */
export function wordsIn(
  texts: SurveyTexts | undefined,
  { language, languages }: { language: string; languages: readonly string[] },
): string {
  return texts?.[language] || texts?.[languages[0] ?? ''] || ''
}
