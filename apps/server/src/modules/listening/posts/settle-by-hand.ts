import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listeningStage } from '../listening-stage.ts'
import { updatePost } from './post-store.ts'
import { noteSent } from './settle-post.ts'
import { tellPosts } from './tell-posts.ts'
import { lockFresh, readOpenAccount } from './write-post.ts'

export type Settling = { version: number; outcome: 'cancel' | 'arrived' | 'not-arrived' | 'send-again' }

/** A person decides what the product must not guess. Refuses `listening/not-now` where nothing is open. */
export async function settleByHand(scope: Scope, id: string, { version, outcome }: Settling): Promise<void> {
  const post = await lockFresh(scope, id, version)
  const { state } = post
  const wasLost = state === 'unknown'
  if (outcome === 'cancel' && (state === 'draft' || state === 'waiting'))
    await updatePost(scope, post, { state: 'cancelled' })
  else if (outcome === 'arrived' && wasLost) await noteSent(scope, post, { externalId: null, url: null })
  else if (outcome === 'not-arrived' && wasLost)
    await updatePost(scope, post, { state: 'failed', trouble: post.trouble ?? 'refused' })
  else if (outcome === 'send-again' && state === 'failed') {
    await readOpenAccount(scope, post.accountId)
    await updatePost(scope, post, { state: 'waiting', sendAt: scope.now, trouble: null, tries: 0 })
    await noteWork(scope, listeningStage)
  } else throw new AppError('listening/not-now')
  await tellPosts(scope, { id, action: `listening-post.${outcome}` })
}
