import type { Files } from '../../platform/files/open-files.ts'
import { type Platform, runInShop } from '../../platform/scope.ts'
import { readChatSettings } from './chat-settings.ts'
import { deleteConversations } from './conversation-store.ts'
import { deletePictures } from './picture-store.ts'

const dayMs = 86_400_000
const atOnce = 200
const picturesAtOnce = 2000
/** So long a picture waits for the message that it was sent for. */
const waitingMs = dayMs

/**
 * Deletes conversations whose time is over, with their messages and pictures, and pictures that no message took. Files
 * go first: a crash between leaves a row whose file is gone, and the next round deletes that.
 */
export async function forgetChats(
  platform: Platform,
  shopId: string,
  files: Files,
  bounds = { picturesAtOnce },
): Promise<void> {
  for (;;) {
    const due = await runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => {
      const { retentionDays } = await readChatSettings(scope)
      const conversations = await scope.db
        .selectFrom('chatConversation')
        .select('id')
        .where('shopId', '=', shopId)
        .where('closedAt', '<', new Date(scope.now.getTime() - retentionDays * dayMs))
        .limit(atOnce)
        .execute()
      const ids = conversations.map(({ id }) => id)
      const pictures = await scope.db
        .selectFrom('chatPicture')
        .select('id')
        .where('shopId', '=', shopId)
        .where((where) =>
          where.or([
            ...(ids.length > 0 ? [where('conversationId', 'in', ids)] : []),
            where.and([
              where('sequence', 'is', null),
              where('createdAt', '<', new Date(scope.now.getTime() - waitingMs)),
            ]),
          ]),
        )
        .limit(bounds.picturesAtOnce)
        .execute()
      // A conversation goes after its last picture: its row is what still leads to their files.
      const hasAll = pictures.length < bounds.picturesAtOnce
      return { ids: hasAll ? ids : [], pictureIds: pictures.map(({ id }) => id) }
    })
    if (due.ids.length === 0 && due.pictureIds.length === 0) return
    await removeFiles(files, { shopId, ids: due.pictureIds })
    await runInShop(platform, { shopId, actor: { kind: 'system' } }, async (scope) => {
      await deletePictures(scope, due.pictureIds)
      await deleteConversations(scope, due.ids)
    })
  }
}

async function removeFiles(
  { store }: Files,
  { shopId, ids }: { shopId: string; ids: readonly string[] },
): Promise<void> {
  for (const id of ids)
    for (const name of [`${id}.webp`, `${id}-thumb.webp`]) await store.remove({ shopId, name })
}
