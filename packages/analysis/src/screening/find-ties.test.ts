import { describe, expect, it } from 'vitest'
import { createScreener } from './create-screener.ts'
import { ordinaryReview, ordinaryStream, streamStart } from './ordinary-stream.ts'
import type { ScreenedReview } from './screened-review.ts'
import type { ScreeningDecision } from './screening-verdict.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const after = streamStart + 60 * day
const unordered = { orderId: undefined, deliveredAt: undefined }
const doors = ['app', 'web', 'mail', undefined]

/** No two pauses alike, in order. */
const unevenly = (at: number) => at + 0.45 * Math.sin(at * at + 1)

type Change = Partial<ScreenedReview>

/** How many of some reviews stand held at the end, after two months in which the shop's reviews came as given. */
function heldOf(reviews: readonly ScreenedReview[], usual: (at: number) => Change = () => ({})): number {
  const screener = createScreener()
  for (const [at, one] of ordinaryStream(60).entries()) screener.judge({ ...one, ...usual(at) })
  const decisions = new Map<string, ScreeningDecision>()
  for (const one of reviews) {
    const { verdict, reopened } = screener.judge(one)
    decisions.set(one.id, verdict.decision)
    for (const { id, verdict: again } of reopened) decisions.set(id, again.decision)
  }
  return reviews.filter(({ id }) => decisions.get(id) !== 'accept').length
}

/** `count` reviews by different people with orders and homes of their own, changed one by one. */
function people(count: number, change: (at: number) => Change): ScreenedReview[] {
  return Array.from({ length: count }, (_, at) => {
    const createdAt = change(at).createdAt ?? after
    return ordinaryReview(10_000 + at, {
      createdAt,
      orderId: `own-${at}`,
      deliveredAt: createdAt - (1 + ((at * 5) % 9)) * day - at * 1_234_567,
      authorCreatedAt: createdAt - (100 + at * 17) * day,
      ...change(at),
    })
  })
}

describe('a burst through several doors', () => {
  const throughDoors = (at: number) => ({ source: doors[at % doors.length] })
  const burst = (at: number) => ({
    ...throughDoors(at),
    productId: 'product-5',
    createdAt: after + at * 90 * minute + at * at * 3000,
  })

  it('is held, though each door saw a few of it', () => {
    expect(
      heldOf(
        people(16, (at) => ({ ...unordered, ...burst(at) })),
        throughDoors,
      ),
    ).toBeGreaterThanOrEqual(13)
  })

  it('passes on a gift day, when a few who were given the thing write between those who bought it', () => {
    const giftDay = people(30, (at) => ({ ...burst(at), ...(at % 4 === 1 ? unordered : {}) }))
    expect(heldOf(giftDay, throughDoors)).toBe(0)
  })

  it('passes through a door where nobody has an order', () => {
    const widget = (at: number) => (at % 3 === 0 ? { ...unordered, source: 'widget' } : { source: 'web' })
    const praised = people(16, (at) => ({ ...unordered, ...burst(at), source: 'widget' }))
    expect(heldOf(praised, widget)).toBe(0)
  })
})

describe('shared places', () => {
  it('hold a farm of two or three accounts a device that meets at two products', () => {
    const farm = people(18, (at) => ({
      ...unordered,
      productId: `product-${at % 2 === 0 ? 3 : 11}`,
      deviceHash: `farm-${at % 8}`,
      createdAt: after + at * 17 * hour + at * at * minute,
    }))
    expect(heldOf(farm)).toBeGreaterThanOrEqual(14)
  })

  it('hold a farm of one device that spreads over three products, with orders and on ever new networks', () => {
    const farm = people(12, (at) => ({
      productId: `product-${[3, 11, 16][at % 3]}`,
      deviceHash: 'farm',
      createdAt: after + at * 17 * hour + at * at * minute,
    }))
    expect(heldOf(farm)).toBeGreaterThanOrEqual(10)
  })

  it('let two offices pass that bought the same thing', () => {
    const offices = people(16, (at) => ({
      productId: 'product-3',
      networkHash: `office-${at % 2}`,
      createdAt: after + unevenly(at) * 5 * hour,
    }))
    expect(heldOf(offices)).toBe(0)
  })

  it('let a dormitory pass in a shop that seldom knows an order', () => {
    const seldom = (at: number) => (at % 4 === 0 ? {} : unordered)
    const dormitory = people(14, (at) => ({
      ...unordered,
      productId: at % 2 === 0 ? 'product-3' : `product-${at}`,
      networkHash: 'dormitory',
      createdAt: after + at * 29 * hour,
    }))
    expect(heldOf(dormitory, seldom)).toBe(0)
  })
})

describe('parcels of one minute', () => {
  const ticked = (at: number) => ({
    productId: 'product-7',
    createdAt: after + (5 + 3 * unevenly(at)) * hour,
    deliveredAt: after + 4 * minute + at * 2000,
  })

  it('hold nothing by themselves: neighbours who buy together fetch theirs at one counter', () => {
    expect(heldOf(people(12, ticked))).toBe(0)
  })

  it('are told as a reason as long as few are seen', () => {
    const screener = createScreener()
    for (const one of ordinaryStream(60)) screener.judge(one)
    const codes = people(12, ticked).map((one) => screener.judge(one).verdict.reasons.map(({ code }) => code))
    expect(codes.filter((told) => told.includes('timing')).length).toBeGreaterThanOrEqual(5)
  })

  it('pass when they reached one office', () => {
    expect(heldOf(people(12, (at) => ({ ...ticked(at), networkHash: 'office' })))).toBe(0)
  })

  it('pass where the shop notes its deliveries in batches', () => {
    // Every ten reviews of a day were delivered at one moment, and two each are of one product.
    const inBatches = (at: number) => ({
      productId: `product-${Math.floor(at / 2) % 20}`,
      deliveredAt: streamStart + Math.floor(at / 10) * day - 2 * day + 7 * minute,
      orderId: `order-${at}`,
    })
    expect(heldOf(people(12, ticked), inBatches)).toBe(0)
  })
})

describe('a ring that walks a list', () => {
  it('is found back to its first product', () => {
    const ring = people(24, (at) => ({
      authorId: `walker-${at % 6}`,
      deviceHash: `walker-${at % 6}`,
      networkHash: `walker-${at % 6}`,
      productId: `product-${[2, 9, 13, 17][Math.floor(at / 6)]}`,
      createdAt: after + at * 1.7 * hour + at * at * 900,
    }))
    expect(heldOf(ring)).toBeGreaterThanOrEqual(22)
  })
})
