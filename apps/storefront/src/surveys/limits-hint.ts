import type { SurveyQuestion } from '@echoloop/contract'
import { fillWords } from './fill-words.ts'
import type { SurveyView } from './survey-view.ts'

/** What a question takes, in one sentence; empty when there is nothing to say. */
export function limitsHint(view: SurveyView, question: SurveyQuestion): string {
  if (question.kind === 'multiple') return choicesHint(view, question)
  if (question.kind === 'ranking') return view.isLive ? view.words.ranking.hint : view.words.ranking.plain
  if (question.kind === 'number') return numberHint(view, question)
  if (question.kind === 'date') return dateHint(view, question)
  if (question.kind === 'picture') return fillWords(view.words.picture.hint, { most: question.most ?? 3 })
  return ''
}

function choicesHint({ words }: SurveyView, { least = 0, most, choices = [] }: SurveyQuestion): string {
  const isBound = most !== undefined && most < choices.length
  if (least > 1 && isBound) return fillWords(words.chooseBetween, { least, most })
  if (isBound) return fillWords(words.chooseUpTo, { most })
  return least > 1 ? fillWords(words.chooseAtLeast, { least }) : words.chooseSome
}

function numberHint({ words }: SurveyView, { min, max }: SurveyQuestion): string {
  if (min !== undefined && max !== undefined) return fillWords(words.number.between, { min, max })
  if (min !== undefined) return fillWords(words.number.least, { min })
  return max === undefined ? '' : fillWords(words.number.most, { max })
}

function dateHint({ words }: SurveyView, { from, to }: SurveyQuestion): string {
  if (from !== undefined && to !== undefined) return fillWords(words.date.between, { from, to })
  if (from !== undefined) return fillWords(words.date.from, { from })
  return to === undefined ? '' : fillWords(words.date.to, { to })
}
