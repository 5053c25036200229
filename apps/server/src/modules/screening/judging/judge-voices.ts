import { createScreener, recordChanges, type ScreeningVerdict } from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { readDeliveries } from '../../catalogue/index.ts'
import { readVisitors, type Voice } from '../../feedback/index.ts'
import type { StoredVerdict } from '../screening-verdict.ts'
import { loadMemory } from './load-memory.ts'
import { saveMemory } from './memory-store.ts'
import { screenedReviewOf } from './screened-review-of.ts'
import { insertVerdicts, type NewVerdict } from './verdict-store.ts'

/** An earlier review about which later knowledge says something else. */
export type Reopened = { id: string; verdict: StoredVerdict }

export type Judgement = { verdicts: { of(id: string): StoredVerdict }; reopened: Reopened[] }

const nothingFound: StoredVerdict = { decision: 'accept', score: 0, reasons: [] }

/**
 * Judges reviews in the order they were written, with what is remembered of the shop's others, and remembers them. The
 * caller holds the lock of screening. The same reviews in the same order come to the same verdicts whether they come
 * one by one or in batches, here or in the detector's own memory.
 */
export async function judgeVoices(scope: Scope, voices: readonly Voice[]): Promise<Judgement> {
  if (voices.length === 0) return { verdicts: { of: () => nothingFound }, reopened: [] }
  const ids = voices.map(({ id }) => id)
  const visitors = await readVisitors(scope, ids)
  const orders = await readDeliveries(
    scope,
    voices.flatMap(({ orderId }) => orderId ?? []),
  )
  const reviews = voices
    .map((voice) => screenedReviewOf(voice, { visitor: visitors.get(voice.id), orders }))
    .toSorted((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1))
  const { memory, takeChanges } = recordChanges(await loadMemory(scope, reviews))
  const screener = createScreener(memory)
  const verdicts = new Map<string, StoredVerdict>()
  const reopened = new Map<string, StoredVerdict>()
  for (const review of reviews) {
    const judged = screener.judge(review)
    verdicts.set(review.id, storedOf(judged.verdict))
    for (const { id, verdict } of judged.reopened) {
      // Of this very batch: what it comes to counts as its first verdict.
      if (verdicts.has(id)) verdicts.set(id, storedOf(verdict))
      else reopened.set(id, storedOf(verdict))
    }
  }
  await saveMemory(scope, takeChanges())
  const editions = new Map(voices.map(({ id, version }) => [id, version]))
  await insertVerdicts(scope, [
    ...listOf(verdicts, { editions, isReopened: false }),
    ...listOf(reopened, { editions, isReopened: true }),
  ])
  return {
    verdicts: { of: (id) => verdicts.get(id) ?? nothingFound },
    reopened: [...reopened].map(([id, verdict]) => ({ id, verdict })),
  }
}

function listOf(
  verdicts: ReadonlyMap<string, StoredVerdict>,
  { editions, isReopened }: { editions: ReadonlyMap<string, number>; isReopened: boolean },
): NewVerdict[] {
  return [...verdicts].map(([feedbackId, verdict]) => ({
    feedbackId,
    edition: editions.get(feedbackId) ?? null,
    isReopened,
    ...verdict,
  }))
}

function storedOf({ decision, score, reasons }: ScreeningVerdict): StoredVerdict {
  return {
    decision,
    score: Math.min(1, Math.max(0, score)),
    reasons: reasons.map(({ code, weight, facts, related }) => ({ code, weight, facts, related })),
  }
}
