import { fillTemplate, isByHand, parseTemplate, type SlotFacts } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type MarkedTemplateProps = {
  text: string
  /** Given: slots show these facts instead of their names. */
  facts?: SlotFacts
}

/** A template as it reads, its slots marked by name or filled with facts. */
export function MarkedTemplate({ text, facts }: MarkedTemplateProps): ReactNode {
  const words = useWords().library.templates
  const parsed = parseTemplate(text)
  if (parsed.kind === 'broken') return text
  return parsed.pieces.map((piece, index) => {
    if (piece.kind === 'words') return piece.text
    const filled = facts && fillTemplate(`{{${piece.slot}}}`, facts)
    const key = `${piece.slot} ${index}`
    if (filled?.kind === 'filled')
      return (
        <span key={key} className="slot is-filled">
          {filled.text}
        </span>
      )
    return (
      <span key={key} className={isByHand(piece.slot) ? 'slot is-by-hand' : 'slot'}>
        {words.slotNames[piece.slot]}
      </span>
    )
  })
}
