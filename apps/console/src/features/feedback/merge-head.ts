import type { FeedbackItem } from '@echoloop/contract'

type Page = { items: FeedbackItem[]; nextCursor: string | null }

/** The loaded rows, newest first, each once. */
export function rowsOf(pages: readonly Page[], order: 'newest' | 'oldest'): FeedbackItem[] {
  const rows = [...new Map(pages.flatMap((page) => page.items).map((row) => [row.id, row])).values()]
  const way = order === 'newest' ? 1 : -1
  return rows.sort((a, b) => way * (Date.parse(b.occurredAt) - Date.parse(a.occurredAt)))
}

/**
 * Rows of the newest page that the loaded list lacks within its own stretch: those that wait behind the pill.
 * What is older than the last loaded row comes by loading more.
 */
export function freshRows(input: {
  loaded: readonly FeedbackItem[]
  head: readonly FeedbackItem[]
  hasMore: boolean
}): FeedbackItem[] {
  const known = new Set(input.loaded.map((row) => row.id))
  const last = input.loaded.at(-1)
  const oldestMs = last && input.hasMore ? Date.parse(last.occurredAt) : Number.NEGATIVE_INFINITY
  return input.head.filter((row) => !known.has(row.id) && Date.parse(row.occurredAt) >= oldestMs)
}

/** The loaded rows with what the newest page knows better: labels, answers, publication. */
export function updateRows(loaded: readonly FeedbackItem[], head: readonly FeedbackItem[]): FeedbackItem[] {
  const newer = new Map(head.map((row) => [row.id, row]))
  return loaded.map((row) => newer.get(row.id) ?? row)
}

/** True when the newest page reaches the loaded rows, so that nothing lies between them. */
export function reaches(head: readonly FeedbackItem[], loaded: readonly FeedbackItem[]): boolean {
  const known = new Set(loaded.map((row) => row.id))
  return head.some((row) => known.has(row.id))
}
