import { dataBlock, type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import {
  type HelpLine,
  type HelpShelf,
  helpPath,
  helpWordsOf,
  renderAskBox,
  renderHelpFrame,
  renderLines,
  renderSearch,
} from './help-frame.ts'

export type HelpHome = {
  /** `shp_…` */
  shop: string
  /** Address under which shoppers reach the server. */
  publicUrl: string
  shelves: readonly HelpShelf[]
  hasBot: boolean
  /** Where one writes to the shop; null where the shop takes nothing. */
  writePath: string | null
}

/** All help pages by categories, a search, and the question box. */
export function renderHelpHome(frame: PageFrame, data: HelpHome): string {
  const words = helpWordsOf(frame)
  const { shop, shelves } = data
  const isAlone = shelves.length === 1 && shelves[0]?.name === null
  const sections = shelves.map(
    ({ name, pages }) =>
      html`<section class="help-shelf">${!isAlone && html`<h2>${name ?? words.others}</h2>`}${renderLines(frame, shop, pages)}</section>`,
  )
  return renderHelpFrame(frame, {
    title: words.title(frame.shopName),
    own: `/help?shop=${shop}`,
    head: shelves.length > 0 && dataBlock(JSON.stringify(describe(frame, data))),
    main: html`<h1>${words.heading}</h1>
${renderSearch(frame, shop, '')}
${shelves.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`<div class="help-shelves">${sections}</div>`}
${data.hasBot && shelves.length > 0 && renderAskBox(frame, shop)}
${renderWrite(frame, data.writePath)}`,
  })
}

export type HelpFindings = Omit<HelpHome, 'shelves' | 'publicUrl'> & {
  words: string
  found: readonly HelpLine[]
}

/** What a search found, or that it found nothing and who sees that. */
export function renderHelpFindings(frame: PageFrame, data: HelpFindings): string {
  const words = helpWordsOf(frame)
  const { shop, found, words: sought } = data
  return renderHelpFrame(frame, {
    title: words.title(frame.shopName),
    own: `/help?shop=${shop}&q=${encodeURIComponent(sought)}`,
    isPrivate: true,
    main: html`<nav class="help-places" aria-label="${words.places}"><a href="${helpPath(frame, shop, '')}">${words.all}</a></nav>
<h1>${words.heading}</h1>
${renderSearch(frame, shop, sought)}
<p role="status">${words.found(sought, found.length)}</p>
${found.length > 0 ? renderLines(frame, shop, found) : html`<p class="quiet">${words.nothing}</p>`}
${data.hasBot && renderAskBox(frame, shop, sought)}
${renderWrite(frame, data.writePath)}`,
  })
}

export function renderWrite(frame: PageFrame, path: string | null): Html | false {
  return path !== null && html`<p class="no-print"><a href="${path}">${helpWordsOf(frame).write}</a></p>`
}

/** The questions that the page lists with the beginning of each answer, as it shows them. */
function describe(frame: PageFrame, { shelves, publicUrl, shop }: HelpHome): object {
  const pages = shelves.flatMap((shelf) => shelf.pages).filter(({ lead }) => lead !== '')
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: frame.language,
    mainEntity: pages.map(({ title, lead, slug }) => ({
      '@type': 'Question',
      name: title,
      url: `${publicUrl}/help/${slug}?shop=${shop}`,
      acceptedAnswer: { '@type': 'Answer', text: lead },
    })),
  }
}
