import { endpoints, type FeedbackDetail, type FeedbackItem } from '@echoloop/contract'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useClientChoice } from '../../call/client-context.ts'
import { queryKey } from '../../call/query-key.ts'
import { useRefresh } from '../../call/use-refresh.ts'
import { itemOfDetail } from './item-of-detail.ts'
import { feedbackListKey } from './use-feedback-list.ts'

type Page = { items: FeedbackItem[]; nextCursor: string | null }

/** Puts a voice as the server just gave it into the detail and, in its place, into every loaded list. */
export function useKeepDetail(): (detail: FeedbackDetail) => void {
  const { shop } = useClientChoice()
  const queries = useQueryClient()
  const refresh = useRefresh()
  return (detail) => {
    const item = itemOfDetail(detail)
    const renew = (page: Page): Page => ({
      ...page,
      items: page.items.map((row) => (row.id === item.id ? item : row)),
    })
    queries.setQueryData(
      queryKey({ shop, endpoint: endpoints.readFeedback, input: { params: { id: detail.id } } }),
      detail,
    )
    queries.setQueriesData<InfiniteData<Page>>({ queryKey: [shop ?? '', feedbackListKey] }, (kept) =>
      kept ? { ...kept, pages: kept.pages.map(renew) } : kept,
    )
    queries.setQueriesData<Page>({ queryKey: [shop ?? '', endpoints.listFeedback.path] }, (kept) =>
      kept ? renew(kept) : kept,
    )
    refresh(endpoints.countFeedback, endpoints.readOverview, endpoints.listProducts, endpoints.readProduct)
  }
}
