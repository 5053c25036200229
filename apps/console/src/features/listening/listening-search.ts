import type { MentionFilter, PostState } from '@echoloop/contract'
import { type PeriodSearch, readPeriodSearch } from '../../parts/period.ts'

export const listeningTabs = ['stream', 'figures', 'posts', 'monitors', 'sources', 'accounts'] as const

export type ListeningTab = (typeof listeningTabs)[number]

export type StreamFilter = Pick<MentionFilter, 'monitorId' | 'sourceId' | 'sentiment' | 'language' | 'answer'>

/** What the address of the room says. */
export type ListeningSearch = PeriodSearch &
  StreamFilter & { tab?: ListeningTab; kind?: 'answer' | 'post'; state?: PostState }

const sentiments = ['positive', 'negative', 'mixed', 'neutral'] as const
const languages = ['zh', 'en', 'other'] as const
const answers = ['waiting', 'answered'] as const

/** Reads the address; what it does not know is left out. */
export function readListeningSearch(search: Record<string, unknown>): ListeningSearch {
  const oneOf = <T extends string>(known: readonly T[], value: unknown) => known.find((one) => one === value)
  const idOf = (prefix: string, value: unknown) =>
    typeof value === 'string' && new RegExp(`^${prefix}_[0-9a-f]{32}$`).test(value) ? value : undefined
  const found = {
    tab: oneOf(listeningTabs, search.tab),
    kind: oneOf(['answer', 'post'] as const, search.kind),
    monitorId: idOf('mon', search.monitorId),
    sourceId: idOf('lis', search.sourceId),
    sentiment: oneOf(sentiments, search.sentiment),
    language: oneOf(languages, search.language),
    answer: oneOf(answers, search.answer),
  }
  return { ...readPeriodSearch(search), ...withoutEmpty(found) }
}

/** Only what says something stands in the address. */
export function withoutEmpty<T extends object>(values: T): Partial<T> {
  const kept: Partial<T> = { ...values }
  for (const key of Object.keys(kept))
    if (Reflect.get(kept, key) === undefined) Reflect.deleteProperty(kept, key)
  return kept
}
