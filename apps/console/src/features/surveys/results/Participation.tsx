import type { SurveyResults } from '@echoloop/contract'
import { type ReactNode, useMemo } from 'react'
import { Chart } from '../../../parts/Chart.tsx'
import { Figure } from '../../../parts/Figure.tsx'
import { stripes, timeAxes } from '../../../parts/time-axes.ts'
import { useFormat } from '../../../words/use-format.ts'
import { useWords } from '../../../words/use-words.ts'
import { useTimeTaken } from './use-time-taken.ts'

/** Who began and who finished, as figures and by day. */
export function Participation({ results }: { results: SurveyResults }): ReactNode {
  const words = useWords().surveyResults.participation
  const format = useFormat()
  const timeTaken = useTimeTaken()
  const { started, completion, open, screenedOut, quotaFull, medianSeconds, complete, invitation } =
    results.participation
  const of = { count: format.number(completion.count), of: format.number(completion.of) }
  return (
    <section aria-labelledby="participation-title">
      <h2 id="participation-title">{words.title}</h2>
      <div className="figures">
        <Figure label={words.started} value={format.number(started)} note={words.startedNote} />
        <Figure
          label={words.completion}
          value={completion.of > 0 ? format.percent(completion.count / completion.of) : '–'}
          n={completion.of}
          interval={completion}
          note={words.completionOf(of)}
        />
        <Figure
          label={words.open}
          value={format.number(open)}
          note={words.openOf({ count: format.number(open), of: of.of })}
        />
        <Figure
          label={words.time}
          value={medianSeconds === null ? '–' : timeTaken(medianSeconds)}
          n={complete}
          note={words.timeNote(format.number(complete))}
        />
        {screenedOut > 0 ? (
          <Figure label={words.screened} value={format.number(screenedOut)} note={words.screenedNote} />
        ) : null}
        {quotaFull > 0 ? (
          <Figure label={words.full} value={format.number(quotaFull)} note={words.fullNote} />
        ) : null}
        {invitation ? <InvitationFigures invitation={invitation} /> : null}
      </div>
      <DaysChart days={results.days} />
    </section>
  )
}

type Invitation = NonNullable<SurveyResults['participation']['invitation']>

function InvitationFigures({ invitation }: { invitation: Invitation }): ReactNode {
  const words = useWords().surveyResults.participation
  const format = useFormat()
  const { answered, silent, invited } = invitation
  const share = (count: number) => (invited > 0 ? format.percent(count / invited) : '–')
  const of = (count: number) => ({ count: format.number(count), of: format.number(invited) })
  return (
    <>
      <Figure
        label={words.invitedAnswered}
        value={share(answered.count)}
        n={invited}
        interval={answered}
        note={words.invitedOf(of(answered.count))}
      />
      <Figure
        label={words.silent}
        value={share(silent.count)}
        n={invited}
        interval={silent}
        note={words.silentOf(of(silent.count))}
      />
    </>
  )
}

function DaysChart({ days }: { days: SurveyResults['days'] }): ReactNode {
  const words = useWords().surveyResults.participation
  const format = useFormat()
  const option = useMemo(() => {
    const bar = { type: 'bar' as const, stack: 'all', barMaxWidth: 28 }
    return {
      ...timeAxes(days.map(({ day }) => format.shortDay(day))),
      series: [
        {
          ...bar,
          name: words.daysComplete,
          data: days.map(({ complete }) => complete),
          itemStyle: { color: 'var(--accent)' },
        },
        {
          ...bar,
          name: words.daysBegan,
          data: days.map(({ started, complete }) => started - complete),
          itemStyle: { color: 'var(--neutral-bar)', decal: stripes },
        },
      ],
    }
  }, [days, words, format])
  const [first] = days
  if (!first || days.length < 2) return null
  const busiest = days.reduce((best, day) => (day.started > best.started ? day : best), first)
  const title = words.daysTitle({ day: format.day(busiest.day), count: format.number(busiest.started) })
  return (
    <>
      <h3>{title}</h3>
      <Chart option={option} description={title} height={180} />
    </>
  )
}
