import { type HelpLanguage, helpLanguages } from '@echoloop/contract'

export const helpTabs = ['pages', 'next', 'bot', 'try', 'report'] as const

export type HelpTab = (typeof helpTabs)[number]

export const reportDays = [7, 30, 90, 180] as const

export const questionKinds = ['answer', 'choose', 'small-talk', 'hand-over'] as const

/** What the address of the room says. */
export type HelpSearch = {
  tab?: HelpTab
  removed?: true
  days?: (typeof reportDays)[number]
  kind?: (typeof questionKinds)[number]
}

/** Reads the address; what it does not know is left out. */
export function readHelpSearch(search: Record<string, unknown>): HelpSearch {
  const tab = helpTabs.find((known) => known === search.tab)
  const days = reportDays.find((known) => String(known) === String(search.days))
  const kind = questionKinds.find((known) => known === search.kind)
  return {
    ...(tab ? { tab } : {}),
    ...(String(search.removed) === 'true' ? { removed: true as const } : {}),
    ...(days ? { days } : {}),
    ...(kind ? { kind } : {}),
  }
}

/** `title`: with what a new page begins. `case`: the kept case that it is proposed from. */
export type HelpPageSearch = { language?: HelpLanguage; title?: string; case?: string }

export function readHelpPageSearch(search: Record<string, unknown>): HelpPageSearch {
  const language = helpLanguages.find((known) => known === search.language)
  const title = typeof search.title === 'string' ? search.title.slice(0, 160) : ''
  const kept =
    typeof search.case === 'string' && /^cas_[0-9a-f]{32}$/.test(search.case) ? search.case : undefined
  return {
    ...(language ? { language } : {}),
    ...(title ? { title } : {}),
    ...(kept ? { case: kept } : {}),
  }
}
