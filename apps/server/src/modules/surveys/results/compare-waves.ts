import {
  adjustPValues,
  compareMeans,
  compareNetPromoters,
  compareProportions,
  netPromoterInterval,
  scaleMean,
  summariseScale,
  wilsonInterval,
} from '@echoloop/analysis'
import type { SurveyResultsFilter, SurveyWaves } from '@echoloop/contract'
import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { countAnswers } from './answer-queries.ts'
import { type AnswerTally, tallyOf } from './answer-tally.ts'
import type { AskedQuestion } from './asked-questions.ts'
import { takenCounts } from './choice-finding.ts'
import { chooseResponses } from './choose-responses.ts'
import { stateIsCounted } from './read-survey-results.ts'
import { countStates } from './result-queries.ts'
import { promotersOf, satisfiedOf, scales } from './score-finding.ts'

export type WavesAsked = SurveyResultsFilter & { other?: string; otherFrom?: string; otherTo?: string }

type Line = SurveyWaves['lines'][number]
type OpenLine = Omit<Line, 'isDetected'>

/** A survey in two periods, or two surveys, question by question. */
export async function compareSurveyWaves(
  scope: Scope,
  surveyId: string,
  { other, otherFrom, otherTo, ...filter }: WavesAsked,
): Promise<SurveyWaves> {
  const first = await readWave(scope, surveyId, filter)
  const second = await readWave(scope, other ?? surveyId, { ...filter, from: otherFrom, to: otherTo })
  const lines = first.questions.flatMap((question) => {
    const earlier = second.questions.find(({ key, kind }) => key === question.key && kind === question.kind)
    return earlier
      ? compareQuestion(question, { now: first.tally(question), before: second.tally(earlier) })
      : []
  })
  const adjusted = adjustPValues(lines.map(({ pValue }) => pValue))
  return {
    first: first.wave,
    second: second.wave,
    lines: lines.map((line, at) => ({ ...line, isDetected: (adjusted[at] ?? 1) < 0.05 })),
  }
}

async function readWave(scope: Scope, surveyId: string, filter: SurveyResultsFilter) {
  const { name, questions, choice } = await chooseResponses(scope, surveyId, filter)
  const counts = stateIsCounted(filter.partial)
  const rows = (await countAnswers(scope, choice, { withOpen: filter.partial !== 'without' })).filter(
    ({ state }) => counts(state),
  )
  const states = (await countStates(scope, choice)).filter(({ state }) => counts(state))
  const { from, to } = choice.period
  const counted = states.reduce((sum, { count }) => sum + count, 0)
  return {
    questions,
    tally: (question: AskedQuestion) => tallyOf(question, rows),
    wave: { id: toPublicId('survey', choice.surveyId), name, from, to, counted },
  }
}

type TwoTallies = { now: AnswerTally; before: AnswerTally }

/** One line for a score, one for each choice; none where either side has no answer. */
export function compareQuestion(question: AskedQuestion, { now, before }: TwoTallies): OpenLine[] {
  if (now.answered === 0 || before.answered === 0) return []
  const { key, text, kind } = question
  const line = { question: key, text, choice: null }
  switch (kind) {
    case 'nps':
      return [{ ...line, measure: 'nps', ...netPromoters({ now, before }) }]
    case 'csat': {
      const [first, second] = [now, before].map(({ numbers }) => {
        const { satisfied, of } = satisfiedOf(numbers)
        return { successes: satisfied, trials: of }
      })
      return first && second ? [{ ...line, measure: 'satisfied', ...twoShares({ first, second }) }] : []
    }
    case 'ces':
    case 'stars':
      return [{ ...line, measure: 'mean', ...twoMeans({ now, before }, scales[kind]) }]
    case 'number':
      return [{ ...line, measure: 'mean', ...twoMeans({ now, before }, rangeOf(question, { now, before })) }]
    case 'consent':
      return [
        {
          ...line,
          measure: 'consent',
          ...twoShares({
            first: { successes: now.numbers.get(1) ?? 0, trials: now.answered },
            second: { successes: before.numbers.get(1) ?? 0, trials: before.answered },
          }),
        },
      ]
    case 'single':
    case 'multiple':
      return compareChoices(question, { now, before })
    default:
      return []
  }
}

function compareChoices(question: AskedQuestion, { now, before }: TwoTallies): OpenLine[] {
  const counts = { now: takenCounts(now.choices), before: takenCounts(before.choices) }
  return (question.choices ?? []).map(({ key, text }) => ({
    question: question.key,
    text: question.text,
    measure: 'choice',
    choice: { key, text },
    ...twoShares({
      first: { successes: counts.now.get(key) ?? 0, trials: now.answered },
      second: { successes: counts.before.get(key) ?? 0, trials: before.answered },
    }),
  }))
}

type Compared = Pick<Line, 'first' | 'second' | 'difference' | 'interval' | 'pValue'>

function netPromoters({ now, before }: TwoTallies): Compared {
  const [first, second] = [promotersOf(now.numbers), promotersOf(before.numbers)]
  const measured = (groups: typeof first) => {
    const { score, interval } = netPromoterInterval(groups)
    return { value: score, n: groups.promoters + groups.passives + groups.detractors, interval }
  }
  return { first: measured(first), second: measured(second), ...compareNetPromoters({ first, second }) }
}

type Proportion = { successes: number; trials: number }

function twoShares({ first, second }: { first: Proportion; second: Proportion }): Compared {
  const measured = (one: Proportion) => ({
    value: one.trials > 0 ? one.successes / one.trials : 0,
    n: one.trials,
    interval: wilsonInterval(one),
  })
  return { first: measured(first), second: measured(second), ...compareProportions({ first, second }) }
}

function twoMeans({ now, before }: TwoTallies, range: { low: number; high: number }): Compared {
  const side = ({ numbers }: AnswerTally) => {
    const counts = [...numbers].map(([value, count]) => ({ value, count }))
    const { count, mean, interval } = scaleMean({ counts, ...range })
    return { measured: { value: mean, n: count, interval }, sample: summariseScale(counts) }
  }
  const [first, second] = [side(now), side(before)]
  const { difference, interval, pValue } = compareMeans({ first: first.sample, second: second.sample })
  return {
    first: first.measured,
    second: second.measured,
    difference,
    interval: Number.isFinite(interval.low) && Number.isFinite(interval.high) ? interval : null,
    pValue,
  }
}

function rangeOf(question: AskedQuestion, { now, before }: TwoTallies): { low: number; high: number } {
  const given = [...now.numbers.keys(), ...before.numbers.keys()]
  return {
    low: question.min ?? given.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY),
    high: question.max ?? given.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY),
  }
}
