import type { ReplyFinding } from '@echoloop/contract'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { markFindings } from './mark-findings.ts'

type CheckedTextProps = {
  label: string
  placeholder: string
  value: string
  /** What the check found; places are marked in the words. */
  findings: readonly ReplyFinding[]
  describedBy: string | undefined
  area: Ref<HTMLTextAreaElement>
  onChange: (text: string) => void
  onSend: () => void
}

/**
 * A field that grows with its words and marks places in them. Behind the field stands the same text, which gives it
 * its height and carries the marks; the field itself stays an ordinary one for keyboards and screen readers.
 */
export function CheckedText(props: CheckedTextProps): ReactNode {
  const { value, findings } = props
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      props.onSend()
    }
    if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <div className="checked-text">
      <div className="checked-marks" aria-hidden="true">
        {markFindings(value, findings).map(({ text, start, finding }) => (
          <span key={start} className={finding ? `finding-mark is-${finding.severity}` : undefined}>
            {text}
          </span>
        ))}
        {'\n'}
      </div>
      <textarea
        ref={props.area}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        value={value}
        rows={3}
        spellCheck
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={onKey}
      />
    </div>
  )
}
