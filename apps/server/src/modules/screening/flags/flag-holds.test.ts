import { endpoints, type FlagReason, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Own, type ReviewGround, startReviewGround } from '../../../../test/start-review-ground.ts'
import { insertVerdicts } from '../judging/verdict-store.ts'
import { forgetFlagNetworks } from './index.ts'

let ground: ReviewGround
let readerCount = 0
beforeAll(async () => {
  ground = await startReviewGround()
})
beforeEach(() => ground.changeSender())
afterAll(() => ground.api.stop())

/** A public review; where the screening keeps one back, a person publishes it. */
async function newReview(): Promise<Own> {
  ground.changeSender()
  const own = await ground.newReview()
  await ground.decide(own, { decision: 'publish' })
  return own
}

type Sender = { from?: string; agent?: string }

/** A reader reports a review, from a network of the own unless an address is named. True when that holds the review. */
async function flag(
  { id }: Own,
  reason: FlagReason,
  { from, agent = 'reader' }: Sender = {},
): Promise<boolean> {
  readerCount += 1
  const response = await fetch(`${ground.api.url}/v1/storefront/reviews/${id}/flags`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': agent,
      'x-forwarded-for': from ?? `10.77.${readerCount}.7`,
    },
    body: JSON.stringify({ shop: ground.shop.publicId, reason }),
  })
  expect(response.status).toBe(201)
  return endpoints.flagReview.reply.parse(await response.json()).isHeld
}

const stateOf = async (own: Own) => (await ground.detail(own)).publication

async function openFlags({ id }: Own) {
  const { items } = await ground.shop.client.call(endpoints.listFlags, { query: { limit: 100 } })
  return items.filter(({ review }) => review.id === id)
}

/** A moderator looks at the flags on a review and finds nothing wrong. */
async function keepUp(own: Own) {
  const [first] = await openFlags(own)
  const body = { outcome: 'refused' as const, answer: 'opinion' as const }
  return ground.shop.client.call(endpoints.decideFlag, { params: { id: first?.id ?? '' }, body })
}

test.each([
  ['block of IPv4', ['81.2.69.1', '81.2.69.77', '81.2.69.144', '81.2.69.250'], '81.2.70.1'],
  [
    'connection of IPv6',
    ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:9::3', '2001:db8:1:2::4'],
    '2001:db8:1:3::1',
  ],
])(
  'One %s holds three reviews a day, whatever its browsers; a fourth waits for a person',
  async (_, senders, elsewhere) => {
    const owns = []
    for (const [index, from] of senders.entries()) {
      const own = await newReview()
      owns.push(own)
      expect(await flag(own, 'danger', { from, agent: `browser ${index}` })).toBe(index < 3)
    }
    const [fourth] = owns.slice(-1)
    if (!fourth) throw new Error('no review')
    expect(await stateOf(fourth)).toBe('published')
    expect(await openFlags(fourth)).toMatchObject([{ reason: 'danger', isHeld: false }])
    expect(await flag(fourth, 'danger', { from: elsewhere })).toBe(true)
    const tomorrow = await newReview()
    const [from] = senders
    await ground.after(1.1, async () => expect(await flag(tomorrow, 'danger', { from })).toBe(true))
  },
)

test('A hash of the network is kept for two days, and no longer', async () => {
  const networks = () =>
    ground.shop.run(async (scope) => {
      await forgetFlagNetworks(scope)
      const { db, shopId } = scope
      const rows = await db.selectFrom('reviewFlag').select('network').where('shopId', '=', shopId).execute()
      return rows.flatMap(({ network }) => network ?? [])
    })
  await flag(await newReview(), 'danger')
  const kept = await networks()
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.every((hash) => hash.length === 32)).toBe(true)
  expect(await ground.after(4, networks)).toEqual([])
})

test('A reason that people have answered three times holds the review no more, whatever its author changes', async () => {
  const own = await newReview()
  for (const [round, text] of [
    '壶盖换过一次。',
    '壶盖换过一次，好拆。',
    '壶盖换过一次，很好拆。',
  ].entries()) {
    expect(await flag(own, 'unlawful')).toBe(true)
    expect(await keepUp(own)).toMatchObject({ decided: 1, state: 'published' })
    expect((await ground.edit(own, { version: round + 1, text })).body).toMatchObject({ state: 'published' })
  }
  expect(await flag(own, 'unlawful')).toBe(false)
  expect(await flag(own, 'danger')).toBe(true)
})

test('A report that fell away with a refusal for something else was not looked at', async () => {
  const own = await newReview()
  expect(await flag(own, 'danger')).toBe(true)
  await ground.shop.client.call(endpoints.decideReviews, {
    body: { reviews: [{ id: own.id }], choice: 'refuse', code: 'spam' },
  })
  await ground.decide(own, { decision: 'publish' })
  expect(await flag(own, 'danger')).toBe(true)
})

test('Refusing a report publishes what it held, and not what a colleague holds by now', async () => {
  const own = await newReview()
  expect(await flag(own, 'danger')).toBe(true)
  await ground.decide(own, { decision: 'publish' })
  await ground.decide(own, { decision: 'wait' })
  expect(await keepUp(own)).toEqual({ decided: 1, state: 'held' })

  const other = await newReview()
  expect(await flag(other, 'danger')).toBe(true)
  expect(await keepUp(other)).toEqual({ decided: 1, state: 'published' })
})

test('Refusing a report does not publish what later knowledge would hold', async () => {
  const own = await newReview()
  expect(await flag(own, 'danger')).toBe(true)
  const reasons = [{ code: 'near-duplicate', weight: 9, facts: {}, related: [] }]
  const verdict = { decision: 'hold' as const, score: 0.9, reasons, edition: 1, isReopened: true }
  await ground.shop.run((scope) =>
    insertVerdicts(scope, [{ feedbackId: toUuid('feedback', own.id) ?? '', ...verdict }]),
  )
  expect(await keepUp(own)).toEqual({ decided: 1, state: 'held' })
})
