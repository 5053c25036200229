import type { LayerChange, ShopLayer, TaughtLabels } from '@echoloop/analysis'
import type { ShopWords } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import { askForWork, countWork } from '../../feedback/index.ts'
import { labelsSchema } from '../labels.ts'
import './learning-tables.ts'
import '../insights-tables.ts'

/** Work of this id reads on where the last reading stopped; any other id asks to learn anew. */
export const continuation = '00000000-0000-0000-0000-000000000000'

const stage = 'learn'
const correctionsMax = 2000

/** Asks the worker to learn anew and to read this voice again. To be called before anything is locked. */
export function askToLearn(scope: Scope, feedbackId: string): Promise<void> {
  return askForWork(scope, stage, [feedbackId])
}

/** Asks the worker to learn anew after a change that concerns no single voice. */
export function askToLearnAnew(scope: Scope): Promise<void> {
  return askForWork(scope, stage, [scope.shopId])
}

/** Asks the worker to go on reading. */
export function askToReadOn(scope: Scope): Promise<void> {
  return askForWork(scope, stage, [continuation])
}

/** True while something waits to be learnt or read again. */
export async function isLearning(scope: Scope): Promise<boolean> {
  return (await countWork(scope, stage)) > 0
}

/** Holds the layer still until the transaction ends: readers side by side, a learner alone. */
export async function holdLayer(scope: Scope, as: 'reader' | 'learner'): Promise<void> {
  const key = sql`hashtextextended(${`shop_layer ${scope.shopId}`}, 0)`
  if (as === 'reader') await sql`select pg_advisory_xact_lock_shared(${key})`.execute(scope.db)
  else await sql`select pg_advisory_xact_lock(${key})`.execute(scope.db)
}

export type KeptLayer = Row<
  'shopLayer',
  'version' | 'layer' | 'analyser' | 'learntAt' | 'change' | 'readBefore'
>

export function readLayer(scope: Scope): Promise<KeptLayer | undefined> {
  return scope.db
    .selectFrom('shopLayer')
    .select(['version', 'layer', 'analyser', 'learntAt', 'change', 'readBefore'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
}

export type NewLayer = {
  version: number
  layer: ShopLayer
  analyser: string
  change: LayerChange
  readBefore: string
}

export async function writeLayer(scope: Scope, fresh: NewLayer): Promise<void> {
  const values = {
    ...fresh,
    layer: sql<ShopLayer>`${JSON.stringify(fresh.layer)}::jsonb`,
    change: sql<LayerChange>`${JSON.stringify(fresh.change)}::jsonb`,
    learntAt: scope.now,
  }
  await scope.db
    .insertInto('shopLayer')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}

/** Notes how far reading again has come; null when all voices are read. */
export async function notePlace(scope: Scope, readBefore: string | null): Promise<void> {
  await scope.db
    .updateTable('shopLayer')
    .set({ readBefore, ...(readBefore === null ? { change: null } : {}) })
    .where('shopId', '=', scope.shopId)
    .execute()
}

export async function readShopWords(scope: Scope): Promise<ShopWords> {
  const row = await scope.db
    .selectFrom('shopWords')
    .select(['ownAspects', 'harmless'])
    .where('shopId', '=', scope.shopId)
    .executeTakeFirst()
  return row ?? { ownAspects: [], harmless: [] }
}

export async function writeShopWords(scope: Scope, words: ShopWords, changedBy: string): Promise<void> {
  const values = {
    ownAspects: sql<ShopWords['ownAspects']>`${JSON.stringify(words.ownAspects)}::jsonb`,
    harmless: sql<ShopWords['harmless']>`${JSON.stringify(words.harmless)}::jsonb`,
    changedAt: scope.now,
    changedBy,
  }
  await scope.db
    .insertInto('shopWords')
    .values({ shopId: scope.shopId, ...values })
    .onConflict((conflict) => conflict.column('shopId').doUpdateSet(values))
    .execute()
}

export type ForgottenRule = Row<'forgottenRule', 'ruleId' | 'words' | 'forgottenBy' | 'at'>

export function readForgotten(scope: Scope): Promise<ForgottenRule[]> {
  return scope.db
    .selectFrom('forgottenRule')
    .select(['ruleId', 'words', 'forgottenBy', 'at'])
    .where('shopId', '=', scope.shopId)
    .orderBy('at')
    .orderBy('ruleId')
    .execute()
}

export async function insertForgotten(
  scope: Scope,
  rule: { ruleId: string; words: string; forgottenBy: string },
): Promise<void> {
  await scope.db
    .insertInto('forgottenRule')
    .values({ shopId: scope.shopId, at: scope.now, ...rule })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Returns whether the rule was forgotten. */
export async function deleteForgotten(scope: Scope, ruleId: string): Promise<boolean> {
  const rows = await scope.db
    .deleteFrom('forgottenRule')
    .where('shopId', '=', scope.shopId)
    .where('ruleId', '=', ruleId)
    .returning('ruleId')
    .execute()
  return rows.length > 0
}

export type CorrectedVoice = {
  feedbackId: string
  text: string
  rating: number | null
  at: string
  after: TaughtLabels
}

/** The newest correction in force of each voice, at most 2,000 voices; voices without a text teach nothing. */
export async function readCorrected(scope: Scope): Promise<CorrectedVoice[]> {
  const { rows } = await sql<Omit<CorrectedVoice, 'after' | 'at'> & { after: unknown; at: Date }>`
    select feedback_id as "feedbackId", coalesce(text, title) as text, rating, at, after
    from (
      select distinct on (feedback_id) id, feedback_id, at, after
      from analysis_correction
      where shop_id = ${scope.shopId}
        and undone_at is null
      order by feedback_id, id desc
    ) as newest
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = newest.feedback_id
    where coalesce(text, title) is not null
    order by newest.id desc
    limit ${correctionsMax}`.execute(scope.db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), after: taught(row.after) }))
}

function taught(stored: unknown): TaughtLabels {
  const { sentiment, aspects, ownAspects, urgency, junk } = labelsSchema.parse(stored)
  return {
    sentiment: sentiment.label,
    aspects: [...aspects, ...(ownAspects ?? [])],
    urgency: grade(urgency),
    junk: grade(junk),
  }
}

function grade(value: number): 0 | 1 | 2 {
  if (value >= 2) return 2
  return value === 1 ? 1 : 0
}

/** Analysed voices that no person has corrected, newest first, before an id. */
export async function readUncorrected(
  scope: Scope,
  before: string,
  limit: number,
): Promise<{ id: string; text: string }[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    select feedback_id as id, coalesce(text, title, '') as text
    from analysis
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = feedback_id
    where analysis.shop_id = ${scope.shopId}
      and feedback_id < ${before}
      and not is_corrected
    order by feedback_id desc
    limit ${limit}`.execute(scope.db)
  return rows
}

/** Texts of the newest voices, for showing how often rules fire. */
export async function readSample(scope: Scope, limit: number): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select coalesce(text, title) as text
    from feedback
    where shop_id = ${scope.shopId}
      and coalesce(text, title) is not null
    order by id desc
    limit ${limit}`.execute(scope.db)
  return rows.map(({ text }) => text)
}
