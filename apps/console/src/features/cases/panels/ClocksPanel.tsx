import '../../service-levels/service-levels.css'
import type { CaseClock, CaseDetail } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { nameOf } from '../../feedback/name-of.ts'

type ClocksPanelProps = { caseDetail: CaseDetail; onChanged?: () => void }

/** What was promised to the customer of a case: clocks that run, then those that have ended. */
export function ClocksPanel({ caseDetail }: ClocksPanelProps): ReactNode {
  const text = useWords().clocks.panel
  const running = caseDetail.clocks.filter(({ endedAt }) => endedAt === null)
  const past = caseDetail.clocks.filter(({ endedAt }) => endedAt !== null)
  return (
    <section className="aside-block" aria-labelledby="clocks-title">
      <h2 id="clocks-title">{text.title}</h2>
      {running.length === 0 ? <p className="quiet">{text.none}</p> : <ClockList clocks={running} />}
      {past.length > 0 ? (
        <details>
          <summary>{text.past(past.length)}</summary>
          <ClockList clocks={past} />
        </details>
      ) : null}
    </section>
  )
}

function ClockList({ clocks }: { clocks: CaseClock[] }): ReactNode {
  return (
    <ul className="clock-list">
      {clocks.map((clock) => (
        <ClockLine key={clock.id} clock={clock} />
      ))}
    </ul>
  )
}

const signs = {
  running: '◔',
  warned: '▲',
  late: '■',
  paused: 'Ⅱ',
  met: '✓',
  'ended-late': '■',
  cancelled: '–',
}

function ClockLine({ clock }: { clock: CaseClock }): ReactNode {
  const words = useWords()
  const text = words.clocks
  const { kind, state, targetMinutes, workedMinutes, escalated } = clock
  const share = Math.min(1, workedMinutes / targetMinutes)
  const worked = text.span(Math.floor(workedMinutes))
  return (
    <li className="clock-line">
      <div className="clock-top">
        <strong>{text.kinds[kind]}</strong>
        <span className={`clock-state is-${state}`}>
          <span aria-hidden="true">{signs[state]}</span> {text.states[state]}
        </span>
      </div>
      <div className={`clock-track is-${state}`} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className="quiet">
        {[
          useMoment(clock),
          text.panel.worked(worked, text.span(targetMinutes)),
          escalated > 0 ? text.panel.escalated(escalated) : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <p className="quiet">{text.panel.level(useScopeWords(clock), clock.calendarName)}</p>
    </li>
  )
}

function useMoment({ endedAt, dueAt, pauses }: CaseClock): string {
  const text = useWords().clocks.panel
  const format = useFormat()
  if (endedAt !== null) return text.ended(format.dateTime(endedAt))
  if (dueAt !== null) return text.due(format.dateTime(dueAt))
  const pause = pauses.at(-1)
  return pause ? text.pausedSince(format.dateTime(pause.from)) : ''
}

function useScopeWords({ level }: CaseClock): string {
  const words = useWords()
  const { aspects, aspectGroups } = words.codes
  const parts = [
    level.tier,
    level.severity && nameOf(words.clocks.severities, level.severity),
    level.topic && nameOf({ ...aspectGroups, ...aspects }, level.topic),
    level.departmentName,
  ].filter((part) => part !== null)
  return parts.length === 0 ? words.clocks.levels.everyone : parts.join(' · ')
}
