import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { PagesOfCall } from '../call/use-call-pages.ts'
import { useWords } from '../words/use-words.ts'

/** Loads the next page of a list in place. */
export function LoadMore({ pages }: { pages: PagesOfCall<unknown> }): ReactNode {
  const words = useWords().shell
  if (!pages.hasMore) return null
  return (
    <p className="load-more">
      <Button onClick={pages.loadMore} loading={pages.isLoadingMore}>
        {words.loadMore}
      </Button>
    </p>
  )
}
