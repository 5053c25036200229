import { type ReactNode, type Ref, useId } from 'react'
import { markFindings } from '../../cases/mark-findings.ts'

export type WordsMark = { severity: 'warn' | 'hint'; start: number; end: number }

type WordsFieldProps = {
  label: string
  value: string
  /** Words of the first language, shown where this one has none. */
  standIn?: string | undefined
  language: string
  most: number
  /** Places in the words that a check points at. */
  marks?: readonly WordsMark[]
  isLabelHidden?: boolean
  isOff?: boolean
  area?: Ref<HTMLTextAreaElement>
  onWrite: (words: string) => void
}

/** Words of a survey in one language. The field grows with them; what a check points at is marked behind them. */
export function WordsField(props: WordsFieldProps): ReactNode {
  const { label, value, language, most, marks = [], isLabelHidden = false } = props
  const id = useId()
  return (
    <div className="words-field">
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : undefined}>
        {label}
      </label>
      <div className="words-box">
        <div className="words-marks" aria-hidden="true">
          {markFindings(value, marks).map(({ text, start, finding }) => (
            <span key={start} className={finding ? `words-mark is-${finding.severity}` : undefined}>
              {text}
            </span>
          ))}
          {value === '' ? props.standIn : null}
          {'\n'}
        </div>
        <textarea
          id={id}
          ref={props.area}
          lang={language}
          rows={1}
          value={value}
          maxLength={most}
          disabled={props.isOff}
          placeholder={props.standIn}
          spellCheck
          onChange={(event) => props.onWrite(event.target.value)}
        />
      </div>
    </div>
  )
}
