import type { TouchpointFigures } from '@echoloop/contract'
import type { ReactNode } from 'react'
import { useFormat } from '../../words/use-format.ts'
import { useWords } from '../../words/use-words.ts'

const width = 160
const height = 36

/** Visits by day as a line, voices as dots on it; one picture for whoever sees it, one sentence for whoever does not. */
export function DayStrip({ days, label }: { days: TouchpointFigures['days']; label: string }): ReactNode {
  const words = useWords().journey.line
  const format = useFormat()
  const sum = (name: 'visits' | 'voices') => days.reduce((total, day) => total + day[name], 0)
  const most = Math.max(1, ...days.map(({ visits }) => visits))
  const mostVoices = Math.max(1, ...days.map(({ voices }) => voices))
  const x = (index: number) => (days.length < 2 ? width / 2 : 3 + (index * (width - 6)) / (days.length - 1))
  const y = (visits: number) => height - 4 - (visits * (height - 10)) / most
  const said = words.trendOf({ visits: format.number(sum('visits')), voices: format.number(sum('voices')) })
  return (
    <svg
      className="day-strip"
      preserveAspectRatio="xMinYMid"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}: ${said}`}
    >
      <title>{said}</title>
      <path className="day-strip-base" d={`M0 ${height - 3.5}H${width}`} />
      <path
        className="day-strip-line"
        d={days
          .map(
            ({ visits }, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(visits).toFixed(1)}`,
          )
          .join('')}
      />
      {days.map(({ day, visits, voices }, index) =>
        voices === 0 ? null : (
          <circle
            key={day}
            className="day-strip-voices"
            cx={x(index)}
            cy={y(visits)}
            r={1.6 + (2.4 * voices) / mostVoices}
          />
        ),
      )}
    </svg>
  )
}
