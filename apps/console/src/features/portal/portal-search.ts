import { type BoardItemState, boardItemStates, type PortalKind, portalKinds } from '@echoloop/contract'

export const portalTabs = ['waiting', 'board', 'sent', 'settings', 'print'] as const

export type PortalTab = (typeof portalTabs)[number]

/** What the address of the room says. */
export type PortalSearch = {
  tab?: PortalTab
  state?: BoardItemState
  q?: string
  kind?: PortalKind
  decided?: 'waiting' | 'decided'
}

/** Reads the address; what it does not know is left out. */
export function readPortalSearch(search: Record<string, unknown>): PortalSearch {
  const tab = portalTabs.find((known) => known === search.tab)
  const state = boardItemStates.find((known) => known === search.state)
  const kind = portalKinds.find((known) => known === search.kind)
  const decided = (['waiting', 'decided'] as const).find((known) => known === search.decided)
  const q = typeof search.q === 'string' && search.q !== '' ? search.q.slice(0, 200) : undefined
  return {
    ...(tab ? { tab } : {}),
    ...(state ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(decided ? { decided } : {}),
    ...(q ? { q } : {}),
  }
}
