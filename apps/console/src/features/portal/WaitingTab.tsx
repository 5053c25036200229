import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCallPages } from '../../call/use-call-pages.ts'
import { AppLink } from '../../parts/AppLink.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { LoadMore } from '../../parts/LoadMore.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { BoardItemCard } from './BoardItemCard.tsx'
import { CommentCard } from './CommentCard.tsx'
import { SubmissionCard } from './SubmissionCard.tsx'

/** What waits: suggestions and comments for the board, and forms without a decision. */
export function WaitingTab(): ReactNode {
  const text = useWords().portalRoom
  const items = useCallPages(endpoints.listBoardItems, { query: { state: 'waiting' } })
  const comments = useCallPages(endpoints.listBoardComments, { query: { state: 'waiting' } })
  const forms = useCallPages(endpoints.listSubmissions, { query: { state: 'waiting' } })
  const all = [items, comments, forms]
  const failed = all.find(({ error }) => error)
  if (failed?.error)
    return <ErrorState error={failed.error} onRetry={() => all.forEach((one) => void one.askAgain())} />
  if (all.some(({ isLoading }) => isLoading)) return <ListSkeleton rows={4} />
  if (all.every(({ rows }) => rows.length === 0))
    return (
      <EmptyState title={text.waiting.empty} explanation={text.waiting.emptyText}>
        <AppLink href="/portal?tab=print">{text.form.toPrint}</AppLink>
      </EmptyState>
    )
  return (
    <>
      <Part title={text.waiting.items} count={items.rows.length}>
        {items.rows.map((item) => (
          <BoardItemCard key={item.id} item={item} />
        ))}
      </Part>
      <LoadMore pages={items} />
      <Part title={text.waiting.comments} count={comments.rows.length}>
        {comments.rows.map((comment) => (
          <CommentCard key={comment.id} comment={comment} />
        ))}
      </Part>
      <LoadMore pages={comments} />
      <Part title={text.waiting.forms} count={forms.rows.length}>
        {forms.rows.map((form) => (
          <SubmissionCard key={form.id} form={form} />
        ))}
      </Part>
      <LoadMore pages={forms} />
    </>
  )
}

type PartProps = { title: string; count: number; children: ReactNode }

function Part({ title, count, children }: PartProps): ReactNode {
  if (count === 0) return null
  return (
    <section>
      <h2 className="portal-part">{title}</h2>
      <ul className="row-cards">{children}</ul>
    </section>
  )
}
