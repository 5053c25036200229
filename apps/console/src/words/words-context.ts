import type { LocaleName } from '@echoloop/locales/choose-locale'
import { type ConsoleWords, consoleLocales } from '@echoloop/locales/console'
import { createContext, useContext } from 'react'

export type WordsChoice = {
  language: LocaleName
  words: ConsoleWords
  /** Shows another language; keeping it for the person is the caller's work. */
  show: (language: LocaleName) => void
}

export const WordsContext = createContext<WordsChoice>({
  language: 'en',
  words: consoleLocales.en,
  show: () => undefined,
})

/** The language at hand, its words, and the way to change it. */
export function useWordsChoice(): WordsChoice {
  return useContext(WordsContext)
}
