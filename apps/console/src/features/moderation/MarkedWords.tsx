import type { WordSpan } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { markWords } from './mark-words.ts'

type MarkedWordsProps = { text: string; kinds: Readonly<Record<string, readonly WordSpan[]>> }

/** Words with their marked passages: decisive ones underlined and shaded, shared ones dotted. */
export function MarkedWords({ text, kinds }: MarkedWordsProps): ReactNode {
  return markWords(text, kinds).map((piece) =>
    piece.kinds.length === 0 ? (
      <span key={piece.from}>{piece.text}</span>
    ) : (
      <mark key={piece.from} className={piece.kinds.map((kind) => `is-${kind}`).join(' ')}>
        {piece.text}
      </mark>
    ),
  )
}
