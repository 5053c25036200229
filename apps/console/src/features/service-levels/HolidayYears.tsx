import type { HolidayYearFacts } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { nameOf } from '../feedback/name-of.ts'

/** Which public holidays this version knows, and what to do about years that it does not. */
export function HolidayYears({ years }: { years: HolidayYearFacts[] }): ReactNode {
  const text = useWords().clocks.calendars
  const last = Math.max(...years.map(({ year }) => year))
  return (
    <section aria-labelledby="holidays-title">
      <h2 id="holidays-title">{text.knownTitle}</h2>
      <p className="quiet level-introduction">{text.knownNote(last)}</p>
      {years.toReversed().map((one) => (
        <details key={one.year} className="holiday-year">
          <summary>
            {text.showDays(one.year)} <span className="quiet">{text.notice(one.notice)}</span>
          </summary>
          <ul>
            {one.holidays.map((holiday) => (
              <HolidayLine key={holiday.first} {...holiday} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function HolidayLine({ name, first, last, workedInstead }: HolidayYearFacts['holidays'][number]): ReactNode {
  const text = useWords().clocks.calendars
  const format = useFormat()
  return (
    <li>
      <strong>{nameOf(text.names, name)}</strong>{' '}
      {first === last ? format.shortDay(first) : `${format.shortDay(first)} – ${format.shortDay(last)}`}
      {workedInstead.length > 0 ? (
        <span className="quiet">
          {' · '}
          {text.worked(workedInstead.map(format.shortDay).join(', '))}
        </span>
      ) : null}
    </li>
  )
}
