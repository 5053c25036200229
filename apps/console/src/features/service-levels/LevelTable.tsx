import { clockKinds, type ServiceLevel, type ServiceLevels } from '@echoloop/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { cellOf, type LevelCell } from './level-cells.ts'
import type { LevelWords } from './use-level-words.ts'

type LevelTableProps = {
  all: ServiceLevels
  names: LevelWords
  mayWrite: boolean
  onEdit: (level: ServiceLevel) => void
  onRemove: (level: ServiceLevel) => void
}

/** Who is promised what: a table where there is room, a card for each level on a phone. */
export function LevelTable(props: LevelTableProps): ReactNode {
  const words = useWords().clocks
  return (
    <table className="level-table" aria-label={words.levels.title}>
      <thead>
        <tr>
          <th scope="col">{words.levels.who}</th>
          {clockKinds.map((kind) => (
            <th key={kind} scope="col">
              {words.kinds[kind]}
            </th>
          ))}
          <th scope="col">{words.levels.calendar}</th>
          {props.mayWrite ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {props.all.levels.map((level) => (
          <LevelRow key={level.id} level={level} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function LevelRow({ all, names, level, ...rest }: LevelTableProps & { level: ServiceLevel }): ReactNode {
  const words = useWords().clocks
  const text = words.levels
  const who = names.who(level)
  const isForEveryone = level === all.levels.at(-1)
  return (
    <tr>
      <th scope="row" className="level-who">
        <strong>{who}</strong>
        {level.ladder.length > 0 ? <span className="quiet">{text.ladderOf(level.ladder.length)}</span> : null}
      </th>
      {clockKinds.map((kind) => (
        <td key={kind}>
          <span className="level-label">{words.kinds[kind]}</span>
          <Time cell={cellOf(all.levels, level, kind)} />
        </td>
      ))}
      <td className={level.calendarId ? undefined : 'quiet'}>
        <span className="level-label">{text.calendar}</span>
        {names.calendarName(level.calendarId)}
      </td>
      {rest.mayWrite ? (
        <td>
          <div className="level-actions">
            <Button size="small" aria-label={text.editOf(who)} onClick={() => rest.onEdit(level)}>
              {text.edit}
            </Button>
            {isForEveryone ? null : (
              <Button
                size="small"
                type="text"
                aria-label={text.removeOf(who)}
                onClick={() => rest.onRemove(level)}
              >
                {text.remove}
              </Button>
            )}
          </div>
        </td>
      ) : null}
    </tr>
  )
}

function Time({ cell: { minutes, isInherited } }: { cell: LevelCell }): ReactNode {
  const words = useWords().clocks
  const said = minutes ? words.span(minutes) : words.levels.noneInCell
  if (!isInherited) return <span>{said}</span>
  return (
    <span className="quiet" title={words.levels.inherited(said)}>
      {said}
    </span>
  )
}
