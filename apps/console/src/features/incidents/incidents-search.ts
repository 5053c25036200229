import { type IncidentKind, incidentKinds } from '@echoloop/contract'

export const incidentTabs = ['now', 'closed', 'lessons', 'books'] as const
export type IncidentTab = (typeof incidentTabs)[number]

/** What the address of the room says: `open` is a surge to open an incident from, or `hand`. */
export type IncidentsSearch = {
  tab?: IncidentTab
  open?: string
  q?: string
  book?: IncidentKind
  surges?: 'all'
}

/** Reads the address; what it does not know is left out. */
export function readIncidentsSearch(search: Record<string, unknown>): IncidentsSearch {
  const tab = incidentTabs.find((known) => known === search.tab)
  const book = incidentKinds.find((known) => known === search.book)
  const open = typeof search.open === 'string' ? search.open.slice(0, 60) : undefined
  const q = typeof search.q === 'string' && search.q !== '' ? search.q.slice(0, 200) : undefined
  return {
    ...(tab ? { tab } : {}),
    ...(book ? { book } : {}),
    ...(open ? { open } : {}),
    ...(q ? { q } : {}),
    ...(search.surges === 'all' ? { surges: 'all' as const } : {}),
  }
}
