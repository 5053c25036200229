import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PlanGround, startPlanGround, statement } from '../../../test/start-plan-ground.ts'
import { recordConsent } from '../customers/index.ts'

const dayMs = 86_400_000

let ground: PlanGround

beforeAll(async () => {
  ground = await startPlanGround()
})
afterAll(() => ground.stop())
beforeEach(async () => {
  ground.api.app.platform.clockOffsetMs = 0
  await ground.newShop()
})

const settled = () => ground.api.settled(ground.shop)
const client = () => ground.shop.client
const refusedWith = (code: string) => ({ problem: { code } })

async function customerOf(who: string): Promise<string> {
  return ground.shop.run(async (scope) => {
    const row = await scope.db
      .selectFrom('customerIdentity')
      .select('customerId')
      .where('shopId', '=', scope.shopId)
      .where('externalId', '=', who)
      .executeTakeFirstOrThrow()
    return row.customerId
  })
}

describe('when a plan ships', () => {
  test('only those linked are told, each once, however often they spoke of it', async () => {
    await ground.complain('lin')
    await ground.complain('lin')
    await ground.complain('zhou')
    await ground.complain('happy', { text: '质量非常好，很喜欢。', rating: 5 })
    await settled()
    const plan = await ground.makePlan()
    expect(plan).toMatchObject({ state: 'draft', origin: 'topic', voices: 3, people: 2 })
    await ground.ship(plan)
    const { notices } = await ground.told(plan)
    expect(notices).toMatchObject({ sent: 2, dropped: 0 })
    expect(ground.letters()).toEqual(['lin@example.com', 'zhou@example.com'])
    const letter = ground.mailbox.messages().at(-1)
    expect(letter?.text).toContain(statement.did['zh-CN'])
    expect(letter?.text).not.toContain('用了三天')
  })

  test('a second time is refused and tells nobody again', async () => {
    await ground.complain('lin')
    await settled()
    const plan = await ground.makePlan()
    await ground.ship(plan)
    await ground.told(plan)
    const call = { params: { id: plan.id }, body: statement }
    await expect(client().call(endpoints.shipPlan, call)).rejects.toMatchObject(
      refusedWith('plan/already-shipped'),
    )
    await client().call(endpoints.correctStatement, { ...call, body: { ...statement, reason: '错字' } })
    await ground.told(plan)
    expect(ground.letters()).toEqual(['lin@example.com'])
  })

  test('at the same moment twice, one is taken', async () => {
    await ground.complain('lin')
    await settled()
    const plan = await ground.makePlan()
    await client().call(endpoints.movePlan, { params: { id: plan.id }, body: { state: 'running' } })
    const call = { params: { id: plan.id }, body: statement }
    const ends = await Promise.allSettled([1, 2, 3].map(() => client().call(endpoints.shipPlan, call)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await ground.told(plan)
    expect(ground.letters()).toEqual(['lin@example.com'])
  })

  test('one person with two accounts of one address gets one letter', async () => {
    await ground.complain('lin')
    await ground.complain('lin-at-work', {
      author: { externalId: 'lin-at-work', name: 'Lin', email: 'lin@example.com' },
    })
    await settled()
    const plan = await ground.makePlan()
    await ground.ship(plan)
    const { notices } = await ground.told(plan)
    expect(notices).toMatchObject({ sent: 1, dropped: 1 })
    expect(ground.letters()).toEqual(['lin@example.com'])
    const { items } = await client().call(endpoints.listPlanNotices, {
      params: { id: plan.id },
      query: { state: 'dropped' },
    })
    expect(items).toMatchObject([{ state: 'dropped', reason: 'same-person' }])
  })

  test('who withdrew consent or has no address is not told, and both are listed with the reason', async () => {
    await ground.complain('lin')
    await ground.complain('zhou')
    await ground.complain('nobody', { author: { externalId: 'nobody', name: 'Nobody' } })
    await settled()
    const customerId = await customerOf('zhou')
    await ground.shop.run((scope) =>
      recordConsent(scope, { customerId, purpose: 'notices', isGiven: false, source: 'own-hand' }),
    )
    const plan = await ground.makePlan()
    const preview = await client().call(endpoints.previewShipment, {
      params: { id: plan.id },
      body: statement,
    })
    expect(preview).toMatchObject({ voices: 3, people: 3, withoutAddress: 1, unwilling: 1 })
    expect(ground.letters()).toEqual([])
    await ground.ship(plan)
    await ground.told(plan)
    expect(ground.letters()).toEqual(['lin@example.com'])
    const { items } = await client().call(endpoints.listPlanNotices, { params: { id: plan.id } })
    expect(items.map(({ name, state, reason }) => `${name} ${state} ${reason}`).sort()).toEqual([
      'Nobody dropped no-address',
      'lin sent null',
      'zhou dropped withdrawn',
    ])
  })

  test('who has had as many notices as the budget allows is told when it is free again', async () => {
    const { policy } = await client().call(endpoints.readOutreach, {})
    await client().call(endpoints.putContactPolicy, { body: { ...policy, noticesMax: 1, noticesDays: 7 } })
    await ground.complain('lin')
    await settled()
    const first = await ground.makePlan()
    const second = await ground.makePlan({ title: '壶盖更紧' })
    await ground.ship(first)
    await ground.told(first)
    await ground.ship(second)
    await expect.poll(async () => (await ground.read(second)).notices.queued, { timeout: 30_000 }).toBe(1)
    expect(ground.letters()).toEqual(['lin@example.com'])
    ground.api.app.platform.clockOffsetMs = 8 * dayMs
    await ground.told(second)
    expect(ground.letters()).toEqual(['lin@example.com', 'lin@example.com'])
  })

  test('erased and withdrawn voices do not count, and their authors are not told', async () => {
    await ground.complain('lin')
    const erased = await ground.complain('zhou')
    const withdrawn = await ground.complain('wang')
    await settled()
    const plan = await ground.makePlan()
    expect(plan.voices).toBe(3)
    const pool = ground.api.app.platform.database.pool
    const uuidOf = (id: string) => id.slice(4)
    await pool.query('update feedback set erased_at = now() where id = $1', [uuidOf(erased)])
    await pool.query("update publication set state = 'withdrawn' where feedback_id = $1", [uuidOf(withdrawn)])
    expect(await ground.read(plan)).toMatchObject({ voices: 1, people: 1, baseline: { count: 3, of: 3 } })
    await ground.ship(plan)
    await ground.told(plan)
    expect(ground.letters()).toEqual(['lin@example.com'])
    const shown = await client().call(endpoints.readSaidAndDone, { query: { shop: ground.shop.publicId } })
    expect(shown.items).toMatchObject([{ people: 1 }])
  })

  test('a voice withdrawn before its letter leaves keeps the letter back', async () => {
    const { policy } = await client().call(endpoints.readOutreach, {})
    const hour = new Date().getUTCHours()
    const closed = { hourFrom: (hour + 14) % 24, hourUntil: ((hour + 14) % 24) + 1 }
    await client().call(endpoints.putContactPolicy, { body: { ...policy, ...closed } })
    const id = await ground.complain('lin')
    await settled()
    const plan = await ground.makePlan()
    await ground.ship(plan)
    await expect.poll(async () => (await ground.read(plan)).notices.queued, { timeout: 30_000 }).toBe(1)
    const pool = ground.api.app.platform.database.pool
    await pool.query("update publication set state = 'withdrawn' where feedback_id = $1", [id.slice(4)])
    ground.api.app.platform.clockOffsetMs = dayMs
    await client().call(endpoints.putContactPolicy, { body: policy })
    await ground.told(plan)
    const { items } = await client().call(endpoints.listPlanNotices, { params: { id: plan.id } })
    expect(items).toMatchObject([{ state: 'dropped', reason: 'voice-gone' }])
    expect(ground.letters()).toEqual([])
  })

  test('voices can no longer be linked or taken off', async () => {
    const id = await ground.complain('lin')
    await settled()
    const plan = await ground.makePlan()
    await ground.ship(plan)
    const params = { id: plan.id }
    await expect(
      client().call(endpoints.linkPlanVoices, { params, body: { feedbackIds: [id] } }),
    ).rejects.toMatchObject(refusedWith('plan/already-shipped'))
    await expect(
      client().call(endpoints.unlinkPlanVoices, { params, body: { feedbackIds: [id] } }),
    ).rejects.toMatchObject(refusedWith('plan/already-shipped'))
  })

  test('a draft is refused, and so are words with an address in them', async () => {
    await ground.complain('lin')
    await settled()
    const plan = await ground.makePlan()
    const params = { id: plan.id }
    await expect(client().call(endpoints.shipPlan, { params, body: statement })).rejects.toMatchObject(
      refusedWith('plan/not-running'),
    )
    const did = { ...statement.did, en: 'We called lin@example.com' }
    await expect(ground.ship(plan, { did })).rejects.toMatchObject({
      problem: { code: 'plan/personal-data', fields: [{ path: 'did.en' }] },
    })
    expect((await ground.read(plan)).state).toBe('running')
    await ground.ship(plan)
  })
})

describe('another shop', () => {
  test('sees nothing of a plan, its people and its page', async () => {
    await ground.complain('lin')
    await settled()
    const plan = await ground.makePlan()
    await ground.ship(plan)
    await ground.told(plan)
    const other = await ground.api.newShop()
    const params = { id: plan.id }
    for (const call of [
      () => other.client.call(endpoints.readPlan, { params }),
      () => other.client.call(endpoints.listPlanVoices, { params }),
      () => other.client.call(endpoints.listPlanNotices, { params }),
      () => other.client.call(endpoints.shipPlan, { params, body: statement }),
    ])
      await expect(call()).rejects.toMatchObject(refusedWith('plan/not-found'))
    expect((await other.client.call(endpoints.listPlans, {})).items).toEqual([])
    const page = await other.client.call(endpoints.readSaidAndDone, { query: { shop: other.publicId } })
    expect(page.items).toEqual([])
    expect((await client().call(endpoints.listPlans, {})).items).toHaveLength(1)
  })
})
