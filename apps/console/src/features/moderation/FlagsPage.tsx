import './flags.css'
import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { FlagCard } from './FlagCard.tsx'

/** What readers report, and what became of it. */
export function FlagsPage(): ReactNode {
  const words = useWords()
  const text = words.flags.list
  const { state = 'open' } = useSearch({ from: '/shell/moderation/flags' })
  const navigate = useNavigate({ from: '/moderation/flags' })
  const flags = useCallPages(endpoints.listFlags, { query: { state } })
  const [place, setPlace] = useState(0)
  const isEmpty = !flags.isLoading && !flags.error && flags.rows.length === 0
  const move = (by: number) => {
    const next = Math.min(Math.max(0, place + by), Math.max(0, flags.rows.length - 1))
    setPlace(next)
    document.getElementById(`flag-${next}`)?.focus()
  }
  useShortcut('j', text.keys, () => move(1))
  useShortcut('k', text.keys, () => move(-1))
  return (
    <div className="flags">
      <PageHeader
        title={text.title}
        note={`${text.intro} ${text.noStars}`}
        back={<AppLink href="/moderation">{words.shell.rooms.moderation}</AppLink>}
      />
      <Segmented<'open' | 'decided'>
        className="flag-tabs"
        value={state}
        options={[
          { value: 'open', label: text.open },
          { value: 'decided', label: text.decided },
        ]}
        onChange={(next) => void navigate({ search: { state: next }, replace: true })}
      />
      {flags.error ? <ErrorState error={flags.error} onRetry={flags.askAgain} /> : null}
      {flags.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? (
        <EmptyState
          title={state === 'open' ? text.emptyOpen : text.emptyDecided}
          explanation={state === 'open' ? text.emptyOpenHelp : text.emptyDecidedHelp}
        />
      ) : null}
      <ul className="flag-cards" aria-busy={flags.isStale}>
        {flags.rows.map((flag, index) => (
          <li key={flag.id}>
            <FlagCard flag={flag} place={index} isHere={index === place} onHere={() => setPlace(index)} />
          </li>
        ))}
      </ul>
      <LoadMore pages={flags} />
    </div>
  )
}
