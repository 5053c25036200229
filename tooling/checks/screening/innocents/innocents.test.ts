import { beforeAll, describe, expect, it } from 'vitest'
import { hasCorpora } from '../../read-corpus.ts'
import { createChance } from '../chance.ts'
import { createRealTexts, readCorpusTexts } from '../real-texts.ts'
import { type InnocentKind, innocentKinds } from '../screening-kinds.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs, hourMs, openShop } from '../simulated-shop.ts'
import { drawHabits, type World } from '../simulated-world.ts'
import { innocents } from './innocents.ts'

const count = 60

describe.runIf(hasCorpora())('innocents', () => {
  let world: World | undefined

  beforeAll(() => {
    const chance = createChance(4)
    const texts = createRealTexts(readCorpusTexts(), chance)
    const shop = openShop({ size: 4000, texts, chance })
    world = { chance, texts, shop, habits: drawHabits(chance), genuine: [] }
  })

  const plant = (kind: InnocentKind): Draft[] => {
    if (world === undefined) throw new Error('The shop is not open.')
    const drafts = innocents[kind]({ ...world, chance: createChance(9) }, count)
    return drafts.toSorted((one, other) => one.createdAt - other.createdAt)
  }
  const spanOf = (drafts: readonly Draft[]) => drafts[drafts.length - 1].createdAt - drafts[0].createdAt
  const groupsBy = (drafts: readonly Draft[], field: 'authorId' | 'networkHash' | 'productId' | 'orderId') =>
    Object.values(Object.groupBy(drafts, (draft) => draft[field] ?? 'none')).flatMap((group) =>
      group ? [group] : [],
    )

  it('are about as many as asked for, all within the life of the shop', () => {
    for (const kind of innocentKinds) {
      const drafts = plant(kind)
      expect(drafts.length, kind).toBeGreaterThanOrEqual(count)
      expect(drafts.length, kind).toBeLessThan(count * 1.7)
      for (const { createdAt } of drafts) {
        expect(createdAt, kind).toBeGreaterThan((world?.shop.startedAt ?? 0) - dayMs)
        expect(createdAt, kind).toBeLessThan((world?.shop.endedAt ?? 0) + 60 * dayMs)
      }
    }
  })

  it('leave no gap of a pattern unfilled', () => {
    for (const kind of innocentKinds)
      for (const { text } of plant(kind)) expect(text, kind).not.toMatch(/\{\w+\}/)
  })

  it('share a home without all wanting the same', () => {
    for (const home of groupsBy(plant('family'), 'networkHash').filter(
      ([{ networkHash }]) => networkHash !== undefined,
    ))
      if (home.length > 3) expect(new Set(home.map(({ productId }) => productId)).size).toBeGreaterThan(1)
  })

  it('share a network as strangers, each with a device of their own', () => {
    const networks = groupsBy(plant('shared-network'), 'networkHash').filter(
      ([{ networkHash }]) => networkHash,
    )
    const largest = networks.toSorted((one, other) => other.length - one.length)[0]
    expect(largest.length).toBeGreaterThan(15)
    expect(new Set(largest.map(({ authorId }) => authorId)).size).toBe(largest.length)
    expect(spanOf(largest)).toBeGreaterThan(60 * dayMs)
  })

  it('come together in a sale and for a viral product, with orders of their own', () => {
    expect(spanOf(plant('sales-day'))).toBeLessThan(61 * hourMs)
    expect(new Set(plant('viral-product').map(({ productId }) => productId)).size).toBe(1)
    for (const kind of ['sales-day', 'viral-product', 'bad-batch'] as const)
      for (const { orderId, deliveredAt = 0, createdAt } of plant(kind)) {
        expect(orderId, kind).toBeDefined()
        expect(createdAt - deliveredAt, kind).toBeGreaterThanOrEqual(2 * hourMs)
      }
  })

  it('complain of a batch within days, each in own words', () => {
    const drafts = plant('bad-batch')
    expect(new Set(drafts.map(({ text }) => text)).size).toBe(drafts.length)
    for (const batch of groupsBy(drafts, 'productId')) expect(spanOf(batch)).toBeLessThan(9 * dayMs)
  })

  it('say the same only of one order, and only as one buyer', () => {
    for (const order of groupsBy(plant('one-order-same-words'), 'authorId')) {
      expect(new Set(order.map(({ text }) => text)).size).toBe(1)
      expect(new Set(order.map(({ orderId }) => orderId)).size).toBe(1)
    }
  })

  it('come from an older shop without order, device or network', () => {
    for (const draft of plant('old-import'))
      expect(Object.keys(draft).toSorted()).toEqual([
        'authorId',
        'createdAt',
        'productId',
        'rating',
        'source',
        'text',
      ])
  })

  it('repeat their own first words when they come back', () => {
    for (const own of groupsBy(plant('follow-up'), 'authorId')) {
      expect(own).toHaveLength(2)
      expect(own[1].text.startsWith(own[0].text)).toBe(true)
    }
  })
})
