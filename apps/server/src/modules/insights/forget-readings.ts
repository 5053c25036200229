import type { Scope } from '../../platform/scope.ts'
import { readVersions, readVoices } from '../feedback/index.ts'
import { deleteAnalysis, markAllUndone } from './analysis-store.ts'
import { applyCounted } from './apply-counted.ts'
import { lockAnalysis } from './insights-queries.ts'
import { countedOf } from './understand-voice.ts'

/**
 * Forgets what was read in voices whose words were replaced, and takes it out of the rollups; the worker reads the new
 * words. Corrections of the old words are taken back: they would teach what nobody says any more.
 */
export async function forgetReadings(scope: Scope, ids: readonly string[]): Promise<void> {
  for (const voice of await readVoices(scope, ids)) {
    const earlier = (await readVersions(scope, voice.id)).at(-1)
    const known = await lockAnalysis(scope, voice.id)
    if (!known || !earlier) continue
    const counted = countedOf(
      { ...voice, rating: earlier.rating },
      { ...known.labels, phrases: known.phrases },
    )
    await applyCounted(scope, [{ voice: counted, by: -1 }])
    await deleteAnalysis(scope, voice.id)
    await markAllUndone(scope, voice.id, 'author')
  }
}
