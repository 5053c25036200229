import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

const places = [0, 1, 2, 3, 4, 5, 6]

/** Outline of the rows, as high as they will be. */
export function RowsSkeleton(): ReactNode {
  const words = useWords().shell
  return (
    <div className="voice-rows skeleton" role="status" aria-label={words.loading}>
      {places.map((place) => (
        <div key={place} className="voice-bones" aria-hidden="true">
          <span className="bone is-short" />
          <span className="bone" />
          <span className="bone" />
          <span className="bone is-half" />
        </div>
      ))}
    </div>
  )
}
