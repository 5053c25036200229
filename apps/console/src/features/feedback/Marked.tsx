import type { ReactNode } from 'react'
import { type Piece, toneOf } from './split-by-marks.ts'

/** A text with its decisive words underlined, for reading only. */
export function Marked({ pieces }: { pieces: Piece[] }): ReactNode {
  return pieces.map((piece) => {
    const tone = toneOf(piece.mentions)
    if (!tone && !piece.isHit) return <span key={`${piece.start}${piece.text}`}>{piece.text}</span>
    const className = [tone ? `mark is-${tone}` : '', piece.isHit ? 'is-hit' : ''].join(' ').trim()
    return (
      <span key={`${piece.start}${piece.text}`} className={className}>
        {piece.text}
      </span>
    )
  })
}
