import type { QuestionKind } from '@echoloop/contract'
import { consoleLocales } from '@echoloop/locales/console'
import type { FirstWords } from '../draft/new-question.ts'

/** Words that a new question begins with, in the language being written where the product speaks it. */
export function useFirstWords(language: string): (kind: QuestionKind) => FirstWords {
  const { choices, ends } = consoleLocales[language.startsWith('zh') ? 'zh-CN' : 'en'].surveyBuilder
  const isSpoken = language.startsWith('zh') || language.startsWith('en')
  return (kind) => {
    const end = kind === 'nps' || kind === 'csat' || kind === 'ces' ? ends[kind] : undefined
    return {
      low: isSpoken ? end?.low : undefined,
      high: isSpoken ? end?.high : undefined,
      choices: kind === 'matrix' ? choices.scale : choices.first,
      rows: choices.firstRows,
    }
  }
}

/** What is said in place of an inserted answer that somebody did not give. */
export function fallbackIn(language: string): string {
  if (language.startsWith('zh')) return consoleLocales['zh-CN'].surveyBuilder.fallback
  return language.startsWith('en') ? consoleLocales.en.surveyBuilder.fallback : '…'
}
