import './figures.css'
import { type CaseBehindFigure, endpoints } from '@echoloop/contract'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOfCode } from './name-of-code.ts'

/** The cases behind one figure, as many as it counts. */
export function BehindFigurePage(): ReactNode {
  const words = useWords().figures
  const format = useFormat()
  const search = useSearch({ from: '/shell/figures/cases' })
  const pages = useCallPages(endpoints.listCasesBehindFigure, { query: search })
  const [kind = '', detail = ''] = search.measure.split(':')
  const detailName = nameOfCode({ ...words.stages.names, ...words.clocks.names }, detail)
  const title = nameOfCode(words.behind.measures, kind) + (detail ? ` · ${detailName}` : '')
  const period =
    search.from && search.to ? `${format.day(search.from)} – ${format.day(search.to)}` : undefined
  return (
    <>
      <PageHeader title={title} note={period}>
        <AppLink href="/figures">{words.behind.back}</AppLink>
      </PageHeader>
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.askAgain} /> : null}
      {pages.isLoading ? <ListSkeleton rows={6} /> : null}
      {pages.rows.length > 0 ? <BehindRows rows={pages.rows} /> : null}
      {pages.rows.length === 0 && !pages.isLoading && !pages.error ? (
        <EmptyState title={words.behind.none} />
      ) : null}
      <LoadMore pages={pages} />
    </>
  )
}

function BehindRows({ rows }: { rows: readonly CaseBehindFigure[] }): ReactNode {
  const words = useWords().figures.behind
  const format = useFormat()
  const hasTimes = rows.some(({ minutes }) => minutes !== null)
  const hasScores = rows.some(({ amount }) => amount !== null)
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{words.case}</th>
          <th scope="col">{words.at}</th>
          {hasTimes ? (
            <th scope="col" className="is-number">
              {words.took}
            </th>
          ) : null}
          {hasScores ? (
            <th scope="col" className="is-number">
              {words.score}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.caseId} ${row.at}`}>
            <th scope="row">
              <AppLink href={`/cases/${row.caseId}`}>
                #{row.number} {row.title}
              </AppLink>
            </th>
            <td data-label={words.at}>{format.dateTime(row.at)}</td>
            {hasTimes ? (
              <td className="is-number" data-label={words.took}>
                {row.minutes === null ? '' : format.span(row.minutes)}
              </td>
            ) : null}
            {hasScores ? (
              <td className="is-number" data-label={words.score}>
                {row.amount ?? ''}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
