import type { ConsoleWords } from '@echoloop/locales/console'
import { useWordsChoice } from './words-context.ts'

/** All words of the product in the language at hand. */
export function useWords(): ConsoleWords {
  return useWordsChoice().words
}
