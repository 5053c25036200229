import type { SentimentLabel } from '@echoloop/analysis'
import { type Html, html } from '@echoloop/markup'
import type { Period, Periods } from '../count-periods.ts'
import { drawnLabels, type LanguageCounts, type StarCounts, type TextCounts } from '../count-texts.ts'
import { drawBar, drawColumns, drawSwatch, type PartStyle } from '../draw-charts.ts'
import { section, type Wording } from '../section.ts'

const styles: Record<SentimentLabel, PartStyle> = {
  positive: 'good',
  neutral: 'neutral',
  mixed: 'mixed',
  negative: 'bad-fill',
}

/** Sentiment, its course over time, stars and languages. */
export function renderMood(
  found: {
    counts: TextCounts
    languages: LanguageCounts
    stars: StarCounts | undefined
    periods: Periods | undefined
  },
  wording: Wording,
): Html {
  const { mood } = wording.words.report
  return section({ id: 'mood', title: mood.title, question: mood.question }, [
    sentiments(found.counts, wording),
    ...(found.periods === undefined ? [] : [course(found.periods, wording)]),
    html`<div class="two">${[
      ...(found.stars === undefined ? [] : [stars(found.stars, wording)]),
      languages(found.languages, wording),
    ]}</div>`,
  ])
}

function sentiments({ sentiments: counts }: TextCounts, { words, format }: Wording): Html {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = drawnLabels.map((label) => ({
    label: words.codes.sentiments[label],
    style: styles[label],
    value: counts[label],
  }))
  const legend = shown.map(
    ({ label, style, value }) =>
      html`<li>${drawSwatch(style)}${label} ${format.count(value)} (${format.percent(total === 0 ? 0 : value / total)})</li>`,
  )
  return html`<h3>${words.report.mood.labels}</h3>${drawBar(
    shown,
    shown.map(({ label, value }) => `${label} ${format.count(value)}`).join(', '),
  )}<ul class="legend">${legend}</ul>`
}

function course({ unit, periods, dated, of }: Periods, wording: Wording): Html {
  const { words, format } = wording
  const { mood } = words.report
  const nameOf = ({ from, to }: Period): string => {
    if (unit === 'month') return format.month(from)
    return unit === 'day'
      ? format.day(from)
      : words.report.between({ from: format.day(from), to: format.day(to) })
  }
  const columns = periods.map((period) => ({
    parts: [...drawnLabels]
      .reverse()
      .map((label) => ({ value: period.sentiments[label], style: styles[label] })),
    label: mood.period({
      name: nameOf(period),
      count: format.count(period.count),
      negative: format.count(period.sentiments.negative + period.sentiments.mixed),
    }),
  }))
  const highest = periods.reduce((most, { count }) => Math.max(most, count), 0)
  return html`<h3>${mood.overTime[unit]}</h3>${drawColumns(columns, mood.overTime[unit])}<div class="ends"><span>${nameOf(periods[0])}</span><span>${mood.most(format.count(highest))}</span><span>${nameOf(periods[periods.length - 1])}</span></div>${
    dated < of &&
    html`<p class="quiet">${mood.dated({ count: format.count(dated), of: format.count(of) })}</p>`
  }`
}

function stars({ counts, rated, mean }: StarCounts, { words, format }: Wording): Html {
  const { mood } = words.report
  const rows = counts
    .map((count, index) => ({ count, name: words.report.stars(String(index + 1)) }))
    .reverse()
    .map(
      ({ count, name }) =>
        html`<tr><th scope="row">${name}</th><td class="wide">${drawBar(
          [
            { value: count, style: 'accent' },
            { value: rated - count, style: 'rest' },
          ],
          `${name}: ${format.count(count)}`,
        )}</td><td class="number">${format.count(count)}</td><td class="number">${format.percent(count / rated)}</td></tr>`,
    )
  return html`<div><h3>${mood.stars}</h3><table><tbody>${rows}</tbody></table><p class="quiet">${mood.mean({ mean: format.decimal(mean), rated: format.count(rated) })}</p></div>`
}

function languages(counts: LanguageCounts, { words, format }: Wording): Html {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const rows = counts.map(
    ({ language, count }) =>
      html`<tr><th scope="row">${words.codes.languages[language]}</th><td class="number">${format.count(count)}</td><td class="number">${format.percent(count / total)}</td></tr>`,
  )
  return html`<div><h3>${words.report.mood.languages}</h3><table><tbody>${rows}</tbody></table></div>`
}
