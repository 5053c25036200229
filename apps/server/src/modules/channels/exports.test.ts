import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endpoints, type Import } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importPieces } from '../../../test/import-pieces.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { type Pictures, startPictures } from '../../../test/start-pictures.ts'

const folder = join(import.meta.dirname, '../../../../../packages/records/test/exports')

let api: TestApi
let shop: TestShop
let pictures: Pictures

beforeAll(async () => {
  pictures = await startPictures()
  api = await startApi({ environment: { MEDIA_PRIVATE: 'true' } })
  shop = await api.newShop({ timeZone: 'Asia/Shanghai' })
  await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'POT-01', name: 'Clay Teapot', handle: 'clay-teapot' },
        { sku: 'CUP-01', name: 'Tall Cup', nameEn: '高脚品茗杯', handle: 'tall-cup' },
      ],
    },
  })
  await api.startWorker()
})
afterAll(async () => {
  await api.stop()
  await pictures.close()
})

async function importExport(preset: string): Promise<Import> {
  const file = await readFile(join(folder, `${preset}.csv`), 'utf8')
  const pieces = importPieces(api, shop)
  const served = file.replaceAll('https://pictures.example', `${pictures.url}/${preset}`)
  const run = await pieces.importFile(`${preset}.csv`, Buffer.from(served), {})
  return pieces.untilPictures(run.id)
}

type Row = {
  rating: number | null
  occurred_at: Date
  sku: string | null
  pictures: number
  follow_up: string | null
  facts: Record<string, unknown>
}

async function rowsOf(source: string): Promise<Row[]> {
  const found = await api.app.platform.database.pool.query<Row>(
    `select rating, occurred_at, product.sku, facts, follow_up.text as follow_up, (
       select count(*)::int from feedback_attachment as attachment
       where attachment.shop_id = feedback.shop_id and attachment.feedback_id = feedback.id
     ) as pictures
     from feedback
     left join product on product.shop_id = feedback.shop_id and product.id = feedback.product_id
     left join follow_up on follow_up.shop_id = feedback.shop_id and follow_up.feedback_id = feedback.id
     where feedback.shop_id = $1 and source = $2
     order by occurred_at`,
    [shop.shopId, source],
  )
  return found.rows
}

describe('the export of each platform goes in with products, dates and pictures', () => {
  test.each([
    { preset: 'judgeme', accepted: 3, refused: 0, pictures: 3, skus: ['POT-01', 'POT-01', 'CUP-01'] },
    { preset: 'shopify', accepted: 3, refused: 0, pictures: 0, skus: ['POT-01', 'POT-01', 'CUP-01'] },
    { preset: 'yotpo', accepted: 3, refused: 0, pictures: 2, skus: ['POT-01', 'POT-01', 'CUP-01'] },
    { preset: 'woocommerce', accepted: 2, refused: 1, pictures: 2, skus: ['POT-01', 'CUP-01'] },
    { preset: 'loox', accepted: 3, refused: 0, pictures: 2, skus: ['CUP-01', 'POT-01', 'POT-01'] },
    { preset: 'taobao', accepted: 3, refused: 0, pictures: 4, skus: ['POT-01', 'POT-01', 'CUP-01'] },
  ])('$preset', async ({ preset, accepted, refused, pictures: count, skus }) => {
    const run = await importExport(preset)
    expect(run).toMatchObject({ state: 'done', preset, accepted, refused, problem: null })
    expect(run.media).toEqual({ total: count, kept: count, refused: 0 })
    const rows = await rowsOf(`${preset}.csv`)
    expect(rows.map(({ sku }) => sku)).toEqual(skus)
    expect(rows.reduce((sum, row) => sum + row.pictures, 0)).toBe(count)
    expect(JSON.stringify(rows)).not.toMatch(/verified/i)
    if (preset === 'taobao') expect(rows[0].follow_up).toBe('用了二十天，养得越来越润了。')
    if (preset === 'judgeme') expect(rows[0].occurred_at).toEqual(new Date('2025-03-02T10:12:00Z'))
    // A repeat adds nothing: no row, and no picture is asked for again.
    const askedBefore = pictures.asked.length
    const again = await importExport(preset)
    expect(again).toMatchObject({ state: 'done', accepted: 0, repeated: accepted, media: { total: 0 } })
    expect(pictures.asked.length).toBe(askedBefore)
  })

  test('what is published of an imported review shows the stored picture, never the address it came from', async () => {
    const rows = await api.app.platform.database.pool.query<{ id: string; product_id: string }>(
      `select id, product_id from feedback where shop_id = $1 and source = 'judgeme.csv' order by occurred_at limit 1`,
      [shop.shopId],
    )
    const [{ id, product_id }] = rows.rows
    const publicId = (kind: string, uuid: string) => `${kind}_${uuid.replaceAll('-', '')}`
    await shop.client.call(endpoints.decideFeedback, {
      params: { id: publicId('fbk', id) },
      body: { decision: 'publish' },
    })
    const answer = await fetch(
      `${api.url}/v1/storefront/products/${publicId('prd', product_id)}/reviews?shop=${shop.publicId}`,
    )
    const text = await answer.text()
    expect(text).toContain('/media/shp_')
    expect(text).toContain('"verified" : false')
    expect(text).toContain('"imported" : true')
    expect(text).not.toContain(pictures.url)
  })
})

test('no server of pictures is asked for more than two at a time', () => {
  expect(pictures.most()).toBeGreaterThan(0)
  expect(pictures.most()).toBeLessThanOrEqual(2)
})
