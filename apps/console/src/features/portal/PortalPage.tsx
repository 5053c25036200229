import './portal.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { BoardTab } from './BoardTab.tsx'
import { PrintTab } from './PrintTab.tsx'
import { type PortalTab, portalTabs } from './portal-search.ts'
import { SentTab } from './SentTab.tsx'
import { SettingsTab } from './SettingsTab.tsx'
import { WaitingTab } from './WaitingTab.tsx'

const contents: Record<PortalTab, () => ReactNode> = {
  waiting: WaitingTab,
  board: BoardTab,
  sent: SentTab,
  settings: SettingsTab,
  print: PrintTab,
}

/** What customers send of their own accord: first what waits for somebody. */
export function PortalPage(): ReactNode {
  const words = useWords()
  const text = words.portalRoom
  const { tab = 'waiting' } = useSearch({ from: '/shell/portal' })
  const navigate = useNavigate({ from: '/portal' })
  const Content = contents[tab]
  return (
    <div className="room-page">
      <PageHeader title={words.shell.rooms.portal} note={text.intro} />
      <Segmented
        className="room-tabs"
        value={tab}
        options={portalTabs.map((value) => ({ value, label: text.tabs[value] }))}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
      />
      <Content />
    </div>
  )
}
