import type { AspectCode, Polarity } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { moodSigns } from './mood-signs.ts'

type AspectTagProps = {
  code: AspectCode
  polarity: Polarity
  /** The customer's own words, shown on hover. */
  span?: string
}

/** An aspect with the polarity it was mentioned in. */
export function AspectTag({ code, polarity, span }: AspectTagProps): ReactNode {
  const words = useWords().codes
  return (
    <span className={`tag is-${polarity}`} title={span}>
      <span aria-hidden="true" className="tag-sign">
        {moodSigns[polarity]}
      </span>
      {words.aspects[code]}
      <span className="sr-only">{words.polarities[polarity]}</span>
    </span>
  )
}
