import { type Colleague, endpoints, type Shift, type WeeklyHours } from '@echoloop/contract'
import { App, Button, Checkbox, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { useWords } from '../../words/use-words.ts'
import { ShiftsField } from './ShiftsField.tsx'
import { teamsRefreshed } from './teams-refreshed.ts'

const usual = { from: '09:00', until: '18:00' }
const days = [1, 2, 3, 4, 5, 6, 7]

/** The ordinary week of somebody, and single dates of the roster. */
export function HoursForm({ colleague, onClose }: { colleague: Colleague; onClose: () => void }): ReactNode {
  const text = useWords().teams
  const { message } = App.useApp()
  const [weekly, setWeekly] = useState(colleague.weekly)
  const [shifts, setShifts] = useState<readonly Shift[]>(colleague.shifts)
  const put = useAction(endpoints.putMemberHours, {
    refreshes: teamsRefreshed,
    onDone: () => {
      message.success(text.saved)
      onClose()
    },
  })
  const save = () => {
    const kept = new Set(shifts.map(({ date }) => date))
    const gone = colleague.shifts.filter(({ date }) => !kept.has(date))
    const changes = [...shifts, ...gone.map(({ date }) => ({ date, hours: null }))]
    put.mutate({ params: { id: colleague.memberId }, body: { weekly, shifts: changes } })
  }
  return (
    <form
      className="hours-form"
      aria-label={text.hoursOf(colleague.name)}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Checkbox
        checked={weekly === null}
        onChange={({ target }) =>
          setWeekly(target.checked ? null : [1, 2, 3, 4, 5].map((day) => ({ day, ...usual })))
        }
      >
        {text.noHours}
      </Checkbox>
      {weekly === null ? null : (
        <ul className="week">
          {days.map((day) => (
            <DayRow key={day} day={day} weekly={weekly} onChange={setWeekly} />
          ))}
        </ul>
      )}
      <ShiftsField shifts={shifts} onChange={setShifts} />
      {put.error ? <ErrorState error={put.error} reassurance="" /> : null}
      <div className="panel-actions">
        <Button size="small" type="primary" htmlType="submit" loading={put.isPending}>
          {text.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}

type DayProps = { day: number; weekly: WeeklyHours[]; onChange: (weekly: WeeklyHours[]) => void }

/** One day of the week. Further parts of a day, such as an afternoon, are kept as they are. */
function DayRow({ day, weekly, onChange }: DayProps): ReactNode {
  const text = useWords().teams
  const name = text.weekdays[day - 1] ?? ''
  const parts = weekly.filter((one) => one.day === day)
  const others = weekly.filter((one) => one.day !== day)
  const change = (index: number, part: Partial<WeeklyHours>) =>
    onChange([...others, ...parts.map((one, place) => (place === index ? { ...one, ...part } : one))])
  return (
    <li>
      <Checkbox
        checked={parts.length > 0}
        aria-label={text.worksOn(name)}
        onChange={({ target }) => onChange(target.checked ? [...others, { day, ...usual }] : others)}
      >
        {name}
      </Checkbox>
      {parts.map(({ from, until }, index) => (
        <span key={`${day}-${index === 0 ? 'first' : 'second'}`} className="times">
          <Input
            type="time"
            aria-label={`${name} ${text.from}`}
            value={from}
            required
            onChange={({ target }) => change(index, { from: target.value })}
          />
          –
          <Input
            type="time"
            aria-label={`${name} ${text.until}`}
            value={until}
            required
            onChange={({ target }) => change(index, { until: target.value })}
          />
        </span>
      ))}
    </li>
  )
}
