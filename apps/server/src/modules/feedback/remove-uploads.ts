import { AppError } from '../../platform/app-error.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { removeAbandoned } from '../../platform/files/receive-bytes.ts'
import { shopsWithWork } from '../../platform/jobs/shops-with-work.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { findKnownMedia } from './attachment-store.ts'
import { fileNameOf } from './media-link.ts'
import { removeFiles, type UploadOwner } from './take-upload.ts'
import { markRemoved, takeOld } from './upload-store.ts'

const keptMs = 24 * 3_600_000

/** Takes an upload back before its review is sent. Refuses `upload/not-found` for one of another link, or a used one. */
export async function removeUpload(
  platform: Platform,
  files: Files,
  { owner, id }: { owner: UploadOwner; id: string },
): Promise<void> {
  const { shopId, tokenHash } = owner
  const actor = { kind: 'author' } as const
  const removed = await runInShop(platform, { shopId, actor }, (scope) =>
    markRemoved(scope, { id, owner: tokenHash }),
  )
  if (!removed) throw new AppError('upload/not-found')
  await removeFiles(files.store, { shopId, name: fileNameOf(removed) })
}

/**
 * Removes what was uploaded a day ago and went into no review, in all shops. May run twice: a file is gone once its
 * row is, and a row that a crash brought back is taken again.
 */
export async function removeUnusedUploads(platform: Platform, files: Files): Promise<void> {
  for (const shopId of await platform.database.unscoped((db) => shopsWithWork(db, 'uploads')))
    await runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => {
      await removeOld(scope, files)
      await sweep(scope, files)
    })
  await removeAbandoned(files.incoming)
}

/** Files go before the rows do: should the transaction fail, the rows come back and name them again. */
async function removeOld(scope: Scope, files: Files): Promise<void> {
  const old = await takeOld(scope, new Date(scope.now.getTime() - keptMs))
  for (const upload of old)
    if (upload.usedAt === null)
      await removeFiles(files.store, { shopId: scope.shopId, name: fileNameOf(upload) })
}

/**
 * A row is all that keeps a file: one without is of a voice that was erased, or of a transaction that failed. Each
 * hour looks at its share of the folders, so that every file is looked at once a day.
 */
async function sweep(scope: Scope, { store }: Files): Promise<void> {
  const hour = scope.now.getUTCHours()
  for (let folder = hour; folder < store.folders; folder += 24) {
    const found = await store.list({
      shopId: scope.shopId,
      folder,
      before: new Date(scope.now.getTime() - keptMs),
    })
    const known = await findKnownMedia(scope, [...new Set(found.map(idOfName))])
    for (const name of found)
      if (!known.has(idOfName(name))) await store.remove({ shopId: scope.shopId, name })
  }
}

function idOfName(name: string): string {
  return name.slice(0, 36)
}
