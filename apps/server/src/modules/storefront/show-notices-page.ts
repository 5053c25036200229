import { publicId, toPublicId } from '@echoloop/contract'
import { renderNoticesPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { readToldNotices } from '../incidents/index.ts'
import { readShopRow } from '../shops/index.ts'
import { frameOf, type PageVisit } from './page-visit.ts'
import { sendCacheable } from './send-cacheable.ts'

const addressSchema = z.object({ shop: publicId('shop') })

/** GET /notices?shop=shp_…: what the shop has told everybody, now and in the last year. */
export async function showNoticesPage(visit: PageVisit, address: unknown): Promise<void> {
  const read = addressSchema.safeParse(address)
  if (!read.success) throw new AppError('shop/not-found')
  const shopId = uuidOf('shop', read.data.shop)
  const { shop, notices } = await runInShop(
    visit.platform,
    { shopId, actor: { kind: 'author' } },
    async (scope) => ({ shop: await readShopRow(scope), notices: await readToldNotices(scope) }),
  )
  const id = toPublicId('shop', shopId)
  const own = `/notices?shop=${id}`
  const body = renderNoticesPage(frameOf(visit, shop), {
    items: notices.map(({ text, ...times }) => ({ ...times, text: text[visit.language] })),
    shopUrl: `/s/${id}${visit.languageQuery && `?${visit.languageQuery}`}`,
    languageUrls: { 'zh-CN': `${own}&lang=zh-CN`, en: `${own}&lang=en` },
  })
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}
