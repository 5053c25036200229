import { type LocaleName, locales, type Words } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { formatMoment } from './format-moment.ts'
import type { PageFrame } from './page-frame.ts'
import { renderPage } from './render-page.ts'
import { countsOf, formatCount, formatShare } from './render-share.ts'
import { periodOf } from './render-transparency-figures.ts'
import type { ShownFlags, ShownHead, TransparencyFigures } from './transparency-figures.ts'
import { webAddress } from './web-address.ts'

export type EvidencePack = {
  figures: TransparencyFigures
  flags: ShownFlags
  head: ShownHead | null
  pageUrl: string
  languageUrls: Record<LocaleName, string>
}

type Parts = Words['evidencePack']['parts']
type Row = { asked: string; met: string; figures: readonly string[] }
type Figures = Record<
  | 'published'
  | 'byStars'
  | 'refused'
  | 'withdrawn'
  | 'verified'
  | 'imported'
  | 'unverified'
  | 'waiting'
  | 'within'
  | 'entries'
  | 'flags',
  string[]
>

/** What standards and laws ask, where it is met, and this shop's figures: a page to print. */
export function renderEvidencePack(frame: PageFrame, data: EvidencePack): string {
  const words = locales[frame.language].evidencePack
  const figures = tellFigures(frame, data)
  const period = words.figures.period(periodOf(frame, data.figures))
  return renderPage(frame, {
    title: words.title(frame.shopName),
    assets: ['transparency.css'],
    languageUrls: data.languageUrls,
    main: html`<h1>${words.heading}</h1>
<p>${words.introduction}</p>
<p class="quiet">${frame.shopName} · ${period} · ${words.asOf(formatMoment(frame, data.figures.asOf))}</p>
<p class="quiet screen-only">${words.print} <a href="${webAddress(data.pageUrl)}">${words.back}</a></p>
${partsOf(words.parts, figures).map((part) => renderPart(frame, part))}`,
  })
}

type Part = { id: string; heading: string; rows: readonly Row[] }

function renderPart(frame: PageFrame, { id, heading, rows }: Part): Html {
  const { columns, noFigures } = locales[frame.language].evidencePack
  const figuresOf = (figures: readonly string[]) =>
    figures.length === 0
      ? html`<span class="quiet">${noFigures}</span>`
      : html`<ul>${figures.map((figure) => html`<li>${figure}</li>`)}</ul>`
  const body = rows.map(
    (row) =>
      html`<tr><th scope="row">${row.asked}</th><td data-label="${columns.met}">${row.met}</td><td data-label="${columns.figures}">${figuresOf(row.figures)}</td></tr>`,
  )
  return html`<section aria-labelledby="${id}" class="part"><h2 id="${id}">${heading}</h2>
<table class="evidence"><thead><tr><th scope="col">${columns.requirement}</th><th scope="col">${columns.met}</th><th scope="col">${columns.figures}</th></tr></thead><tbody>${body}</tbody></table></section>`
}

/** Which figures belong to which requirement. */
function partsOf(parts: Parts, of: Figures): Part[] {
  const { iso, ftc, omnibus, dsa, china } = parts
  return [
    {
      id: 'iso',
      heading: iso.heading,
      rows: [
        { ...iso.rows.rules, figures: of.entries },
        { ...iso.rows.experience, figures: [...of.verified, ...of.imported, ...of.unverified] },
        { ...iso.rows.unbiased, figures: of.byStars },
        { ...iso.rows.reasons, figures: of.refused },
        { ...iso.rows.flags, figures: of.flags },
        { ...iso.rows.kept, figures: of.withdrawn },
        { ...iso.rows.order, figures: [] },
      ],
    },
    {
      id: 'ftc',
      heading: ftc.heading,
      rows: [
        { ...ftc.rows.fake, figures: of.unverified },
        { ...ftc.rows.suppression, figures: [...of.published, ...of.byStars, ...of.waiting, ...of.entries] },
        { ...ftc.rows.incentives, figures: [] },
        { ...ftc.rows.insiders, figures: [] },
      ],
    },
    {
      id: 'omnibus',
      heading: omnibus.heading,
      rows: [
        { ...omnibus.rows.checked, figures: [...of.verified, ...of.imported, ...of.unverified] },
        { ...omnibus.rows.all, figures: [...of.published, ...of.refused] },
        { ...omnibus.rows.fake, figures: of.entries },
      ],
    },
    {
      id: 'dsa',
      heading: dsa.heading,
      rows: [
        { ...dsa.rows.statement, figures: of.refused },
        { ...dsa.rows.notice, figures: of.flags },
        { ...dsa.rows.report, figures: [...of.published, ...of.within] },
      ],
    },
    {
      id: 'china',
      heading: china.heading,
      rows: [
        { ...china.rows.rules, figures: of.entries },
        { ...china.rows.deletion, figures: [...of.published, ...of.withdrawn] },
        { ...china.rows.order, figures: [] },
      ],
    },
  ]
}

function tellFigures(frame: PageFrame, { figures, flags, head }: EvidencePack): Figures {
  const words = locales[frame.language].evidencePack.figures
  const { total, sources, rates, times } = figures
  const told = (share: TransparencyFigures['total']['published']) => ({
    ...countsOf(frame, share),
    share: formatShare(frame, share),
  })
  const when = (isThere: boolean, text: () => string) => (isThere ? [text()] : [])
  const hasDecisions = total.published.of > 0
  const hasPublished = sources.verified.of > 0
  const starred = rates.flatMap((row) =>
    row.stars === null || row.published.of === 0
      ? []
      : [words.low({ stars: row.stars, ...told(row.published) })],
  )
  return {
    published: when(hasDecisions, () => words.published(told(total.published))),
    byStars: starred,
    refused: when(hasDecisions, () => words.refused(countsOf(frame, total.refused))),
    withdrawn: when(hasDecisions, () => words.withdrawn(formatCount(frame, total.withdrawn))),
    verified: when(hasPublished, () => words.verified(told(sources.verified))),
    imported: when(hasPublished, () => words.imported(countsOf(frame, sources.imported))),
    unverified: when(hasPublished, () => words.unverified(countsOf(frame, sources.unverified))),
    waiting: [words.waiting(formatCount(frame, total.waiting))],
    within: when(times.all.within24Hours.of > 0, () => words.within(told(times.all.within24Hours))),
    entries:
      head === null
        ? []
        : [words.entries({ size: formatCount(frame, head.size), at: formatMoment(frame, head.at) })],
    flags: [words.flags({ count: formatCount(frame, flags.flags), open: formatCount(frame, flags.open) })],
  }
}
