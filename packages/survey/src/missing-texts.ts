import type { SurveyDefinition } from '@echoloop/contract'
import { entryOf } from './entry-of.ts'
import { type PlacedTexts, type TextPlace, textsOf } from './texts-of.ts'

export type MissingTexts = { language: string; missing: TextPlace[]; total: number }

/**
 * What is not translated, by language in the survey's order. Optional words that no language has (a help, a thank-you)
 * are not missing anywhere; the title and the words of questions, choices and rows are wherever they are empty.
 */
export function missingTexts(definition: SurveyDefinition): MissingTexts[] {
  const places = textsOf(definition).filter((place) => isNeeded(place) || isWritten(place))
  return definition.languages.map((language) => ({
    language,
    missing: places.filter((place) => !hasWords(place, language)).map(placeOf),
    total: places.length,
  }))
}

const needed = new Set(['title', 'text', 'choice', 'row'])

function isNeeded({ part }: TextPlace): boolean {
  return needed.has(part)
}

function isWritten({ texts }: PlacedTexts): boolean {
  return Object.values(texts).some((text) => text.trim() !== '')
}

function hasWords({ texts }: PlacedTexts, language: string): boolean {
  return (entryOf(texts, language) ?? '').trim() !== ''
}

function placeOf({ part, question, key }: PlacedTexts): TextPlace {
  return { part, ...(question !== undefined && { question }), ...(key !== undefined && { key }) }
}
