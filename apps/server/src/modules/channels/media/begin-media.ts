import { noteWork, shopsWithWork } from '../../../platform/jobs/shops-with-work.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { listRunsWithMedia } from './import-media-store.ts'
import { mediaQueue, mediaStage } from './media-queue.ts'

/** Puts a job behind the pictures of an import, now that its rows are in. */
export async function beginMedia(scope: Scope, importId: string): Promise<void> {
  await noteWork(scope, mediaStage)
  await scope.enqueue(mediaQueue, { importId })
}

/**
 * At the start of a worker: the job of a killed one would come back only when it expires. A second job on the same
 * pictures does no harm.
 */
export async function resumeMedia(platform: Platform): Promise<void> {
  for (const shopId of await platform.database.unscoped((db) => shopsWithWork(db, mediaStage))) {
    await runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => {
      for (const importId of await listRunsWithMedia(scope)) await scope.enqueue(mediaQueue, { importId })
    })
  }
}
