import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { detectPreset } from './detect-preset.ts'
import { isShopReply } from './is-shop-reply.ts'
import { ignoredColumns, mappingFromPreset, type PresetName, presetNames } from './presets.ts'
import { previewFile } from './preview-file.ts'
import { type MappedRecord, toRecord } from './to-record.ts'
import { zoneOfDates } from './zone-of-dates.ts'

const folder = join(import.meta.dirname, '..', 'test', 'exports')

async function recordsOf(preset: PresetName): Promise<MappedRecord[]> {
  const { columns, rows, ...preview } = await previewFile(join(folder, `${preset}.csv`))
  expect(preview.preset).toBe(preset)
  const mapping = mappingFromPreset(preset, columns)
  const defaults = {
    kind: 'review',
    fileName: `${preset}.csv`,
    occurredAt: '2026-01-01T00:00:00.000Z',
    timeZone: zoneOfDates({ preset, mapping }) ?? 'America/New_York',
  }
  return rows
    .filter((row) => !isShopReply(preset, row))
    .map((row) => toRecord(row, { mapping, defaults, ignored: ignoredColumns(preset, columns, mapping) }))
}

describe('the file of each platform is recognised and read by its own columns', () => {
  it('Judge.me', async () => {
    const [first, second, third] = await recordsOf('judgeme')
    expect(first).toMatchObject({
      record: {
        title: 'Pours well',
        rating: 5,
        occurredAt: '2025-03-02T10:12:00.000Z',
        author: { name: 'Wren Calder', email: 'wren@example.com' },
        media: ['https://pictures.example/a.png', 'https://pictures.example/b.png'],
        facts: { source: 'email', curated: 'ok' },
      },
      product: { handle: 'clay-teapot', number: '7012345678' },
    })
    expect(second.record).toMatchObject({
      rating: 2,
      facts: { curated: 'spam', reply: 'Sorry, Otto. A new cup is on its way.' },
    })
    expect(third.record).toMatchObject({ media: ['https://pictures.example/c.png'] })
    expect(JSON.stringify(first)).not.toContain('203.0.113.9')
  })

  it('Shopify Product Reviews', async () => {
    const [first, second, third] = await recordsOf('shopify')
    expect(first).toMatchObject({
      record: {
        rating: 5,
        title: 'A quiet joy',
        occurredAt: '2023-06-01T14:00:00.000Z',
        facts: { state: 'published' },
      },
      product: { handle: 'clay-teapot' },
    })
    expect(second.record).toMatchObject({
      facts: { state: 'unpublished', replied_at: '2023-06-04 10:00:00 UTC' },
    })
    expect(third.record).toMatchObject({ occurredAt: '2023-07-11T13:30:00.000Z', rating: 4 })
  })

  it('Yotpo', async () => {
    const [first, second] = await recordsOf('yotpo')
    expect(first).toMatchObject({
      record: {
        externalId: '440001',
        rating: 5,
        occurredAt: '2024-11-05T00:00:00.000Z',
        media: ['https://pictures.example/a.png', 'https://pictures.example/b.png'],
        author: { name: 'Ana L.' },
      },
      product: { number: '7012345678', name: 'Clay Teapot' },
    })
    expect(JSON.stringify(first.record)).not.toMatch(/hidden\.png|product\.png|Verified/)
    expect(second.record).toMatchObject({
      facts: { 'Comment Content': 'The size is in the description; you may send it back.' },
    })
  })

  it('WooCommerce, whose rows with a parent are replies of the shop', async () => {
    const records = await recordsOf('woocommerce')
    expect(records).toHaveLength(2)
    expect(records[0]).toMatchObject({
      record: {
        externalId: '301',
        sku: 'POT-01',
        rating: 4,
        occurredAt: '2024-02-10T20:15:00.000Z',
        author: { externalId: '14', name: 'Sven Holt', email: 'sven@example.com' },
        media: ['https://pictures.example/a.png', 'https://pictures.example/b.png'],
        facts: { comment_approved: '1' },
      },
      product: { sku: 'POT-01', number: '88', name: 'Clay Teapot' },
    })
    expect(records[1]).toMatchObject({ record: { rating: 1 }, product: { number: '91', name: 'Tall Cup' } })
  })

  it('Loox', async () => {
    const [first, , third] = await recordsOf('loox')
    expect(first).toMatchObject({
      record: {
        externalId: 'lx1',
        rating: 5,
        occurredAt: '2024-11-05T08:00:00.000Z',
        author: { name: 'Julie', email: 'julie@example.com' },
        media: ['https://pictures.example/a.png'],
        facts: { status: 'Active', variant: 'Blue' },
      },
      product: { handle: 'clay-teapot', number: '7012345678' },
    })
    expect(third.record).toMatchObject({ text: 'Good cup, came quickly.' })
    expect(third.record).not.toHaveProperty('facts.verified_purchase')
  })

  it('sheets of Chinese marketplaces', async () => {
    const [first, second, third] = await recordsOf('taobao')
    expect(first).toMatchObject({
      record: {
        externalId: 'TB1001',
        orderId: '330012',
        sku: 'POT-01',
        rating: 5,
        text: '出水很顺，断水利落，爸爸每天都用。',
        occurredAt: '2024-03-02T12:15:00.000Z',
        author: { name: '南***云' },
        facts: { 'SKU/规格': '颜色:朱泥', 商家回复: '谢谢喜欢，常用常新。' },
      },
      product: { sku: 'POT-01', number: '660011', name: '手作紫砂壶 300ml' },
      followUp: { text: '用了二十天，养得越来越润了。', at: '2024-03-22T01:10:00.000Z' },
    })
    expect(second.record).toMatchObject({ rating: 2, occurredAt: '2024-03-05T01:40:00.000Z' })
    expect(third).toMatchObject({
      record: { rating: 5, media: ['https://pictures.example/c.png', 'https://pictures.example/d.png'] },
      product: { name: '高脚品茗杯' },
    })
    expect(JSON.stringify(first.record)).not.toContain('是否购买')
  })

  it('another file is taken for none of them', () => {
    expect(detectPreset(['id', 'text', 'rating'])).toBeUndefined()
    expect(detectPreset([])).toBeUndefined()
    expect(presetNames).toHaveLength(6)
  })
})
