import type { Analysis } from '@echoloop/analysis'
import { sql } from 'kysely'
import { arrayLiteral } from '../../platform/database/array-literal.ts'
import type { Scope } from '../../platform/scope.ts'
import { aspectKeys, type Labels } from './labels.ts'
import './insights-tables.ts'

export type Understood = { feedbackId: string; version: number; analysis: Analysis }

/** Stores results; a voice analysed before is left as it is. Returns the ids stored now. */
export async function insertAnalyses(scope: Scope, results: readonly Understood[]): Promise<Set<string>> {
  const column = <T>(read: (one: Analysis) => T) => results.map(({ analysis }) => read(analysis))
  const rows = await sql<{ id: string }>`
    insert into analysis (
      shop_id, feedback_id, version, language, sentiment, score, confidence, urgency, urgency_reason, junk,
      rating_mismatch, aspects, aspect_keys, intents, needs, keywords, phrases, explanation, analyser, analysed_at
    )
    select
      ${scope.shopId}, feedback_id, version, language, sentiment, score, confidence, urgency, urgency_reason, junk,
      rating_mismatch, aspects::jsonb, aspect_keys::text[], intents::text[], needs::jsonb, keywords::text[],
      phrases::text[], explanation::jsonb, analyser, ${scope.now}
    from unnest(
      ${results.map((one) => one.feedbackId)}::uuid[], ${results.map((one) => one.version)}::int[],
      ${column((one) => one.language)}::text[], ${column((one) => one.sentiment.label)}::text[],
      ${column((one) => one.sentiment.score)}::real[], ${column((one) => one.sentiment.confidence)}::real[],
      ${column((one) => one.urgency)}::smallint[], ${column((one) => one.urgencyReason ?? null)}::text[],
      ${column((one) => one.junk)}::smallint[], ${column((one) => one.ratingMismatch ?? false)}::boolean[],
      ${column((one) => JSON.stringify(one.aspects))}::text[], ${column((one) => arrayLiteral(aspectKeys(one.aspects)))}::text[],
      ${column((one) => arrayLiteral(one.intents))}::text[], ${column((one) => JSON.stringify(one.needs))}::text[],
      ${column((one) => arrayLiteral(one.keywords))}::text[], ${column((one) => arrayLiteral(one.phrases))}::text[],
      ${column((one) => JSON.stringify(one.explanation))}::text[], ${column((one) => one.analyser)}::text[]
    ) as row (
      feedback_id, version, language, sentiment, score, confidence, urgency, urgency_reason, junk, rating_mismatch,
      aspects, aspect_keys, intents, needs, keywords, phrases, explanation, analyser
    )
    on conflict (shop_id, feedback_id) do nothing
    returning feedback_id as id`.execute(scope.db)
  return new Set(rows.rows.map((row) => row.id))
}

export async function updateLabels(
  scope: Scope,
  feedbackId: string,
  change: { labels: Labels; isCorrected: boolean },
): Promise<void> {
  const { sentiment, aspects, urgency, junk } = change.labels
  await scope.db
    .updateTable('analysis')
    .set({
      sentiment: sentiment.label,
      score: sentiment.score,
      confidence: sentiment.confidence,
      aspects: sql`${JSON.stringify(aspects)}::jsonb`,
      aspectKeys: aspectKeys(aspects),
      urgency,
      junk,
      isCorrected: change.isCorrected,
    })
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .execute()
}

export type NewCorrection = { feedbackId: string; before: Labels; after: Labels; correctedBy: string }

export async function insertCorrection(scope: Scope, correction: NewCorrection): Promise<void> {
  const { before, after, ...facts } = correction
  await scope.db
    .insertInto('analysisCorrection')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      at: scope.now,
      ...facts,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute()
}

export async function markUndone(scope: Scope, correctionId: string, undoneBy: string): Promise<void> {
  await scope.db
    .updateTable('analysisCorrection')
    .set({ undoneAt: scope.now, undoneBy })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', correctionId)
    .execute()
}
