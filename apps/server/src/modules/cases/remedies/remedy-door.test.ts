import { endpoints, type RemedyAnswer } from '@echoloop/contract'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { seededChance } from '../../../../test/seeded-chance.ts'
import {
  dayMs,
  hourMs,
  minuteMs,
  type RemedyGround,
  startRemedyGround,
} from '../../../../test/start-remedy-ground.ts'
import type { Database } from '../../../platform/database/database.ts'
import { orderRemedies } from './order-remedies.ts'
import { claimRemedy } from './order-store.ts'

let ground: RemedyGround

beforeAll(async () => {
  ground = await startRemedyGround()
  await ground.openDoor()
})
afterAll(() => ground.stop())

/** Leaves no order, no pause and no kept answer to the next test. */
afterEach(async () => {
  ground.door.forget()
  ground.door.answer(() => ({ body: { state: 'done' } }))
  do ground.pass(7 * hourMs)
  while ((await ground.round()) > 0)
  ground.door.forget()
  ground.door.answer(() => ({ body: { state: 'accepted' } }))
})

const refund = { kind: 'refund' as const, amountCents: 5_000, note: '壶底漏水，退差价' }

async function ordered(): Promise<string> {
  const proposed = await ground.propose(ground.agent.client, await ground.newCase(), refund)
  expect(proposed).toMatchObject({ state: 'approved', handling: 'door' })
  return proposed.id
}

async function tell(id: string, answer: RemedyAnswer) {
  const { result, remedy } = await ground.shop.client.call(endpoints.tellRemedyOutcome, {
    params: { id },
    body: answer,
  })
  return { result, state: remedy.state }
}

/** Kinds of the entries about remedies on the time line of a remedy's case. */
async function entriesOf(id: string): Promise<string[]> {
  const remedy = await ground.read(id)
  const page = await ground.shop.client.call(endpoints.readCase, { params: { id: remedy.case.id } })
  return page.timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('remedy-'))
}

describe('an order for a remedy', () => {
  test('goes to the shop signed, under its own key, with nothing personal and no stars in it', async () => {
    const id = await ordered()
    await ground.round()
    expect(ground.door.refused).toEqual([])
    expect(ground.door.ordered).toHaveLength(1)
    const [order] = ground.door.ordered
    expect(order).toMatchObject({
      key: id,
      type: 'remedy.ordered',
      data: {
        id,
        shop: ground.shop.publicId,
        kind: 'refund',
        amountCents: 5_000,
        currency: 'CNY',
        note: '壶底漏水，退差价',
        proposedBy: '小陈',
        approvedBy: null,
      },
    })
    expect(JSON.stringify(order.data)).not.toMatch(/13800138000|顾客甲|rating|stars/)
    expect(await ground.read(id)).toMatchObject({ state: 'accepted', attempts: 1 })
    expect(await ground.round()).toBe(0)
  })

  test('ends with the answer where the shop does it at once, or refuses it', async () => {
    ground.door.answer(() => ({ body: { state: 'done', reference: 'T-1', costCents: 5_150 } }))
    const done = await ordered()
    await ground.round()
    expect(await ground.read(done)).toMatchObject({ state: 'done', reference: 'T-1', costCents: 5_150 })
    ground.door.answer(() => ({ body: { state: 'refused', reason: '订单已关闭' } }))
    const refused = await ordered()
    await ground.round()
    expect(await ground.read(refused)).toMatchObject({ state: 'refused', reason: '订单已关闭' })
    expect(await entriesOf(refused)).toEqual(['remedy-proposed', 'remedy-refused'])
  })

  test('is accepted by an empty answer, and followed to the end by what is told later', async () => {
    ground.door.answer(() => ({ status: 204 }))
    const id = await ordered()
    await ground.round()
    expect((await ground.read(id)).state).toBe('accepted')
    expect(await tell(id, { state: 'done', reference: 'T-2' })).toEqual({ result: 'applied', state: 'done' })
    expect(await tell(id, { state: 'done', reference: 'T-2' })).toEqual({ result: 'repeated', state: 'done' })
    expect(await tell(id, { state: 'refused' })).toEqual({ result: 'contradicts', state: 'done' })
    expect(await entriesOf(id)).toEqual([
      'remedy-proposed',
      'remedy-accepted',
      'remedy-done',
      'remedy-contradicted',
    ])
  })

  test('that nobody ordered has no outcome', async () => {
    const body = { ...refund, amountCents: 15_000 }
    const { id } = await ground.propose(ground.agent.client, await ground.newCase(), body)
    await expect(tell(id, { state: 'done' })).rejects.toMatchObject({
      problem: { code: 'remedy/not-ordered' },
    })
    await ground.round()
    expect(ground.door.ordered).toEqual([])
  })

  test('cannot be taken back once the shop may have it', async () => {
    const id = await ordered()
    await ground.round()
    const { version } = await ground.read(id)
    const cancel = ground.agent.client.call(endpoints.cancelRemedy, { params: { id }, body: { version } })
    await expect(cancel).rejects.toMatchObject({ problem: { code: 'remedy/wrong-state' } })
  })
})

