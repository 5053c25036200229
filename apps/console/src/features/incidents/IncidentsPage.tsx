import './incidents.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { BooksTab } from './BooksTab.tsx'
import { ClosedTab } from './ClosedTab.tsx'
import { type IncidentTab, incidentTabs } from './incidents-search.ts'
import { LessonsTab } from './LessonsTab.tsx'
import { NowTab } from './NowTab.tsx'

const contents: Record<IncidentTab, () => ReactNode> = {
  now: NowTab,
  closed: ClosedTab,
  lessons: LessonsTab,
  books: BooksTab,
}

/** When many complain at once: what stands out, what is done about it, and what was learnt. */
export function IncidentsPage(): ReactNode {
  const words = useWords()
  const text = words.incidents
  const { tab = 'now' } = useSearch({ from: '/shell/incidents' })
  const navigate = useNavigate({ from: '/incidents' })
  const Content = contents[tab]
  return (
    <div className="room-page">
      <PageHeader title={words.shell.rooms.incidents} note={text.intro} />
      <Segmented
        className="room-tabs"
        value={tab}
        options={incidentTabs.map((value) => ({ value, label: text.tabs[value] }))}
        onChange={(next) => void navigate({ search: { tab: next }, replace: true })}
      />
      <Content />
    </div>
  )
}
