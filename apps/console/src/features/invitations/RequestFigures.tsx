import { endpoints } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useCall } from '../../call/use-call.ts'
import { ErrorState } from '../../parts/ErrorState.tsx'
import { Figure } from '../../parts/Figure.tsx'
import { wilsonInterval } from '../../parts/wilson-interval.ts'
import { ChoiceRow } from '../../shell/ChoiceRow.tsx'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'
import { figureDays } from './invitations-search.ts'
import { reasonWords } from './reason-words.ts'

type Days = (typeof figureDays)[number]

/** Orders asked about in a period, and what came of it, each share with its denominator. */
export function RequestFigures({ days, onDays }: { days: Days; onDays: (days: Days) => void }): ReactNode {
  const words = useWords().invitations
  const text = words.figures
  const format = useFormat()
  const figures = useCall(endpoints.readInvitationFigures, { query: { days } }, { keepsLast: true })
  if (figures.error && !figures.data)
    return <ErrorState error={figures.error} onRetry={() => void figures.refetch()} />
  const data = figures.data
  return (
    <section aria-label={text.label(String(days))}>
      <ChoiceRow
        label={text.period}
        value={String(days)}
        options={figureDays.map((value) => ({ value: String(value), label: text.days(value) }))}
        onChoose={(value) => onDays(figureDays.find((one) => String(one) === value) ?? 30)}
      />
      <div className={figures.isPlaceholderData ? 'request-figures is-stale' : 'request-figures'}>
        <Figure label={text.invited} value={data ? format.number(data.invited) : '–'} />
        <Share label={text.opened} count={data?.opened ?? 0} of={data?.invited ?? 0} />
        <Share label={text.reviewed} count={data?.reviewed ?? 0} of={data?.invited ?? 0} />
        <Figure label={text.reminders} value={data ? format.number(data.reminders) : '–'} />
        <Figure
          label={text.planned}
          value={data ? format.number(data.planned) : '–'}
          href="/invitations?show=planned"
        />
      </div>
      {data && data.stopped.length > 0 ? (
        <p className="request-stopped">
          {text.stopped}
          {data.stopped
            .map(({ reason, count }) => `${reasonWords(words, reason)} ${format.number(count)}`)
            .join(' · ')}
        </p>
      ) : null}
      <p className="quiet">{text.note}</p>
    </section>
  )
}

function Share({ label, count, of }: { label: string; count: number; of: number }): ReactNode {
  const words = useWords().invitations.figures
  const format = useFormat()
  return (
    <Figure
      label={label}
      value={of === 0 ? '–' : format.percent(count / of)}
      n={of === 0 ? undefined : of}
      interval={of === 0 ? undefined : wilsonInterval({ count, of })}
      note={of === 0 ? undefined : words.of({ count: format.number(count), of: format.number(of) })}
    />
  )
}
