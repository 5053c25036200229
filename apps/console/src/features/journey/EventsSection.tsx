import { type BehaviourRow, behaviourKinds, endpoints, touchpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { PeriodPicker } from '../../parts/PeriodPicker.tsx'
import { daysOfPeriod } from '../../parts/period.ts'
import { useSession } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import type { EventsSearch } from './journey-search.ts'

/** The rows behind the figures: what visitors did, newest first. */
export function EventsSection(): ReactNode {
  const words = useWords().journey
  const text = words.events
  const { timeZone } = useSession().shop
  const search = useSearch({ from: '/shell/journey/events' })
  const navigate = useNavigate({ from: '/journey/events' })
  const period = useMemo(() => daysOfPeriod({ search, now: new Date(), timeZone }), [search, timeZone])
  const { touchpoint, kind } = search
  const query = { ...period, ...(touchpoint ? { touchpoint } : {}), ...(kind ? { kind } : {}) }
  const events = useCallPages(endpoints.listBehaviour, { query })
  const go = (next: EventsSearch) => void navigate({ search: next, replace: true })
  const isEmpty = !events.isLoading && !events.error && events.rows.length === 0
  return (
    <div className="stack">
      <p className="quiet">{text.note}</p>
      <div className="journey-head">
        <div className="journey-filters">
          <select
            className="field"
            aria-label={text.touchpoint}
            value={touchpoint ?? ''}
            onChange={({ target }) => {
              const chosen = touchpoints.find((one) => one === target.value)
              const { touchpoint: _, ...rest } = search
              go(chosen ? { ...rest, touchpoint: chosen } : rest)
            }}
          >
            <option value="">{text.everywhere}</option>
            {touchpoints.map((one) => (
              <option key={one} value={one}>
                {words.touchpoints[one]}
              </option>
            ))}
          </select>
          <select
            className="field"
            aria-label={text.kind}
            value={kind ?? ''}
            onChange={({ target }) => {
              const chosen = behaviourKinds.find((one) => one === target.value)
              const { kind: _, ...rest } = search
              go(chosen ? { ...rest, kind: chosen } : rest)
            }}
          >
            <option value="">{text.all}</option>
            {behaviourKinds.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </div>
        <PeriodPicker
          search={search}
          period={period}
          onChoose={({ days, from, to }) =>
            go({
              ...(touchpoint ? { touchpoint } : {}),
              ...(kind ? { kind } : {}),
              ...(days ? { days } : {}),
              ...(from && to ? { from, to } : {}),
            })
          }
        />
      </div>
      {events.error ? <ErrorState error={events.error} onRetry={events.askAgain} /> : null}
      {events.isLoading ? <ListSkeleton rows={8} /> : null}
      {isEmpty ? <EmptyState title={text.none} explanation={text.noneHint} /> : null}
      {events.rows.length > 0 ? <EventRows rows={events.rows} isStale={events.isStale} /> : null}
      <LoadMore pages={events} />
    </div>
  )
}

function EventRows({ rows, isStale }: { rows: BehaviourRow[]; isStale: boolean }): ReactNode {
  const words = useWords().journey
  const text = words.events
  const format = useFormat()
  return (
    <table className={isStale ? 'rows is-stale' : 'rows'} aria-busy={isStale}>
      <thead>
        <tr>
          <th scope="col">{text.columns.kind}</th>
          <th scope="col">{text.columns.touchpoint}</th>
          <th scope="col">{text.columns.page}</th>
          <th scope="col">{text.columns.visitor}</th>
          <th scope="col">{text.columns.at}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {words.kinds[row.kind]}
              {row.words ? <span className="figure-note">{row.words}</span> : null}
              {row.results === null ? null : (
                <span className="figure-note">{text.results(format.number(row.results))}</span>
              )}
            </th>
            <td data-label={text.columns.touchpoint}>
              {row.touchpoint ? words.touchpoints[row.touchpoint] : <span className="quiet">–</span>}
            </td>
            <td data-label={text.columns.page} className="event-page">
              {row.page ?? '–'}
            </td>
            <td data-label={text.columns.visitor}>
              <code>{row.visitor}</code>
              {row.isKnownCustomer ? <span className="figure-note">{text.known}</span> : null}
            </td>
            <td data-label={text.columns.at}>{format.dateTime(row.at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
