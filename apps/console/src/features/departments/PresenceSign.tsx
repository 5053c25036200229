import type { Colleague } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

/** On duty, away until when, or off duty; in words, not by colour alone. */
export function PresenceSign({ colleague }: { colleague: Colleague }): ReactNode {
  const text = useWords().teams
  const format = useFormat()
  const away = colleague.absences.find(({ startsAt }) => new Date(startsAt).getTime() <= Date.now())
  if (colleague.isPresent) return <span className="presence is-present">{text.present}</span>
  if (!away) return <span className="presence">{text.offDuty}</span>
  return (
    <span className="presence is-away">
      {text.awayUntil(away.endsAt === null ? text.open : format.dateTime(away.endsAt))}
    </span>
  )
}
