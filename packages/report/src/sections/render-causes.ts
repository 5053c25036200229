import type { Cause } from '@echoloop/analysis'
import { type Html, html } from '@echoloop/markup'
import type { ReportCauses } from '../find-report-causes.ts'
import { section, type Wording } from '../section.ts'

/** The facts among which complaints gather. */
export function renderCauses(found: ReportCauses | undefined, wording: Wording): Html {
  const { words, format } = wording
  const { causes } = words.report
  const about = { id: 'causes', title: causes.title, question: causes.question }
  if (found === undefined) return section(about, [html`<p class="quiet">${causes.noFacts}</p>`])
  if (found.causes.length === 0)
    return section(about, [html`<p class="quiet">${causes.none(format.count(found.tested))}</p>`])
  const rows = found.causes.map(
    (cause) =>
      html`<tr><th scope="row">${causeName(cause, wording)}</th><td class="number">${sideOf(cause.inside, wording)}</td><td class="number">${sideOf(cause.outside, wording)}</td><td class="number">${starsOf(cause, wording)}</td></tr>`,
  )
  const explained = found.explained.map(
    (cause) =>
      html`<li>${causes.explained({ name: causeName(cause, wording), by: causeName(cause.explainedBy, wording) })}</li>`,
  )
  return section(about, [
    html`<div class="scroll"><table><caption>${causes.measures[found.measure]} ${causes.caption(format.count(found.tested))}</caption><thead><tr><th scope="col">${causes.fact}</th><th scope="col" class="number">${causes.inside}</th><th scope="col" class="number">${causes.outside}</th><th scope="col" class="number">${causes.stars}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
    ...(explained.length === 0 ? [] : [html`<ul class="quiet">${explained}</ul>`]),
  ])
}

/** A fact with its value, as "late: yes" or "delayDays > 3". */
export function causeName(
  { fact, value }: Pick<Cause, 'fact' | 'value'>,
  { words, format }: Wording,
): string {
  const { causes } = words.report
  if (value.kind === 'is') return causes.is({ fact, value: value.value })
  return causes[value.kind]({ fact, cut: format.plain(value.cut) })
}

function sideOf({ complaints, rows }: Cause['inside'], { words, format }: Wording): string {
  return words.report.causes.side({
    percent: format.percent(rows === 0 ? 0 : complaints / rows),
    count: format.count(complaints),
    of: format.count(rows),
  })
}

function starsOf({ stars }: Cause, { words, format }: Wording): string {
  if (stars === undefined) return '–'
  return words.report.causes.effect({
    value: format.signed(stars.estimate),
    low: format.signed(stars.interval.low),
    high: format.signed(stars.interval.high),
  })
}
