import type { LocaleName } from '@echoloop/locales'
import { renderFlagPage } from '@echoloop/storefront'
import { readOwnFlag } from '../screening/index.ts'
import { frameOf, nameIn, type PageVisit, sendPrivate } from './page-visit.ts'

/** GET /flag/:token: what became of a report, for the reader who sent it. */
export async function showFlagPage(visit: PageVisit, token: string): Promise<void> {
  const flag = await readOwnFlag(visit.platform, token)
  const chosen = visit.languageQuery && `&${visit.languageQuery}`
  const inLanguage = (language: LocaleName) => `/flag/${token}?lang=${language}`
  const body = renderFlagPage(frameOf(visit, flag.shop), {
    flag,
    productName: flag.product && nameIn(visit.language, flag.product),
    pageUrl: flag.product && `/p/${flag.product.id}?shop=${flag.shop.id}${chosen}`,
    languageUrls: { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') },
  })
  sendPrivate(visit, { status: 200, body })
}
