import type { LocaleName } from '@echoloop/locales/choose-locale'
import { useWordsChoice } from '../../words/words-context.ts'

/** The language at hand, for words that are stored in both. */
export function useLanguage(): LocaleName {
  return useWordsChoice().language
}
