import type { SentimentLabel } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { moodSigns } from './mood-signs.ts'

/** A sentiment: sign, hue and word. */
export function MoodTag({ sentiment }: { sentiment: SentimentLabel }): ReactNode {
  const words = useWords().codes
  return (
    <span className={`tag is-${sentiment}`}>
      <span aria-hidden="true" className="tag-sign">
        {moodSigns[sentiment]}
      </span>
      {words.sentiments[sentiment]}
    </span>
  )
}
