import './automatic.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { type AutomaticTab, automaticTabs } from './automatic-search.ts'
import { HeldTab } from './HeldTab.tsx'
import { ReportTab } from './ReportTab.tsx'
import { RulesTab } from './RulesTab.tsx'
import { SentTab } from './SentTab.tsx'
import { StopButton } from './StopButton.tsx'

const contents: Record<AutomaticTab, () => ReactNode> = {
  rules: RulesTab,
  held: HeldTab,
  sent: SentTab,
  report: ReportTab,
}

/** What rules answer: the rules, what waits for approval, what left, what followed. The stop is on every tab. */
export function AutomaticPage(): ReactNode {
  const words = useWords()
  const text = words.automatic
  const { tab = 'rules' } = useSearch({ from: '/shell/automatic' })
  const navigate = useNavigate({ from: '/automatic' })
  const Content = contents[tab]
  return (
    <div className="room-page">
      <PageHeader title={words.shell.rooms.automatic} note={text.intro}>
        <StopButton />
      </PageHeader>
      <Segmented
        className="room-tabs"
        value={tab}
        options={automaticTabs.map((value) => ({ value, label: text.tabs[value] }))}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
      />
      <Content />
    </div>
  )
}
