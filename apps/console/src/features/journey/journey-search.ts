import { type BehaviourKind, behaviourKinds, type Touchpoint, touchpoints } from '@echoloop/contract'
import { type PeriodSearch, readPeriodSearch } from '../../parts/period.ts'

type Search = Record<string, unknown>

/** `rule`: the one that is open, or `new`, with the touchpoint that a new one is for. */
export type RulesSearch = { rule?: string; touchpoint?: Touchpoint }

export function readRulesSearch(search: Search): RulesSearch {
  const rule =
    typeof search.rule === 'string' && /^(new|rul_[0-9a-f]{32})$/.test(search.rule) ? search.rule : undefined
  const touchpoint = readTouchpoint(search)
  return { ...(rule ? { rule } : {}), ...(touchpoint ? { touchpoint } : {}) }
}

export type EventsSearch = PeriodSearch & { touchpoint?: Touchpoint; kind?: BehaviourKind }

export function readEventsSearch(search: Search): EventsSearch {
  const touchpoint = readTouchpoint(search)
  const kind = behaviourKinds.find((one) => one === search.kind)
  return { ...readPeriodSearch(search), ...(touchpoint ? { touchpoint } : {}), ...(kind ? { kind } : {}) }
}

function readTouchpoint(search: Search): Touchpoint | undefined {
  return touchpoints.find((one) => one === search.touchpoint)
}

type Behind = { from: string; to: string; touchpoint?: Touchpoint; kind?: BehaviourKind }

/** Address of the events behind a figure. */
export function eventsHref(behind: Behind): string {
  return `/journey/events?${new URLSearchParams(behind)}`
}
