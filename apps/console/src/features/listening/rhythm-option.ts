import type { MentionFigures } from '@echoloop/contract'
import type { ChartOption } from '../../parts/draw-chart.ts'
import { moodColors, moodSigns } from '../../parts/mood-signs.ts'
import { stripes, timeAxes } from '../../parts/time-axes.ts'

type RhythmWords = {
  sentiments: Record<'positive' | 'negative' | 'mixed' | 'neutral', string>
  unread: string
  expected: string
  shortDay: (day: string) => string
}

/** Mentions per day by sentiment, with the usual of the own rhythm as a line; days that stand out carry a sign. */
export function rhythmOption(days: MentionFigures['days'], words: RhythmWords): ChartOption {
  const moods = (['negative', 'mixed', 'neutral', 'positive'] as const).map((label) => ({
    name: `${moodSigns[label]} ${words.sentiments[label]}`,
    color: `var(${moodColors[label]})`,
    data: days.map((day) => day[label]),
    decal: label === 'negative' ? stripes : undefined,
  }))
  const unread = {
    name: words.unread,
    color: 'var(--line)',
    data: days.map((day) => day.total - day.positive - day.negative - day.mixed - day.neutral),
    decal: undefined,
  }
  const shown = unread.data.some((count) => count > 0) ? [...moods, unread] : moods
  const hasRhythm = days.some(({ expected }) => expected !== null)
  const axes = timeAxes(days.map(({ day, isSpike }) => `${isSpike ? '▲ ' : ''}${words.shortDay(day)}`))
  return {
    ...axes,
    // On a phone the legend takes two lines.
    grid: { ...axes.grid, top: 56 },
    series: [
      ...shown.map(({ name, color, data, decal }) => ({
        type: 'bar' as const,
        stack: 'mood',
        name,
        data,
        barCategoryGap: '25%',
        itemStyle: { color, decal },
      })),
      ...(hasRhythm
        ? [
            {
              type: 'line' as const,
              name: words.expected,
              data: days.map(({ expected }) => expected ?? '-'),
              symbol: 'none',
              lineStyle: { color: 'var(--text)', width: 1.5, type: 'dashed' as const },
              itemStyle: { color: 'var(--text)' },
            },
          ]
        : []),
    ],
  }
}
