import { type ChatList, chatLists } from '@echoloop/contract'

/** What the address of the room says. */
export type ChatSearch = { tab?: 'settings'; list?: ChatList; id?: string }

/** Reads the address; what it does not know is left out. */
export function readChatSearch(search: Record<string, unknown>): ChatSearch {
  const list = chatLists.find((known) => known === search.list)
  const id = typeof search.id === 'string' && /^cnv_[0-9a-f]{32}$/.test(search.id) ? search.id : undefined
  return {
    ...(search.tab === 'settings' ? { tab: 'settings' as const } : {}),
    ...(list ? { list } : {}),
    ...(id ? { id } : {}),
  }
}
