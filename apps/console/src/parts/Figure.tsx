import type { ReactNode } from 'react'
import { useFormat } from '../words/use-format.ts'
import { useWords } from '../words/use-words.ts'
import { AppLink } from './AppLink.tsx'

type FigureProps = {
  label: string
  value: ReactNode
  /** How many things the number rests on; below `smallBelow` the number is greyed. */
  n?: number
  smallBelow?: number
  /** 95 % interval of a share, 0–1. */
  interval?: { low: number; high: number }
  /** Numerator and denominator: a line under the number. */
  note?: ReactNode
  /** The number of the period before. */
  before?: ReactNode
  /** Address of exactly the rows behind the number. */
  href?: string
}

/** A number that says how sure it is and leads to its rows. */
export function Figure({
  label,
  value,
  n,
  smallBelow = 30,
  interval,
  note,
  before,
  href,
}: FigureProps): ReactNode {
  const words = useWords().shell.figure
  const format = useFormat()
  const isSmall = n !== undefined && n < smallBelow
  const shown = <span className={isSmall ? 'figure-value is-small' : 'figure-value'}>{value}</span>
  return (
    <div className="figure">
      <span className="figure-label">{label}</span>
      {href ? (
        <AppLink href={href} className="figure-link" aria-label={words.openRows(label)}>
          {shown}
        </AppLink>
      ) : (
        shown
      )}
      {note ? <span className="figure-note">{note}</span> : null}
      {before ? <span className="figure-note">{before}</span> : null}
      {interval && n ? (
        <span className="figure-note">{words.interval(format.percentRange(interval))}</span>
      ) : null}
      {isSmall && n > 0 ? <span className="figure-note">{words.small(format.number(n))}</span> : null}
    </div>
  )
}
