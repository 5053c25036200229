import type { AssociationItem, TextAssociation, TextAssociationFindings } from '@echoloop/analysis'
import { type Html, html } from '@echoloop/markup'
import { aspectName, section, type Wording } from '../section.ts'

const shownMax = 15

/** What is mentioned together more often than by chance. */
export function renderAssociations(found: TextAssociationFindings, wording: Wording): Html {
  const { associations } = wording.words.report
  const about = { id: 'associations', title: associations.title, question: associations.question }
  if (found.associations.length === 0)
    return section(about, [html`<p class="quiet">${associations.none}</p>`])
  const rows = found.associations.slice(0, shownMax).map((one) => renderRow(one, wording))
  return section(about, [
    html`<div class="scroll"><table><caption>${associations.caption}</caption><thead><tr><th scope="col">${associations.rule}</th><th scope="col" class="number">${associations.support}</th><th scope="col" class="number">${associations.confidence}</th><th scope="col" class="number">${associations.lift}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
  ])
}

function renderRow(one: TextAssociation, wording: Wording): Html {
  const { words, format } = wording
  const { associations } = words.report
  const condition = one.condition.map((item) => itemName(item, wording)).join(associations.and)
  return html`<tr><th scope="row">${condition} → ${itemName(one.conclusion, wording)}</th><td class="number">${format.count(one.count)}</td><td class="number">${format.percent(one.confidence)}</td><td class="number">${format.decimal(one.lift)}</td></tr>`
}

function itemName(item: AssociationItem, wording: Wording): string {
  const { words } = wording
  const { associations } = words.report
  switch (item.kind) {
    case 'aspect':
      return associations.aspect({
        name: aspectName(item.code, wording),
        polarity: words.codes.polarities[item.polarity],
      })
    case 'fact':
      return associations.fact({ name: item.fact, value: item.value })
    case 'stars':
      return associations.stars[item.band]
    case 'product':
      return item.product
    case 'phrase':
      return associations.phrase(item.phrase)
  }
}
