import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

/** Outline of a page with a title, figures and rows; it shows itself only after a moment. */
export function PageSkeleton({ figures = 3, rows = 6 }: { figures?: number; rows?: number }): ReactNode {
  const words = useWords().shell
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      <span className="bone is-title" />
      {figures > 0 ? (
        <div className="bone-figures">
          {indexes(figures).map((index) => (
            <span key={index} className="bone is-figure" />
          ))}
        </div>
      ) : null}
      <ListSkeleton rows={rows} />
    </div>
  )
}

/** Outline of the rows of a list. */
export function ListSkeleton({ rows = 6 }: { rows?: number }): ReactNode {
  return (
    <div className="bone-rows" aria-hidden="true">
      {indexes(rows).map((index) => (
        <span key={index} className="bone is-row" />
      ))}
    </div>
  )
}

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}
