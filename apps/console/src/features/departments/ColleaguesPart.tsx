import type { Colleague } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import { ColleagueCard } from './ColleagueCard.tsx'

type PartProps = { colleagues: readonly Colleague[]; timeZone: string }

/** When people work, and who is away. */
export function ColleaguesPart({ colleagues, timeZone }: PartProps): ReactNode {
  const text = useWords().teams
  return (
    <section aria-labelledby="colleagues">
      <h2 id="colleagues">{text.people}</h2>
      <p className="quiet">{text.peopleNote(timeZone)}</p>
      <ul className="colleagues">
        {colleagues.map((colleague) => (
          <ColleagueCard key={colleague.memberId} colleague={colleague} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  )
}
