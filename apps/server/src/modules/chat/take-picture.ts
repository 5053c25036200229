import type { Readable } from 'node:stream'
import type { Media } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Files } from '../../platform/files/open-files.ts'
import { receiveBytes } from '../../platform/files/receive-bytes.ts'
import { takeImage } from '../../platform/files/take-image.ts'
import { type Actor, type Platform, runInShop } from '../../platform/scope.ts'
import type { ChatToken } from './chat-token.ts'
import { lockConversation } from './conversation-store.ts'
import { findSamePicture, insertPicture } from './picture-store.ts'
import { presentPicture } from './present-picture.ts'
import { findConversation } from './room/conversation-queries.ts'

type Sent = { of: ChatToken; actor: Actor; files: Files; stream: Readable }

/** Pictures of one conversation that may come in at the same time. */
const atOnceMax = 3
const comingIn = new Map<string, number>()

/**
 * Takes a picture for a message to come: decoded and written anew, so that pixels alone are carried over. No
 * transaction is open meanwhile. Refuses what is no picture, and more than a conversation may have.
 */
export async function takePicture(platform: Platform, { of, actor, files, stream }: Sent): Promise<Media> {
  const others = comingIn.get(of.conversationId) ?? 0
  if (others >= atOnceMax) {
    stream.resume()
    throw new AppError('request/too-many')
  }
  comingIn.set(of.conversationId, others + 1)
  try {
    return await receive(platform, { of, actor, files, stream })
  } finally {
    const left = (comingIn.get(of.conversationId) ?? 1) - 1
    if (left > 0) comingIn.set(of.conversationId, left)
    else comingIn.delete(of.conversationId)
  }
}

async function receive(platform: Platform, { of, actor, files, stream }: Sent): Promise<Media> {
  // Nobody's bytes are taken for a conversation that is not there.
  await runInShop(platform, { shopId: of.shopId, actor }, (scope) =>
    findConversation(scope, of.conversationId),
  )
  const received = await receiveBytes(files.incoming, stream, { kinds: ['image'] })
  try {
    const taken = await takeImage(received.path)
    if (taken.kind === 'refused') throw new AppError(taken.code)
    const byVisitor = actor.kind === 'author'
    return await runInShop(platform, { shopId: of.shopId, actor }, async (scope) => {
      const { id: conversationId } = await lockConversation(scope, of.conversationId)
      const picture = { conversationId, hash: received.hash, byVisitor }
      const same = await findSamePicture(scope, picture)
      if (same) return presentPicture(scope, same)
      const id = scope.newId()
      const { width, height, full } = taken
      const row = await insertPicture(scope, id, { ...picture, width, height, sizeBytes: full.length })
      // Before the commit: a crash leaves a file that nothing names, never a row without its file.
      await files.store.put({ shopId: of.shopId, name: `${id}.webp` }, full)
      await files.store.put({ shopId: of.shopId, name: `${id}-thumb.webp` }, taken.thumb)
      return presentPicture(scope, row)
    })
  } finally {
    await received.remove()
  }
}
