import { endpoints, type Import } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importPieces } from '../../../../test/import-pieces.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let teapotId: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  const { items } = await shop.client.call(endpoints.putProducts, {
    body: {
      products: [
        { sku: 'POT-01', name: 'Clay Teapot', handle: 'clay-teapot' },
        { sku: 'CUP-01', name: '高脚品茗杯' },
        { sku: 'TRAY-01', name: 'Bamboo Tray' },
      ],
    },
  })
  teapotId = items[0].id
  await api.startWorker()
})
afterAll(() => api.stop())

const header = 'id,text,rating,product'

function fileOf(rows: string[]): Buffer {
  return Buffer.from(`${header}\n${rows.join('\n')}\n`)
}

const mixed = [
  'a1,It pours well,5,clay   TEAPOT!',
  'a2,Lovely thin rim,5,高脚品茗杯',
  'a3,The pot is heavy,3,Clay Tea Pot (red)',
  'a4,The pot again,4,Clay Tea Pot (red)',
  'a5,A whisk of bamboo,5,Bamboo Whisk',
  'a6,Nothing to do with tea,2,Gift card',
  'a7,Of the spoon,2,Old Spoon',
]

const asking = { unknownProducts: 'ask', source: 'old shop' } as const

function listProducts(run: Import) {
  return shop.client.call(endpoints.listImportProducts, { params: { id: run.id }, query: {} })
}

describe('an import that asks waits until each unknown product is decided', () => {
  test('nothing goes in before, the answer counts, and holds for the next file of the source', async () => {
    const pieces = importPieces(api, shop)
    const waiting = await pieces.importFile('old.csv', fileOf(mixed), asking)
    expect(waiting).toMatchObject({
      state: 'needs-products',
      rowsRead: 0,
      products: { asked: 4, undecided: 4, notListed: 0 },
    })
    const { items, next } = await listProducts(waiting)
    expect(next).toBeNull()
    expect(items.map(({ label, rows }) => [label, rows])).toEqual([
      ['Clay Tea Pot (red)', 2],
      ['Bamboo Whisk', 1],
      ['Gift card', 1],
      ['Old Spoon', 1],
    ])
    expect(items[0].suggestions[0]).toMatchObject({ id: teapotId, name: 'Clay Teapot' })
    expect(items[1].suggestions[0]).toMatchObject({ sku: 'TRAY-01' })

    const early = shop.client.call(endpoints.continueImport, { params: { id: waiting.id } })
    await expect(early).rejects.toMatchObject({ problem: { code: 'import/products-undecided' } })

    const [pot, whisk, card, spoon] = items
    const decided = await shop.client.call(endpoints.decideImportProducts, {
      params: { id: waiting.id },
      body: {
        decisions: [
          { key: pot.key, decision: 'product', productId: teapotId },
          { key: whisk.key, decision: 'new' },
          { key: card.key, decision: 'without' },
        ],
        rest: 'skip',
      },
    })
    expect(decided.products).toEqual({ asked: 4, undecided: 0, notListed: 0 })
    await shop.client.call(endpoints.continueImport, { params: { id: waiting.id } })
    const done = await pieces.untilRests(waiting.id)
    expect(done).toMatchObject({ state: 'done', rowsRead: 7, accepted: 6, refused: 1 })
    expect(await pieces.refusalsOf(done.id)).toContain('import/product-skipped')
    expect(spoon.label).toBe('Old Spoon')
    expect(await productsOf('old shop')).toEqual([
      ['a1', 'POT-01'],
      ['a2', 'CUP-01'],
      ['a3', 'POT-01'],
      ['a4', 'POT-01'],
      ['a5', 'Bamboo Whisk'],
      ['a6', null],
    ])

    const more = [
      'b1,More of the pot,5,Clay Tea Pot (red)',
      'b2,More whisk,4,Bamboo Whisk',
      'b3,Spoon,1,Old Spoon',
    ]
    const next2 = await pieces.importFile('newer.csv', fileOf(more), asking)
    expect(next2).toMatchObject({ state: 'done', accepted: 2, refused: 1, products: { asked: 0 } })
  })

  test('a decided import takes no more decisions, a foreign product is refused, a cancelled one ends', async () => {
    const pieces = importPieces(api, shop)
    const wishes = { unknownProducts: 'ask', source: 'third' } as const
    const waiting = await pieces.importFile('third.csv', fileOf(['c1,Words,5,Never heard of']), wishes)
    const { items } = await listProducts(waiting)
    const stranger = shop.client.call(endpoints.decideImportProducts, {
      params: { id: waiting.id },
      body: {
        decisions: [{ key: items[0].key, decision: 'product', productId: `prd_${'0'.repeat(32)}` }],
      },
    })
    await expect(stranger).rejects.toMatchObject({ problem: { code: 'product/not-found' } })
    await shop.client.call(endpoints.cancelImport, { params: { id: waiting.id } })
    const late = shop.client.call(endpoints.decideImportProducts, {
      params: { id: waiting.id },
      body: { decisions: [], rest: 'skip' },
    })
    await expect(late).rejects.toMatchObject({ problem: { code: 'import/not-waiting' } })
  })

  test('who may not write products may decide for known ones, and not have new ones made', async () => {
    const pieces = importPieces(api, shop)
    const analyst = await shop.as('analyst')
    const wishes = { unknownProducts: 'ask', source: 'fourth' } as const
    const waiting = await pieces.importFile('fourth.csv', fileOf(['d1,Words,5,Brand New Bowl']), wishes)
    const { items } = await listProducts(waiting)
    const decide = (decision: 'new' | 'without') =>
      analyst.call(endpoints.decideImportProducts, {
        params: { id: waiting.id },
        body: { decisions: [{ key: items[0].key, decision }] },
      })
    await decide('new')
    const making = analyst.call(endpoints.continueImport, { params: { id: waiting.id } })
    await expect(making).rejects.toMatchObject({ problem: { code: 'session/forbidden' } })
    await decide('without')
    await analyst.call(endpoints.continueImport, { params: { id: waiting.id } })
    expect(await pieces.untilRests(waiting.id)).toMatchObject({ state: 'done', accepted: 1 })
  })
})

