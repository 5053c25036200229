import { type SurveyDefinition, type SurveyQuestion, surveyLimits } from '@echoloop/contract'
import type { TextPart, TextPlace } from '@echoloop/survey'
import { withOptionalWords, withWords } from './survey-words.ts'

type WordsChange = { language: string; words: string }

/** The survey with the words of one language at one place changed. A place that is not there changes nothing. */
export function writeText(
  definition: SurveyDefinition,
  { place, ...change }: { place: TextPlace } & WordsChange,
): SurveyDefinition {
  if (place.question === undefined) return withOwnText(definition, { part: place.part, change })
  return {
    ...definition,
    questions: definition.questions.map((question) =>
      question.key === place.question ? withText(question, { place, change }) : question,
    ),
  }
}

/** Most UTF-16 units that a place takes. */
export function mostOfPlace({ part }: TextPlace): number {
  if (part === 'unit') return 40
  const isLong = ['intro', 'thanks', 'screened-out', 'text', 'help'].includes(part)
  return isLong ? surveyLimits.text : surveyLimits.label
}

/** A name for a place that stays the same through edits elsewhere. */
export function nameOfPlace({ question, part, key }: TextPlace): string {
  return [question, part, key].filter((one) => one !== undefined).join('.')
}

function withOwnText(
  definition: SurveyDefinition,
  { part, change }: { part: TextPart; change: WordsChange },
): SurveyDefinition {
  switch (part) {
    case 'title':
      return { ...definition, title: withWords(definition.title, change) }
    case 'intro':
    case 'thanks':
      return { ...definition, [part]: withOptionalWords(definition[part], change) }
    case 'screened-out':
      return { ...definition, screenedOut: withOptionalWords(definition.screenedOut, change) }
    default:
      return definition
  }
}

function withText(
  question: SurveyQuestion,
  { place, change }: { place: TextPlace; change: WordsChange },
): SurveyQuestion {
  switch (place.part) {
    case 'choice':
      return { ...question, choices: inEntries(question.choices, { key: place.key, change }) }
    case 'row':
      return { ...question, rows: inEntries(question.rows, { key: place.key, change }) }
    case 'text':
      return { ...question, text: withWords(question.text, change) }
    case 'help':
    case 'low':
    case 'high':
    case 'unit':
      return { ...question, [place.part]: withOptionalWords(question[place.part], change) }
    default:
      return question
  }
}

function inEntries<Entry extends { key: string; text: Record<string, string> }>(
  entries: readonly Entry[] | undefined,
  { key, change }: { key: string | undefined; change: WordsChange },
): Entry[] {
  return (entries ?? []).map((entry) =>
    entry.key === key ? { ...entry, text: withWords(entry.text, change) } : entry,
  )
}
