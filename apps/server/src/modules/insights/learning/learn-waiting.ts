import { compareLayers, joinChanges, type LabelCorrection, learnLayer } from '@echoloop/analysis'
import type { Scope } from '../../../platform/scope.ts'
import { claimWork } from '../../feedback/index.ts'
import type { Learner } from './learner.ts'
import {
  askToReadOn,
  continuation,
  holdLayer,
  type KeptLayer,
  readCorrected,
  readForgotten,
  readLayer,
  readShopWords,
  writeLayer,
} from './learning-store.ts'
import { readAgain, readOn } from './read-again.ts'

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Learns the shop's layer anew when somebody asked for it, and reads the voices again that it touches: the first ones
 * at once, the others in the next rounds. All in one transaction. Returns how many requests were taken.
 */
export async function learnWaiting(scope: Scope, learner: Learner, limit: number): Promise<number> {
  const ids = await claimWork(scope, 'learn', limit)
  if (ids.length === 0) return 0
  await holdLayer(scope, 'learner')
  const kept = await readLayer(scope)
  const asked = ids.filter((id) => id !== continuation)
  const layer = asked.length > 0 || !kept ? await learn(scope, learner, kept) : kept
  const changed = await readAgain(scope, { learner, layer, ids: asked.filter((id) => id !== scope.shopId) })
  const read = await readOn(scope, learner, layer)
  if (!read.isDone) await askToReadOn(scope)
  if (changed + read.changed > 0) await scope.tellLive({ kind: 'feedback.changed' })
  return ids.length
}

async function learn(scope: Scope, learner: Learner, kept: KeptLayer | undefined): Promise<KeptLayer> {
  const corrections = (await readCorrected(scope)).map(
    ({ feedbackId, text, rating, at, after }): LabelCorrection => ({
      id: feedbackId,
      text,
      at,
      after,
      before: learner.analyser.analyse({ text, rating }),
    }),
  )
  const layer = learnLayer({
    corrections,
    words: await readShopWords(scope),
    forgotten: (await readForgotten(scope)).map(({ ruleId }) => ruleId),
    golden: learner.golden(),
  })
  const change = compareLayers(kept?.layer, layer)
  const fresh = {
    version: (kept?.version ?? 0) + 1,
    layer,
    analyser: learner.analyser.version,
    change: kept?.change ? joinChanges(kept.change, change) : change,
    readBefore: lastId,
  }
  await writeLayer(scope, fresh)
  return { ...fresh, learntAt: scope.now }
}
