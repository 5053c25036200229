import { adjustPValues, testIndependence } from '@echoloop/analysis'
import { anonymousLeast, type SurveyCross, type SurveyResultsFilter } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { type AnswerGroup, answerGroups } from './answer-groups.ts'
import { chooseResponses } from './choose-responses.ts'
import { countPairs, type PairRow } from './compare-queries.ts'
import { isAnonymous, stateIsCounted } from './read-survey-results.ts'

export type CrossAsked = SurveyResultsFilter & { rows: string; columns: string }

/** Two questions of one survey against each other, among those who answered both. */
export async function crossSurveyQuestions(
  scope: Scope,
  surveyId: string,
  asked: CrossAsked,
): Promise<SurveyCross> {
  const survey = await chooseResponses(scope, surveyId, asked)
  const { questions, choice } = survey
  const [first, second] = [asked.rows, asked.columns].map((key) => questions.find((one) => one.key === key))
  const rows = first && answerGroups(first)
  const columns = second && answerGroups(second)
  // Whoever took several choices would stand in several columns, and the shares of a row would lose their sense.
  if (!first || !second || !rows || !columns || first === second || second.kind === 'multiple')
    throw new AppError('survey/cannot-cross')
  const counts = stateIsCounted(asked.partial)
  const pairs = (await countPairs(scope, choice, { first, second })).filter(({ state }) => counts(state))
  const table = crossTable({ rows, columns, pairs, hasSeveral: first.kind === 'multiple' })
  if (isAnonymous(survey) && table.count < anonymousLeast) throw new AppError('survey/too-few-answers')
  const { from, to } = choice.period
  return { from, to, ...table }
}

/** The table of two groupings, and whether a difference can be detected. */
export function crossTable(task: {
  rows: readonly AnswerGroup[]
  columns: readonly AnswerGroup[]
  pairs: readonly PairRow[]
  hasSeveral: boolean
}): Omit<SurveyCross, 'from' | 'to'> {
  const { rows, columns, pairs, hasSeveral } = task
  const known = pairs.filter(
    ({ first, second }) => rows.some(({ has }) => has(first)) && columns.some(({ has }) => has(second)),
  )
  const count = sum(known)
  const cells = rows.map((row) =>
    columns.map((column) => sum(known.filter(({ first, second }) => row.has(first) && column.has(second)))),
  )
  const ofColumns = columns.map((column) => sum(known.filter(({ second }) => column.has(second))))
  const tables = hasSeveral
    ? cells.map((taken) => [taken, taken.map((cell, at) => (ofColumns[at] ?? 0) - cell)])
    : [cells]
  return {
    count,
    rows: rows.map(({ key, text }, at) => ({ key, text, count: total(cells[at]) })),
    columns: columns.map(({ key, text }, at) => ({ key, text, count: ofColumns[at] ?? 0 })),
    cells,
    tests: testTables(tables),
    hasSeveral,
  }
}

function testTables(tables: readonly (readonly (readonly number[])[])[]): SurveyCross['tests'] {
  const tested = tables.map((table) => testIndependence(table))
  const adjusted = adjustPValues(tested.map((one) => (one.kind === 'tested' ? one.pValue : 1)))
  return tested.map((one, at) => {
    if (one.kind !== 'tested') return null
    const { method, pValue, effect } = one
    return { method, pValue, effect, isDetected: (adjusted[at] ?? 1) < 0.05 }
  })
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((all, { count }) => all + count, 0)
}

function total(counts: readonly number[] = []): number {
  return counts.reduce((all, count) => all + count, 0)
}
