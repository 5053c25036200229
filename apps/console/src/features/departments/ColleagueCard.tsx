import { type Colleague, endpoints } from '@echoloop/contract'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useAction } from '../../call/use-action.ts'
import { useProblemMessage } from '../../parts/use-problem-message.ts'
import { usePermission } from '../../session/session-context.ts'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { AwayForm } from './AwayForm.tsx'
import { HoursForm } from './HoursForm.tsx'
import { hoursLines } from './hours-lines.ts'
import { PresenceSign } from './PresenceSign.tsx'
import { teamsRefreshed } from './teams-refreshed.ts'

type CardProps = { colleague: Colleague; timeZone: string }

/** One person: hours, roster, absences. Everybody may say that they are away themselves. */
export function ColleagueCard({ colleague, timeZone }: CardProps): ReactNode {
  const text = useWords().teams
  const mayWrite = usePermission('department.write')
  const maySay = usePermission('task.write')
  const [open, setOpen] = useState<'nothing' | 'hours' | 'away'>('nothing')
  const close = () => setOpen('nothing')
  const mayAway = mayWrite || (maySay && colleague.isMe)
  return (
    <li className="colleague">
      <p>
        <b dir="auto">{colleague.name}</b> <PresenceSign colleague={colleague} />
      </p>
      <Hours colleague={colleague} />
      <Absences colleague={colleague} mayEnd={mayAway} />
      {open === 'nothing' && mayAway ? (
        <div className="panel-actions">
          {mayWrite ? (
            <Button
              size="small"
              type="text"
              aria-label={text.hoursOf(colleague.name)}
              onClick={() => setOpen('hours')}
            >
              {text.hours}
            </Button>
          ) : null}
          <Button
            size="small"
            type="text"
            aria-label={text.awayOf(colleague.name)}
            onClick={() => setOpen('away')}
          >
            {colleague.isMe ? text.awayNow : text.away}
          </Button>
        </div>
      ) : null}
      {open === 'hours' ? <HoursForm colleague={colleague} onClose={close} /> : null}
      {open === 'away' ? <AwayForm colleague={colleague} timeZone={timeZone} onClose={close} /> : null}
    </li>
  )
}

function Hours({ colleague }: { colleague: Colleague }): ReactNode {
  const text = useWords().teams
  const format = useFormat()
  const lines = hoursLines(colleague.weekly, text)
  return (
    <p className="quiet">
      {lines.join(' · ')}
      {colleague.shifts.map(({ date, hours }) => (
        <span key={date} className="shift">
          {format.day(date)}:{' '}
          {hours.length === 0 ? text.dayOff : hours.map(({ from, until }) => `${from}–${until}`).join(', ')}
        </span>
      ))}
    </p>
  )
}

function Absences({ colleague, mayEnd }: { colleague: Colleague; mayEnd: boolean }): ReactNode {
  const text = useWords().teams
  const format = useFormat()
  const end = useEndAbsence(colleague)
  if (colleague.absences.length === 0) return null
  return (
    <ul className="absences">
      {colleague.absences.map(({ id, startsAt, endsAt }) => {
        const isRunning = new Date(startsAt).getTime() <= Date.now()
        return (
          <li key={id}>
            {isRunning ? text.absent : text.awayFrom(format.dateTime(startsAt))}
            {' – '}
            {endsAt === null ? text.open : format.dateTime(endsAt)}
            {mayEnd ? (
              <Button size="small" type="link" onClick={() => end(isRunning ? undefined : id)}>
                {isRunning ? (colleague.isMe ? text.backNow : text.back) : text.takeBack}
              </Button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function useEndAbsence({ memberId, isMe }: Colleague): (absenceId: string | undefined) => void {
  const text = useWords().teams
  const { message } = App.useApp()
  const tell = useProblemMessage()
  const options = { refreshes: teamsRefreshed, onDone: () => message.success(text.backSaved) }
  const own = useAction(endpoints.comeBack, options)
  const other = useAction(endpoints.endAbsence, options)
  return (absenceId) =>
    isMe
      ? own.mutate({ body: { absenceId } }, { onError: tell })
      : other.mutate({ params: { id: memberId }, body: { absenceId } }, { onError: tell })
}
