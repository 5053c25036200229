import { maskPersonalData, normaliseText } from '@echoloop/analysis'
import { type BehaviourEvent, type Touchpoint, touchpointOfKind } from '@echoloop/contract'

export type PreparedBehaviour = {
  key: string
  kind: BehaviourEvent['kind']
  touchpoint: Touchpoint | ''
  at: Date
  page: string | null
  words: string | null
  results: number | null
}

const searches = new Set(['search', 'search-empty'])

/** One event as it is kept: its time by the server's clock, its words without personal data. Pure. */
export function prepareBehaviour(event: BehaviourEvent, now: Date): PreparedBehaviour {
  const isSearch = searches.has(event.kind)
  return {
    key: event.id,
    kind: event.kind === 'search' && event.results === 0 ? 'search-empty' : event.kind,
    touchpoint: touchpointOfKind[event.kind] ?? event.touchpoint ?? '',
    at: new Date(now.getTime() - event.agoMs),
    page: event.page === undefined ? null : maskPersonalData(event.page).text,
    words: isSearch ? wordsOf(event.words) : null,
    results: isSearch ? (event.results ?? null) : null,
  }
}

/** The same words in other letters are the same search. */
function wordsOf(words: string | undefined): string | null {
  if (words === undefined) return null
  return maskPersonalData(normaliseText(words)).text.toLowerCase().trim() || null
}
