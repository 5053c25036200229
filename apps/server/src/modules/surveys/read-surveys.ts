import {
  type SurveyDetail,
  type SurveyItem,
  type SurveyState,
  type SurveyVersionItem,
  toPublicId,
} from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { stateAt } from './state-at.ts'
import {
  countResponses,
  listQuotas,
  listSurveyRows,
  listVersionRows,
  liveDefinition,
  type ResponseCounts,
  readVersionRow,
  type SurveyListRow,
  type VersionRow,
} from './survey-queries.ts'
import { readSurveyRow } from './survey-store.ts'

/** A page of surveys, last changed first; archived ones only when asked for. */
export async function listSurveys(
  scope: Scope,
  page: { state?: SurveyState; q?: string; cursor?: string; limit: number },
): Promise<{ items: SurveyItem[]; nextCursor: string | null }> {
  const rows = await listSurveyRows(scope, {
    ...page,
    after: decodeCursor(page.cursor),
    limit: page.limit + 1,
  })
  const shown = rows.slice(0, page.limit)
  const counts = await countResponses(
    scope,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  return {
    items: shown.map((row) => presentItem(row, counts)),
    nextCursor: last && rows.length > page.limit ? encodeCursor({ at: last.changedAt, id: last.id }) : null,
  }
}

/** One survey with its draft, settings, and how full its quotas are. */
export async function readSurvey(scope: Scope, id: string): Promise<SurveyDetail> {
  const row = await readSurveyRow(scope, id)
  const counts = await countResponses(scope, [id])
  const live = await liveDefinition(scope, row)
  const counted = new Map((await listQuotas(scope, id)).map((quota) => [quota.key, quota]))
  const { draft } = row
  const listed = {
    ...row,
    state: stateAt(row, scope.now),
    languages: draft.languages,
    questions: draft.questions.length,
    isAnonymous: draft.isAnonymous,
  }
  return {
    ...presentItem(listed, counts),
    draft,
    revision: row.draftRevision,
    draftBy: row.draftBy,
    settings: row.settings,
    quotas: (live?.quotas ?? []).map(({ key, name, limit }) => ({
      key,
      name,
      counted: counted.get(key)?.counted ?? 0,
      limit: counted.get(key)?.most ?? limit,
    })),
  }
}

function presentItem(row: SurveyListRow, counts: readonly ResponseCounts[]): SurveyItem {
  const own = counts.filter(({ surveyId }) => surveyId === row.id)
  const sum = (state: ResponseCounts['state']) =>
    own.filter((one) => one.state === state).reduce((total, { count }) => total + count, 0)
  return {
    id: toPublicId('survey', row.id),
    name: row.name,
    state: row.state,
    languages: row.languages,
    questions: row.questions,
    isAnonymous: row.isAnonymous,
    version: row.liveVersion,
    hasChanges: row.draftRevision !== row.publishedRevision,
    responses: {
      open: sum('open'),
      complete: sum('complete'),
      screenedOut: sum('screened-out'),
      quotaFull: sum('quota-full'),
    },
    closesAt: row.closesAt?.toISOString() ?? null,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }
}

/** What was published, newest first. */
export async function listVersions(scope: Scope, surveyId: string): Promise<SurveyVersionItem[]> {
  await readSurveyRow(scope, surveyId)
  const counts = await countResponses(scope, [surveyId])
  const rows = await listVersionRows(scope, surveyId)
  return rows.map((row) => presentVersion(row, counts))
}

export async function readVersion(
  scope: Scope,
  { surveyId, version }: { surveyId: string; version: number },
): Promise<SurveyVersionItem & Pick<VersionRow, 'definition'>> {
  await readSurveyRow(scope, surveyId)
  const row = await readVersionRow(scope, { surveyId, version })
  return { ...presentVersion(row, await countResponses(scope, [surveyId])), definition: row.definition }
}

function presentVersion(row: VersionRow, counts: readonly ResponseCounts[]): SurveyVersionItem {
  return {
    version: row.version,
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: row.publishedBy,
    questions: row.definition.questions.length,
    responses: counts
      .filter(({ version }) => version === row.version)
      .reduce((total, { count }) => total + count, 0),
  }
}
