import { publicId } from '@echoloop/contract'
import { renderOrderPage } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { openOrderLine, readOrderLink } from '../reviews/index.ts'
import { frameOf, nameIn, type PageVisit, sendOn, sendPrivate } from './page-visit.ts'

/** GET /o/:token: the products of an order, behind the code on its parcel card. One alone leads on to its form. */
export async function showOrderPage(visit: PageVisit, token: string): Promise<void> {
  const order = await readOrderLink(visit.platform, token)
  const [only, more] = order.lines
  if (only?.state === 'open' && !more) return sendOn(visit, `/o/${token}/${only.productId}`)
  const query = visit.languageQuery && `?${visit.languageQuery}`
  const body = renderOrderPage(frameOf(visit, order.shop), {
    orderNumber: order.orderNumber,
    products: order.lines.map((line) => ({
      name: nameIn(visit.language, line),
      state: line.state,
      opensAt: line.opensAt,
      url: `/o/${token}/${line.productId}${query}`,
    })),
  })
  sendPrivate(visit, { status: 200, body })
}

const productSchema = z.object({ productId: publicId('product') })

/** GET /o/:token/:productId: leads on to the form of this product; asking twice leads to the same one. */
export async function openProductForm(visit: PageVisit, token: string): Promise<void> {
  const wanted = productSchema.safeParse(visit.request.params)
  if (!wanted.success) throw new AppError('review/link-invalid')
  const productId = uuidOf('product', wanted.data.productId)
  sendOn(visit, `/r/${await openOrderLine(visit.platform, { token, productId })}`)
}
