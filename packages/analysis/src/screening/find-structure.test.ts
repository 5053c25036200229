import { describe, expect, it } from 'vitest'
import { createScreener } from './create-screener.ts'
import { ordinaryReview, ordinaryStream, streamStart } from './ordinary-stream.ts'
import type { ScreenedReview } from './screened-review.ts'
import type { ScreeningCode, ScreeningDecision } from './screening-verdict.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const after = streamStart + 60 * day

/** The decisions on some reviews that follow two ordinary months, as they stand at the end, and the codes given. */
function outcome(reviews: readonly ScreenedReview[]): {
  decisions: ScreeningDecision[]
  codes: Set<ScreeningCode>
} {
  const screener = createScreener()
  for (const one of ordinaryStream(60)) screener.judge(one)
  const decisions = new Map<string, ScreeningDecision>()
  const codes = new Set<ScreeningCode>()
  for (const one of reviews) {
    const { verdict, reopened } = screener.judge(one)
    decisions.set(one.id, verdict.decision)
    for (const { code } of verdict.reasons) codes.add(code)
    for (const { id, verdict: again } of reopened) decisions.set(id, again.decision)
  }
  return { decisions: reviews.map(({ id }) => decisions.get(id) ?? 'accept'), codes }
}

type Change = Partial<ScreenedReview>

/** `count` reviews by different people, changed one by one. */
function people(count: number, change: (at: number) => Change): ScreenedReview[] {
  return Array.from({ length: count }, (_, at) => {
    const createdAt = change(at).createdAt ?? after
    return ordinaryReview(10_000 + at, {
      createdAt,
      orderId: `own-${at}`,
      deliveredAt: createdAt - (1 + ((at * 5) % 9)) * day - at * 1234567,
      authorCreatedAt: createdAt - (100 + at * 17) * day,
      ...change(at),
    })
  })
}

const unordered = { orderId: undefined, deliveredAt: undefined }

function held(decisions: readonly ScreeningDecision[]): number {
  return decisions.filter((decision) => decision !== 'accept').length
}

describe('shared devices and networks', () => {
  it('lets a family of four review from one tablet over weeks', () => {
    const family = people(8, (at) => ({
      authorId: `family-${at % 4}`,
      deviceHash: 'tablet',
      networkHash: 'home',
      createdAt: after + at * 4 * day,
    }))
    expect(held(outcome(family).decisions)).toBe(0)
  })

  it('holds a dozen accounts without orders that write about one product from one device', () => {
    const farm = people(12, (at) => ({
      ...unordered,
      productId: 'product-3',
      deviceHash: 'farm',
      createdAt: after + at * 7 * hour + at * at * minute,
    }))
    const { decisions, codes } = outcome(farm)
    expect(held(decisions)).toBeGreaterThanOrEqual(11)
    expect(codes).toContain('ring')
  })

  it('lets the same dozen write from a kiosk, and a dormitory from one network', () => {
    const kiosk = people(12, (at) => ({ deviceHash: 'till', source: 'kiosk', createdAt: after + at * hour }))
    expect(held(outcome(kiosk).decisions)).toBe(0)
    const dormitory = people(40, (at) => ({ networkHash: 'dormitory', createdAt: after + at * 9 * hour }))
    expect(held(outcome(dormitory).decisions)).toBe(0)
  })
})

describe('bursts', () => {
  const burst = (at: number) => ({
    productId: 'product-5',
    createdAt: after + at * 11 * minute + at * at * 3000,
  })

  it('holds a burst of people without orders', () => {
    const { decisions, codes } = outcome(people(15, (at) => ({ ...unordered, ...burst(at) })))
    expect(held(decisions)).toBeGreaterThanOrEqual(13)
    expect(codes).toContain('burst')
  })

  it('lets the same burst pass when the people bought what they review', () => {
    const buyers = people(40, (at) => ({ ...burst(at), ...(at % 10 === 0 ? unordered : {}) }))
    expect(held(outcome(buyers).decisions)).toBe(0)
  })

  it('lets an old shop’s reviews in at one moment', () => {
    const imported = people(60, (at) => ({
      ...unordered,
      productId: `product-${at % 3}`,
      createdAt: after,
      source: 'import',
      deviceHash: undefined,
      networkHash: undefined,
      authorCreatedAt: undefined,
    }))
    expect(held(outcome(imported).decisions)).toBe(0)
  })
})

describe('timing', () => {
  it('holds reviews that come before their parcels, and lets a single one pass', () => {
    const early = (at: number) => {
      const createdAt = after + at * 5 * hour + at * at * minute
      return { productId: 'product-7', createdAt, deliveredAt: createdAt + 2 * day }
    }
    expect(held(outcome(people(1, early)).decisions)).toBe(0)
    const { decisions, codes } = outcome(people(9, early))
    expect(held(decisions)).toBeGreaterThanOrEqual(7)
    expect(codes).toContain('timing')
  })
})

describe('flooding', () => {
  const oneAuthor = (at: number) => ({
    authorId: 'one',
    deviceHash: 'one',
    createdAt: after + at * 4 * minute,
  })

  it('holds an author who reviews a dozen products in an hour without an order', () => {
    const { decisions, codes } = outcome(people(12, (at) => ({ ...unordered, ...oneAuthor(at) })))
    expect(held(decisions)).toBeGreaterThanOrEqual(9)
    expect(codes).toContain('flooding')
  })

  it('lets a loyal customer catch up with five purchases in an evening', () => {
    expect(held(outcome(people(5, oneAuthor)).decisions)).toBe(0)
  })
})

describe('rings of products', () => {
  it('holds accounts that walk the same list of products within two days', () => {
    const ring = people(24, (at) => ({
      authorId: `walker-${at % 6}`,
      deviceHash: `walker-${at % 6}`,
      networkHash: `walker-${at % 6}`,
      productId: `product-${[2, 9, 13, 17][Math.floor(at / 6)]}`,
      createdAt: after + at * 1.7 * hour + at * at * 900,
    }))
    expect(held(outcome(ring).decisions)).toBeGreaterThanOrEqual(18)
  })
})