describe('a shop whose system answers 500 for a day, then twice', () => {
  test('gets each order in the end, does it once, and nothing is lost', async () => {
    const began = Date.now() + ground.api.app.platform.clockOffsetMs
    const passed = () => Date.now() + ground.api.app.platform.clockOffsetMs - began
    ground.door.answer(() =>
      passed() < dayMs ? { status: 500, body: { error: 'down' } } : { body: { state: 'accepted' } },
    )
    const ids = [await ordered(), await ordered(), await ordered()]
    while (passed() < dayMs + 7 * hourMs) {
      await ground.round()
      ground.pass(5 * minuteMs)
    }
    const remedies = await Promise.all(ids.map(ground.read))
    expect(remedies.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted'])
    expect([...ground.door.done.keys()].sort()).toEqual([...ids].sort())
    const tries = ground.door.ordered.filter(({ key }) => key === ids[0])
    // 1 + 5 + 15 + 60 + 180 minutes, then every six hours: a dozen tries in a day, not a storm.
    expect(tries.length).toBeGreaterThanOrEqual(7)
    expect(tries.length).toBeLessThanOrEqual(12)
    expect(new Set(tries.map(({ data }) => JSON.stringify(data))).size).toBe(1)
    expect(await entriesOf(ids[0])).toEqual(['remedy-proposed', 'remedy-delayed', 'remedy-accepted'])

    const twice = await Promise.all([tell(ids[0], { state: 'done' }), tell(ids[0], { state: 'done' })])
    expect(twice.map(({ result }) => result).sort()).toEqual(['applied', 'repeated'])
    const both = await Promise.all([tell(ids[1], { state: 'done' }), tell(ids[1], { state: 'refused' })])
    expect(both.map(({ result }) => result).sort()).toEqual(['applied', 'contradicts'])
    expect((await entriesOf(ids[1])).filter((kind) => kind === 'remedy-contradicted')).toHaveLength(1)
  })

  test('that answers otherwise the second time is believed the first time', async () => {
    let asked = 0
    ground.door.answer(() => {
      asked += 1
      return { body: { state: 'done', reference: `T-${asked}` }, isLost: asked === 1 }
    })
    const id = await ordered()
    await ground.round()
    expect(await ground.read(id)).toMatchObject({ state: 'ordered', lastTrouble: 'unreachable' })
    await tell(id, { state: 'refused', reason: '库存不足' })
    ground.pass(10 * minuteMs)
    expect(await ground.round()).toBe(0)
    expect(await ground.read(id)).toMatchObject({ state: 'refused', reason: '库存不足' })
  })

  test('for a week: a person is told after five days, and may order again under the same key', async () => {
    ground.door.answer(() => ({ status: 503 }))
    const id = await ordered()
    for (let quarters = 0; quarters < 24; quarters += 1) {
      await ground.round()
      ground.pass(6 * hourMs + minuteMs)
    }
    const failed = await ground.read(id)
    expect(failed).toMatchObject({ state: 'failed', lastTrouble: 'http 503' })
    expect((await ground.shop.client.call(endpoints.countRemedies)).failed).toBe(1)
    const tries = ground.door.ordered.length
    expect(tries).toBeGreaterThanOrEqual(20)
    ground.door.answer(() => ({ body: { state: 'done' } }))
    await ground.agent.client.call(endpoints.retryRemedy, {
      params: { id },
      body: { version: failed.version },
    })
    await ground.round()
    expect(ground.door.ordered.at(-1)?.key).toBe(id)
    expect(ground.door.ordered).toHaveLength(tries + 1)
    expect((await ground.read(id)).state).toBe('done')
  })
})

describe('an answer that nobody understands', () => {
  test.each([
    ['text', { body: 'OK' }, 'answer-unreadable'],
    ['another state', { body: { state: 'maybe' } }, 'answer-unreadable'],
    ['a cost below nothing', { body: { state: 'done', costCents: -1 } }, 'answer-unreadable'],
    ['no JSON object', { body: [1] }, 'answer-unreadable'],
    ['a whole book', { body: { state: 'done', reason: 'x'.repeat(70_000) } }, 'too-large'],
    ['the way elsewhere', { status: 302, body: {} }, 'http 302'],
  ])('%s: it is asked again later', async (_, answer, trouble) => {
    ground.door.answer(() => answer)
    const id = await ordered()
    await ground.round()
    expect(await ground.read(id)).toMatchObject({ state: 'ordered', lastTrouble: trouble })
    ground.door.forget()
    ground.door.answer(() => ({ body: { state: 'done' } }))
    ground.pass(10 * minuteMs)
    await ground.round()
    expect((await ground.read(id)).state).toBe('done')
  })
})

describe('a worker that dies between posting and writing down', () => {
  test('makes the shop see the same key again: each remedy is done once, and the repeats are counted', async () => {
    const ids: string[] = []
    for (let count = 0; count < 6; count += 1) ids.push(await ordered())
    ground.door.answer(() => ({ body: { state: 'done' } }))
    const chance = seededChance(5)
    let deaths = 0
    for (let round = 0; round < 60; round += 1) {
      const { platform } = ground.api.app
      let left = chance.number(4)
      // The process is gone from one transaction on, wherever that falls: before posting, or after it.
      const inShop: Database['inShop'] = (shopId, work) => {
        left -= 1
        if (left === -1) deaths += 1
        if (left < 0) throw new Error('killed')
        return platform.database.inShop(shopId, work)
      }
      const dying = { ...platform, database: { ...platform.database, inShop } }
      await orderRemedies(dying, { mayBePrivate: true })
      ground.pass(3 * minuteMs)
    }
    const posts = ground.door.ordered.length
    const repeats = ground.door.ordered.filter(({ isRepeat }) => isRepeat).length
    expect([...ground.door.done.keys()].sort()).toEqual([...ids].sort())
    expect(repeats).toBeGreaterThan(0)
    expect(repeats).toBe(posts - ids.length)
    expect(repeats).toBeLessThanOrEqual(deaths)
    for (const id of ids) expect((await ground.read(id)).state).toBe('done')
  })

  test('before posting leaves the order to another worker after two minutes', async () => {
    const id = await ordered()
    await ground.shop.run((scope) => claimRemedy(scope))
    ground.pass(minuteMs)
    expect(await ground.round()).toBe(0)
    ground.pass(2 * minuteMs)
    expect(await ground.round()).toBe(1)
    expect(ground.door.ordered.map(({ key }) => key)).toEqual([id])
    expect(await ground.read(id)).toMatchObject({ state: 'accepted', attempts: 2 })
  })

  test('after the shop did it: the answer is lost, the repeat is harmless', async () => {
    let first = true
    ground.door.answer(() => {
      const isLost = first
      first = false
      return { body: { state: 'done', reference: 'ONCE' }, isLost }
    })
    const id = await ordered()
    await ground.round()
    expect(ground.door.done.size).toBe(1)
    ground.pass(2 * minuteMs)
    await ground.round()
    expect(ground.door.ordered.map(({ key, isRepeat }) => ({ key, isRepeat }))).toEqual([
      { key: id, isRepeat: false },
      { key: id, isRepeat: true },
    ])
    expect(ground.door.done.size).toBe(1)
    expect(await ground.read(id)).toMatchObject({ state: 'done', reference: 'ONCE', attempts: 2 })
  })

  test('while ten workers look: each order is posted once', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => ordered()))
    await Promise.all(Array.from({ length: 10 }, () => ground.round()))
    expect(ground.door.ordered.map(({ key }) => key).sort()).toEqual([...ids].sort())
  })
})

