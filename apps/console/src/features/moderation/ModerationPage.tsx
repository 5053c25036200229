import { endpoints, moderationOrders, moderationViews } from '@echoloop/contract'
import { Select } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { useChosen } from '../cases/use-chosen.ts'
import { ChosenReviewsBar } from './ChosenReviewsBar.tsx'
import { codeName } from './code-name.ts'
import { QueueRows } from './QueueRows.tsx'
import { RefuseDialog } from './RefuseDialog.tsx'
import { useDecisions } from './use-decisions.ts'
import { type ModerationPlace, useModerationPlace } from './use-moderation-place.ts'
import { useQueueKeys } from './use-queue-keys.ts'

/** Reviews that wait for a person: parts of the list, reasons, and what can be done with many at once. */
export function ModerationPage(): ReactNode {
  const { moderation: words, flags } = useWords()
  const flagWords = flags.list
  const place = useModerationPlace()
  const counts = useCall(endpoints.countQueue, { query: place.search.filter }, { keepsLast: true }).data
  return (
    <div className="cases moderation">
      <PageHeader
        title={words.title}
        note={
          <span aria-live="polite">
            {counts ? words.note(counts.views.all, counts.targetHours) : words.counting}
          </span>
        }
      >
        <AppLink href="/moderation/flags">{flagWords.title}</AppLink>
        <AppLink href="/moderation/blind">{words.toBlind(counts?.blind ?? 0)}</AppLink>
        <AppLink href="/moderation/figures">{words.toFigures}</AppLink>
      </PageHeader>
      <ViewTabs place={place} />
      <QueueTools place={place} />
      <QueuePane place={place} />
    </div>
  )
}

function ViewTabs({ place }: { place: ModerationPlace }): ReactNode {
  const words = useWords().moderation.views
  const format = useFormat()
  const counts = useCall(endpoints.countQueue, { query: place.search.filter }, { keepsLast: true }).data
  return (
    <nav className="case-views" aria-label={words.label}>
      {moderationViews.map((view) => (
        <AppLink
          key={view}
          href={place.hrefWith({ view })}
          className={`case-view is-${view}`}
          aria-current={view === place.search.filter.view ? 'page' : undefined}
        >
          {words[view]}
          {counts ? <span className="case-view-count">{format.number(counts.views[view])}</span> : null}
        </AppLink>
      ))}
    </nav>
  )
}

function QueueTools({ place }: { place: ModerationPlace }): ReactNode {
  const words = useWords().moderation
  const format = useFormat()
  const { filter, order, ignored } = place.search
  const counts = useCall(endpoints.countQueue, { query: filter }, { keepsLast: true }).data
  const known = counts?.codes ?? []
  const codes =
    filter.code && !known.some(({ code }) => code === filter.code) ? [{ code: filter.code, count: 0 }] : []
  return (
    <div className="case-tools">
      <div className="case-tool-row">
        <Select
          className="queue-code"
          aria-label={words.codes.label}
          value={filter.code ?? ''}
          options={[
            { value: '', label: words.codes.any },
            ...[...codes, ...known].map(({ code, count }) => ({
              value: code,
              label: `${codeName(words.codes, code)} (${format.number(count)})`,
            })),
          ]}
          onChange={(code) => place.filterBy({ code: code === '' ? undefined : code })}
        />
        <Select
          className="queue-order"
          aria-label={words.orders.label}
          value={order}
          options={moderationOrders.map((value) => ({ value, label: words.orders[value] }))}
          onChange={place.orderBy}
        />
      </div>
      {ignored.length > 0 ? <p className="quiet">{words.ignored(ignored.join(', '))}</p> : null}
    </div>
  )
}

function QueuePane({ place }: { place: ModerationPlace }): ReactNode {
  const { filter, order } = place.search
  const list = useCallPages(endpoints.listQueue, { query: { ...filter, order, limit: 50 } })
  const ids = useMemo(() => list.rows.map(({ id }) => id), [list.rows])
  const chosen = useChosen(ids)
  const [refusing, setRefusing] = useState<string[]>()
  const work = useDecisions()
  const decide = async (wanted: readonly string[], decision: Parameters<typeof work.decide>[1]) => {
    const rows = list.rows.filter(({ id }) => wanted.includes(id))
    const done = await work.decide(rows, decision)
    if (done && done.length > 0) chosen.clear()
    return done !== undefined
  }
  useQueueKeys({
    place,
    list,
    chosen,
    onAccept: (wanted) => void decide(wanted, { choice: 'publish' }),
    onRefuse: setRefusing,
  })
  const picked = ids.filter((id) => chosen.ids.has(id))
  return (
    <>
      <QueueRows place={place} list={list} chosen={chosen} />
      {picked.length > 0 ? (
        <ChosenReviewsBar
          count={picked.length}
          isBusy={work.isBusy}
          onAccept={() => void decide(picked, { choice: 'publish' })}
          onRefuse={() => setRefusing(picked)}
          onTake={() => void work.take(picked).then(chosen.clear)}
          onAll={chosen.chooseAll}
          onClear={chosen.clear}
        />
      ) : null}
      {refusing ? (
        <RefuseDialog
          keptAs={refusing.join(' ')}
          isBusy={work.isBusy}
          onClose={() => setRefusing(undefined)}
          onRefuse={async (code, reason) => {
            const isDone = await decide(refusing, { choice: 'refuse', code, reason })
            if (isDone) setRefusing(undefined)
            return isDone
          }}
        />
      ) : null}
    </>
  )
}
