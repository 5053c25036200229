import type { QuestionKind, SurveyDefinition, SurveyQuestion } from '@echoloop/contract'
import { textIn } from './text-in.ts'
import { textsOfQuestion } from './texts-of.ts'

/**
 * Reading speed a minute: 238 English words (M. Brysbaert, 2019, silent reading), 255 Chinese characters (IReST,
 * S. Trauzettel-Klosinski and K. Dietz, 2012).
 */
const perMinute = { words: 238, characters: 255 }

/** Seconds to decide and to answer once the words are read: estimates, a list or a table counts by its entries. */
const seconds: Record<QuestionKind, number> = {
  nps: 5,
  csat: 5,
  ces: 5,
  stars: 5,
  single: 5,
  multiple: 8,
  matrix: 0,
  ranking: 4,
  number: 7,
  date: 8,
  'short-text': 15,
  'long-text': 45,
  picture: 25,
  consent: 4,
  statement: 0,
}

/**
 * How many minutes somebody needs who is asked everything, one decimal; a question with a condition counts half.
 * In the language given, else in the survey's first.
 */
export function minutesOf(definition: SurveyDefinition, language?: string): number {
  const wanted = language ?? definition.languages[0] ?? 'en'
  const minutes = definition.questions
    .map((question) => minutesFor(question, { definition, language: wanted }) * (question.showIf ? 0.5 : 1))
    .reduce((sum, each) => sum + each, 0)
  return Math.round(minutes * 10) / 10
}

function minutesFor(
  question: SurveyQuestion,
  { definition, language }: { definition: SurveyDefinition; language: string },
): number {
  const reading = textsOfQuestion(question)
    .map(({ texts }) => readingMinutes(textIn(texts, definition.languages, language)))
    .reduce((sum, each) => sum + each, 0)
  const rows = question.rows?.length ?? 0
  const places = question.choices?.length ?? 0
  const entries = question.kind === 'matrix' ? rows * 5 : question.kind === 'ranking' ? places * 4 : 0
  return reading + (seconds[question.kind] + entries) / 60
}

function readingMinutes(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+(?:['’-][\p{L}]+)*/gu)?.length ?? 0
  return characters / perMinute.characters + words / perMinute.words
}
