import { beforeAll, describe, expect, it } from 'vitest'
import { hasCorpora } from '../../read-corpus.ts'
import { createChance } from '../chance.ts'
import { createRealTexts, readCorpusTexts } from '../real-texts.ts'
import type { CampaignKind } from '../screening-kinds.ts'
import { simulateGenuine } from '../simulate-genuine.ts'
import type { Draft } from '../simulated-review.ts'
import { dayMs, hourMs, minuteMs, openShop } from '../simulated-shop.ts'
import { drawHabits, type World } from '../simulated-world.ts'
import { campaigns } from './campaigns.ts'

const seeds = [1, 2, 3, 4, 5, 6]

describe.runIf(hasCorpora())('campaigns', () => {
  let world: World | undefined

  beforeAll(() => {
    const chance = createChance(3)
    const texts = createRealTexts(readCorpusTexts(), chance)
    const shop = openShop({ size: 4000, texts, chance })
    const opened = { chance, texts, shop, habits: drawHabits(chance), genuine: [] }
    world = { ...opened, genuine: simulateGenuine(opened, 3000) }
  })

  const plant = (kind: CampaignKind): Draft[][] =>
    seeds.map((seed) => {
      if (world === undefined) throw new Error('The shop is not open.')
      const drafts = campaigns[kind]({ ...world, chance: createChance(seed) })
      return drafts.toSorted((one, other) => one.createdAt - other.createdAt)
    })
  const spanOf = (drafts: readonly Draft[]) => drafts[drafts.length - 1].createdAt - drafts[0].createdAt
  const known = <Field extends keyof Draft>(drafts: readonly Draft[], field: Field) =>
    drafts.flatMap((draft) => (draft[field] === undefined ? [] : [draft[field]]))
  const countOf = (values: readonly unknown[]) => new Set(values).size

  it('differ in size and span from seed to seed', () => {
    for (const kind of ['copy-paste', 'device-ring', 'filler', 'advertising'] as const) {
      const planted = plant(kind)
      expect(countOf(planted.map(({ length }) => length)), kind).toBeGreaterThan(3)
      expect(countOf(planted.map(spanOf)), kind).toBe(seeds.length)
    }
  })

  it('paste one text from many accounts', () => {
    for (const drafts of plant('copy-paste')) {
      const stems = drafts.map(({ text }) => text.slice(0, 18))
      expect(countOf(stems)).toBe(1)
      expect(countOf(known(drafts, 'authorId'))).toBeGreaterThan(drafts.length * 0.8)
    }
  })

  it('reword a source so that hardly two texts are equal', () => {
    for (const kind of ['paraphrase', 'template'] as const)
      for (const drafts of plant(kind))
        expect(countOf(known(drafts, 'text')), kind).toBeGreaterThan(drafts.length / 2)
  })

  it('copy what stood in the shop before, with something put in', () => {
    const earlier = new Map(world?.genuine.map(({ text, createdAt }) => [text, createdAt]))
    for (const drafts of plant('copied-with-contact'))
      for (const { text, createdAt } of drafts) {
        const source = [...earlier].find(([own, at]) => at < createdAt && isInserted(text, own))
        expect(source, text).toBeDefined()
      }
  })

  it('use a few devices or networks for many accounts', () => {
    for (const [kind, field] of [
      ['device-ring', 'deviceHash'],
      ['network-ring', 'networkHash'],
      ['slow-drip', 'deviceHash'],
    ] as const)
      for (const drafts of plant(kind)) {
        expect(countOf(known(drafts, field)), kind).toBeLessThanOrEqual(10)
        expect(countOf(known(drafts, 'authorId')), kind).toBeGreaterThan(4)
      }
  })

  it('let the same accounts review the same products', () => {
    for (const drafts of plant('co-review-ring')) {
      expect(countOf(known(drafts, 'productId'))).toBeLessThanOrEqual(7)
      expect(countOf(known(drafts, 'authorId')) * 2).toBeLessThan(drafts.length)
    }
  })

  it('burst with young accounts on one product within a day', () => {
    for (const drafts of plant('new-account-burst')) {
      expect(countOf(known(drafts, 'productId'))).toBe(1)
      expect(spanOf(drafts)).toBeLessThan(dayMs)
      for (const { createdAt, authorCreatedAt = createdAt } of drafts)
        expect(createdAt - authorCreatedAt).toBeLessThan(3 * dayMs)
    }
  })

  it('brush with orders that were not delivered days before', () => {
    for (const drafts of plant('brushing'))
      for (const { orderId, deliveredAt, createdAt } of drafts) {
        expect(orderId).toBeDefined()
        if (deliveredAt !== undefined) expect(createdAt - deliveredAt).toBeLessThanOrEqual(15 * minuteMs)
      }
  })

  it('flood from one account over many products', () => {
    for (const drafts of plant('flooding')) {
      expect(countOf(known(drafts, 'authorId'))).toBe(1)
      expect(countOf(known(drafts, 'productId'))).toBeGreaterThan(8)
    }
  })

  it('attack in waves with days of quiet between', () => {
    for (const drafts of plant('attack-waves')) {
      const pauses = drafts
        .slice(1)
        .filter(({ createdAt }, at) => createdAt - drafts[at].createdAt > 24 * hourMs)
      expect(pauses.length).toBeGreaterThanOrEqual(1)
      expect(pauses.length).toBeLessThanOrEqual(3)
    }
  })

  it('drip over ten days or more with a few reviews a day', () => {
    for (const drafts of plant('slow-drip')) {
      expect(spanOf(drafts)).toBeGreaterThan(8 * dayMs)
      expect(drafts.length / (spanOf(drafts) / dayMs)).toBeLessThan(4)
    }
  })

  it('leave no gap of a pattern unfilled', () => {
    for (const kind of [
      'template',
      'extortion',
      'advertising',
      'off-topic',
      'abuse',
      'attack-waves',
      'filler',
    ] as const)
      for (const { text } of plant(kind).flat()) expect(text, kind).not.toMatch(/\{\w+\}/)
  })
})

/** Whether a text is another one with one run of letters put in. */
function isInserted(text: string, own: string): boolean {
  const added = text.length - own.length
  if (added <= 0) return false
  let start = 0
  while (start < own.length && text[start] === own[start]) start++
  return text.slice(start + added) === own.slice(start)
}
