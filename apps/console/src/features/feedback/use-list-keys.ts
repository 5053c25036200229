import { useRef } from 'react'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { rowId } from './FeedbackRow.tsx'
import type { FeedbackList } from './use-feedback-list.ts'
import type { FeedbackPlace } from './use-feedback-place.ts'

type ListKeys = { next: (() => void) | undefined; previous: (() => void) | undefined }

/**
 * j and k walk through the list, Escape leads back. The row at hand has the focus, so Enter opens it as any
 * link; where a voice is open, walking opens the next one.
 */
export function useListKeys(input: { place: FeedbackPlace; list: FeedbackList; isWide: boolean }): ListKeys {
  const { place, list } = input
  const words = useWords().feedback.key
  const last = useRef<string>(undefined)

  const focusedId = () => list.rows.find((row) => rowId(row.id) === document.activeElement?.id)?.id
  const neighbour = (step: number) => {
    const at = place.id ?? focusedId() ?? last.current
    const index = list.rows.findIndex((row) => row.id === at)
    if (index < 0) return place.id ? undefined : list.rows[0]?.id
    if (index + step >= list.rows.length - 5) list.loadMore()
    return list.rows[index + step]?.id
  }
  const goTo = (id: string | undefined) => {
    if (id === undefined) return
    last.current = id
    if (place.id) place.open(id, { isReplacing: true })
    const row = document.getElementById(rowId(id))
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }

  useShortcut('j', words.down, () => goTo(neighbour(1)))
  useShortcut('k', words.up, () => goTo(neighbour(-1)))
  useShortcut('Escape', words.back, () => {
    if (!place.id) return
    const left = place.id
    place.close()
    requestAnimationFrame(() => document.getElementById(rowId(left))?.focus())
  })

  const next = place.id ? neighbourOf(list, place.id, 1) : undefined
  const previous = place.id ? neighbourOf(list, place.id, -1) : undefined
  return {
    next: next === undefined ? undefined : () => goTo(next),
    previous: previous === undefined ? undefined : () => goTo(previous),
  }
}

function neighbourOf(list: FeedbackList, id: string, step: number): string | undefined {
  const index = list.rows.findIndex((row) => row.id === id)
  return index < 0 ? undefined : list.rows[index + step]?.id
}
