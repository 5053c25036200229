import { type CaseItem, endpoints } from '@echoloop/contract'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { usePermission } from '../../session/session-context.ts'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { BoardCard, boardCardId } from './BoardCard.tsx'
import { type BoardState, boardStates, cardBeside, columnBeside, columnOf } from './board-columns.ts'
import { useBoard } from './use-board.ts'
import { useBulk } from './use-bulk.ts'
import type { CasePlace } from './use-case-place.ts'

const ways: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The cases by state. Cards are dragged, or moved with Shift and the arrow keys; every move can be taken back. */
export function CaseBoard({ place }: { place: CasePlace }): ReactNode {
  const words = useWords().cases
  const mayMove = usePermission('case.write')
  const board = useBoard(place.search)
  const counts = useCall(endpoints.countCases, { query: place.search.filter }, { keepsLast: true })
  // Without a state the filters mean open cases, which leaves the last column out.
  const settled = useCall(
    endpoints.countCases,
    { query: { ...place.search.filter, state: 'resolved' } },
    { keepsLast: true },
  )
  const byState =
    counts.data && settled.data ? { ...counts.data.byState, ...settled.data.byState } : undefined
  const work = useBulk()
  const [over, setOver] = useState<BoardState>()
  const [said, setSaid] = useState('')
  const shownColumns = board.columns
  useShortcut('v', words.keys.board, () => place.showAs('list'))

  const move = (row: CaseItem, to: BoardState) => {
    if (!mayMove || to === 'new' || columnOf(row.state) === to || work.isBusy) return
    const settled = row.state === 'resolved' && to !== 'resolved'
    const state = settled ? 'reopened' : to
    const text = words.board.moved({ title: row.title, state: words.states[state] })
    setSaid(text)
    void work
      .change([row], { change: { kind: 'state', state, reason: words.move.byBoard }, text })
      .then(() => requestAnimationFrame(() => document.getElementById(boardCardId(row.id))?.focus()))
  }
  const onKey = (event: KeyboardEvent, row: CaseItem) => {
    const way = ways[event.key]
    if (!way) return
    event.preventDefault()
    const column = columnOf(row.state)
    if (event.shiftKey && column && (way === 'left' || way === 'right')) {
      const to = columnBeside(column, way === 'left' ? -1 : 1)
      if (to) move(row, to)
      return
    }
    const ids = boardStates.map((state) => shownColumns[state].rows.map(({ id }) => id))
    const next = cardBeside(ids, { id: row.id, way })
    if (next) document.getElementById(boardCardId(next))?.focus()
  }
  if (board.error) return <ErrorState error={board.error} onRetry={board.askAgain} />
  return (
    <>
      <p className="board-hint quiet">{mayMove ? words.board.hint : null}</p>
      <p className="sr-only" role="status">
        {said}
      </p>
      <section className="board" aria-label={words.board.label}>
        {boardStates.map((state) => (
          <section
            key={state}
            className={`board-column${over === state ? ' is-over' : ''}`}
            aria-label={words.states[state]}
            onDragOver={(event) => {
              if (!mayMove || state === 'new') return
              event.preventDefault()
              setOver(state)
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => {
              event.preventDefault()
              setOver(undefined)
              const row = board.rowOf(event.dataTransfer.getData('text/plain'))
              if (row) move(row, state)
            }}
          >
            <ColumnHead state={state} count={board.countOf(state, byState)} />
            <ColumnCards
              rows={shownColumns[state].rows}
              isLoading={shownColumns[state].isLoading}
              place={place}
              mayMove={mayMove}
              onKey={onKey}
              onMove={move}
            />
          </section>
        ))}
      </section>
    </>
  )
}

function ColumnHead({ state, count }: { state: BoardState; count: number | undefined }): ReactNode {
  const words = useWords().cases
  const format = useFormat()
  return (
    <h2 className="board-head">
      {words.states[state]}
      {count === undefined ? null : <span className="quiet"> {format.number(count)}</span>}
    </h2>
  )
}

type ColumnCardsProps = {
  rows: CaseItem[]
  isLoading: boolean
  place: CasePlace
  mayMove: boolean
  onKey: (event: KeyboardEvent, row: CaseItem) => void
  onMove: (row: CaseItem, to: BoardState) => void
}

function ColumnCards({ rows, isLoading, ...rest }: ColumnCardsProps): ReactNode {
  const words = useWords().cases
  if (isLoading) return <span className="bone board-bone" />
  if (rows.length === 0) return <p className="board-empty quiet">{words.empty.column}</p>
  return (
    <ul>
      {rows.map((row) => (
        <BoardCard key={row.id} row={row} {...rest} />
      ))}
    </ul>
  )
}
