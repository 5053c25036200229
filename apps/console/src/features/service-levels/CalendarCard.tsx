import type { ServiceCalendar, ServiceLevels } from '@echoloop/contract'
import { Button, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { answersOfCalendar, type WeekLine, weekLines } from './calendar-answers.ts'

type CalendarCardProps = {
  all: ServiceLevels
  calendar: ServiceCalendar
  mayWrite: boolean
  onEdit: () => void
  onRemove: () => void
}

/** A calendar at one glance. */
export function CalendarCard({ all, calendar, mayWrite, onEdit, onRemove }: CalendarCardProps): ReactNode {
  const text = useWords().clocks.calendars
  const { name, timeZone, exceptions, holidays, isDefault, departmentIds } = calendar
  const departments = all.departments.filter(({ id }) => departmentIds.includes(id))
  return (
    <li className="calendar-card">
      <div className="calendar-head">
        <h3>{name}</h3>
        {isDefault ? <Tag color="blue">{text.usual}</Tag> : null}
        {holidays ? <Tag>{text.holidays}</Tag> : null}
      </div>
      <dl className="calendar-week">
        {weekLines(answersOfCalendar(calendar)).map((line) => (
          <div key={line.days.join()}>
            <dt>{daysOf(line, text.shortDays)}</dt>
            <dd className={line.hours === '' ? 'quiet' : undefined}>{line.hours || text.closed}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {[
          timeZone.replaceAll('_', ' '),
          exceptions.length > 0 ? text.exceptions(exceptions.length) : '',
          departments.length > 0 ? text.departments(departments.map((one) => one.name).join(', ')) : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {mayWrite ? (
        <div className="level-actions">
          <Button size="small" aria-label={text.editOf(name)} onClick={onEdit}>
            {text.edit}
          </Button>
          {isDefault ? null : (
            <Button size="small" type="text" aria-label={text.removeOf(name)} onClick={onRemove}>
              {text.remove}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  )
}

function daysOf({ days }: WeekLine, names: readonly string[]): string {
  const first = names[days[0] ?? 0] ?? ''
  return days.length === 1 ? first : `${first} – ${names[days.at(-1) ?? 0] ?? ''}`
}
