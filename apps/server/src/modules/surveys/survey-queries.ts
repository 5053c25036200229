import type { ResponseState, SurveyDefinition, SurveyState } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Row } from '../../platform/database/tables.ts'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import type { SurveyRow } from './survey-store.ts'
import './survey-tables.ts'

export type SurveyListRow = Omit<SurveyRow, 'draft' | 'draftBy' | 'settings' | 'closedAt'> & {
  languages: string[]
  questions: number
  isAnonymous: boolean
}

type Wanted = { state?: SurveyState; q?: string; after: Cursor | undefined; limit: number }

/** A page of surveys, last changed first. A closing date that has passed closes. */
export async function listSurveyRows(scope: Scope, wanted: Wanted): Promise<SurveyListRow[]> {
  const { state, q, after, limit } = wanted
  const stateNow = sql`case when state = 'live' and closes_at <= ${scope.now}::timestamptz then 'closed' else state end`
  const rows = await sql<SurveyListRow>`
    select
      id, name, ${stateNow} as state, draft_revision as "draftRevision", live_version as "liveVersion",
      published_revision as "publishedRevision", published_at as "publishedAt", closes_at as "closesAt",
      created_by as "createdBy", created_at as "createdAt", changed_at as "changedAt",
      draft->'languages' as languages, jsonb_array_length(draft->'questions') as questions,
      (draft->>'isAnonymous')::boolean as "isAnonymous"
    from survey
    where shop_id = ${scope.shopId}
      and ${state ? sql`${stateNow} = ${state}` : sql`state <> 'archived'`}
      and ${q ? sql`position(lower(${q}) in lower(name)) > 0` : sql`true`}
      and ${
        after
          ? sql`(date_trunc('milliseconds', changed_at), id) < (${after.at}::timestamptz, ${after.id}::uuid)`
          : sql`true`
      }
    order by date_trunc('milliseconds', changed_at) desc, id desc
    limit ${limit}`.execute(scope.db)
  return rows.rows
}

export type ResponseCounts = { surveyId: string; version: number; state: ResponseState; count: number }

/** Responses of surveys by version and state. */
export async function countResponses(scope: Scope, surveyIds: readonly string[]): Promise<ResponseCounts[]> {
  if (surveyIds.length === 0) return []
  const rows = await sql<ResponseCounts>`
    select survey_id as "surveyId", version, state, count(*) as count
    from survey_response
    where shop_id = ${scope.shopId}
      and survey_id = any(${[...surveyIds]}::uuid[])
    group by survey_id, version, state`.execute(scope.db)
  return rows.rows
}

export function listQuotas(
  scope: Scope,
  surveyId: string,
): Promise<Row<'surveyQuota', 'key' | 'most' | 'counted'>[]> {
  return scope.db
    .selectFrom('surveyQuota')
    .select(['key', 'most', 'counted'])
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .execute()
}

export type VersionRow = Row<'surveyVersion', 'version' | 'definition' | 'publishedAt' | 'publishedBy'>

export function listVersionRows(scope: Scope, surveyId: string): Promise<VersionRow[]> {
  return scope.db
    .selectFrom('surveyVersion')
    .select(['version', 'definition', 'publishedAt', 'publishedBy'])
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .orderBy('version', 'desc')
    .execute()
}

export async function readVersionRow(
  scope: Scope,
  { surveyId, version }: { surveyId: string; version: number },
): Promise<VersionRow> {
  const row = await scope.db
    .selectFrom('surveyVersion')
    .select(['version', 'definition', 'publishedAt', 'publishedBy'])
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) throw new AppError('survey/version-not-found')
  return row
}

/** The published definition, or none where the survey is a draft still. */
export async function liveDefinition(
  scope: Scope,
  { id, liveVersion }: Pick<SurveyRow, 'id' | 'liveVersion'>,
): Promise<SurveyDefinition | undefined> {
  if (liveVersion === null) return undefined
  return (await readVersionRow(scope, { surveyId: id, version: liveVersion })).definition
}
