import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../../session/session-context.ts'
import { useWords } from '../../words/use-words.ts'
import { lastDays } from './last-days.ts'

type Period = { from?: string; to?: string }
type PeriodFilterProps = Period & { onChoose: (period: Period) => void }

/** First and last day, both included, in the shop's time zone. */
export function PeriodFilter({ from, to, onChoose }: PeriodFilterProps): ReactNode {
  const words = useWords().feedback.filter
  const { timeZone } = useSession().shop
  return (
    <div className="filter-field is-period">
      <span className="filter-label" aria-hidden="true">
        {words.names.from} – {words.names.to}
      </span>
      <div className="filter-period">
        <Input
          type="date"
          aria-label={words.names.from}
          value={from ?? ''}
          max={to}
          onChange={(event) => onChoose({ from: event.target.value || undefined, to })}
        />
        <Input
          type="date"
          aria-label={words.names.to}
          value={to ?? ''}
          min={from}
          onChange={(event) => onChoose({ from, to: event.target.value || undefined })}
        />
        {[7, 30, 90].map((days) => (
          <Button
            key={days}
            size="small"
            onClick={() => onChoose(lastDays(days, { timeZone, nowMs: Date.now() }))}
          >
            {words.days(days)}
          </Button>
        ))}
      </div>
    </div>
  )
}
