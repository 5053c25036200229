import { endpoints, type Import } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { TimeAgo } from '../../parts/TimeAgo.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { isUnderWay, shareRead } from './import-progress.ts'
import { ProgressBar } from './ProgressBar.tsx'

const query = { limit: 20 }

/** All imports, the newest first, each with its state: what one left running is found here again. */
export function ImportList(): ReactNode {
  const words = useWords().imports
  const pages = useCallPages(endpoints.listImports, { query })
  return (
    <section className="import-list" aria-label={words.list.title}>
      <h2>{words.list.title}</h2>
      {pages.isLoading ? <ListSkeleton rows={3} /> : null}
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.askAgain} /> : null}
      {!pages.isLoading && !pages.error && pages.rows.length === 0 ? (
        <p className="quiet">{words.list.empty}</p>
      ) : null}
      <ul>
        {pages.rows.map((run) => (
          <ImportRow key={run.id} run={run} />
        ))}
      </ul>
      {pages.hasMore ? (
        <Button onClick={pages.loadMore} loading={pages.isLoadingMore}>
          {words.list.loadMore}
        </Button>
      ) : null}
    </section>
  )
}

function ImportRow({ run }: { run: Import }): ReactNode {
  const words = useWords()
  const text = words.imports
  const format = useFormat()
  const share = shareRead(run)
  return (
    <li>
      <AppLink href={`/imports/${run.id}`} className="import-row">
        <bdi className="import-name">{run.fileName}</bdi>
        <span className={`import-state is-${run.state}`}>{words.codes.importStates[run.state]}</span>
        {isUnderWay(run.state) ? (
          <ProgressBar share={share} label={text.run.percent(format.percent(share))} />
        ) : (
          <span className="import-sums quiet">
            {text.list.accepted} {format.number(run.accepted)} · {text.list.repeated}{' '}
            {format.number(run.repeated)} · {text.list.refused} {format.number(run.refused)}
          </span>
        )}
        <span className="import-when quiet">
          <TimeAgo instant={run.createdAt} />
        </span>
      </AppLink>
    </li>
  )
}
