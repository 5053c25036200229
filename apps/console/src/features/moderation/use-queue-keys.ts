import type { QueueItem } from '@echoloop/contract'
import { useRef } from 'react'
import type { PagesOfCall } from '../../call/use-call-pages.ts'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import type { Chosen } from '../cases/use-chosen.ts'
import { queueRowId } from './QueueRow.tsx'
import type { ModerationPlace } from './use-moderation-place.ts'

type QueueKeysInput = {
  place: ModerationPlace
  list: PagesOfCall<QueueItem>
  chosen: Chosen
  onAccept: (ids: string[]) => void
  onRefuse: (ids: string[]) => void
}

/** The keys of the list: j and k walk, Enter opens as any link; a and r work on the chosen rows only. */
export function useQueueKeys({ list, chosen, onAccept, onRefuse }: QueueKeysInput): void {
  const words = useWords().moderation.keys
  const mayDecide = usePermission('moderation.write')
  const last = useRef<string>(undefined)
  const { rows } = list
  const rowAtHand = () =>
    rows.find(({ id }) => queueRowId(id) === document.activeElement?.id) ??
    rows.find(({ id }) => id === last.current)
  const walk = (step: number) => {
    const at = rows.findIndex(({ id }) => id === rowAtHand()?.id)
    const next = rows[at < 0 ? 0 : at + step]
    if (!next) return
    if (at + step >= rows.length - 5 && list.hasMore && !list.isLoadingMore) list.loadMore()
    last.current = next.id
    const link = document.getElementById(queueRowId(next.id))
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'nearest' })
  }
  // Deciding about what one has not opened is for chosen rows alone.
  const onChosen = (act: (ids: string[]) => void) => {
    if (mayDecide && chosen.ids.size > 0) act(rows.flatMap(({ id }) => (chosen.ids.has(id) ? [id] : [])))
  }

  useShortcut('j', words.down, () => walk(1))
  useShortcut('k', words.up, () => walk(-1))
  useShortcut('x', words.select, () => {
    const row = rowAtHand()
    if (row && mayDecide) chosen.toggle(row.id)
  })
  useShortcut('a', words.accept, () => onChosen(onAccept))
  useShortcut('r', words.refuse, () => onChosen(onRefuse))
  useShortcut('Escape', words.clear, chosen.clear)
}
