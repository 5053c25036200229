import type { Scope } from '../../../platform/scope.ts'
import { lockScreening } from '../lock-screening.ts'
import { endOpinions } from './opinion-store.ts'
import { queueItemOf } from './queue-item-of.ts'
import { readQueueFacts, replaceQueueItems } from './queue-item-store.ts'

/**
 * Writes anew whether reviews wait for a person. To be called in every transaction that changes where a review stands,
 * its verdict, its appeal, its flags or a second opinion about it; called twice it changes nothing.
 */
export async function refreshQueue(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await lockScreening(scope)
  const items = (await readQueueFacts(scope, ids)).flatMap((facts) => queueItemOf(facts) ?? [])
  await replaceQueueItems(scope, ids, items)
  const waiting = new Set(items.map(({ feedbackId }) => feedbackId))
  await endOpinions(
    scope,
    ids.filter((id) => !waiting.has(id)),
    'withdrawn',
  )
  await scope.tellLive({ kind: 'moderation.changed', count: items.length })
}
