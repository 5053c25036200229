import type { Overview } from '@echoloop/contract'
import type { ConsoleWords } from '@echoloop/locales/console'
import type { ChartOption } from '../../parts/draw-chart.ts'
import { moodColors, moodSigns } from '../../parts/mood-signs.ts'
import { stripes, timeAxes } from '../../parts/time-axes.ts'
import type { Format } from '../../words/create-format.ts'

/** The chart of feedback per day: complaint stands on the line, praise above, what is not analysed on top. */
export function volumeOption(input: {
  days: Overview['days']
  words: ConsoleWords
  format: Format
}): ChartOption {
  const { days, words, format } = input
  const moods = (['negative', 'mixed', 'neutral', 'positive'] as const).map((label) => ({
    name: `${moodSigns[label]} ${words.codes.sentiments[label]}`,
    color: `var(${moodColors[label]})`,
    data: days.map((day) => day[label]),
    decal: label === 'negative' ? stripes : undefined,
  }))
  const unread = {
    name: words.overview.volume.unread,
    color: 'var(--line)',
    data: days.map((day) => day.total - day.positive - day.negative - day.mixed - day.neutral),
    decal: undefined,
  }
  const shown = unread.data.some((count) => count > 0) ? [...moods, unread] : moods
  return {
    ...timeAxes(days.map((day) => format.shortDay(day.day))),
    series: shown.map(({ name, color, data, decal }) => ({
      type: 'bar' as const,
      stack: 'mood',
      name,
      data,
      barCategoryGap: '25%',
      itemStyle: { color, decal },
    })),
  }
}
