import { CloseOutlined } from '@ant-design/icons'
import { type AspectCode, type Polarity, polarities } from '@echoloop/contract'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { moodSigns } from '../../parts/mood-signs.ts'
import { useWords } from '../../words/use-words.ts'
import { AspectSelect } from './AspectSelect.tsx'
import type { LabelledSpan } from './correct-labels.ts'
import { aspectLineId } from './HighlightedText.tsx'

type AspectLineProps = {
  aspect: LabelledSpan
  /** The customer's words under this label. */
  said: string
  isFixed: boolean
  onChange: (change: { code?: AspectCode; polarity?: Polarity }) => void
  onRemove: () => void
}

/** One aspect: what it is about, how it is spoken of, in which words. */
export function AspectLine({ aspect, said, isFixed, onChange, onRemove }: AspectLineProps): ReactNode {
  const words = useWords()
  const text = words.feedback.correct
  const name = words.codes.aspects[aspect.code]
  return (
    <div className={`aspect-line is-${aspect.polarity}`} id={aspectLineId(aspect)} tabIndex={-1}>
      <AspectSelect
        label={`${text.aspect}: ${said}`}
        value={aspect.code}
        isFixed={isFixed}
        onChoose={(code) => onChange({ code })}
      />
      <Select<Polarity>
        size="small"
        aria-label={`${text.polarity}: ${said}`}
        value={aspect.polarity}
        disabled={isFixed}
        popupMatchSelectWidth={false}
        options={polarities.map((value) => ({
          value,
          label: `${moodSigns[value]} ${words.codes.polarities[value]}`,
        }))}
        onChange={(polarity) => onChange({ polarity })}
      />
      <q className="aspect-said" dir="auto" title={said}>
        {said}
      </q>
      {isFixed ? null : (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={text.remove(name)}
          onClick={onRemove}
        />
      )}
    </div>
  )
}
