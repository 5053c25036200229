import { scaleMean } from '@echoloop/analysis'
import type { SurveyFinding } from '@echoloop/contract'
import type { AnswerTally } from './answer-tally.ts'
import type { AskedQuestion } from './asked-questions.ts'
import { shareOf } from './share-of.ts'

type Choices = AnswerTally['choices']

/** How many people took each choice; a choice counts once per person. */
export function takenCounts(choices: Choices): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { taken, count } of choices)
    for (const key of new Set(taken)) counts.set(key, (counts.get(key) ?? 0) + count)
  return counts
}

export function choicesFinding(question: AskedQuestion, { choices, answered }: AnswerTally): SurveyFinding {
  const counts = takenCounts(choices)
  return {
    kind: 'choices',
    shares: (question.choices ?? []).map(({ key, text }) => ({
      key,
      text,
      ...shareOf(counts.get(key) ?? 0, answered),
    })),
  }
}

export function matrixFinding(question: AskedQuestion, { choices }: AnswerTally): SurveyFinding {
  const counts = takenCounts(choices)
  const columns = (question.choices ?? []).map(({ key, text }) => ({ key, text }))
  return {
    kind: 'matrix',
    columns,
    rows: (question.rows ?? []).map(({ key, text }) => {
      const cells = columns.map((column) => counts.get(`${key}=${column.key}`) ?? 0)
      const answered = cells.reduce((sum, count) => sum + count, 0)
      return { key, text, answered, shares: cells.map((count) => shareOf(count, answered)) }
    }),
  }
}

export function rankingFinding(question: AskedQuestion, { choices, answered }: AnswerTally): SurveyFinding {
  const high = Math.max(1, question.choices?.length ?? 1)
  const places = (question.choices ?? []).map(({ key, text }) => {
    const ranks = ranksOf(key, choices)
    const counts = [...ranks].map(([value, count]) => ({ value, count }))
    const { count, mean, interval } = scaleMean({ counts, low: 1, high })
    return {
      key,
      text,
      ranked: count,
      meanRank: mean,
      interval,
      first: shareOf(ranks.get(1) ?? 0, answered),
    }
  })
  // Nobody's choice comes last, not first.
  const order = ({ ranked, meanRank }: (typeof places)[number]) =>
    ranked > 0 ? meanRank : Number.POSITIVE_INFINITY
  return { kind: 'ranking', places: places.sort((left, right) => order(left) - order(right) || 0) }
}

function ranksOf(key: string, choices: Choices): Map<number, number> {
  const ranks = new Map<number, number>()
  for (const { taken, count } of choices) {
    const rank = taken.indexOf(key) + 1
    if (rank > 0) ranks.set(rank, (ranks.get(rank) ?? 0) + count)
  }
  return ranks
}
