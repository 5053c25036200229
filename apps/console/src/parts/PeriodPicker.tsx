import type { ReactNode } from 'react'
import { ChoiceRow } from '../shell/ChoiceRow.tsx'
import { useWords } from '../words/use-words.ts'
import { defaultPeriodDays, type PeriodSearch, periodLengths } from './period.ts'

type PeriodPickerProps = {
  search: PeriodSearch
  period: { from: string; to: string }
  /** `isTyped`: the address is replaced, so that going back leaves the page and not a day. */
  onChoose: (search: PeriodSearch, isTyped: boolean) => void
}

/** The period in the address: the last 7, 30 or 90 days, or two days of the calendar. */
export function PeriodPicker({ search, period, onChoose }: PeriodPickerProps): ReactNode {
  const words = useWords().overview.picker
  const isCustom = Boolean(search.from && search.to)
  const chosen = isCustom ? 'custom' : String(search.days ?? defaultPeriodDays)
  const choose = (value: string) => {
    const days = periodLengths.find((length) => String(length) === value)
    onChoose(days ? { days } : period, false)
  }
  const change = (days: Partial<typeof period>) => {
    const next = { ...period, ...days }
    if (next.from && next.to) onChoose(next, true)
  }
  return (
    <div className="period-picker">
      <ChoiceRow
        label={words.label}
        value={chosen}
        options={[
          ...periodLengths.map((length) => ({ value: String(length), label: words.days(length) })),
          { value: 'custom', label: words.custom },
        ]}
        onChoose={choose}
      />
      {isCustom ? (
        <div className="period-days">
          <input
            className="field"
            type="date"
            aria-label={words.from}
            value={period.from}
            max={period.to}
            onChange={(event) => change({ from: event.target.value })}
          />
          <input
            className="field"
            type="date"
            aria-label={words.to}
            value={period.to}
            min={period.from}
            onChange={(event) => change({ to: event.target.value })}
          />
        </div>
      ) : null}
    </div>
  )
}
