import { useState } from 'react'
import { keepWords, readKeptWords } from './kept-words.ts'

export type KeptWords = {
  words: string
  write: (words: string) => void
  /** Called once the words are saved elsewhere. */
  forget: () => void
}

/** Words in the making: a lost connection, a closed dialog or a reloaded page loses none of them. */
export function useKeptWords(name: string, saved = ''): KeptWords {
  const [words, setWords] = useState(() => readKeptWords(name) ?? saved)
  return {
    words,
    write: (next) => {
      setWords(next)
      keepWords(name, next)
    },
    forget: () => keepWords(name, undefined),
  }
}
