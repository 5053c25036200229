import { endpoints, type Import, toUuid } from '@echoloop/contract'
import { writeWorkbook } from '@echoloop/records/write-workbook'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importPieces } from '../../../test/import-pieces.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { type Pictures, startPictures } from '../../../test/start-pictures.ts'
import type { Platform } from '../../platform/scope.ts'
import { runImport, runMedia } from './index.ts'

let api: TestApi
let shop: TestShop
let pictures: Pictures

// No worker: the tests are the workers, so that they can die where they want.
beforeAll(async () => {
  pictures = await startPictures({
    '/gone.png': (response) => response.writeHead(404).end(),
    '/words.png': (response) => response.end('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    '/busy.png': (response) => response.writeHead(503).end(),
  })
  api = await startApi()
  shop = await api.newShop({ timeZone: 'Asia/Shanghai' })
})
afterAll(async () => {
  await api.stop()
  await pictures.close()
})

const head = ['评价编号', '评价内容', '评分', '评价时间', '图片']

function bookOf(rows: number): Buffer {
  const body = Array.from({ length: rows }, (_, index) => [
    `X${index + 1}`,
    `第 ${index + 1} 条：壶盖很合`,
    5,
    { day: 45296.5 + (index % 100) },
    null,
  ])
  return writeWorkbook({
    isPacked: true,
    sheets: [
      { name: '说明', rows: [['导出说明']] },
      { name: '评价', rows: [['2024 年评价'], head, ...body] },
    ],
  })
}

describe('a workbook goes in like any other file', () => {
  test('the preview shows its sheets, and the chosen one is imported', async () => {
    const answer = await fetch(`${api.url}/v1/imports/preview?fileName=${encodeURIComponent('评价.csv')}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${shop.key}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bookOf(3)),
    })
    const preview = endpoints.previewImport.reply.parse(await answer.json())
    expect(preview).toMatchObject({ format: 'xlsx', sheet: '评价', sheets: ['说明', '评价'], columns: head })
    const run = await importPieces(api, shop).send('评价.csv', bookOf(3), { sheet: '评价' })
    await take(run)
    expect(await read(run)).toMatchObject({ state: 'done', sheet: '评价', accepted: 3, refused: 0 })
    const kept = await api.app.platform.database.pool.query(
      `select text, occurred_at from feedback where shop_id = $1 and source = '评价.csv' order by occurred_at limit 1`,
      [shop.shopId],
    )
    expect(kept.rows).toEqual([{ text: '第 1 条：壶盖很合', occurred_at: new Date('2024-01-05T04:00:00Z') }])
  })

  test('killed after each of its first commits, it goes on and counts each row once', async () => {
    const run = await importPieces(api, shop).send('killed.xlsx', bookOf(3456), {})
    for (const survives of [1, 2, 3, 3]) {
      await expect(take(run, dyingPlatform(survives))).rejects.toThrow('killed')
      const seen = await read(run)
      expect(await countOf('killed.xlsx')).toBe(seen.accepted)
    }
    await take(run)
    expect(await read(run)).toMatchObject({ state: 'done', rowsRead: 3456, accepted: 3456 })
    expect(await countOf('killed.xlsx')).toBe(3456)
  })

  test('a broken one keeps what went in and says what to do; a missing sheet fails at once', async () => {
    const whole = writeWorkbook({
      sheets: [
        { name: 'R', rows: [['text'], ...Array.from({ length: 30_000 }, (_, index) => [`voice ${index}`])] },
      ],
    })
    whole.write('</', whole.indexOf('voice 29000'))
    const run = await importPieces(api, shop).send('broken.xlsx', whole, {})
    await take(run)
    const seen = await read(run)
    expect(seen).toMatchObject({ state: 'failed', problem: 'import/broken-workbook' })
    expect(seen.accepted).toBeGreaterThan(20_000)
    const missing = await importPieces(api, shop).send('sheet.xlsx', bookOf(2), { sheet: 'Nowhere' })
    await take(missing)
    expect(await read(missing)).toMatchObject({ state: 'failed', problem: 'import/no-such-sheet' })
  })
})

describe('pictures come after the rows', () => {
  const rules = { mayBePrivate: true, timeoutMs: 500, pausesMs: [20, 20] }

  function fileOf(lines: string[]): Buffer {
    return Buffer.from(`id,text,media\n${lines.join('\n')}\n`)
  }

  test('each is kept or told in the report with its line, and tried again only where that may help', async () => {
    const { url } = pictures
    const lines = [
      `m1,Two good ones,"${url}/a.png,${url}/b.png"`,
      `m2,One gone and one that is words,"${url}/gone.png;${url}/words.png"`,
      `m3,Busy for ever,${url}/busy.png`,
    ]
    const run = await importPieces(api, shop).send('pictures.csv', fileOf(lines), {})
    await take(run)
    expect(await read(run)).toMatchObject({ state: 'done', media: { total: 5, kept: 0, refused: 0 } })
    await fetchPictures(run, rules)
    expect(await read(run)).toMatchObject({ media: { total: 5, kept: 2, refused: 3 } })
    expect(pictures.asked.filter((path) => path === '/busy.png')).toHaveLength(3)
    expect(pictures.asked.filter((path) => path === '/gone.png')).toHaveLength(1)
    const report = await importPieces(api, shop).refusalsOf(run.id)
    expect(report).toMatch(/\r\n3,media\/not-there,[^\r]*,media,[^\r]*gone\.png/)
    expect(report).toMatch(/\r\n3,upload\/not-media,/)
    expect(report).toMatch(/\r\n4,media\/not-there,[^\r]*busy\.png/)
  })

  test('addresses inside the private network are refused and counted, and nobody is asked', async () => {
    const before = pictures.asked.length
    const lines = [`p1,Inside,"${pictures.url.replace(/:\d+$/, '')}/a.png,http://169.254.169.254/latest"`]
    const run = await importPieces(api, shop).send('inside.csv', fileOf(lines), {})
    await take(run)
    await fetchPictures(run, { ...rules, mayBePrivate: false })
    expect(await read(run)).toMatchObject({ accepted: 1, media: { total: 2, kept: 0, refused: 2 } })
    expect(await importPieces(api, shop).refusalsOf(run.id)).toContain('media/private-address')
    expect(pictures.asked.length).toBe(before)
  })

  test('killed between two pictures, and two workers at once, none is stored twice', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `k${index},Words,${pictures.url}/k${index}.png`)
    const run = await importPieces(api, shop).send('killed-pictures.csv', fileOf(lines), {})
    await take(run)
    const job = { shopId: shop.shopId, importId: uuidOf(run) }
    const options = { dataFolder: api.app.dataFolder, rules }
    await expect(runMedia(dyingPlatform(5), options, job)).rejects.toThrow('killed')
    await expect.poll(async () => (await read(run)).media.kept).toBeLessThan(12)
    await Promise.all([runMedia(api.app.platform, options, job), runMedia(api.app.platform, options, job)])
    expect(await read(run)).toMatchObject({ media: { total: 12, kept: 12, refused: 0 } })
    const stored = await api.app.platform.database.pool.query(
      `select count(*)::int as count, count(distinct feedback_id)::int as voices
       from feedback_attachment
       where shop_id = $1 and feedback_id in (
         select id from feedback where shop_id = $1 and source = 'killed-pictures.csv'
       )`,
      [shop.shopId],
    )
    expect(stored.rows).toEqual([{ count: 12, voices: 12 }])
  })

  async function fetchPictures(run: Import, how: typeof rules): Promise<void> {
    const job = { shopId: shop.shopId, importId: uuidOf(run) }
    await runMedia(api.app.platform, { dataFolder: api.app.dataFolder, rules: how }, job)
  }
})

/** Dies when it is asked for one transaction more than it survives. */
function dyingPlatform(survives: number): Platform {
  const { platform } = api.app
  let count = 0
  return {
    ...platform,
    database: {
      ...platform.database,
      inShop(shopId, work) {
        count += 1
        if (count > survives) throw new Error('killed')
        return platform.database.inShop(shopId, work)
      },
    },
  }
}

function take(run: Import, platform: Platform = api.app.platform): Promise<void> {
  return runImport(platform, api.app.dataFolder, { shopId: shop.shopId, importId: uuidOf(run) })
}

function read(run: Import): Promise<Import> {
  return importPieces(api, shop).read(run.id)
}

function uuidOf(run: Import): string {
  return toUuid('import', run.id) ?? ''
}

async function countOf(source: string): Promise<number> {
  const found = await api.app.platform.database.pool.query(
    'select count(*)::int as count from feedback where shop_id = $1 and source = $2',
    [shop.shopId, source],
  )
  return found.rows[0].count
}
