import { uploadLimits } from '@echoloop/contract'
import { mediaFormat, mediaKind } from '../../platform/files/media-format.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { takeImage } from '../../platform/files/take-image.ts'
import type { Scope } from '../../platform/scope.ts'
import { countAttachments, insertAttachment } from './attachment-store.ts'
import { feedbackMediaAdded } from './feedback-events.ts'
import { fileNameOf, thumbNameOf } from './media-link.ts'

/** Why a fetched picture is not kept. */
export type FetchedRefusal =
  | 'upload/not-media'
  | 'upload/too-many-images'
  | 'upload/too-many-pixels'
  | 'upload/broken-image'

/**
 * Gives an imported voice a picture that was fetched for it, decoded and written anew like any other. A value tells
 * what became of it: a picture that cannot be kept is no reason to lose the voice. Should the
 * caller's transaction fail, the file has no row and is swept away within a day.
 */
export async function storeFetchedImage(
  scope: Scope,
  files: Files,
  { feedbackId, bytes }: { feedbackId: string; bytes: Buffer },
): Promise<'kept' | FetchedRefusal> {
  if (mediaKind(mediaFormat(bytes)) !== 'image') return 'upload/not-media'
  const position = (await countAttachments(scope, feedbackId)) + 1
  if (position > uploadLimits.images) return 'upload/too-many-images'
  const taken = await takeImage(bytes)
  if (taken.kind === 'refused') return taken.code
  const id = scope.newId()
  const fileName = fileNameOf({ id, mediaType: 'image/webp' })
  await files.store.put({ shopId: scope.shopId, name: fileName }, taken.full)
  await files.store.put({ shopId: scope.shopId, name: thumbNameOf(fileName) }, taken.thumb)
  const { width, height, full } = taken
  const attachment = {
    kind: 'image' as const,
    mediaType: 'image/webp',
    sizeBytes: full.length,
    fileName,
    width,
    height,
  }
  await insertAttachment(scope, { id, feedbackId, position, ...attachment })
  await scope.announce(feedbackMediaAdded, { ids: [feedbackId] })
  return 'kept'
}
