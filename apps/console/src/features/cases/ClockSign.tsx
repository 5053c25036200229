import { type ReactNode, useEffect, useState } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { type ClockTimes, clockLook } from './clock-look.ts'
import { spanWords } from './span-words.ts'

const renewEveryMs = 30_000

/** How much time is left: a shape, words, and only then a colour. */
export function ClockSign({ clock, isQuiet = false }: { clock: ClockTimes; isQuiet?: boolean }): ReactNode {
  const words = useWords().cases.clock
  const format = useFormat()
  const look = clockLook(clock, useNow())
  if (look.shape === 'none') return isQuiet ? null : <span className="clock is-none">{words.none}</span>
  const span = spanWords(look.leftMs, words)
  const said = {
    calm: words.left(span),
    soon: words.left(span),
    late: words.late(span),
    paused: words.paused,
  }[look.shape]
  return (
    <span
      className={`clock is-${look.shape}`}
      title={clock.dueAt === null ? undefined : words.due(format.dateTime(clock.dueAt))}
    >
      <ClockShapeSign shape={look.shape} usedShare={look.usedShare} />
      {said}
    </span>
  )
}

type ShapeProps = { shape: 'calm' | 'soon' | 'late' | 'paused'; usedShare: number | undefined }

/** A ring while there is time, a triangle when it runs out, a full square when it is over, two bars for a pause. */
function ClockShapeSign({ shape, usedShare }: ShapeProps): ReactNode {
  return (
    <svg className="clock-shape" viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      {shape === 'calm' ? (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          {usedShare === undefined ? null : (
            <circle
              cx="8"
              cy="8"
              r="3.25"
              fill="none"
              stroke="currentColor"
              strokeWidth="6.5"
              strokeDasharray={`${usedShare * 20.42} 20.42`}
              transform="rotate(-90 8 8)"
            />
          )}
        </>
      ) : null}
      {shape === 'soon' ? <path d="M8 1.5 15 14.5H1Z" fill="currentColor" /> : null}
      {shape === 'late' ? <path d="M1.5 1.5h13v13h-13Z" fill="currentColor" /> : null}
      {shape === 'paused' ? <path d="M3 2h3.5v12H3ZM9.5 2H13v12H9.5Z" fill="currentColor" /> : null}
    </svg>
  )
}

/** The present moment, renewed often enough for words of minutes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), renewEveryMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
