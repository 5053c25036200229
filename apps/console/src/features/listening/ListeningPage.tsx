import './listening.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useWords } from '../../words/use-words.ts'
import { AccountsTab } from './AccountsTab.tsx'
import { FiguresTab } from './FiguresTab.tsx'
import { type ListeningTab, listeningTabs } from './listening-search.ts'
import { MonitorsTab } from './MonitorsTab.tsx'
import { PostsTab } from './PostsTab.tsx'
import { SourcesTab } from './SourcesTab.tsx'
import { StreamTab } from './StreamTab.tsx'

const contents: Record<ListeningTab, () => ReactNode> = {
  stream: StreamTab,
  figures: FiguresTab,
  posts: PostsTab,
  monitors: MonitorsTab,
  sources: SourcesTab,
  accounts: AccountsTab,
}

/** What people say elsewhere: first the words themselves. */
export function ListeningPage(): ReactNode {
  const words = useWords()
  const text = words.listening
  const { tab = 'stream' } = useSearch({ from: '/shell/listening' })
  const navigate = useNavigate({ from: '/listening' })
  const Content = contents[tab]
  return (
    <div className="room-page">
      <PageHeader title={words.shell.rooms.listening} note={text.intro} />
      <Segmented
        className="room-tabs"
        value={tab}
        options={listeningTabs.map((value) => ({ value, label: text.tabs[value] }))}
        onChange={(next) => void navigate({ search: { tab: next } })}
      />
      <Content />
    </div>
  )
}
