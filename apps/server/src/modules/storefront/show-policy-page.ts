import { publicId, toPublicId } from '@echoloop/contract'
import { renderPolicyPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { presentPolicy, readRates } from '../screening/index.ts'
import { readShopRow } from '../shops/index.ts'
import { frameOf, type PageVisit } from './page-visit.ts'
import { sendCacheable } from './send-cacheable.ts'

const addressSchema = z.object({ shop: publicId('shop') })

/** GET /policy?shop=shp_…: the rules by which reviews are published, and how often they are refused by stars. */
export async function showPolicyPage(visit: PageVisit, address: unknown): Promise<void> {
  const read = addressSchema.safeParse(address)
  if (!read.success) throw new AppError('shop/not-found')
  const shopId = uuidOf('shop', read.data.shop)
  const { shop, policy, rates } = await runInShop(
    visit.platform,
    { shopId, actor: { kind: 'system' } },
    async (scope) => ({
      shop: await readShopRow(scope),
      policy: await presentPolicy(scope),
      rates: await readRates(scope, {}),
    }),
  )
  const publicShop = toPublicId('shop', shopId)
  const own = `/policy?shop=${publicShop}`
  const body = renderPolicyPage(frameOf(visit, shop), {
    policy,
    rates,
    shopUrl: `/s/${publicShop}${visit.languageQuery && `?${visit.languageQuery}`}`,
    languageUrls: { 'zh-CN': `${own}&lang=zh-CN`, en: `${own}&lang=en` },
  })
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}
