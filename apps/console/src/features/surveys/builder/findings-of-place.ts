import type { TextPlace } from '@echoloop/survey'
import type { Check } from './use-check.ts'
import type { WordsMark } from './WordsField.tsx'

/** Marks for the words at one place: what the check points at there, as long as the words still stand so. */
export function findingsOfPlace(
  check: Check,
  { place, language, words }: { place: TextPlace; language: string; words: string },
): WordsMark[] {
  const found = check.languages.find((one) => one.language === language)?.findings ?? []
  return found
    .filter(
      ({ question, part, entry, start, end, words: marked }) =>
        question === (place.question ?? null) &&
        part === place.part &&
        entry === place.key &&
        marked !== '' &&
        words.slice(start, end) === marked,
    )
    .map(({ start, end, level }) => ({ start, end, severity: level }))
}
