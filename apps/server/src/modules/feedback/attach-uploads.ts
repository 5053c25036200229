import { type Media, toUuid, uploadLimits } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { feedbackMediaAdded } from './feedback-events.ts'
import { presentPrivately } from './media-link.ts'
import type { UploadOwner } from './take-upload.ts'
import { listReady, moveToFeedback } from './upload-store.ts'

/**
 * Gives a voice the pictures and videos that its author uploaded, in the caller's transaction and in the order given.
 * Refuses `upload/not-found` when one is not there, is used already, or came by another link.
 */
export async function attachUploads(
  scope: Scope,
  {
    feedbackId,
    attachmentIds,
    tokenHash,
  }: { feedbackId: string; attachmentIds: readonly string[]; tokenHash: Buffer },
): Promise<void> {
  if (attachmentIds.length === 0) return
  const ids = [...new Set(attachmentIds)].map((id) => toUuid('attachment', id))
  const known = ids.filter((id) => id !== undefined)
  const moved =
    ids.length <= uploadLimits.images + uploadLimits.videos && known.length === ids.length
      ? await moveToFeedback(scope, { feedbackId, ids: known, owner: tokenHash })
      : 0
  if (moved === ids.length) return scope.announce(feedbackMediaAdded, { ids: [feedbackId] })
  throw new AppError(
    'upload/not-found',
    {},
    { fields: [{ path: 'attachmentIds', code: 'upload/not-found' }] },
  )
}

/** What lies ready for a link's review, for its holder to look at. */
export async function listUploads(scope: Scope, { tokenHash }: UploadOwner): Promise<Media[]> {
  return (await listReady(scope, tokenHash)).map((upload) => presentPrivately(scope, upload))
}

/** Pictures and videos of a voice, for its author and the staff; none of an erased one. */
export async function readAttachments(scope: Scope, feedbackId: string): Promise<Media[]> {
  const rows = await scope.db
    .selectFrom('feedbackAttachment as attachment')
    .innerJoin('feedback', (join) =>
      join.on('feedback.shopId', '=', scope.shopId).onRef('feedback.id', '=', 'attachment.feedbackId'),
    )
    .select(['attachment.id', 'attachment.kind', 'attachment.width', 'attachment.height'])
    .where('attachment.shopId', '=', scope.shopId)
    .where('feedback.id', '=', feedbackId)
    .where('feedback.erasedAt', 'is', null)
    .orderBy('attachment.position')
    .orderBy('attachment.id')
    .execute()
  return rows.map((row) => presentPrivately(scope, row))
}
