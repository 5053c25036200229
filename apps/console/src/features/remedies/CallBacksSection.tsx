import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { CallBackRows } from './CallBackRows.tsx'
import { callBackViews } from './remedies-search.ts'

/** Calls that are due, planned, or over. */
export function CallBacksSection(): ReactNode {
  const words = useWords().remedies.callBacks
  const { calls: view = 'due', mine = false } = useSearch({ from: '/shell/remedies' })
  const navigate = useNavigate({ from: '/remedies' })
  const pages = useCallPages(endpoints.listCallBacks, { query: { view, mine: String(mine) } })
  const isEmpty = pages.rows.length === 0 && !pages.isLoading && !pages.error
  return (
    <>
      <div className="call-back-tools">
        <fieldset className="choice-row">
          <legend className="sr-only">{words.view}</legend>
          {callBackViews.map((one) => (
            <label key={one} className={one === view ? 'is-chosen' : undefined}>
              <input
                type="radio"
                name="call-back-view"
                className="sr-only"
                checked={one === view}
                onChange={() =>
                  void navigate({
                    search: (before) => ({ ...before, calls: one === 'due' ? undefined : one }),
                    replace: true,
                  })
                }
              />
              {words.views[one]}
            </label>
          ))}
        </fieldset>
        <Checkbox
          checked={mine}
          onChange={(event) =>
            void navigate({
              search: (before) => ({ ...before, mine: event.target.checked ? true : undefined }),
              replace: true,
            })
          }
        >
          {words.mine}
        </Checkbox>
      </div>
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.askAgain} /> : null}
      {pages.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? (
        <EmptyState title={words.empty[view].title} explanation={words.empty[view].explanation} />
      ) : null}
      {pages.rows.length > 0 ? <CallBackRows calls={pages.rows} isStale={pages.isStale} /> : null}
      <LoadMore pages={pages} />
    </>
  )
}
