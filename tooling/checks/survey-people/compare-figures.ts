import type { Client } from '@echoloop/client'
import { endpoints, type PartialChoice, type SurveyResults } from '@echoloop/contract'
import { eventually } from '../../journeys/ground/eventually.ts'
import type { Tally } from '../tally.ts'
import type { BuiltSurvey } from './build-by-keys.ts'
import type { ExpectedFigures, StepFigures } from './expected-figures.ts'
import { steps } from './person.ts'

type Compared = {
  client: Client
  survey: BuiltSurvey
  limit: number
  expected: ExpectedFigures
  tally: Tally
}

/** Columns of the export in front of the answers. */
const leadingColumns = 9

/** Asks the shop's own doors what the survey found, and compares each figure with what people did. */
export async function compareFigures(compared: Compared): Promise<void> {
  const { client, survey, expected, tally } = compared
  const results = (partial: PartialChoice) =>
    client.call(endpoints.readSurveyResults, { params: { surveyId: survey.surveyId }, query: { partial } })
  const without = await results('without')
  const same = (name: string, found: unknown, wanted: unknown) => {
    const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)]
    tally.check(name, left === right, left === right ? left : `${left}, not ${right}`)
  }
  const { started, complete, open, quotaFull } = without.participation
  same('participation', { started, complete, open, quotaFull }, expected.participation)
  same('finished responses that count', without.counted, expected.participation.complete)
  same(
    'languages',
    Object.fromEntries(
      Object.keys(expected.languages).map((key) => [
        key,
        without.options.languages.find(({ value }) => value === key)?.count ?? 0,
      ]),
    ),
    expected.languages,
  )
  compareScores(without, { expected, same })
  same('where they heard of it', sharesOf(without), expected.sources)
  same('questions, of finished ones', figuresOf(without), expected.steps.without)
  same('questions, with those who left', figuresOf(await results('with')), expected.steps.with)
  same('drop-off, of everybody', dropOffOf(without), shownOf(expected.steps.all))
  await compareQuota(compared, same)
  await compareRows(compared)
  await compareVoices(compared)
}

type Same = (name: string, found: unknown, wanted: unknown) => void

function compareScores(
  { questions }: SurveyResults,
  { expected: { scores }, same }: { expected: ExpectedFigures; same: Same },
): void {
  const finding = questions[0]?.finding
  const counts = finding?.kind === 'nps' ? finding.counts : []
  const found = scores.map((_, score) => counts.find(({ value }) => value === score)?.count ?? 0)
  same('scores', found, scores)
  const sum = (from: number, to: number) =>
    scores.slice(from, to + 1).reduce((total, count) => total + count, 0)
  const all = sum(0, 10)
  const score = ((sum(9, 10) - sum(0, 6)) / all) * 100
  same('score', finding?.kind === 'nps' ? finding.score.toFixed(6) : undefined, score.toFixed(6))
}

function sharesOf({ questions }: SurveyResults): Record<string, number> {
  const finding = questions[1]?.finding
  const shares = finding?.kind === 'choices' ? finding.shares : []
  return Object.fromEntries(shares.map(({ key, count }) => [key, count]))
}

function figuresOf({ questions }: SurveyResults): Record<string, StepFigures> {
  return Object.fromEntries(
    questions.map(({ answered, skipped, left }, index) => [steps[index], { answered, skipped, left }]),
  )
}

function dropOffOf({ dropOff }: SurveyResults): Record<string, { shown: number; left: number }> {
  return Object.fromEntries(
    dropOff.map(({ shown, left }, index) => [steps[index], { shown, left: left.count }]),
  )
}

function shownOf(figures: Record<string, StepFigures>): Record<string, { shown: number; left: number }> {
  return Object.fromEntries(
    Object.entries(figures).map(([step, { answered, skipped, left }]) => [
      step,
      { shown: answered + skipped + left, left },
    ]),
  )
}

async function compareQuota({ client, survey, limit, expected }: Compared, same: Same): Promise<void> {
  const { quotas } = await client.call(endpoints.readSurvey, { params: { surveyId: survey.surveyId } })
  const counted = quotas.map((quota) => ({ counted: quota.counted, limit: quota.limit }))
  same('quota', counted, [{ counted: expected.inQuota, limit }])
  const { quotaFull } = expected.participation
  same(
    'quota never above its limit, and full before anybody is sent away',
    [expected.inQuota <= limit, quotaFull === 0 || expected.inQuota === limit],
    [true, true],
  )
}

async function compareRows({ client, survey, expected, tally }: Compared): Promise<void> {
  const table = await client.call(endpoints.exportSurveyResponses, {
    params: { surveyId: survey.surveyId },
    query: { partial: 'with', format: 'csv', words: 'en' },
  })
  const rows = table
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const cells = line.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1'))
      return JSON.stringify([cells[2], cells[4], ...cells.slice(leadingColumns)])
    })
    .sort()
  const wrong = expected.rows.filter((row, index) => row !== rows[index])
  const isSame = rows.length === expected.rows.length && wrong.length === 0
  tally.check(
    'rows of the export',
    isSame,
    isSame ? `${rows.length} rows` : `${rows.length} of ${expected.rows.length}; first: ${wrong[0]}`,
  )
}

async function compareVoices({ client, survey, expected, tally }: Compared): Promise<void> {
  const source = `survey:${survey.surveyId}`
  let found = 0
  await eventually({ what: 'the open words to be voices', timeoutMs: 60_000 }, async () => {
    const { items } = await client.call(endpoints.listSources)
    found = items.find((item) => item.source === source)?.count ?? 0
    return found === expected.voices
  }).catch(() => undefined)
  tally.check('open words that became voices', found === expected.voices, `${found} of ${expected.voices}`)
}
