import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../words/use-words.ts'
import { TimelineLine } from './TimelineLine.tsx'
import type { Conflict } from './use-case-change.ts'

/** Somebody was faster: what was wanted, what happened, and the choice between the two. */
export function ConflictNotice({
  conflict,
  rule,
}: {
  conflict: Conflict
  rule: string | undefined
}): ReactNode {
  const words = useWords().casePage.conflict
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="conflict" role="alert" ref={box} tabIndex={-1}>
      <h2>{words.title}</h2>
      <p>{words.yours(conflict.says)}</p>
      {conflict.news.length > 0 ? (
        <>
          <p>{words.since}</p>
          <ul>
            {conflict.news.map((item) => (
              <li key={item.id}>
                <TimelineLine item={item} rule={rule} isDated />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.nothing}</p>
      )}
      <p className="quiet">{words.lost}</p>
      <div className="panel-actions">
        <Button type="primary" onClick={conflict.leave}>
          {words.leave}
        </Button>
        <Button onClick={conflict.again}>{words.anyway}</Button>
      </div>
    </section>
  )
}
