import { type SurveyDefinition, toPublicId } from '@echoloop/contract'
import { type Insertable, sql, type Updateable } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Row, Tables } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './survey-tables.ts'

const columns = [
  'id',
  'name',
  'state',
  'draft',
  'draftRevision',
  'draftBy',
  'liveVersion',
  'publishedRevision',
  'publishedAt',
  'closesAt',
  'closedAt',
  'settings',
  'createdBy',
  'createdAt',
  'changedAt',
] as const

export type SurveyRow = Row<'survey', (typeof columns)[number]>

type NewSurvey = Pick<Insertable<Tables['survey']>, 'name' | 'draft' | 'draftBy' | 'settings' | 'createdBy'>

export async function insertSurvey(scope: Scope, survey: NewSurvey): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('survey')
    .values({ shopId: scope.shopId, id, createdAt: scope.now, changedAt: scope.now, ...survey })
    .execute()
  await tellChange(scope, id)
  return id
}

export async function readSurveyRow(scope: Scope, id: string): Promise<SurveyRow> {
  const row = await scope.db
    .selectFrom('survey')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('survey/not-found')
  return row
}

/** The survey, this transaction's alone until it ends. */
export async function lockSurvey(scope: Scope, id: string): Promise<SurveyRow> {
  const row = await scope.db
    .selectFrom('survey')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('survey/not-found')
  return row
}

type SurveyChanges = Omit<Updateable<Tables['survey']>, 'shopId' | 'id' | 'changedAt'>

export async function saveSurvey(scope: Scope, id: string, changes: SurveyChanges): Promise<void> {
  await scope.db
    .updateTable('survey')
    .set({ ...changes, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
  await tellChange(scope, id)
}

async function tellChange(scope: Scope, id: string): Promise<void> {
  await scope.tellLive({ kind: 'survey.changed', id: toPublicId('survey', id) })
}

type NewVersion = { surveyId: string; version: number; definition: SurveyDefinition; publishedBy: string }

/** Keeps a version and what its quotas allow; what was counted for a quota before goes on counting. */
export async function insertVersion(scope: Scope, { definition, ...version }: NewVersion): Promise<void> {
  await scope.db
    .insertInto('surveyVersion')
    .values({
      shopId: scope.shopId,
      ...version,
      definition: JSON.stringify(definition),
      publishedAt: scope.now,
    })
    .execute()
  const quotas = [...definition.quotas].sort((left, right) => (left.key < right.key ? -1 : 1))
  if (quotas.length === 0) return
  await sql`
    insert into survey_quota (shop_id, survey_id, key, most)
    select ${scope.shopId}, ${version.surveyId}, key, most
    from unnest(
      ${quotas.map(({ key }) => key)}::text[],
      ${quotas.map(({ limit }) => limit)}::int[]
    ) as row (key, most)
    on conflict (shop_id, survey_id, key) do update set most = excluded.most`.execute(scope.db)
}
