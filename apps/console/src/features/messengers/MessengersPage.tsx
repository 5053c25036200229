import './messengers.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { ConversationsTab } from './ConversationsTab.tsx'
import { ConversationView } from './ConversationView.tsx'
import { DoorsTab } from './DoorsTab.tsx'
import { messengerTabs } from './messenger-search.ts'

/** Where customers write on messengers: what they say, and the accounts by which they do. */
export function MessengersPage(): ReactNode {
  const words = useWords()
  const text = words.messengers
  const { tab = 'conversations', talk } = useSearch({ from: '/shell/messengers' })
  const navigate = useNavigate({ from: '/messengers' })
  const mayOpen = usePermission('outreach.write')
  if (talk) return <ConversationView id={talk} />
  const shown = mayOpen ? tab : 'conversations'
  return (
    <div className="room-page">
      <PageHeader title={words.shell.rooms.messengers} note={text.intro} />
      {mayOpen ? (
        <Segmented
          className="room-tabs"
          value={shown}
          options={messengerTabs.map((value) => ({ value, label: text.tabs[value] }))}
          onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
        />
      ) : null}
      {shown === 'doors' ? <DoorsTab /> : <ConversationsTab mayOpen={mayOpen} />}
    </div>
  )
}
