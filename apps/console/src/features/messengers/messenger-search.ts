import { type MessengerKind, messengerKinds } from '@echoloop/contract'

export const messengerTabs = ['conversations', 'doors'] as const

export type MessengerTab = (typeof messengerTabs)[number]

/** What the address of the room says: which tab, which messenger, which conversation. */
export type MessengerSearch = { tab?: MessengerTab; kind?: MessengerKind; talk?: string }

/** Reads the address; what it does not know is left out. */
export function readMessengerSearch(search: Record<string, unknown>): MessengerSearch {
  const tab = messengerTabs.find((known) => known === search.tab)
  const kind = messengerKinds.find((known) => known === search.kind)
  const talk =
    typeof search.talk === 'string' && /^mcv_[0-9a-f]{32}$/.test(search.talk) ? search.talk : undefined
  return { ...(tab ? { tab } : {}), ...(kind ? { kind } : {}), ...(talk ? { talk } : {}) }
}
