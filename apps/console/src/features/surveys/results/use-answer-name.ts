import type { QuestionResult, SurveyResults } from '@echoloop/contract'
import { textIn } from '@echoloop/survey'
import { useWords } from '../../../words/use-words.ts'
import { useWordsChoice } from '../../../words/words-context.ts'

type Texts = Readonly<Record<string, string>>

/** Words of a survey in the language of the console, or its first. */
export function useSurveyText({ languages }: Pick<SurveyResults, 'languages'>): (texts: Texts) => string {
  const { language } = useWordsChoice()
  // Each person read another word there.
  return (texts) => textIn(texts, languages, language).replace(/\{\{[^{}]*\}\}/g, '…')
}

/** The name of an answer: its words, or what its key means. */
export function useAnswerName(
  results: Pick<SurveyResults, 'languages'>,
): (answer: { key: string; text: Texts }) => string {
  const words = useWords().surveyResults
  const textOf = useSurveyText(results)
  const known = new Map([
    ['promoters', words.nps.promoters],
    ['passives', words.nps.passives],
    ['detractors', words.nps.detractors],
    ['yes', words.consent.yes],
    ['no', words.consent.no],
  ])
  return ({ key, text }) => textOf(text) || known.get(key) || key
}

/** Answers that one may filter by, in the order in which they are shown. */
export function answersOf({ finding }: QuestionResult): { key: string; text: Texts }[] {
  const plain = (key: string | number) => ({ key: String(key), text: {} })
  switch (finding.kind) {
    case 'nps':
      return ['promoters', 'passives', 'detractors'].map(plain)
    case 'csat':
    case 'scale':
      return finding.counts.map(({ value }) => plain(value))
    case 'choices':
      return finding.shares
    case 'ranking':
      return finding.places
    case 'consent':
      return ['yes', 'no'].map(plain)
    default:
      return []
  }
}
