import type { Analysis } from '@echoloop/analysis'
import { type RawBuilder, sql } from 'kysely'
import { arrayLiteral } from '../../platform/database/array-literal.ts'
import type { Scope } from '../../platform/scope.ts'
import { allAspects, aspectKeys, type Labels } from './labels.ts'
import './insights-tables.ts'

export type Understood = { feedbackId: string; version: number; analysis: Analysis }

/** Stores results; a voice analysed before is left as it is. Returns the ids stored now. */
export async function insertAnalyses(scope: Scope, results: readonly Understood[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>`
    insert into analysis (
      shop_id, feedback_id, version, language, sentiment, score, confidence, urgency, urgency_reason, junk,
      rating_mismatch, aspects, aspect_keys, intents, needs, keywords, phrases, explanation, analyser, own_aspects, learnt,
      analysed_at
    )
    select
      ${scope.shopId}, feedback_id, version, language, sentiment, score, confidence, urgency, urgency_reason, junk,
      rating_mismatch, aspects::jsonb, aspect_keys::text[], intents::text[], needs::jsonb, keywords::text[],
      phrases::text[], explanation::jsonb, analyser, own_aspects::jsonb, learnt::jsonb, ${scope.now}
    from ${rowsOf(results)}
    on conflict (shop_id, feedback_id) do nothing
    returning feedback_id as id`.execute(scope.db)
  return new Set(rows.rows.map((row) => row.id))
}

/** Replaces what was read before, for voices that are read again. */
export async function replaceAnalyses(scope: Scope, results: readonly Understood[]): Promise<void> {
  await sql`
    update analysis
    set version = row.version, language = row.language, sentiment = row.sentiment, score = row.score,
      confidence = row.confidence, urgency = row.urgency, urgency_reason = row.urgency_reason, junk = row.junk,
      rating_mismatch = row.rating_mismatch, aspects = row.aspects::jsonb, aspect_keys = row.aspect_keys::text[],
      intents = row.intents::text[], needs = row.needs::jsonb, keywords = row.keywords::text[],
      phrases = row.phrases::text[], explanation = row.explanation::jsonb, analyser = row.analyser,
      own_aspects = row.own_aspects::jsonb, learnt = row.learnt::jsonb, analysed_at = ${scope.now}
    from ${rowsOf(results)}
    where analysis.shop_id = ${scope.shopId}
      and analysis.feedback_id = row.feedback_id`.execute(scope.db)
}

/** Results as rows of a statement. */
function rowsOf(results: readonly Understood[]): RawBuilder<unknown> {
  const column = <T>(read: (one: Analysis) => T) => results.map(({ analysis }) => read(analysis))
  return sql`unnest(
      ${results.map((one) => one.feedbackId)}::uuid[], ${results.map((one) => one.version)}::int[],
      ${column((one) => one.language)}::text[], ${column((one) => one.sentiment.label)}::text[],
      ${column((one) => one.sentiment.score)}::real[], ${column((one) => one.sentiment.confidence)}::real[],
      ${column((one) => one.urgency)}::smallint[], ${column((one) => one.urgencyReason ?? null)}::text[],
      ${column((one) => one.junk)}::smallint[], ${column((one) => one.ratingMismatch ?? false)}::boolean[],
      ${column((one) => JSON.stringify(one.aspects))}::text[],
      ${column((one) => arrayLiteral(aspectKeys(allAspects(one))))}::text[],
      ${column((one) => arrayLiteral(one.intents))}::text[], ${column((one) => JSON.stringify(one.needs))}::text[],
      ${column((one) => arrayLiteral(one.keywords))}::text[], ${column((one) => arrayLiteral(one.phrases))}::text[],
      ${column((one) => JSON.stringify(one.explanation))}::text[], ${column((one) => one.analyser)}::text[],
      ${column((one) => JSON.stringify(one.ownAspects ?? []))}::text[],
      ${column((one) => JSON.stringify(one.learnt ?? []))}::text[]
    ) as row (
      feedback_id, version, language, sentiment, score, confidence, urgency, urgency_reason, junk, rating_mismatch,
      aspects, aspect_keys, intents, needs, keywords, phrases, explanation, analyser, own_aspects, learnt
    )`
}

export async function updateLabels(
  scope: Scope,
  feedbackId: string,
  change: { labels: Labels; isCorrected: boolean },
): Promise<void> {
  const { sentiment, aspects, ownAspects, urgency, junk } = change.labels
  await scope.db
    .updateTable('analysis')
    .set({
      sentiment: sentiment.label,
      score: sentiment.score,
      confidence: sentiment.confidence,
      aspects: sql`${JSON.stringify(aspects)}::jsonb`,
      ownAspects: sql`${JSON.stringify(ownAspects ?? [])}::jsonb`,
      aspectKeys: aspectKeys(allAspects(change.labels)),
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

/** Takes the reading of a voice away, until its new words are read. */
export async function deleteAnalysis(scope: Scope, feedbackId: string): Promise<void> {
  await scope.db
    .deleteFrom('analysis')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .execute()
}

export async function markAllUndone(scope: Scope, feedbackId: string, undoneBy: string): Promise<void> {
  await scope.db
    .updateTable('analysisCorrection')
    .set({ undoneAt: scope.now, undoneBy })
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('undoneAt', 'is', null)
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
