import type { Mention } from '@echoloop/contract'
import type { ReactNode } from 'react'

type MarkedWordsProps = { text: string; spans: Mention['spans'] }

/** A text with the words that were listened for marked; competitors in another way than us. */
export function MarkedWords({ text, spans }: MarkedWordsProps): ReactNode {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end, kind } of spans) {
    if (start < at || end > text.length) continue
    pieces.push(text.slice(at, start))
    pieces.push(
      <mark key={start} className={kind === 'competitor' ? 'heard is-competitor' : 'heard'}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  return [...pieces, text.slice(at)]
}
