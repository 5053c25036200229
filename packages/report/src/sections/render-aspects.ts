import { type Html, html } from '@echoloop/markup'
import type { AspectCount } from '../count-aspects.ts'
import { drawBalance } from '../draw-charts.ts'
import { aspectName, section, type Wording } from '../section.ts'

/** The aspects that are spoken about, with praise to the right and complaints to the left. */
export function renderAspects(found: { aspects: AspectCount[]; of: number }, wording: Wording): Html {
  const { words, format } = wording
  const { aspects } = words.report
  const largest = found.aspects.reduce(
    (most, { polarities }) => Math.max(most, polarities.positive, polarities.negative),
    1,
  )
  const rows = found.aspects.map(({ code, polarities }) => {
    const name = aspectName(code, wording)
    const counts = {
      positive: format.count(polarities.positive),
      negative: format.count(polarities.negative),
    }
    return html`<tr><th scope="row">${name}</th><td class="number negative">${counts.negative}</td><td class="wide">${drawBalance({ good: polarities.positive, bad: polarities.negative, largest, label: aspects.bar({ name, ...counts }) })}</td><td class="number positive">${counts.positive}</td></tr>`
  })
  return section({ id: 'aspects', title: aspects.title, question: aspects.question }, [
    html`<table><caption>${aspects.caption(format.count(found.of))}</caption><thead><tr><th scope="col">${aspects.aspect}</th><th scope="col" class="number">${aspects.criticised}</th><th></th><th scope="col" class="number">${aspects.praised}</th></tr></thead><tbody>${rows}</tbody></table>`,
  ])
}
