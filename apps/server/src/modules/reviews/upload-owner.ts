import type { Media } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { sha256 } from '../../platform/crypto/keys.ts'
import { type Platform, runInShop } from '../../platform/scope.ts'
import { listUploads, type UploadOwner } from '../feedback/index.ts'
import { readInvitation } from './read-invitation.ts'
import { readLink, type SignedLink } from './signed-link.ts'

/**
 * Who owns what came by a link: a hash of what the link says, not of its letters, since several writings of one token
 * are read as the same and would else have as many quotas.
 */
export function uploadOwnerOf({ purpose, shopId, id }: SignedLink): Buffer {
  return sha256(`upload ${purpose} ${shopId} ${id}`)
}

/**
 * The owner that a review link stands for, while a review can still be written by it. Refuses `review/link-invalid`,
 * `review/link-expired`, `review/already-written`, and what a line that takes no review is refused with.
 */
export async function openOwner(platform: Platform, token: string): Promise<UploadOwner> {
  const link = readLink(platform.keys, { purpose: 'review', token })
  if (!link) throw new AppError('review/link-invalid')
  const { state } = await readInvitation(platform, token)
  if (state.kind === 'expired') throw new AppError('review/link-expired')
  if (state.kind === 'closed') throw new AppError(state.code)
  if (state.kind !== 'ok') throw new AppError('review/already-written')
  return { shopId: link.shopId, tokenHash: uploadOwnerOf({ purpose: 'review', ...link }) }
}

/** What lies ready for the review of a link. Refuses what `openOwner` refuses. */
export async function listUploadsOf(platform: Platform, token: string): Promise<Media[]> {
  const owner = await openOwner(platform, token)
  const actor = { kind: 'author' } as const
  return runInShop(platform, { shopId: owner.shopId, actor }, (scope) => listUploads(scope, owner))
}
