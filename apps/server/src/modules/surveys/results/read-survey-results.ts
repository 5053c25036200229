import type { PartialChoice, SurveyResults, SurveyResultsFilter } from '@echoloop/contract'
import { anonymousLeast, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { countAnswers } from './answer-queries.ts'
import { type TallyRow, tallyOf } from './answer-tally.ts'
import type { AskedQuestion } from './asked-questions.ts'
import { type ChosenSurvey, chooseResponses } from './choose-responses.ts'
import { findAnswers } from './find-answers.ts'
import {
  countDays,
  countInvited,
  countLeft,
  countOptions,
  countStates,
  countTiers,
  type LeftRow,
  type StateCount,
} from './result-queries.ts'
import type { ResponseChoice } from './results-filter.ts'
import { shareOf } from './share-of.ts'

/** What a survey found among the responses that a filter means. */
export async function readSurveyResults(
  scope: Scope,
  surveyId: string,
  filter: SurveyResultsFilter,
): Promise<SurveyResults> {
  const survey = await chooseResponses(scope, surveyId, filter)
  const { choice, questions } = survey
  const states = await countStates(scope, choice)
  const rows = await countAnswers(scope, choice, { withOpen: filter.partial !== 'without' })
  const left = await countLeft(scope, choice)
  const countsState = stateIsCounted(filter.partial)
  const counted = {
    rows: rows.filter(({ state }) => countsState(state)),
    left: countsState('open') ? left : [],
  }
  return {
    id: toPublicId('survey', choice.surveyId),
    name: survey.name,
    ...choice.period,
    languages: survey.versions[0]?.definition.languages ?? [],
    partial: filter.partial,
    counted: sum(states.filter(({ state }) => countsState(state))),
    participation: { invitation: await readInvitation(scope, choice), ...participationOf(states) },
    days: await countDays(scope, choice),
    questions: questions.map((question) =>
      resultOf(question, { ...counted, isAnonymous: isAnonymous(survey) }),
    ),
    dropOff: questions.map((question) => dropOffOf(question, { rows, left })),
    options: await optionsOf(scope, survey),
  }
}

/** Whether answers of a response count to the figures of questions. Who was not meant, or came too late, never does. */
export function stateIsCounted(partial: PartialChoice): (state: TallyRow['state']) => boolean {
  return (state) =>
    (state === 'complete' && partial !== 'only') || (state === 'open' && partial !== 'without')
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}

function participationOf(states: readonly StateCount[]) {
  const of = (name: StateCount['state']) => states.find(({ state }) => state === name)
  const count = (name: StateCount['state']) => of(name)?.count ?? 0
  return {
    started: sum(states),
    complete: count('complete'),
    open: count('open'),
    screenedOut: count('screened-out'),
    quotaFull: count('quota-full'),
    completion: shareOf(count('complete'), count('complete') + count('open')),
    medianSeconds: of('complete')?.medianSeconds ?? null,
  }
}

/** Non-response: of those a message left for, who never came to an end. */
async function readInvitation(
  scope: Scope,
  choice: ResponseChoice,
): Promise<SurveyResults['participation']['invitation']> {
  const { invited, answered } = await countInvited(scope, choice)
  if (invited === 0) return null
  return { invited, answered: shareOf(answered, invited), silent: shareOf(invited - answered, invited) }
}

/** In any of its versions: whoever answered that one was promised not to be known. */
export function isAnonymous({ versions }: Pick<ChosenSurvey, 'versions'>): boolean {
  return versions.some(({ definition }) => definition.isAnonymous)
}

type Counted = { rows: readonly TallyRow[]; left: readonly LeftRow[] }

function resultOf(
  question: AskedQuestion,
  { rows, left, isAnonymous }: Counted & { isAnonymous: boolean },
): SurveyResults['questions'][number] {
  const tally = tallyOf(question, rows)
  const { answered, notApplicable, skipped } = tally
  const leftHere = leftAt(question, left)
  return {
    key: question.key,
    kind: question.kind,
    text: question.text,
    versions: question.versions,
    shown: answered + notApplicable + skipped + leftHere,
    answered,
    notApplicable,
    skipped,
    left: leftHere,
    finding:
      isAnonymous && answered > 0 && answered < anonymousLeast
        ? { kind: 'withheld' }
        : findAnswers(question, tally),
  }
}

function dropOffOf(question: AskedQuestion, { rows, left }: Counted): SurveyResults['dropOff'][number] {
  const { answered, notApplicable, skipped } = tallyOf(question, rows)
  const leftHere = leftAt(question, left)
  const shown = answered + notApplicable + skipped + leftHere
  return { key: question.key, text: question.text, shown, left: shareOf(leftHere, shown) }
}

function leftAt({ key, versions }: AskedQuestion, left: readonly LeftRow[]): number {
  return sum(left.filter((row) => row.question === key && versions.includes(row.version)))
}

async function optionsOf(
  scope: Scope,
  { choice, versions }: ChosenSurvey,
): Promise<SurveyResults['options']> {
  const rows = await countOptions(scope, choice.surveyId)
  return {
    versions: versions.map(({ version, publishedAt }) => ({
      version,
      publishedAt: publishedAt.toISOString(),
      count: sum(rows.filter((row) => row.version === version)),
    })),
    channels: rows.flatMap(({ channel, count }) => (channel === null ? [] : [{ value: channel, count }])),
    languages: rows.flatMap(({ language, count }) => (language === null ? [] : [{ value: language, count }])),
    touchpoints: rows.flatMap(({ touchpoint, count }) =>
      touchpoint === null ? [] : [{ value: touchpoint, count }],
    ),
    tiers: await countTiers(scope, choice.surveyId),
  }
}
