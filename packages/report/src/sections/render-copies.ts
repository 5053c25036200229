import { type Html, html } from '@echoloop/markup'
import type { Share } from '../count-texts.ts'
import type { InsertedPassage, ReportCopies } from '../find-copies.ts'
import { quotation, section, shownShare, type Wording } from '../section.ts'

type Found = { copies: ReportCopies; texts: number; filler: Share; advertising: Share }

/** Copied texts, what was put into them, advertising and filler. */
export function renderCopies({ copies, texts, filler, advertising }: Found, wording: Wording): Html {
  const { words, format } = wording
  const { copies: said } = words.report
  const sentence =
    copies.ids.size === 0
      ? said.none
      : said.found({
          texts: format.count(copies.ids.size),
          of: format.count(texts),
          groups: format.count(copies.groupCount),
        })
  return section({ id: 'copies', title: said.title, question: said.question }, [
    html`<p>${sentence}</p>`,
    html`<p>${said.advertising(shownShare(advertising, wording))} ${said.filler(shownShare(filler, wording))}</p>`,
    ...(copies.advertisements.length === 0
      ? []
      : [
          html`<h3>${said.inserted}</h3>`,
          ...copies.advertisements.map((passage) => renderPassage(passage, wording)),
        ]),
    ...(copies.groups.length === 0
      ? []
      : [
          html`<h3>${said.largest}</h3><ul class="groups">${copies.groups.map((group) => renderGroup(group, wording))}</ul>`,
        ]),
  ])
}

function renderPassage(
  { before, words: telling, after, count, ids }: InsertedPassage,
  wording: Wording,
): Html {
  const { words, format } = wording
  const { copies } = words.report
  const found = `${copies.times(format.count(count))} · ${copies.examples(ids.join(', '))}`
  return html`<blockquote>${before}<mark class="inserted">${telling}</mark>${after}<footer>${found}</footer></blockquote>`
}

function renderGroup(group: ReportCopies['groups'][number], wording: Wording): Html {
  const { words, format } = wording
  const { copies } = words.report
  return html`<li><strong>${copies.group({ count: format.count(group.count) })}</strong> <span class="quiet">${copies.examples(group.examples.join(', '))}</span>${quotation(group.representative, wording)}</li>`
}
