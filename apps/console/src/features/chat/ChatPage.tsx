import './chat.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { ChatSettingsTab } from './ChatSettingsTab.tsx'
import { ConversationList } from './ConversationList.tsx'
import { ConversationPane } from './ConversationPane.tsx'
import { DeskSwitch } from './DeskSwitch.tsx'

const tabs = ['conversations', 'settings'] as const

/** People who are in the shop right now: the list, the conversation, and who writes. */
export function ChatPage(): ReactNode {
  const words = useWords()
  const text = words.chatRoom
  const { tab, list = 'waiting', id } = useSearch({ from: '/shell/chat' })
  const navigate = useNavigate({ from: '/chat' })
  return (
    <div className={id && tab !== 'settings' ? 'chat-room has-chosen' : 'chat-room'}>
      <PageHeader title={words.shell.rooms.chat} note={text.intro}>
        <DeskSwitch />
      </PageHeader>
      <Segmented
        className="chat-tabs"
        value={tab ?? 'conversations'}
        options={tabs.map((value) => ({ value, label: text.tabs[value] }))}
        onChange={(next) =>
          void navigate({ search: next === 'settings' ? { tab: next } : {}, replace: true })
        }
      />
      {tab === 'settings' ? (
        <ChatSettingsTab />
      ) : (
        <div className="chat-panes">
          <ConversationList list={list} chosen={id} />
          {id ? (
            <ConversationPane key={id} id={id} list={list} />
          ) : (
            <p className="quiet chat-choose">{text.empty.choose}</p>
          )}
        </div>
      )}
    </div>
  )
}
