import './messages.css'
import { endpoints, type MessageStateName, messageStates } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { type PagesOfCall, useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { MessageRows } from './MessageRows.tsx'

/** What customers were sent, what waits, and what was not sent and why. */
export function MessagesPage(): ReactNode {
  const words = useWords().messages
  const { state } = useSearch({ from: '/shell/messages' })
  const navigate = useNavigate({ from: '/messages' })
  const pages = useCallPages(endpoints.listMessages, { query: { state } })
  const choose = (next?: MessageStateName) =>
    void navigate({ search: next ? { state: next } : {}, replace: true })
  return (
    <>
      <PageHeader title={words.title} note={words.note}>
        <AppLink href="/settings/messages">{words.toSettings}</AppLink>
      </PageHeader>
      <StateFilter state={state} onChoose={choose} />
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.askAgain} /> : null}
      {pages.isLoading ? <ListSkeleton rows={6} /> : null}
      <Rows pages={pages} isFiltered={state !== undefined} onShowAll={() => choose()} />
      <LoadMore pages={pages} />
    </>
  )
}

type RowsProps = {
  pages: PagesOfCall<Parameters<typeof MessageRows>[0]['messages'][number]>
  isFiltered: boolean
  onShowAll: () => void
}

function Rows({ pages, isFiltered, onShowAll }: RowsProps): ReactNode {
  const words = useWords().messages
  if (pages.rows.length > 0) return <MessageRows messages={pages.rows} isStale={pages.isStale} />
  if (pages.isLoading || pages.error) return null
  if (!isFiltered) return <EmptyState title={words.none} explanation={words.noneNote} />
  return (
    <EmptyState title={words.noneFound}>
      <Button onClick={onShowAll}>{words.showAll}</Button>
    </EmptyState>
  )
}

type FilterProps = {
  state: MessageStateName | undefined
  onChoose: (state?: MessageStateName) => void
}

/** States with how many are in each; those without any are not offered, unless chosen. */
function StateFilter({ state, onChoose }: FilterProps): ReactNode {
  const words = useWords().messages
  const format = useFormat()
  const counts = useCall(endpoints.countMessages).data?.counts
  const offered = messageStates.filter((one) => one === state || (counts?.[one] ?? 0) > 0)
  if (offered.length === 0) return null
  return (
    <fieldset className="choice-row message-states">
      <legend className="sr-only">{words.filter}</legend>
      {[undefined, ...offered].map((one) => (
        <label key={one ?? 'all'} className={one === state ? 'is-chosen' : undefined}>
          <input
            type="radio"
            name="message-state"
            className="sr-only"
            checked={one === state}
            onChange={() => onChoose(one)}
          />
          {one ? `${words.states[one]} ${format.number(counts?.[one] ?? 0)}` : words.all}
        </label>
      ))}
    </fieldset>
  )
}
