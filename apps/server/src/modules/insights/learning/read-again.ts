import { createTouchTest } from '@echoloop/analysis'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { readVoices } from '../../feedback/index.ts'
import { replaceAnalyses, type Understood } from '../analysis-store.ts'
import { applyCounted } from '../apply-counted.ts'
import type { Counted } from '../count-changes.ts'
import { labelsCorrected } from '../insights-events.ts'
import { countedOf, understand } from '../understand-voice.ts'
import type { Learner } from './learner.ts'
import { type KeptLayer, notePlace, readUncorrected } from './learning-store.ts'
import { taughtBy } from './taught-analyser.ts'

const looksMax = 4000
const readsMax = 500

/** Goes on through the shop's voices, newest first, and reads those again that the changed rules touch. */
export async function readOn(
  scope: Scope,
  learner: Learner,
  layer: KeptLayer,
): Promise<{ changed: number; isDone: boolean }> {
  if (layer.readBefore === null || layer.change === null) return { changed: 0, isDone: true }
  const touches = createTouchTest(layer.change)
  const { grams, copies, words } = layer.change
  const isNeeded = grams.length + copies.length + words.length > 0
  const looked = isNeeded ? await readUncorrected(scope, layer.readBefore, looksMax) : []
  const ids: string[] = []
  let place: string | null = null
  for (const { id, text } of looked) {
    if (touches(text)) ids.push(id)
    place = id
    if (ids.length === readsMax) break
  }
  const isDone = looked.length < looksMax && place === (looked.at(-1)?.id ?? null)
  await notePlace(scope, isDone ? null : place)
  return { changed: await readAgain(scope, { learner, layer, ids }), isDone }
}

/**
 * Reads voices again with the layer; rollups follow. Voices that people corrected, and those not read before, stay as
 * they are. Returns how many were read.
 */
export async function readAgain(
  scope: Scope,
  task: { learner: Learner; layer: KeptLayer; ids: readonly string[] },
): Promise<number> {
  const before = await lockCounted(scope, task.ids)
  if (before.size === 0) return 0
  const analyser = taughtBy(task.learner.analyser, task.layer)
  const voices = await readVoices(scope, [...before.keys()])
  const results: Understood[] = []
  const entries: { voice: Counted; by: 1 | -1 }[] = []
  for (const voice of voices) {
    const understood = understand(analyser, voice)
    const old = before.get(voice.id)
    if (understood instanceof Error || !old) continue
    results.push(understood)
    entries.push(
      { voice: countedOf(voice, old), by: -1 },
      { voice: countedOf(voice, understood.analysis), by: 1 },
    )
  }
  await replaceAnalyses(scope, results)
  await applyCounted(scope, entries)
  const ids = results.map(({ feedbackId }) => feedbackId)
  if (ids.length > 0) await scope.announce(labelsCorrected, { ids })
  return results.length
}

type OldLabels = Parameters<typeof countedOf>[1]

/** What the rollups count of analysed voices, locked in the order of their ids; corrected ones are left out. */
async function lockCounted(scope: Scope, ids: readonly string[]): Promise<Map<string, OldLabels>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('analysis')
    .select(['feedbackId', 'sentiment', 'score', 'confidence', 'aspects', 'ownAspects', 'phrases', 'urgency'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('isCorrected', '=', false)
    .orderBy('feedbackId')
    .forUpdate()
    .execute()
  return new Map(
    rows.map(({ feedbackId, sentiment, ...labels }) => [
      feedbackId,
      { ...labels, sentiment: { label: sentiment } },
    ]),
  )
}
