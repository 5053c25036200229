import type { ReactNode } from 'react'

/** How far something is, 0 to 1. */
export function ProgressBar({ share, label }: { share: number; label: string }): ReactNode {
  return <progress className="progress" value={share} max={1} aria-label={label} />
}
