import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Figure } from '../../parts/Figure.tsx'
import { ListSkeleton } from '../../parts/PageSkeleton.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { StopList } from './StopList.tsx'

const shares = ['sent', 'held', 'approved', 'changed', 'rejected'] as const
const counts = ['waiting', 'stopped', 'failed'] as const
const facts = ['helpfulVotes', 'wroteBack', 'reopened', 'complained', 'starsRaised', 'starsLowered'] as const

/** What happened in the last 30 days, each share with what it is a share of. */
export function ReportTab(): ReactNode {
  const words = useWords().automatic
  const text = words.report
  const format = useFormat()
  const asked = useCall(endpoints.readAutomaticReport)
  if (asked.error) return <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <ListSkeleton rows={4} />
  const report = asked.data
  const shown = (count: { count: number; of: number }) => ({
    value: format.number(count.count),
    note: text.of(count.count, count.of),
  })
  return (
    <>
      <p className="quiet">
        {words.simulation.period(format.dayOf(report.from), format.dayOf(report.to))} · {text.note}
      </p>
      <div className="automatic-figures">
        {shares.map((key) => (
          <Figure key={key} label={text.figures[key]} {...shown(report[key])} />
        ))}
        {counts.map((key) => (
          <Figure key={key} label={text.figures[key]} value={format.number(report[key])} />
        ))}
      </div>
      <h2 className="automatic-part">{text.afterTitle}</h2>
      <div className="automatic-figures">
        {facts.map((key) => (
          <Figure key={key} label={text.after[key]} {...shown(report.after[key])} />
        ))}
      </div>
      <StopList
        title={text.stopsTitle}
        stops={report.stops}
        of={report.stops.reduce((sum, { count }) => sum + count, 0)}
      />
    </>
  )
}
