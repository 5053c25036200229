import { type AutomaticReplyState, automaticReplyStates } from '@echoloop/contract'

export const automaticTabs = ['rules', 'held', 'sent', 'report'] as const

export type AutomaticTab = (typeof automaticTabs)[number]

/** What the address of the room says. */
export type AutomaticSearch = {
  tab?: AutomaticTab
  state?: AutomaticReplyState
  /** The rule whose simulation is open. */
  rule?: string
}

/** Reads the address; what it does not know is left out. */
export function readAutomaticSearch(search: Record<string, unknown>): AutomaticSearch {
  const tab = automaticTabs.find((known) => known === search.tab)
  const state = automaticReplyStates.find((known) => known === search.state)
  const rule =
    typeof search.rule === 'string' && /^aru_[0-9a-f]{32}$/.test(search.rule) ? search.rule : undefined
  return { ...(tab ? { tab } : {}), ...(state ? { state } : {}), ...(rule ? { rule } : {}) }
}
