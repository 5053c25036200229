import { Readable } from 'node:stream'
import { anonymousLeast, type SurveyResultsFilter, toPublicId } from '@echoloop/contract'
import { type Cell, writeCsvRow, writeWorkbook } from '@echoloop/records'
import { AppError } from '../../../platform/app-error.ts'
import type { Caller, Visit } from '../../../platform/http/route.ts'
import { runInShop, type Scope } from '../../../platform/scope.ts'
import { type ChosenSurvey, chooseResponses } from './choose-responses.ts'
import { type ExportColumn, exportColumns } from './export-columns.ts'
import { type ExportedResponse, type ExportPage, readResponses } from './export-queries.ts'
import { isAnonymous, stateIsCounted } from './read-survey-results.ts'
import { countStates } from './result-queries.ts'

const rowsPerPage = 500

export type ExportAsked = SurveyResultsFilter & { format: 'csv' | 'xlsx'; words?: string }

/** Streams every response that a filter means as a table, page by page; no connection is held in between. */
export async function exportResponses(
  visit: Visit,
  surveyId: string,
  asked: ExportAsked,
): Promise<undefined> {
  const { caller, platform, reply, locale } = visit
  if (!caller) throw new AppError('session/needed')
  const survey = await runInShop(platform, caller, async (scope) => {
    const chosen = await chooseResponses(scope, surveyId, asked)
    if (isAnonymous(chosen)) await refuseFew(scope, chosen)
    return chosen
  })
  const { from, to } = survey.choice.period
  const rows = tableRows(visit, { caller, survey, asked: { ...asked, words: asked.words ?? locale } })
  const { type, body } =
    asked.format === 'xlsx'
      ? {
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          body: writeWorkbook({ sheet: survey.name, rows }),
        }
      : { type: 'text/csv; charset=utf-8', body: csvLines(rows) }
  reply
    .type(type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="survey-${from}-${to}.${asked.format}"`)
    .send(Readable.from(body))
}

/** A table of a few rows would say what somebody said who was promised not to be known. */
async function refuseFew(scope: Scope, { choice }: ChosenSurvey): Promise<void> {
  const started = (await countStates(scope, choice)).reduce((total, { count }) => total + count, 0)
  if (started > 0 && started < anonymousLeast) throw new AppError('survey/too-few-answers')
}

async function* csvLines(rows: AsyncIterable<Cell[]>): AsyncGenerator<string, void, void> {
  // Spreadsheets take a file for UTF-8 by this mark.
  yield '\uFEFF'
  for await (const row of rows) yield writeCsvRow(row.map((cell) => (cell === null ? '' : String(cell))))
}

const leading = [
  'response',
  'version',
  'state',
  'channel',
  'language',
  'touchpoint',
  'started_at',
  'ended_at',
  'seconds',
]

async function* tableRows(
  { platform }: Visit,
  { caller, survey, asked }: { caller: Caller; survey: ChosenSurvey; asked: ExportAsked },
): AsyncGenerator<Cell[], void, void> {
  const newest = survey.versions[0]?.definition
  const wording = { languages: newest?.languages ?? [], language: asked.words ?? '' }
  const columns = exportColumns(survey.questions, wording)
  const hidden = [
    ...new Set(survey.versions.flatMap(({ definition }) => definition.hidden.map(({ key }) => key))),
  ]
  yield [...leading, ...hidden.map((key) => `hidden_${key}`), ...columns.map(({ heading }) => heading)]
  const isCounted = stateIsCounted(asked.partial)
  let after: ExportPage['after']
  for (;;) {
    const page = { after, limit: rowsPerPage }
    const responses = await runInShop(platform, caller, (scope) => readResponses(scope, survey.choice, page))
    for (const response of responses)
      if (isCounted(response.state) || isEndedOtherwise(response)) yield rowOf(response, { columns, hidden })
    after = responses.at(-1)
    if (!after || responses.length < rowsPerPage) return
  }
}

/** Who was screened out or came too late stands in the table, told apart by the state. */
function isEndedOtherwise({ state }: ExportedResponse): boolean {
  return state === 'screened-out' || state === 'quota-full'
}

function rowOf(
  response: ExportedResponse,
  { columns, hidden }: { columns: readonly ExportColumn[]; hidden: readonly string[] },
): Cell[] {
  return [
    toPublicId('response', response.id),
    response.version,
    response.state,
    response.channel,
    response.language,
    response.touchpoint,
    response.startedAt.toISOString(),
    response.endedAt?.toISOString() ?? null,
    response.seconds,
    ...hidden.map((key) => response.hidden[key] ?? null),
    ...columns.map(({ cell }) => cell(response.answers)),
  ]
}