describe('an import that asks nobody', () => {
  const mapping = { text: 'text', rating: 'rating', externalId: 'id', productName: 'product' }

  test('refuses rows of unknown products by default, and keeps the others', async () => {
    const pieces = importPieces(api, shop)
    const rows = ['e1,Known,5,Clay Teapot', 'e2,Unknown,5,Something else', 'e3,None,5,']
    const run = await pieces.importFile('refuse.csv', fileOf(rows), { mapping })
    expect(run).toMatchObject({ state: 'done', accepted: 2, refused: 1, unknownProducts: 'refuse' })
    expect(await pieces.refusalsOf(run.id)).toMatch(/3,feedback\/unknown-product,.*productName/)
  })

  test('makes each unknown product once, however many rows and runs speak of it', async () => {
    const pieces = importPieces(api, shop)
    const rows = Array.from(
      { length: 2500 },
      (_, index) => `f${index},Words ${index},5,Made Pot ${index % 3}`,
    )
    const wishes = { mapping, unknownProducts: 'create' } as const
    const run = await pieces.importFile('create.csv', fileOf(rows), wishes)
    expect(run).toMatchObject({ state: 'done', accepted: 2500, refused: 0 })
    const again = await pieces.importFile('create-2.csv', fileOf(['g1,More,5,made pot 1']), wishes)
    expect(again).toMatchObject({ accepted: 1 })
    const made = await api.app.platform.database.pool.query(
      `select sku from product where shop_id = $1 and name ilike 'made pot%' order by sku`,
      [shop.shopId],
    )
    expect(made.rows.map(({ sku }: { sku: string }) => sku)).toEqual([
      'Made Pot 0',
      'Made Pot 1',
      'Made Pot 2',
    ])
  })

  test('lets rows stand without their product, whose name is kept as a fact', async () => {
    const pieces = importPieces(api, shop)
    const rows = ['h1,Alone,5,Lost Product']
    const run = await pieces.importFile('without.csv', fileOf(rows), { mapping, unknownProducts: 'without' })
    expect(run).toMatchObject({ accepted: 1, refused: 0 })
    const kept = await api.app.platform.database.pool.query(
      `select facts->>'product' as product from feedback where shop_id = $1 and source = 'without.csv'`,
      [shop.shopId],
    )
    expect(kept.rows).toEqual([{ product: 'Lost Product' }])
  })

  test('a name that fits two products fits none', async () => {
    await shop.client.call(endpoints.putProducts, {
      body: {
        products: [
          { sku: 'TWIN-1', name: 'Twin' },
          { sku: 'TWIN-2', name: 'Twin' },
        ],
      },
    })
    const run = await importPieces(api, shop).importFile('twin.csv', fileOf(['i1,Words,5,Twin']), { mapping })
    expect(run).toMatchObject({ accepted: 0, refused: 1 })
  })
})

test('beyond 5,000 unknown products the rows are counted, listed products are not lost', async () => {
  const pieces = importPieces(api, shop)
  const rows = Array.from({ length: 5100 }, (_, index) => `j${index},Words ${index},5,Endless item ${index}`)
  const wishes = { unknownProducts: 'ask', source: 'endless' } as const
  const waiting = await pieces.importFile('endless.csv', fileOf(rows), wishes)
  expect(waiting.products).toEqual({ asked: 5000, undecided: 5000, notListed: 100 })
  await shop.client.call(endpoints.decideImportProducts, {
    params: { id: waiting.id },
    body: { decisions: [], rest: 'without' },
  })
  await shop.client.call(endpoints.continueImport, { params: { id: waiting.id } })
  expect(await pieces.untilRests(waiting.id)).toMatchObject({ state: 'done', accepted: 5000, refused: 100 })
})

async function productsOf(source: string): Promise<[string, string | null][]> {
  const found = await api.app.platform.database.pool.query<{ external_id: string; sku: string | null }>(
    `select external_id, product.sku
     from feedback
     left join product on product.shop_id = feedback.shop_id and product.id = feedback.product_id
     where feedback.shop_id = $1 and source = $2
     order by external_id`,
    [shop.shopId, source],
  )
  return found.rows.map((row) => [row.external_id, row.sku])
}
