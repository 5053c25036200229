import type { AspectDriver, AspectDriverRanking } from '@echoloop/analysis'
import { type Html, html } from '@echoloop/markup'
import { drawEffect } from '../draw-charts.ts'
import { aspectName, section, type Wording } from '../section.ts'

const unsureFrom = 0.05

/** What each topic costs or earns, the costliest first; volume and effect stand side by side. */
export function renderDrivers(found: AspectDriverRanking, wording: Wording): Html {
  const { words, format } = wording
  const { drivers } = words.report
  const about = { id: 'drivers', title: drivers.title, question: drivers.question }
  const listed = sureDrivers(found)
  if (listed.length === 0) return section(about, [html`<p class="quiet">${drivers.none}</p>`])
  const largest = listed.reduce(
    (most, { impact }) => Math.max(most, Math.abs(impact.interval.low), Math.abs(impact.interval.high)),
    0,
  )
  const rows = listed.map((driver) => renderRow(driver, { largest, wording }))
  return section(about, [
    html`<div class="scroll"><table><caption>${drivers.caption[found.measure]} ${drivers.mean({ mean: format.decimal(found.mean), count: format.count(found.count) })}</caption><thead><tr><th scope="col">${drivers.topic}</th><th scope="col" class="number">${drivers.volume}</th><th scope="col"></th><th scope="col" class="number">${drivers.effect}</th><th scope="col" class="number optional">${drivers.each}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  ])
}

/** The praise and the complaints that move the mean beyond chance, the costliest first. */
export function sureDrivers({ drivers }: AspectDriverRanking): AspectDriver[] {
  return drivers.filter(
    ({ polarity, code, adjustedPValue }) =>
      polarity !== 'any' && code !== 'overall' && adjustedPValue <= unsureFrom,
  )
}

/** An aspect with what is said about it, as "Delivery speed criticised". */
export function driverName({ code, polarity }: AspectDriver, wording: Wording): string {
  const name = aspectName(code, wording)
  if (polarity === 'any') return name
  const { words } = wording
  return words.report.associations.aspect({ name, polarity: words.codes.polarities[polarity] })
}

function renderRow(driver: AspectDriver, { largest, wording }: { largest: number; wording: Wording }): Html {
  const { format } = wording
  const { impact, perMention } = driver
  const name = driverName(driver, wording)
  const label = `${name}: ${format.signed(impact.estimate)}`
  const interval = `${format.signed(impact.interval.low)} – ${format.signed(impact.interval.high)}`
  return html`<tr><th scope="row">${name}</th><td class="number">${format.count(driver.mentions)} (${format.percent(driver.share)})</td><td class="wide">${drawEffect({ value: impact.estimate, ...impact.interval, largest, label })}</td><td class="number">${format.signed(impact.estimate)} <span class="quiet">(${interval})</span></td><td class="number optional">${format.signed(perMention.estimate)}</td></tr>`
}
