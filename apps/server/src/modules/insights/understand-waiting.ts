import type { Analyser } from '@echoloop/analysis'
import type { Scope } from '../../platform/scope.ts'
import { claimWork, readVoices, setAside } from '../feedback/index.ts'
import { insertAnalyses, type Understood } from './analysis-store.ts'
import { applyCounted } from './apply-counted.ts'
import { feedbackUnderstood } from './insights-events.ts'
import { taughtAnalyser } from './learning/taught-analyser.ts'
import { countedOf, understand } from './understand-voice.ts'

/**
 * Takes voices that wait for analysis, analyses them, stores results and rollups, all in one transaction. Returns
 * how many were taken. A voice on which the analyser fails is set aside; the others go on.
 */
export async function understandWaiting(scope: Scope, analyser: Analyser, limit: number): Promise<number> {
  const ids = await claimWork(scope, 'understand', limit)
  if (ids.length === 0) return 0
  const voices = await readVoices(scope, ids)
  const taught = await taughtAnalyser(scope, analyser)
  const results: Understood[] = []
  for (const voice of voices) {
    const understood = understand(taught, voice)
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
  await applyCounted(scope, entries)
  if (stored.size > 0) {
    await scope.announce(feedbackUnderstood, { ids: [...stored] })
    await scope.tellLive({ kind: 'feedback.understood', count: stored.size })
  }
  return ids.length
}
