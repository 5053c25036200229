import { PlusOutlined } from '@ant-design/icons'
import { type AspectCode, type Polarity, polarities } from '@echoloop/contract'
import { Button, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { moodSigns } from '../../parts/mood-signs.ts'
import { useWords } from '../../words/use-words.ts'
import { AspectSelect } from './AspectSelect.tsx'
import type { LabelledSpan } from './correct-labels.ts'
import { spanOfWords } from './span-of-selection.ts'

type Span = { start: number; end: number }

type AddAspectProps = {
  text: string
  selected: Span | undefined
  onSelected: (span: Span | undefined) => void
  onAdd: (aspect: LabelledSpan) => void
}

/** Labels words of the text: selected there, or typed here as they stand there. */
export function AddAspect({ text, selected, onSelected, onAdd }: AddAspectProps): ReactNode {
  const words = useWords()
  const label = words.feedback.correct
  const [isOpen, setIsOpen] = useState(false)
  const [typed, setTyped] = useState<string>()
  const [code, setCode] = useState<AspectCode>()
  const [polarity, setPolarity] = useState<Polarity>('negative')

  if (!isOpen && !selected) {
    return (
      <div className="add-aspect-closed">
        <Button size="small" icon={<PlusOutlined />} onClick={() => setIsOpen(true)}>
          {label.add}
        </Button>
        <span className="quiet">{label.addHint}</span>
      </div>
    )
  }

  const selectedWords = selected ? text.slice(selected.start, selected.end) : ''
  const shown = typed ?? selectedWords
  const span = typed === undefined ? selected : spanOfWords(text, typed)
  const close = () => {
    setIsOpen(false)
    setTyped(undefined)
    setCode(undefined)
    onSelected(undefined)
  }
  return (
    <form
      className="add-aspect"
      onSubmit={(event) => {
        event.preventDefault()
        if (!span || !code) return
        onAdd({ code, polarity, ...span })
        close()
      }}
    >
      <Input
        size="small"
        aria-label={label.words}
        placeholder={label.words}
        value={shown}
        status={shown !== '' && !span ? 'error' : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      {shown !== '' && !span ? <p role="alert">{label.wordsMissing}</p> : null}
      <div className="add-aspect-row">
        <AspectSelect label={label.aspect} value={code} onChoose={setCode} />
        <Radio.Group
          size="small"
          optionType="button"
          aria-label={label.polarity}
          value={polarity}
          options={polarities.map((value) => ({
            value,
            label: `${moodSigns[value]} ${words.codes.polarities[value]}`,
          }))}
          onChange={(event) => {
            const chosen = polarities.find((value) => value === event.target.value)
            if (chosen) setPolarity(chosen)
          }}
        />
        <Button size="small" type="primary" htmlType="submit" disabled={!span || !code}>
          {label.save}
        </Button>
        <Button size="small" onClick={close}>
          {label.cancel}
        </Button>
      </div>
    </form>
  )
}
