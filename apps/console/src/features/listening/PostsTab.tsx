import { endpoints, type ListeningPost } from '@echoloop/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { PostForm } from './PostForm.tsx'
import { PostLine } from './PostLine.tsx'

/** What the official accounts wrote: answers and posts, with what became of each. */
export function PostsTab(): ReactNode {
  const text = useWords().listening.post
  const mayWrite = usePermission('listening.write')
  const { kind } = useSearch({ from: '/shell/listening' })
  const navigate = useNavigate({ from: '/listening' })
  const [open, setOpen] = useState<ListeningPost | 'new'>()
  const posts = useCallPages(endpoints.listListeningPosts, { query: kind ? { kind } : {} })
  const isEmpty = !posts.isLoading && !posts.error && posts.rows.length === 0
  return (
    <>
      <div className="listening-filter">
        <Select
          aria-label={text.kinds.all}
          value={kind ?? 'all'}
          options={(['all', 'answer', 'post'] as const).map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(next: 'all' | 'answer' | 'post') =>
            void navigate({
              search: { tab: 'posts', ...(next === 'all' ? {} : { kind: next }) },
              replace: true,
            })
          }
        />
        {mayWrite ? (
          <Button type="primary" onClick={() => setOpen('new')}>
            {text.write}
          </Button>
        ) : null}
      </div>
      {open ? <PostForm post={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} /> : null}
      {posts.error ? <ErrorState error={posts.error} onRetry={posts.askAgain} /> : null}
      {posts.isLoading ? <ListSkeleton rows={4} /> : null}
      {isEmpty ? (
        <EmptyState title={text.emptyTitle} explanation={text.emptyText}>
          <AppLink href="/listening?tab=accounts">{text.toAccounts}</AppLink>
        </EmptyState>
      ) : null}
      <ul className="row-cards" aria-busy={posts.isStale}>
        {posts.rows.map((post) => (
          <li key={post.id} className="row-card">
            <PostLine post={post} />
            {mayWrite && isOpen(post) ? (
              <div className="listening-actions">
                <Button onClick={() => setOpen(post)}>{text.publish}</Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <LoadMore pages={posts} />
    </>
  )
}

function isOpen({ kind, state }: ListeningPost): boolean {
  return kind === 'post' && (state === 'draft' || state === 'failed' || state === 'cancelled')
}
