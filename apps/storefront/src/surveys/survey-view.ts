import type { SurveyDefinition, SurveyTexts } from '@echoloop/contract'
import type { LocaleName, Words } from '@echoloop/locales'
import { type AnswerState, pipe, textIn } from '@echoloop/survey'

/** Words of the page; those for paper never travel to a browser's script. */
export type SurveyWords = Omit<Words['surveyPage'], 'print'>
export type PaperWords = Words['surveyPage']['print'] & {
  yes: string
  no: string
  notApplicable: string
  scales: Record<'nps' | 'csat' | 'ces' | 'stars', { low: string; high: string }>
}

export function paperWordsOf({
  print,
  consent,
  notApplicable,
  nps,
  csat,
  ces,
  stars,
}: Words['surveyPage']): PaperWords {
  return { ...print, ...consent, notApplicable, scales: { nps, csat, ces, stars } }
}

/** What every part of a survey is rendered from: on the server, and in the browser by the same functions. */
export type SurveyView = {
  words: SurveyWords
  /** Of the words around the questions. */
  wordsLanguage: LocaleName
  /** Of the questions: one of the definition. */
  language: string
  definition: SurveyDefinition
  state: AnswerState
  shopName: string
  /** A script drives the page: what it does better is left to it. */
  isLive: boolean
  /** The shop does not show how far along somebody is. */
  hidesProgress?: boolean
}

/** The author's words in the person's language, with earlier answers put in; plain text, to be escaped. */
export function authorWords(view: SurveyView, texts: SurveyTexts | undefined): string {
  if (!texts) return ''
  const { definition, state, language } = view
  return pipe(textIn(texts, definition.languages, language), definition, state, language)
}

/** `rtl` for languages that are written from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(-|$)/.test(language) ? 'rtl' : 'ltr'
}

/** The words around the questions come in two languages; whoever reads another one reads English there. */
export function wordsLanguageOf(language: string): LocaleName {
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
