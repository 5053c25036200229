import type { Analyser } from '@echoloop/analysis'
import { analysisSchema } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { claimWork, readVoices, setAside, type Voice } from '../feedback/index.ts'
import { insertAnalyses, type Understood } from './analysis-store.ts'
import { type Counted, countChanges } from './count-changes.ts'
import { feedbackUnderstood } from './insights-events.ts'
import { applyChanges } from './rollup-store.ts'

/**
 * Takes voices that wait for analysis, analyses them, stores results and rollups, all in one transaction. Returns
 * how many were taken. A voice on which the analyser fails is set aside; the others go on.
 */
export async function understandWaiting(scope: Scope, analyser: Analyser, limit: number): Promise<number> {
  const ids = await claimWork(scope, 'understand', limit)
  if (ids.length === 0) return 0
  const voices = await readVoices(scope, ids)
  const results: Understood[] = []
  for (const voice of voices) {
    const understood = analyse(analyser, voice)
    if (understood instanceof Error)
      await setAside(scope, { stage: 'understand', feedbackId: voice.id, errorName: understood.name })
    else results.push(understood)
  }
  const stored = await insertAnalyses(scope, results)
  const byId = new Map(voices.map((voice) => [voice.id, voice]))
  const entries = results.flatMap(({ feedbackId, analysis }) => {
    const voice = byId.get(feedbackId)
    return voice && stored.has(feedbackId) ? [{ voice: countedOf(voice, analysis), by: 1 as const }] : []
  })
  await applyChanges(scope, countChanges(entries))
  if (stored.size > 0) {
    await scope.announce(feedbackUnderstood, { ids: [...stored] })
    await scope.tellLive({ kind: 'feedback.understood', count: stored.size })
  }
  return ids.length
}

function analyse(analyser: Analyser, voice: Voice): Understood | Error {
  try {
    const text = textOf(voice)
    const analysis = analyser.analyse({ text, rating: voice.rating })
    // What does not have the promised shape would make every list that shows it unreadable.
    analysisSchema.parse(analysis)
    return { feedbackId: voice.id, version: voice.version, analysis }
  } catch (error) {
    return error instanceof Error ? error : new Error('unknown')
  }
}

/** The text that offsets of an analysis refer to. */
export function textOf(voice: { title: string | null; text: string | null }): string {
  return voice.text ?? voice.title ?? ''
}

type CountedLabels = {
  sentiment: { label: 'positive' | 'negative' | 'mixed' | 'neutral' }
  aspects: readonly { code: string; polarity: 'positive' | 'negative' | 'neutral' }[]
  phrases: readonly string[]
}

/** What a voice with these labels counts as. */
export function countedOf(voice: Voice, labels: CountedLabels): Counted {
  const { batch } = voice.facts
  return {
    day: voice.day,
    rating: voice.rating,
    productId: voice.productId,
    batch: typeof batch === 'string' ? batch : null,
    sentiment: labels.sentiment.label,
    aspects: labels.aspects,
    phrases: labels.phrases,
  }
}
