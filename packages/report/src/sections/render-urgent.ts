import { type Html, html } from '@echoloop/markup'
import type { Share } from '../count-texts.ts'
import type { UrgentText } from '../list-urgent.ts'
import { quotation, section, shownShare, type Wording } from '../section.ts'

/** The texts that someone should answer first. */
export function renderUrgent(found: { urgent: Share; listed: UrgentText[] }, wording: Wording): Html {
  const { urgent } = wording.words.report
  return section({ id: 'urgent', title: urgent.title, question: urgent.question }, [
    html`<p>${urgent.explanation(shownShare(found.urgent, wording))}</p>`,
    ...(found.listed.length === 0 ? [html`<p class="quiet">${urgent.none}</p>`] : []),
    ...found.listed.map((one) => quotation(one, wording)),
  ])
}
