import type { Analyser } from '@echoloop/analysis'
import type { FollowUpChange, SentimentLabel } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { claimWork, putBackWaiting } from '../feedback/index.ts'
import { type FollowUpText, readFollowUps } from '../reviews/index.ts'
import { type FollowUpReading, findFirstOpinions, saveFollowUpReadings } from './follow-up-store.ts'
import { followUpUnderstood } from './insights-events.ts'
import { taughtAnalyser } from './learning/taught-analyser.ts'

/**
 * Reads what authors added later and how their opinion changed. A follow-up is kept apart from its review, so that a
 * voice counts once in the rollups. One whose review is still to be read waits for that. Returns how many were read.
 */
export async function understandFollowUps(scope: Scope, analyser: Analyser, limit: number): Promise<number> {
  const claimed = await claimWork(scope, 'follow-up', limit)
  if (claimed.length === 0) return 0
  const early = new Set(
    await putBackWaiting(scope, { stage: 'follow-up', behind: 'understand', ids: claimed }),
  )
  const ids = claimed.filter((id) => !early.has(id))
  const followUps = await readFollowUps(scope, ids)
  const firsts = await findFirstOpinions(scope, ids)
  const taught = await taughtAnalyser(scope, analyser)
  const readings = followUps.flatMap((followUp) => read(taught, followUp, firsts.get(followUp.feedbackId)))
  await saveFollowUpReadings(scope, readings)
  if (readings.length > 0)
    await scope.announce(followUpUnderstood, { ids: readings.map(({ feedbackId }) => feedbackId) })
  return ids.length
}

/** A text on which the analyser fails stays without a reading; the review itself is not touched. */
function read(
  analyser: Analyser,
  { feedbackId, text }: FollowUpText,
  first: SentimentLabel | undefined,
): FollowUpReading[] {
  try {
    const analysis = analyser.analyse({ text })
    return [{ feedbackId, analysis, change: changeOf(first, analysis.sentiment.label) }]
  } catch {
    return []
  }
}

const ranks: Record<SentimentLabel, number> = { negative: 0, mixed: 1, neutral: 1, positive: 2 }

/** How an opinion moved from the review to its follow-up. Pure. */
export function changeOf(first: SentimentLabel | undefined, later: SentimentLabel): FollowUpChange {
  if (first === undefined) return 'unknown'
  const difference = ranks[later] - ranks[first]
  if (difference === 0) return 'same'
  return difference > 0 ? 'better' : 'worse'
}
