import type { ReactNode } from 'react'
import { useFormat } from '../words/use-format.ts'
import { useWords } from '../words/use-words.ts'

/** Stars of one review (whole) or a mean (with its number beside). */
export function Stars({ value, isMean = false }: { value: number; isMean?: boolean }): ReactNode {
  const words = useWords().shell
  const format = useFormat()
  const shown = isMean ? format.mean(value) : format.number(value)
  const full = Math.round(value)
  return (
    <span className="stars" role="img" aria-label={words.stars(shown)}>
      <span aria-hidden="true" className="stars-full">
        {'★'.repeat(full)}
      </span>
      <span aria-hidden="true" className="stars-rest">
        {'☆'.repeat(Math.max(0, 5 - full))}
      </span>
      {isMean ? (
        <span aria-hidden="true" className="stars-mean">
          {shown}
        </span>
      ) : null}
    </span>
  )
}
