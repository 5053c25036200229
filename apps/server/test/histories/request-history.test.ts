import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEvidence } from '../../src/modules/catalogue/index.ts'
import { usualPolicy } from '../../src/modules/outreach/index.ts'
import { delayOf, linesMax } from '../../src/modules/reviews/index.ts'
import {
  dayMs,
  type Happening,
  happen,
  hourMs,
  type Letter,
  openWorld,
  type Setup,
  type World,
} from './request-history.ts'

const start = Date.UTC(2026, 2, 1)
const people = 3
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
]

const anyDays = fc.integer({ min: 0, max: 20 })
const anyOwnDays = fc.option(anyDays, { nil: null })

const anySetup: fc.Arbitrary<Setup> = fc.record({
  policy: fc.record({
    isOn: fc.constant(true),
    domesticDays: anyDays,
    internationalDays: anyDays,
    categoryDays: fc
      .record({ domesticDays: anyOwnDays, internationalDays: anyOwnDays })
      .map((days) => new Map([['tea', days]])),
    reminders: fc.integer({ min: 0, max: 2 }),
    reminderGapDays: fc.integer({ min: 2, max: 10 }),
  }),
  contact: fc.record({
    requestsMax: fc.integer({ min: 1, max: 4 }),
    requestsDays: fc.integer({ min: 1, max: 20 }),
    noticesMax: fc.constant(usualPolicy.noticesMax),
    noticesDays: fc.constant(usualPolicy.noticesDays),
    hourFrom: fc.integer({ min: 0, max: 12 }),
    hourUntil: fc.integer({ min: 13, max: 24 }),
    needsConsent: fc.nat(4).map((chance) => chance === 0),
  }),
  rules: fc.record({
    opensDaysAfterShipping: fc.integer({ min: 1, max: 30 }),
    closesDays: fc.integer({ min: 7, max: 60 }),
    editDays: fc.constant(30),
  }),
  timeZones: fc.array(fc.constantFrom(...zones), { minLength: people, maxLength: people }),
  orders: fc.array(
    fc.record({
      person: fc.nat(people - 1),
      isInternational: fc.boolean(),
      shippedAfter: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
      lines: fc.array(
        fc.record({
          product: fc.nat(9),
          category: fc.constantFrom('tea', 'pots', null),
          quantity: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 9 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

const order = fc.nat(5)
const line = fc.nat(8)
/** Some hours to some days; now and then the clock is set back. */
const afterMs = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 60 }).map((hours) => hours * hourMs) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 180 }).map((minutes) => -minutes * 60_000) },
)

const outcomes = ['sent', 'sent', 'sent', 'sent', 'sent', 'put-back', 'failed', 'unknown'] as const

const anyEvent: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      afterMs,
      kind: fc.constant('worked'),
      outcome: fc.constantFrom(...outcomes),
    }),
  },
  { weight: 6, arbitrary: fc.record({ afterMs, kind: fc.constant('delivered'), order }) },
  { weight: 2, arbitrary: fc.record({ afterMs, kind: fc.constant('reviewed'), order, line }) },
  {
    weight: 1,
    arbitrary: fc.record({
      afterMs,
      kind: fc.constant('fell'),
      order,
      how: fc.constantFrom('refundedAt', 'cancelledAt', 'foundFalseAt'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ afterMs, kind: fc.constant('part-refunded'), order, line }) },
  {
    weight: 1,
    arbitrary: fc.record({
      afterMs,
      kind: fc.constant('consent'),
      person: fc.nat(people - 1),
      isGiven: fc.boolean(),
      source: fc.constantFrom('own-hand', 'shop'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ afterMs, kind: fc.constant('hastened'), order }) },
  {
    weight: 1,
    arbitrary: fc.record({
      afterMs,
      kind: fc.constant('policy'),
      reminders: fc.integer({ min: 0, max: 2 }),
      isOn: fc.nat(9).map((chance) => chance > 0),
    }),
  },
)

test('in no history does a letter leave outside its window, over the budget, twice, or after a no', () => {
  let letters = 0
  let reminders = 0
  let joined = 0
  fc.assert(
    fc.property(
      anySetup,
      fc.array(anyEvent, { minLength: 20, maxLength: 80, size: 'max' }),
      (setup, events) => {
        const world = openWorld(setup, start)
        for (const event of events) {
          const before = world.letters.length
          const reviews = world.reviews.length
          happen(world, event)
          for (const letter of world.letters.slice(before)) checkLetter(world, letter)
          checkReviews(world, reviews)
        }
        checkAll(world)
        letters += world.letters.length
        reminders += world.letters.filter(({ step }) => step > 0).length
        joined += world.joinedTo.size
      },
    ),
    { numRuns: 10_000 },
  )
  // Histories in which hardly anything is sent would prove nothing.
  expect(letters).toBeGreaterThan(10_000)
  expect(reminders).toBeGreaterThan(1000)
  expect(joined).toBeGreaterThan(100)
}, 120_000)

/** What must hold at the very moment a letter leaves, said anew and without the rules that let it. */
function checkLetter(world: World, letter: Letter): void {
  const { contact, policy, rules } = world.setup
  const zone = world.setup.timeZones[letter.person] ?? 'UTC'
  const hour = Number(
    new Date(letter.at).toLocaleString('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }),
  )
  expect(hour >= contact.hourFrom && hour < contact.hourUntil).toBe(true)
  const ledger = world.ledgers[letter.person] ?? []
  const ownWords = ledger.filter(({ source }) => source === 'own-hand')
  expect(ownWords.length === 0 || ownWords[ownWords.length - 1]?.isGiven === true).toBe(true)
  expect(ledger.length === 0 || ledger[ledger.length - 1]?.isGiven === true).toBe(true)
  if (contact.needsConsent) expect(ledger.length).toBeGreaterThan(0)
  const recent = world.letters.filter(
    ({ person, at }) => person === letter.person && at > letter.at - contact.requestsDays * dayMs,
  )
  expect(recent.length).toBeLessThanOrEqual(contact.requestsMax)
  expect(policy.isOn && letter.step <= policy.reminders && letter.step <= 2).toBe(true)
  expect(letter.lines.length > 0 && letter.lines.length <= linesMax).toBe(true)
  expect(new Set(letter.lines.map(({ productId }) => productId)).size).toBe(letter.lines.length)
  for (const { orderId, productId } of letter.lines) {
    const index = Number(orderId.slice(1))
    const lines = world.orders[index]?.facts ?? []
    const position = lines.findIndex(
      (one, at) =>
        one.productId === productId &&
        world.orders[index]?.reviewed.has(at) === false &&
        one.quantityRefunded < one.quantity,
    )
    const facts = lines[position]
    if (!facts?.deliveredAt) throw new Error('a letter names a line that cannot be asked about')
    expect([facts.refundedAt, facts.cancelledAt, facts.foundFalseAt]).toEqual([null, null, null])
    const since = letter.at - facts.deliveredAt.getTime()
    expect(since).toBeGreaterThanOrEqual(0)
    expect(since).toBeLessThan(rules.closesDays * dayMs)
    const isHastened = world.hastened.has(letter.order)
    if (letter.step === 0 && !isHastened) expect(since).toBeGreaterThanOrEqual(delayOf(facts, policy) * dayMs)
  }
}

/** A review is taken once, with the goods there; the badge stands as long as the purchase does, and no longer. */
function checkReviews(world: World, taken: number): void {
  const keys = world.reviews.map((review) => `${review.order}/${review.line}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const [index, review] of world.reviews.entries()) {
    const facts = world.orders[review.order]?.facts[review.line]
    if (!facts) throw new Error('a review of nothing')
    const arrivedAt = facts.deliveredAt ?? facts.shippedAt
    const hasFallen = facts.refundedAt ?? facts.cancelledAt ?? facts.foundFalseAt
    if (index >= taken) {
      expect(review.isVerified).toBe(true)
      expect(arrivedAt !== null && arrivedAt.getTime() <= review.at).toBe(true)
    }
    const stands = arrivedAt !== null && hasFallen === null && facts.quantityRefunded < facts.quantity
    expect(isEvidence(facts)).toBe(stands)
  }
}

function checkAll(world: World): void {
  for (const index of world.orders.keys()) {
    const own = world.letters.filter((letter) => letter.order === index)
    expect(own.map(({ step }) => step)).toEqual([...own.keys()])
    expect(own.length).toBeLessThanOrEqual(3)
    const naming = world.letters.filter(
      (letter) => letter.step === 0 && letter.lines.some(({ orderId }) => orderId === `o${index}`),
    )
    expect(naming.length).toBeLessThanOrEqual(1)
  }
}