describe('the door', () => {
  test('signs with the new and the former secret for a day, then with the new one alone', async () => {
    const { secret } = await ground.shop.client.call(endpoints.rotateRemedyDoorSecret)
    const old = await ordered()
    await ground.round()
    expect((await ground.read(old)).state).toBe('accepted')
    ground.pass(dayMs + minuteMs)
    const late = await ordered()
    await ground.round()
    expect(ground.door.refused).toEqual(['signature'])
    expect(await ground.read(late)).toMatchObject({ state: 'ordered', lastTrouble: 'http 401' })
    ground.door.trust(secret)
    ground.pass(10 * minuteMs)
    await ground.round()
    expect((await ground.read(late)).state).toBe('accepted')
  })

  test('is tested without ordering anything, and tells what is wrong', async () => {
    const test = () => ground.shop.client.call(endpoints.testRemedyDoor)
    expect(await test()).toEqual({ isGood: true, trouble: null })
    expect(ground.door.ordered.map(({ type }) => type)).toEqual(['remedy.test'])
    expect(ground.door.done.size).toBe(0)
    ground.door.answer(() => ({ status: 500 }))
    expect(await test()).toEqual({ isGood: false, trouble: 'http 500' })
    const { door } = await ground.shop.client.call(endpoints.readRemedySettings)
    expect(door).toMatchObject({ url: ground.door.url, lastError: 'http 500' })
  })

  test('is no address inside a private network where the operator did not allow that', async () => {
    const settings = await ground.shop.client.call(endpoints.readRemedySettings)
    for (const url of ['ftp://example.com/', 'https://user@example.com/']) {
      const put = ground.shop.client.call(endpoints.putRemedyDoor, { body: { url } })
      await expect(put).rejects.toMatchObject({ problem: { status: 422 } })
    }
    expect((await ground.shop.client.call(endpoints.readRemedySettings)).door?.url).toBe(settings.door?.url)
  })

  test('removed leaves what has not left to people', async () => {
    ground.door.answer(() => ({ status: 500 }))
    const waiting = await ground.propose(ground.agent.client, await ground.newCase(), {
      ...refund,
      amountCents: 15_000,
    })
    const left = await ordered()
    await ground.shop.client.call(endpoints.removeRemedyDoor)
    expect(await ground.read(left)).toMatchObject({ state: 'approved', handling: 'hand' })
    expect(await ground.read(waiting.id)).toMatchObject({ state: 'waiting-approval', handling: 'hand' })
    expect(await ground.round()).toBe(0)
    const gone = ground.shop.client.call(endpoints.testRemedyDoor)
    await expect(gone).rejects.toMatchObject({ problem: { code: 'remedy-door/not-set-up' } })
    await ground.openDoor()
  })
})
