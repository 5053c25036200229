import { fillTemplate, type OfferedText, type SlotFacts, type TemplateSlot } from '@echoloop/contract'
import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { MarkedTemplate } from '../../templates/MarkedTemplate.tsx'
import '../../templates/templates.css'

type OfferCardProps = { offer: OfferedText; onUse: (text: string) => void; children: ReactNode }

/** Words on offer. Open slots are filled in here, seen in place while one types. */
export function OfferCard({ offer, onUse, children }: OfferCardProps): ReactNode {
  const words = useWords().library.offers
  const [facts, setFacts] = useState<SlotFacts>({})
  const [isFilling, setIsFilling] = useState(false)
  const filled = fillTemplate(offer.text, facts)
  const text = filled.kind === 'broken' ? offer.text : filled.text
  const isOpen = offer.missing.length > 0
  return (
    <article className="offer">
      <header className="offer-head">{children}</header>
      <p className="offer-text">
        <MarkedTemplate text={offer.text} facts={facts} />
      </p>
      {isFilling ? (
        <form
          className="offer-slots"
          onSubmit={(event) => {
            event.preventDefault()
            onUse(text)
          }}
        >
          {offer.missing.map((slot, index) => (
            <SlotField
              key={slot}
              slot={slot}
              isFirst={index === 0}
              value={facts[slot] ?? ''}
              onChange={(value) => setFacts({ ...facts, [slot]: value })}
            />
          ))}
          <Button htmlType="submit" size="small" type="primary" disabled={filled.kind !== 'filled'}>
            {words.use}
          </Button>
        </form>
      ) : (
        <Button size="small" onClick={() => (isOpen ? setIsFilling(true) : onUse(text))}>
          {isOpen ? words.fill : words.use}
        </Button>
      )}
    </article>
  )
}

type SlotFieldProps = {
  slot: TemplateSlot
  isFirst: boolean
  value: string
  onChange: (value: string) => void
}

function SlotField({ slot, isFirst, value, onChange }: SlotFieldProps): ReactNode {
  const id = useId()
  const names = useWords().library.templates.slotNames
  return (
    <label className="labelled" htmlFor={id}>
      <span>{names[slot]}</span>
      <Input
        id={id}
        size="small"
        // One has just asked to fill these in.
        ref={(input) => {
          if (isFirst && value === '') input?.focus({ preventScroll: true })
        }}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
