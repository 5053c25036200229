import { endpoints } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ShownGround, startShownGround } from '../../../../test/start-shown-ground.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { addFollowUp } from '../../reviews/index.ts'
import { rebuildShown } from './rebuild-shown.ts'
import { setVotes } from './set-votes.ts'

let ground: ShownGround
beforeAll(async () => {
  ground = await startShownGround()
})
afterAll(() => ground.api.stop())

const patiently = { timeout: 10_000, interval: 50 }

function uuid(id: string): string {
  return uuidOf('feedback', id)
}

async function listed(id: string) {
  return (await ground.listAll()).items.find((item) => item.id === id)
}

/** Everything that is kept ready, in one order. */
async function kept(): Promise<unknown> {
  const { pool } = ground.api.app.platform.database
  const rows = async (text: string) => (await pool.query(text)).rows
  return {
    reviews: await rows(
      'select feedback_id, product_id, occurred_at, helpfulness, facets from shown_review order by feedback_id',
    ),
    facets: await rows(
      'select facet, occurred_at, feedback_id, helpfulness from shown_facet order by facet, feedback_id',
    ),
    counts: await rows('select facet, count from shown_facet_count where count <> 0 order by facet'),
  }
}

/** What is kept equals what a rebuild makes, once later listeners have run. */
async function expectRebuilt(): Promise<void> {
  await expect
    .poll(async () => {
      const before = await kept()
      await ground.shop.run((scope) => rebuildShown(scope))
      return JSON.stringify(before) === JSON.stringify(await kept())
    }, patiently)
    .toBe(true)
}

describe('what becomes of a review', () => {
  test('is seen at once: off the pages it is in no list and no count, with its votes when it returns', async () => {
    const [id = ''] = await ground.publish([{ rating: 5, dimensions: { quality: 5 } }])
    await ground.shop.run((scope) =>
      setVotes(scope, [{ feedbackId: uuid(id), helpful: 7, of: 8, helpfulness: 0.5 }]),
    )
    const before = await ground.facets()
    expect(await listed(id)).toMatchObject({ votes: { helpful: 7, of: 8 } })
    await ground.refuse(id)
    expect(await listed(id)).toBeUndefined()
    const after = await ground.facets()
    expect([after.all, after.stars[4]]).toEqual([before.all - 1, (before.stars[4] ?? 0) - 1])
    expect(after.dimensions).toEqual([])
    await ground.shop.client.call(endpoints.decideFeedback, { params: { id }, body: { decision: 'publish' } })
    expect(await ground.facets()).toEqual(before)
    expect((await ground.listAll({ order: 'helpful' })).items[0]).toMatchObject({ id, votes: { helpful: 7 } })
  })

  test('is seen at once: what was added later and pictures', async () => {
    const [id = ''] = await ground.publish([{ rating: 3 }])
    const before = await ground.facets()
    await ground.shop.run((scope) => addFollowUp(scope, { feedbackId: uuid(id), text: '还行', daysAfter: 3 }))
    await ground.shop.run((scope) => ground.addPicture(scope, uuid(id)))
    const { followUps, pictures } = await ground.facets()
    expect([followUps, pictures]).toEqual([before.followUps + 1, before.pictures + 1])
  })

  test('is seen soon: tags once the text is read, and the proof of a purchase as its order goes', async () => {
    await ground.putOrder('CHANGING')
    const [id = ''] = await ground.publish([{ rating: 4, text: '做工精细，很满意。', orderId: 'CHANGING' }])
    await expect.poll(async () => (await listed(id))?.tags, patiently).toContain('做工精细')
    const { verified } = await ground.facets()
    expect(verified).toBeGreaterThan(0)
    await ground.putOrder('CHANGING', { refundedAt: '2026-01-09T00:00:00Z' })
    await expect.poll(async () => (await ground.facets()).verified, patiently).toBe(verified - 1)
  })
})

describe('disclosure', () => {
  const told: [Record<string, string | number | boolean>, string | null, boolean][] = [
    [{}, null, false],
    [{ incentive: 'discount', byStaff: true }, 'discount', true],
    [{ incentive: 'Points', byStaff: 'yes' }, 'points', true],
    [{ incentive: 'a lamp', byStaff: 'no' }, 'other', false],
    [{ incentive: true, byStaff: false }, 'other', false],
    [{ incentive: 'none' }, null, false],
  ]
  test.each(told)('of %j is %s, by staff %s', async (facts, incentive, byStaff) => {
    const [id = ''] = await ground.publish([{ rating: 5, facts }])
    expect(await listed(id)).toMatchObject({ incentive, byStaff, verifiedHow: null })
  })
})

describe('what is kept ready', () => {
  test('equals a rebuild after whatever happened', async () => {
    const numbers = ['P1', 'P2']
    for (const number of numbers) await ground.putOrder(number)
    const some = await ground.publish(
      Array.from({ length: 6 }, (_, index) => ({
        rating: index === 5 ? undefined : 1 + index,
        text: `屏幕清晰，声音太大。第${index}次`,
        orderId: numbers[index % 3],
        dimensions: { quality: 1 + (index % 5) },
        facts: { 'trait.skin': index % 2 === 0 ? '干性' : '油性' },
      })),
    )
    const id = fc.constantFrom(...some)
    const step = fc.oneof(
      fc.record({ do: fc.constant('publish' as const), id }),
      fc.record({ do: fc.constant('refuse' as const), id }),
      fc.record({ do: fc.constant('vote' as const), id, helpful: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ do: fc.constant('add' as const), id }),
      fc.record({
        do: fc.constant('order' as const),
        number: fc.constantFrom(...numbers),
        isRefunded: fc.boolean(),
      }),
    )
    type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
    const steps: { [K in Step['do']]: (one: Extract<Step, { do: K }>) => Promise<unknown> } = {
      publish: ({ id: one }) =>
        ground.shop.client.call(endpoints.decideFeedback, {
          params: { id: one },
          body: { decision: 'publish' },
        }),
      refuse: ({ id: one }) => ground.refuse(one),
      vote: ({ id: one, helpful }) =>
        ground.shop.run((scope) =>
          setVotes(scope, [{ feedbackId: uuid(one), helpful, of: 9, helpfulness: helpful / 9 }]),
        ),
      add: ({ id: one }) =>
        ground.shop.run((scope) =>
          addFollowUp(scope, { feedbackId: uuid(one), text: '后来也好', daysAfter: 9 }),
        ),
      order: ({ number, isRefunded }) =>
        ground.putOrder(number, { refundedAt: isRefunded ? '2026-01-20T00:00:00Z' : undefined }),
    }
    const run = (one: Step): Promise<unknown> => {
      if (one.do === 'publish') return steps.publish(one)
      if (one.do === 'refuse') return steps.refuse(one)
      if (one.do === 'vote') return steps.vote(one)
      if (one.do === 'add') return steps.add(one)
      return steps.order(one)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (all) => {
        // At once, so that they meet each other; a review may stand already where a step wants it.
        await Promise.allSettled(all.map(run))
        await expectRebuilt()
      }),
      { numRuns: 12, seed: 7 },
    )
  })
})
