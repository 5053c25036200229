import type { SurveyResultsFilter } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { daysOfPeriod } from '../../../parts/period.ts'
import { useSession } from '../../../session/session-context.ts'
import { answerFilter, type ResultsSearch, readResultsSearch } from './results-search.ts'

export type ResultsPlace = {
  search: ResultsSearch
  /** What narrows every figure, as the server takes it. */
  filter: SurveyResultsFilter
  change: (search: Partial<ResultsSearch>) => void
}

/** The filters in the address; whatever changes them replaces the address. */
export function useResultsPlace(): ResultsPlace {
  const raw = useSearch({ strict: false })
  const navigate = useNavigate()
  const { timeZone } = useSession().shop
  const search = useMemo(() => readResultsSearch({ ...raw }), [raw])
  const filter = useMemo(() => {
    const { version, channel, language, touchpoint, tier, partial = 'without' } = search
    const isNarrow = search.days !== undefined || search.from !== undefined
    const period = isNarrow ? daysOfPeriod({ search, now: new Date(), timeZone }) : {}
    return { ...period, ...answerFilter(search), version, channel, language, touchpoint, tier, partial }
  }, [search, timeZone])
  const change = (next: Partial<ResultsSearch>) =>
    void navigate({ to: '.', search: { ...search, ...next }, replace: true })
  return { search, filter, change }
}
