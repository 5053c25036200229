import type { Shift } from '@echoloop/contract'
import { Button, Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

type FieldProps = { shifts: readonly Shift[]; onChange: (shifts: readonly Shift[]) => void }

/** Single dates of the roster: other hours than usual, or a day off. */
export function ShiftsField({ shifts, onChange }: FieldProps): ReactNode {
  const text = useWords().teams
  const format = useFormat()
  const [date, setDate] = useState('')
  const [isOff, setIsOff] = useState(false)
  const [hours, setHours] = useState({ from: '09:00', until: '18:00' })
  const add = () => {
    const others = shifts.filter((one) => one.date !== date)
    onChange([...others, { date, hours: isOff ? [] : [hours] }].sort((a, b) => a.date.localeCompare(b.date)))
    setDate('')
  }
  return (
    <fieldset className="shifts">
      <legend>{text.roster}</legend>
      <p className="quiet">{text.rosterNote}</p>
      <ul>
        {shifts.map((shift) => (
          <li key={shift.date}>
            {format.day(shift.date)}{' '}
            {shift.hours.length === 0
              ? text.dayOff
              : shift.hours.map(({ from, until }) => `${from}–${until}`).join(', ')}
            <Button
              size="small"
              type="link"
              aria-label={`${text.forget} ${format.day(shift.date)}`}
              onClick={() => onChange(shifts.filter((one) => one !== shift))}
            >
              {text.forget}
            </Button>
          </li>
        ))}
      </ul>
      <div className="shift-new">
        <Input
          type="date"
          aria-label={text.date}
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
        <Checkbox checked={isOff} onChange={({ target }) => setIsOff(target.checked)}>
          {text.dayOff}
        </Checkbox>
        {isOff ? null : (
          <span className="times">
            <Input
              type="time"
              aria-label={text.from}
              value={hours.from}
              onChange={({ target }) => setHours({ ...hours, from: target.value })}
            />
            –
            <Input
              type="time"
              aria-label={text.until}
              value={hours.until}
              onChange={({ target }) => setHours({ ...hours, until: target.value })}
            />
          </span>
        )}
        <Button size="small" disabled={date === ''} onClick={add}>
          {text.addDate}
        </Button>
      </div>
    </fieldset>
  )
}
