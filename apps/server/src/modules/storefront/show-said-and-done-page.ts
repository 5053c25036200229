import { publicId, toPublicId } from '@echoloop/contract'
import { renderSaidAndDonePage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { readSaidAndDone } from '../improvements/index.ts'
import { frameOf, type PageVisit } from './page-visit.ts'
import type { PageReach } from './ready/ready-address.ts'
import { sendCacheable } from './send-cacheable.ts'

const addressSchema = z.object({ shop: publicId('shop') })

/** GET /said-and-done?shop=shp_…: what customers said and what the shop did about it. */
export async function showSaidAndDonePage(visit: PageVisit, address: unknown): Promise<void> {
  const body = await makeSaidAndDonePage(visit, address)
  if (body === null) throw new AppError('shop/not-found')
  visit.reply.header('vary', 'accept-language')
  sendCacheable(visit.request, visit.reply, { type: 'text/html; charset=utf-8', body })
}

/** The page as it is sent; null when the address names no shop. */
export async function makeSaidAndDonePage(visit: PageReach, address: unknown): Promise<string | null> {
  const read = addressSchema.safeParse(address)
  if (!read.success) return null
  const shopId = uuidOf('shop', read.data.shop)
  const { shop, items } = await runInShop(visit.platform, { shopId, actor: { kind: 'system' } }, (scope) =>
    readSaidAndDone(scope, visit.language),
  )
  const publicShop = toPublicId('shop', shopId)
  const own = `/said-and-done?shop=${publicShop}`
  return renderSaidAndDonePage(frameOf(visit, shop), {
    items,
    shopUrl: `/s/${publicShop}${visit.languageQuery && `?${visit.languageQuery}`}`,
    languageUrls: { 'zh-CN': `${own}&lang=zh-CN`, en: `${own}&lang=en` },
  })
}
