import type { Analysis } from '@echoloop/analysis'
import type { FollowUpChange, SentimentLabel } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './insights-tables.ts'

/** What the machine reads in the reviews themselves, by the id of the voice. */
export async function findFirstOpinions(
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, SentimentLabel>> {
  const rows = await scope.db
    .selectFrom('analysis')
    .select(['feedbackId', 'sentiment'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ feedbackId, sentiment }) => [feedbackId, sentiment]))
}

export type FollowUpReading = { feedbackId: string; analysis: Analysis; change: FollowUpChange }

/** Keeps readings; one made again takes the place of the earlier one. */
export async function saveFollowUpReadings(
  scope: Scope,
  readings: readonly FollowUpReading[],
): Promise<void> {
  for (const { feedbackId, analysis, change } of readings) {
    const values = {
      language: analysis.language,
      sentiment: analysis.sentiment.label,
      score: analysis.sentiment.score,
      confidence: analysis.sentiment.confidence,
      urgency: analysis.urgency,
      urgencyReason: analysis.urgencyReason ?? null,
      aspects: sql<Analysis['aspects']>`${JSON.stringify(analysis.aspects)}::jsonb`,
      change,
      analyser: analysis.analyser,
      analysedAt: scope.now,
    }
    await scope.db
      .insertInto('followUpAnalysis')
      .values({ shopId: scope.shopId, feedbackId, ...values })
      .onConflict((conflict) => conflict.columns(['shopId', 'feedbackId']).doUpdateSet(values))
      .execute()
  }
}
