import { endpoints, toPublicId } from '@echoloop/contract'
import jsqr from 'jsqr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { qrCodeSvg } from '../../../platform/paper/draw-qr-code.ts'
import { signLink } from '../signed-link.ts'
import { renderParcelCards } from './render-parcel-cards.ts'

const dayMs = 86_400_000

let api: TestApi
let shop: TestShop
let orderIds: string[] = []

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop({ name: '巷口茶具铺' })
  await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'TEA', name: '明前龙井', nameEn: 'Longjing tea' },
        { sku: 'POT', name: '紫砂壶', nameEn: 'Clay pot' },
      ],
    },
  })
  const orders = [['TEA', 'POT'], ['TEA']].map((skus, index) => ({
    number: `P-${index}`,
    placedAt: new Date(Date.now() - 9 * dayMs).toISOString(),
    deliveredAt: new Date(Date.now() - dayMs).toISOString(),
    lines: skus.map((sku) => ({ sku, quantity: 1, priceCents: 1 })),
  }))
  const { items } = await shop.client.call(endpoints.putOrders, { body: { orders } })
  orderIds = items.map(({ id }) => id)
})
afterAll(() => api.stop())

async function fetchPdf(
  path: string,
  key = shop.key,
): Promise<{ status: number; type: string | null; text: string }> {
  const response = await fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${key}` } })
  const text = Buffer.from(await response.arrayBuffer()).toString('latin1')
  return { status: response.status, type: response.headers.get('content-type'), text }
}

const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

test('cards are printed in one file, a page of A6 for each order', async () => {
  const one = await fetchPdf(`/v1/orders/${orderIds[0]}/parcel-card.pdf`)
  expect(one).toMatchObject({ status: 200, type: 'application/pdf' })
  expect(one.text.startsWith('%PDF-')).toBe(true)
  expect(one.text).toContain('/MediaBox [0 0 297.64 419.53]')
  const two = await fetchPdf(`/v1/parcel-cards.pdf?orders=${orderIds.join(',')}&language=en`)
  expect([pagesOf(one.text), pagesOf(two.text)]).toEqual([1, 2])
})

test('no card is printed for an order of nobody or of another shop', async () => {
  const other = await api.newShop()
  expect((await fetchPdf(`/v1/orders/${orderIds[0]}/parcel-card.pdf`, other.key)).status).toBe(404)
  const nobody = toPublicId('order', crypto.randomUUID())
  expect((await fetchPdf(`/v1/parcel-cards.pdf?orders=${orderIds[0]},${nobody}`)).status).toBe(404)
  expect((await fetchPdf('/v1/parcel-cards.pdf?orders=')).status).toBe(422)
})

test('long names and many signs still fit one page', async () => {
  const card = {
    shopName: '很长的店名'.repeat(30),
    orderNumber: 'N'.repeat(100),
    url: `https://shop.example/o/${'A'.repeat(200)}`,
  }
  for (const language of ['zh-CN', 'en'] as const)
    expect(pagesOf((await renderParcelCards(language, [card])).toString('latin1'))).toBe(1)
})

test('the code is read by a camera as the address it was made from', () => {
  const url = `https://shop.example/o/${'Ab9-_'.repeat(30)}`
  const { pixels, size } = draw(qrCodeSvg(url))
  const read = jsqr.default(pixels, size, size)
  expect(read?.data).toBe(url)
})

/** Puts the bars of the drawing on paper, four pixels to a module. */
function draw(svg: string): { pixels: Uint8ClampedArray; size: number } {
  const scale = 4
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, left, top, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) {
    for (let y = Number(top) * scale; y < (Number(top) + 1) * scale; y++) {
      const from = (y * size + Number(left) * scale) * 4
      for (let at = from; at < from + Number(width) * scale * 4; at += 4) pixels.fill(0, at, at + 3)
    }
  }
  return { pixels, size }
}

test('the code leads to the products of the order, and from each to its one form', async () => {
  const tokenOf = (index: number) => {
    const id = orderIds[index]?.slice(4).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? ''
    return signLink(api.app.platform.keys, { purpose: 'order', shopId: shop.shopId, id })
  }
  const page = await (await fetch(`${api.url}/o/${tokenOf(0)}?lang=zh-CN`)).text()
  expect(page).toContain('明前龙井')
  const [path] = /\/o\/[^"]+\/prd_\w+/.exec(page) ?? []
  const forms = await Promise.all(
    [1, 2, 3].map(async () =>
      (await fetch(`${api.url}${path}`, { redirect: 'manual' })).headers.get('location'),
    ),
  )
  expect(new Set(forms).size).toBe(1)
  expect(await (await fetch(`${api.url}${forms[0]}?lang=zh-CN`)).text()).toContain('明前龙井')
  const single = await fetch(`${api.url}/o/${tokenOf(1)}`)
  expect(single.url).toContain('/r/')

  const token = forms[0]?.split(/[/?]/)[2] ?? ''
  await shop.client.call(endpoints.submitReview, { body: { token, rating: 3 } })
  expect(await (await fetch(`${api.url}/o/${tokenOf(0)}?lang=zh-CN`)).text()).toContain('您已评价过这件商品')
})

test('an altered token leads nowhere, and a review link is no order link', async () => {
  const id = crypto.randomUUID()
  const review = signLink(api.app.platform.keys, { purpose: 'review', shopId: shop.shopId, id })
  for (const token of [`${review}x`, review, 'a.b']) {
    expect((await fetch(`${api.url}/o/${token}`)).status).toBe(404)
    expect((await fetch(`${api.url}/o/${token}/${toPublicId('product', id)}`)).status).toBe(404)
  }
})
