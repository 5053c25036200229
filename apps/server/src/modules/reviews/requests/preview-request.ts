import { type LocaleName, locales } from '@echoloop/locales'
import { type RenderedMail, renderRequestMail } from '@echoloop/storefront'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { readRequestPolicy } from './invitation-policy.ts'
import { listSampleProducts } from './request-lists.ts'

const validMs = 45 * 86_400_000

/** The mail as a buyer of the shop's newest products would get it; its links lead nowhere. */
export async function previewRequest(
  scope: Scope,
  { language, kind }: { language: LocaleName; kind: 'invitation' | 'reminder' },
): Promise<RenderedMail> {
  const shop = await readShopRow(scope)
  const policy = await readRequestPolicy(scope)
  const products = await listSampleProducts(scope)
  const names = products.map(({ name, nameEn }) => (language === 'en' ? (nameEn ?? name) : name))
  const shown = names.length === 0 ? [locales[language].mail.request.sampleProduct] : names
  return renderRequestMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    {
      kind,
      orders: ['2026-0001'],
      products: shown.map((name) => ({ name, url: '#' })),
      expiresAt: new Date(scope.now.getTime() + validMs),
      timesMax: policy.reminders + 1,
      shortUrl: 'https://…',
    },
  )
}
