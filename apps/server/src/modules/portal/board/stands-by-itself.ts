import { insultsPeople } from '@echoloop/analysis'

// A way to be reached or to be led elsewhere: nothing that a board needs.
const addressPattern =
  /(?:https?:|www\.|[a-z0-9-]+\.(?:com|cn|net|org|shop|top|xyz|io|me)\b|微信|加群|v\s?信|qq\s?\d)/iu
const hiddenPattern = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u
const wordsMin = 6
const repeatedShareMax = 0.5

type Words = { text: string; masked: readonly string[] }

/**
 * Whether nothing speaks against showing words without a person having looked: they are long enough to say something,
 * hold no contact, no address, no hidden characters and no insult, and are not one character over and over. Pure.
 */
export function standsByItself({ text, masked }: Words): boolean {
  const letters = [...text.replace(/\s/gu, '')]
  if (letters.length < wordsMin || !isHarmless({ text, masked })) return false
  const counts = new Map<string, number>()
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return Math.max(...counts.values()) / letters.length <= repeatedShareMax
}

/** The same for a name, which may be as short as its owner likes. Pure. */
export function isHarmless({ text, masked }: Words): boolean {
  return (
    masked.length === 0 && !addressPattern.test(text) && !hiddenPattern.test(text) && !insultsPeople(text)
  )
}
