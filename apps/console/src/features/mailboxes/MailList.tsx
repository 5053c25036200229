import { endpoints, type MailboxItem } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { MailCard } from './MailCard.tsx'

type MailListProps = { view: 'look' | 'noted' | 'taken'; mailboxes: readonly MailboxItem[] }

/** Mails of one kind of outcome, newest first. */
export function MailList({ view, mailboxes }: MailListProps): ReactNode {
  const text = useWords().mailboxes.mails
  const { mailbox } = useSearch({ from: '/shell/mailboxes' })
  const navigate = useNavigate({ from: '/mailboxes' })
  const mails = useCallPages(endpoints.listMails, {
    query: { view, ...(mailbox ? { mailboxId: mailbox } : {}) },
  })
  const intro = { look: text.lookIntro, noted: text.notedIntro, taken: text.takenIntro }[view]
  const empty = { look: text.emptyLook, noted: text.emptyNoted, taken: text.emptyTaken }[view]
  const isEmpty = !mails.isLoading && !mails.error && mails.rows.length === 0
  return (
    <>
      {mailboxes.length > 1 ? (
        <Select
          className="mailbox-filter"
          aria-label={text.allMailboxes}
          value={mailbox ?? ''}
          options={[
            { value: '', label: text.allMailboxes },
            ...mailboxes.map(({ id, settings }) => ({ value: id, label: settings.address })),
          ]}
          onChange={(next) =>
            void navigate({ search: { tab: view, ...(next === '' ? {} : { mailbox: next }) }, replace: true })
          }
        />
      ) : null}
      {mails.error ? <ErrorState error={mails.error} onRetry={mails.askAgain} /> : null}
      {mails.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? <EmptyState title={empty} explanation={intro} /> : null}
      {mails.rows.length > 0 ? <p className="quiet">{intro}</p> : null}
      <ul className="row-cards" aria-busy={mails.isStale}>
        {mails.rows.map((mail) => (
          <MailCard key={mail.id} mail={mail} />
        ))}
      </ul>
      <LoadMore pages={mails} />
    </>
  )
}
