import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

/** Outline of a voice in full. */
export function DetailSkeleton(): ReactNode {
  const words = useWords().shell
  return (
    <div className="skeleton voice-bones" role="status" aria-label={words.loading}>
      <span className="bone is-half" />
      <span className="bone" />
      <span className="bone" />
      <span className="bone is-short" />
      <span className="bone is-block" />
    </div>
  )
}
