import { type AspectCode, aspectCodes } from '@echoloop/contract'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'

type AspectSelectProps = {
  label: string
  value: AspectCode | undefined
  isFixed?: boolean
  onChoose: (code: AspectCode) => void
}

/** All aspects by name, found by typing. */
export function AspectSelect({ label, value, isFixed = false, onChoose }: AspectSelectProps): ReactNode {
  const { codes, feedback } = useWords()
  return (
    <Select<AspectCode>
      size="small"
      aria-label={label}
      className="aspect-select"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value}
      disabled={isFixed}
      placeholder={feedback.correct.aspect}
      options={aspectCodes.map((code) => ({ value: code, label: codes.aspects[code] }))}
      onChange={(code) => onChoose(code)}
    />
  )
}
