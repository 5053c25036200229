import { isByHand, privateSlots, type TemplateSlot, templateSlots } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type SlotHelpProps = { channel: 'any' | 'public' | 'private'; onChoose: (slot: TemplateSlot) => void }

/** Every slot by name; pressing one puts it in. Public words offer none that says who somebody is. */
export function SlotHelp({ channel, onChoose }: SlotHelpProps): ReactNode {
  const words = useWords().library.templates
  const offered = templateSlots.filter((slot) => channel !== 'public' || !privateSlots.includes(slot))
  return (
    <div className="slot-help">
      <span className="quiet">{words.slotHelp}</span>
      {offered.map((slot) => (
        <button
          key={slot}
          type="button"
          className={isByHand(slot) ? 'slot is-by-hand' : 'slot'}
          title={`{{${slot}}}`}
          onClick={() => onChoose(slot)}
        >
          {words.slotNames[slot]}
        </button>
      ))}
    </div>
  )
}
