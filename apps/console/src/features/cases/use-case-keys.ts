import type { CaseItem } from '@echoloop/contract'
import { useRef } from 'react'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import type { AskedChange } from './CaseDialogs.tsx'
import { caseRowId } from './CaseRow.tsx'
import type { CaseList } from './use-case-list.ts'
import type { CasePlace } from './use-case-place.ts'
import type { Chosen } from './use-chosen.ts'

type CaseKeysInput = {
  place: CasePlace
  list: CaseList
  chosen: Chosen
  onAsk: (asked: AskedChange, rows: CaseItem[]) => void
}

/**
 * The keys of the list. j and k walk, Enter opens as any link; e, a and x work on the chosen rows, or on the row
 * at hand where none is chosen.
 */
export function useCaseKeys({ place, list, chosen, onAsk }: CaseKeysInput): void {
  const words = useWords().cases.keys
  const last = useRef<string>(undefined)
  const rows = list.rows.map(({ row }) => row)
  const rowAtHand = () =>
    rows.find((row) => caseRowId(row.id) === document.activeElement?.id) ??
    rows.find((row) => row.id === last.current)
  const walk = (step: number) => {
    const at = rows.findIndex((row) => row.id === rowAtHand()?.id)
    const next = rows[at < 0 ? 0 : at + step]
    if (!next) return
    if (at + step >= rows.length - 5) list.loadMore()
    last.current = next.id
    const link = document.getElementById(caseRowId(next.id))
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'nearest' })
  }
  const ask = (asked: AskedChange) => {
    const picked = rows.filter((row) => chosen.ids.has(row.id))
    const row = rowAtHand()
    const wanted = picked.length > 0 ? picked : row ? [row] : []
    if (wanted.length > 0) onAsk(asked, wanted)
  }

  useShortcut('j', words.down, () => walk(1))
  useShortcut('k', words.up, () => walk(-1))
  useShortcut('x', words.select, () => {
    const row = rowAtHand()
    if (row) chosen.toggle(row.id)
  })
  useShortcut('a', words.assign, () => ask({ kind: 'assign' }))
  useShortcut('e', words.resolve, () => ask({ kind: 'state', state: 'resolved' }))
  useShortcut('r', words.reply, () => {
    const row = rowAtHand()
    if (row) place.open(row.id, { writes: true })
  })
  useShortcut('v', words.board, () => place.showAs(place.search.shape === 'list' ? 'board' : 'list'))
  useShortcut('Escape', words.clear, chosen.clear)
}
