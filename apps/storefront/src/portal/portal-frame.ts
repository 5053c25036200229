import { type LocaleName, locales, type Words } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { renderPage } from '../render-page.ts'

export type PortalPlace = 'home' | 'board' | 'roadmap' | 'changelog' | 'status' | 'me' | 'charter'

/** What every page of the portal knows of its shop. */
export type PortalShop = {
  /** `shp_…` */
  id: string
  hasBoard: boolean
}

export function portalWordsOf({ language }: Pick<PageFrame, 'language'>): Words['portal'] {
  return locales[language].portal
}

/** An address of the portal in the page's language. */
export function portalPath(
  { language }: Pick<PageFrame, 'language'>,
  shop: Pick<PortalShop, 'id'>,
  path: string,
): string {
  return `/voice${path}?shop=${shop.id}&lang=${language}`
}

type PortalPage = {
  title: string
  place: PortalPlace | null
  shop: PortalShop
  main: Html
  isPrivate?: boolean
  hasScript?: boolean
  styles?: readonly string[]
  /** Of the same page, by language. */
  languageUrls: Record<LocaleName, string>
}

/** A page of the portal with the ways to the other ones. */
export function renderPortalPage(frame: PageFrame, page: PortalPage): string {
  return renderPage(frame, {
    title: page.title,
    isPrivate: page.isPrivate ?? false,
    assets: [
      'review-form.css',
      'voices.css',
      'portal.css',
      ...(page.hasScript ? ['portal.js' as const] : []),
    ],
    styles: page.styles ?? [],
    languageUrls: page.languageUrls,
    main: html`${renderPlaces(frame, page)}
${page.main}`,
  })
}

const places: readonly PortalPlace[] = ['home', 'board', 'roadmap', 'changelog', 'status', 'me', 'charter']
const paths: Record<PortalPlace, string> = {
  home: '',
  board: '/board',
  roadmap: '/roadmap',
  changelog: '/changelog',
  status: '/status',
  me: '/me',
  charter: '/charter',
}

function renderPlaces(frame: PageFrame, { shop, place }: PortalPage): Html {
  const words = portalWordsOf(frame).nav
  const shown = places.filter((one) => shop.hasBoard || (one !== 'board' && one !== 'roadmap'))
  const links = shown.map(
    (one) =>
      html`<li><a href="${portalPath(frame, shop, paths[one])}"${one === place && html` aria-current="page"`}>${words[one]}</a></li>`,
  )
  return html`<nav class="places" aria-label="${words.label}"><ul>${links}</ul></nav>`
}

/** The addresses of one page in both languages; `path` has a query already. */
export function inBothLanguages(path: string): Record<LocaleName, string> {
  const joint = path.includes('?') ? '&' : '?'
  return { 'zh-CN': `${path}${joint}lang=zh-CN`, en: `${path}${joint}lang=en` }
}
