import { toPublicId, toUuid } from '@echoloop/contract'
import { gatherAsks } from '../../../platform/gather-asks.ts'
import type { LiveHub } from '../../../platform/live/live-hub.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { ChatToken } from '../chat-token.ts'
import { renewHereUntil, setPresence } from '../conversation-store.ts'
import type { ChatHub } from './chat-hub.ts'

/** Keeps what the database says of open windows true to what this process sees. */
export type Presence = {
  /** Looks whether a window of the conversation is open, and says so where that is new. */
  look(of: ChatToken): void
  end(): void
}

/** So long a window counts as open that was not heard of again: longer than two rounds of renewal. */
const hereMs = 150_000
const renewEveryMs = 60_000
/** Conversations of a shop that are looked at together, and shops at the same time. */
const together = { atOnceMax: 200, groupsMax: 2 }
/** More conversations than this are told to colleagues in one word. */
const toldByIdMax = 20

const visitor = { kind: 'author' as const }

export function openPresence(platform: Platform, hub: ChatHub, live: Pick<LiveHub, 'onLive'>): Presence {
  const lookTogether = gatherAsks<ChatToken, void>({
    ...together,
    groupOf: ({ shopId }) => shopId,
    async answer(shopId, asks) {
      await notePresence(platform, hub, { shopId, ids: new Set(asks.map((of) => of.conversationId)) })
      return () => {}
    },
  })
  const look = (of: ChatToken) => {
    lookTogether(of).catch((error) =>
      platform.log.debug({ err: error }, 'open windows are noted again later'),
    )
  }
  // Another process may have seen a window go that had come here meanwhile.
  live.onLive((told) => {
    if (told?.event.kind !== 'chat.presence') return
    const { shop: shopId, event } = told
    const named = event.id === undefined ? hub.here().get(shopId) : [toUuid('conversation', event.id) ?? '']
    for (const conversationId of named ?? [])
      if (hub.countOf({ shopId, conversationId }) > 0) look({ shopId, conversationId })
  })
  const renewal = setInterval(() => {
    renewPresence(platform, hub).catch((error) =>
      platform.log.debug({ err: error }, 'open windows are noted again later'),
    )
  }, renewEveryMs)
  renewal.unref()
  return { look, end: () => clearInterval(renewal) }
}

type Looked = { shopId: string; ids: ReadonlySet<string> }

/** Asks the hub inside its turn, so that who left and came back meanwhile is here. */
function notePresence(platform: Platform, hub: ChatHub, { shopId, ids }: Looked): Promise<void> {
  return runInShop(platform, { shopId, actor: visitor }, async (scope) => {
    const isHere = (conversationId: string) => hub.countOf({ shopId, conversationId }) > 0
    const { here = [], gone = [] } = Object.groupBy(ids, (id) => (isHere(id) ? 'here' : 'gone'))
    const changed = [
      ...(await setPresence(scope, here, new Date(scope.now.getTime() + hereMs))),
      ...(await setPresence(scope, gone, null)),
    ]
    if (changed.length > toldByIdMax) return scope.tellLive({ kind: 'chat.presence' })
    for (const { id } of changed)
      await scope.tellLive({ kind: 'chat.presence', id: toPublicId('conversation', id) })
  })
}

/** Says again of all open windows of this process that they are: one statement per shop. */
async function renewPresence(platform: Platform, hub: ChatHub): Promise<void> {
  for (const [shopId, ids] of hub.here()) {
    await runInShop(platform, { shopId, actor: visitor }, (scope) =>
      renewHereUntil(scope, ids, new Date(scope.now.getTime() + hereMs)),
    )
  }
}
