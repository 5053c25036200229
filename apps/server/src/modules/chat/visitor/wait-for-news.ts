import type { ChatNews } from '@echoloop/contract'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { ChatToken } from '../chat-token.ts'
import { readNews } from '../read-news.ts'
import type { ChatHub } from '../socket/chat-hub.ts'

type Asked = { of: ChatToken; after: number; waitSeconds: number; isGone(): boolean }

/** Requests of one conversation that may be held open on one process; a further one is answered at once. */
const heldMax = 8

/** What is new after a place; with nothing new, as soon as something is, or after the wait. No transaction is held. */
export async function waitForNews(
  platform: Platform,
  hub: ChatHub,
  { of, after, waitSeconds, isGone }: Asked,
): Promise<ChatNews> {
  const { shopId, conversationId } = of
  const read = () =>
    runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) =>
      readNews(scope, conversationId, after),
    )
  if (waitSeconds === 0 || hub.countOf(of) >= heldMax) return read()
  let heard = () => {}
  const change = new Promise<void>((resolve) => {
    heard = resolve
  })
  // Listens before it reads, so that nothing falls between.
  const stop = hub.listen(of, { changed: () => heard(), typing: () => {} })
  const timer = setTimeout(() => heard(), waitSeconds * 1000)
  try {
    const news = await read()
    if (news.messages.length > 0 || isGone()) return news
    await change
    return await read()
  } finally {
    clearTimeout(timer)
    stop()
  }
}
