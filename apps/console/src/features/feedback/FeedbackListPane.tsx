import { FilterOutlined, UpOutlined } from '@ant-design/icons'
import { endpoints } from '@echoloop/contract'
import { Button, Select } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { ChosenBar } from './ChosenBar.tsx'
import { FeedbackRows } from './FeedbackRows.tsx'
import { FeedbackSearchBox } from './FeedbackSearchBox.tsx'
import { FilterChips } from './FilterChips.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { filtersInUse, queryOf } from './feedback-search.ts'
import { nameOf } from './name-of.ts'
import { SavedViews } from './SavedViews.tsx'
import type { FeedbackList } from './use-feedback-list.ts'
import type { FeedbackPlace } from './use-feedback-place.ts'

type FeedbackListPaneProps = {
  place: FeedbackPlace
  list: FeedbackList
  /** On phones the list waits, with its place kept, behind an open voice. */
  isHidden: boolean
  chosen: ReadonlySet<string>
  onChosen: (chosen: ReadonlySet<string>) => void
}

/** Search, filters, saved views and the rows. */
export function FeedbackListPane({
  place,
  list,
  isHidden,
  chosen,
  onChosen,
}: FeedbackListPaneProps): ReactNode {
  const words = useWords().feedback
  const { filter, order, ignored } = place.search
  const [isFiltering, setIsFiltering] = useState(false)
  const pane = useRef<HTMLElement>(null)
  const total = useCall(endpoints.countFeedback, { query: filter }, { keepsLast: true })
  const usedCount = filtersInUse(filter).filter((name) => name !== 'q').length
  const showNew = () => {
    list.showNew()
    pane.current?.scrollTo({ top: 0 })
    if (pane.current && pane.current.scrollHeight <= pane.current.clientHeight) window.scrollTo({ top: 0 })
  }
  return (
    <section className="voice-list-pane" hidden={isHidden} aria-label={words.list} ref={pane}>
      <div className="voice-tools">
        <PageHeader
          title={words.title}
          note={
            <span aria-live="polite" className={total.isPlaceholderData ? 'is-stale' : undefined}>
              {total.data ? words.total(total.data.count) : words.totalUnknown}
            </span>
          }
        >
          <SavedViews room="feedback" query={queryOf(place.search)} readyMade={readyMadeViews(words.view)} />
        </PageHeader>
        <FeedbackSearchBox query={filter.q} onSearch={(q) => place.filterBy({ ...filter, q })} />
        <div className="voice-tool-row">
          <Button
            icon={isFiltering ? <UpOutlined /> : <FilterOutlined />}
            aria-expanded={isFiltering}
            onClick={() => setIsFiltering(!isFiltering)}
          >
            {words.filter.openCount(usedCount)}
          </Button>
          <Select
            aria-label={words.order.label}
            variant="borderless"
            value={order}
            popupMatchSelectWidth={false}
            options={[
              { value: 'newest' as const, label: words.order.newest },
              { value: 'oldest' as const, label: words.order.oldest },
            ]}
            onChange={place.orderBy}
          />
        </div>
        {isFiltering ? (
          <FilterPanel filter={filter} onFilter={place.filterBy} onDone={() => setIsFiltering(false)} />
        ) : null}
        <FilterChips filter={filter} rows={list.rows} onFilter={place.filterBy} />
        {ignored.length > 0 ? (
          <p className="voice-ignored" role="status">
            {words.filter.ignored(ignored.map((name) => nameOf(words.filter.names, name)))}
          </p>
        ) : null}
      </div>
      <div className="new-voices" aria-live="polite">
        {list.newCount > 0 ? (
          <button
            type="button"
            className="new-pill"
            onClick={showNew}
            aria-label={words.showNew(list.newCount)}
          >
            {words.newHere(list.newCount)}
          </button>
        ) : null}
      </div>
      <FeedbackRows place={place} list={list} chosen={chosen} onChosen={onChosen} />
      {chosen.size > 0 ? (
        <ChosenBar rows={list.rows} chosen={chosen} onClear={() => onChosen(new Set())} />
      ) : null}
    </section>
  )
}

type ViewWords = Record<'all' | 'waiting' | 'urgent' | 'held' | 'mismatch', string>

function readyMadeViews(words: ViewWords): { name: string; query: string }[] {
  return [
    { name: words.all, query: '' },
    { name: words.waiting, query: 'answer=waiting' },
    { name: words.urgent, query: 'urgency=2' },
    { name: words.held, query: 'publication=held' },
    { name: words.mismatch, query: 'mismatch=yes' },
  ]
}
