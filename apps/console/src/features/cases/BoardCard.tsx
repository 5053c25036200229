import { SwapOutlined } from '@ant-design/icons'
import type { CaseItem } from '@echoloop/contract'
import { Button, Dropdown } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { AppLink } from '../../parts/AppLink.tsx'
import { useWords } from '../../words/use-words.ts'
import { type BoardState, boardStates, columnOf } from './board-columns.ts'
import { ClockSign } from './ClockSign.tsx'
import { PrioritySign } from './PrioritySign.tsx'
import { TierSign } from './TierSign.tsx'
import type { CasePlace } from './use-case-place.ts'

type BoardCardProps = {
  row: CaseItem
  place: CasePlace
  mayMove: boolean
  onKey: (event: KeyboardEvent, row: CaseItem) => void
  onMove: (row: CaseItem, to: BoardState) => void
}

/** Id of a card's link in the page, to move the focus to. */
export function boardCardId(id: string): string {
  return `card-${id}`
}

/** One case on the board; the menu does by touch what dragging and keys do elsewhere. */
export function BoardCard({ row, place, mayMove, onKey, onMove }: BoardCardProps): ReactNode {
  const words = useWords().cases
  const column = columnOf(row.state)
  const targets = boardStates.filter((state) => state !== 'new' && state !== column)
  return (
    <li
      className="board-card"
      draggable={mayMove}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', row.id)}
    >
      <span className="board-card-head">
        <PrioritySign level={row.priorityLevel} isByHand={row.priorityByHand} />
        <span className="case-number">{words.number(row.number)}</span>
        <TierSign tier={row.tier} />
        {mayMove ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: targets.map((state) => ({ key: state, label: words.states[state] })),
              onClick: ({ key }) => {
                const to = targets.find((state) => state === key)
                if (to) onMove(row, to)
              },
            }}
          >
            <Button
              className="board-move"
              type="text"
              size="small"
              icon={<SwapOutlined />}
              aria-label={words.board.move(row.title)}
            />
          </Dropdown>
        ) : null}
      </span>
      <BoardLink row={row} href={place.hrefOf(row.id)} onKey={onKey} />
      <span className="board-card-foot">
        <ClockSign clock={row} isQuiet />
        <span className="quiet">{row.assignee?.name ?? words.nobody}</span>
      </span>
    </li>
  )
}

type BoardLinkProps = Pick<BoardCardProps, 'row' | 'onKey'> & { href: string }

function BoardLink({ row, href, onKey }: BoardLinkProps): ReactNode {
  const words = useWords().cases
  return (
    <AppLink
      id={boardCardId(row.id)}
      href={href}
      className="board-link"
      draggable={false}
      onKeyDown={(event) => onKey(event, row)}
    >
      <span dir="auto">{row.title}</span>
      {row.state === 'reopened' ? <span className="quiet"> · {words.states.reopened}</span> : null}
    </AppLink>
  )
}
