import './mailboxes.css'
import { endpoints } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { MailboxEditor } from './MailboxEditor.tsx'
import { MailboxList } from './MailboxList.tsx'
import { MailList } from './MailList.tsx'
import { mailboxTabs } from './mailboxes-search.ts'

/** Where mail comes in: how each mailbox does, and which mails need a look. */
export function MailboxesPage(): ReactNode {
  const text = useWords().mailboxes
  const { tab = 'mailboxes', edit } = useSearch({ from: '/shell/mailboxes' })
  const navigate = useNavigate({ from: '/mailboxes' })
  const mayWrite = usePermission('mailbox.write')
  const mailboxes = useCall(endpoints.listMailboxes, {}, { everyMs: 10_000 })
  const open = mailboxes.data?.items.reduce((sum, { counts }) => sum + counts.open, 0) ?? 0
  if (edit !== undefined && mayWrite)
    return (
      <div className="room-page">
        <MailboxEditor id={edit} onClose={() => void navigate({ search: {} })} />
      </div>
    )
  return (
    <div className="room-page">
      <PageHeader title={text.title} note={text.intro}>
        {mayWrite ? (
          <Button type="primary" onClick={() => void navigate({ search: { edit: 'new' } })}>
            {text.add}
          </Button>
        ) : null}
      </PageHeader>
      <Segmented
        className="room-tabs"
        value={tab}
        options={mailboxTabs.map((value) => ({
          value,
          label: value === 'look' && open > 0 ? `${text.tabs.look} (${open})` : text.tabs[value],
        }))}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
      />
      {tab === 'mailboxes' ? (
        <MailboxList mailboxes={mailboxes} />
      ) : (
        <MailList view={tab} mailboxes={mailboxes.data?.items ?? []} />
      )}
    </div>
  )
}
