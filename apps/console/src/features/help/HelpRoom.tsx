import './help.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { BotTab } from './BotTab.tsx'
import { type HelpTab, helpTabs } from './help-search.ts'
import { NextTab } from './NextTab.tsx'
import { PagesTab } from './PagesTab.tsx'
import { ReportTab } from './ReportTab.tsx'
import { TryTab } from './TryTab.tsx'

const contents: Record<HelpTab, () => ReactNode> = {
  pages: PagesTab,
  next: NextTab,
  bot: BotTab,
  try: TryTab,
  report: ReportTab,
}

/** Help pages, and the assistant that quotes them. */
export function HelpRoom(): ReactNode {
  const words = useWords()
  const text = words.helpRoom
  const { tab = 'pages' } = useSearch({ from: '/shell/help-pages' })
  const navigate = useNavigate({ from: '/help-pages' })
  const Content = contents[tab]
  return (
    <div className="room-page">
      <PageHeader title={words.shell.rooms.helpPages} note={text.intro} />
      <Segmented
        className="room-tabs"
        value={tab}
        options={helpTabs.map((value) => ({ value, label: text.tabs[value] }))}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
      />
      <Content />
    </div>
  )
}
