import { maskPersonalData, normaliseText } from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { countSearch, forgetSearches } from './search-store.ts'

const wordsMax = 80

/** Counts words that were searched for and not found. New words are left out once a shop has very many. */
export async function noteSearch(scope: Scope, search: { words: string; language: string }): Promise<void> {
  const words = maskPersonalData(normaliseText(search.words).toLowerCase())
    .text.slice(0, wordsMax)
    .toWellFormed()
    .trim()
  if (words.length < 2) return
  await forgetSearches(scope)
  await countSearch(scope, { words, language: search.language })
}
