import { toPublicId } from '@echoloop/contract'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { ChatToken } from '../chat-token.ts'
import { renewHereUntil, setPresence } from '../conversation-store.ts'
import type { ChatHub } from './chat-hub.ts'

/** So long a window counts as open that was not heard of again: longer than two rounds of `renewPresence`. */
const hereMs = 150_000
export const renewEveryMs = 60_000

const visitor = { kind: 'author' as const }

/** A window opened, or the last one of this process closed. Colleagues see it. */
export function notePresence(platform: Platform, of: ChatToken, isHere: boolean): Promise<void> {
  return runInShop(platform, { shopId: of.shopId, actor: visitor }, async (scope) => {
    const until = isHere ? new Date(scope.now.getTime() + hereMs) : null
    if (!(await setPresence(scope, of.conversationId, until))) return
    const id = toPublicId('conversation', of.conversationId)
    await scope.tellLive({ kind: 'chat.presence', id })
  })
}

/** Says again of all open windows of this process that they are: one statement per shop. */
export async function renewPresence(platform: Platform, hub: ChatHub): Promise<void> {
  for (const [shopId, ids] of hub.here()) {
    await runInShop(platform, { shopId, actor: visitor }, (scope) =>
      renewHereUntil(scope, ids, new Date(scope.now.getTime() + hereMs)),
    )
  }
}
