import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Voice } from '../feedback/index.ts'
import type { Counted } from './count-changes.ts'
import { type Labels, labelsSchema } from './labels.ts'
import { hourOf } from './understand-voice.ts'
import './insights-tables.ts'

/** Labels of a voice, locked until the transaction ends. */
export async function lockAnalysis(
  scope: Scope,
  feedbackId: string,
): Promise<{ labels: Labels; phrases: string[] } | undefined> {
  const row = await scope.db
    .selectFrom('analysis')
    .select(['sentiment', 'score', 'confidence', 'aspects', 'ownAspects', 'urgency', 'junk', 'phrases'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { sentiment, score, confidence, phrases, ...labels } = row
  return { labels: { sentiment: { label: sentiment, score, confidence }, ...labels }, phrases }
}

/** What an analysed voice says: its language and the labels that count now. */
export function readSpoken(
  scope: Scope,
  feedbackId: string,
): Promise<Row<'analysis', 'language' | 'sentiment' | 'urgency' | 'aspects'> | undefined> {
  return scope.db
    .selectFrom('analysis')
    .select(['language', 'sentiment', 'urgency', 'aspects'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
}

export type KeptCorrection = { id: string; before: Labels; correctedBy: string; at: Date }

/** Corrections in force, newest first. */
export async function findCorrections(scope: Scope, feedbackId: string): Promise<KeptCorrection[]> {
  const rows = await scope.db
    .selectFrom('analysisCorrection')
    .select(['id', 'before', 'correctedBy', 'at'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, before: labelsSchema.parse(row.before) }))
}

type CountedRow = Omit<Counted, 'hour'> &
  Pick<Voice, 'channel' | 'occurredAt' | 'receivedAt'> & { id: string }

/** Analysed voices after `after`, in the order of their ids, with what the rollups count of them. */
export async function readCounted(
  scope: Scope,
  after: string,
  limit: number,
): Promise<(Counted & { id: string })[]> {
  const rows = await sql<CountedRow>`
    select feedback.id, day, channel, occurred_at as "occurredAt", received_at as "receivedAt", source,
      kind = 'survey' as "isSurvey", urgency, rating, product_id as "productId", facts ->> 'batch' as batch, sentiment,
      aspects || own_aspects as aspects, phrases
    from feedback
    join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    where feedback.shop_id = ${scope.shopId}
      and feedback.id > ${after}
    order by feedback.id
    limit ${limit}`.execute(scope.db)
  return rows.rows.map(({ channel, occurredAt, receivedAt, ...row }) => ({
    ...row,
    hour: hourOf({ channel, occurredAt, receivedAt }),
  }))
}
