import { centsMax, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayMs, type RemedyGround, startRemedyGround } from '../../../../test/start-remedy-ground.ts'

let ground: RemedyGround

beforeAll(async () => {
  ground = await startRemedyGround()
})
afterAll(() => ground.stop())

const code = (problem: string) => ({ problem: { code: problem } })

describe('a remedy within limits', () => {
  test('is decided by oneself and, without a door, done by hand', async () => {
    const { agent, secondAgent } = ground
    const caseId = await ground.newCase()
    const proposed = await ground.propose(agent.client, caseId, { kind: 'refund', amountCents: 9_900 })
    expect(proposed).toMatchObject({
      state: 'approved',
      handling: 'hand',
      amountCents: 9_900,
      currency: 'CNY',
      proposedBy: '小陈',
      above: null,
      isOwn: true,
    })
    const { id, version } = proposed
    const done = await secondAgent.client.call(endpoints.settleRemedy, {
      params: { id },
      body: { version, outcome: 'done', reference: 'R-77' },
    })
    expect(done).toMatchObject({ state: 'done', reference: 'R-77', costCents: 9_900, isOwn: false })
    const again = secondAgent.client.call(endpoints.settleRemedy, {
      params: { id },
      body: { version: done.version, outcome: 'refused' },
    })
    await expect(again).rejects.toMatchObject(code('remedy/wrong-state'))
    const page = await agent.client.call(endpoints.readCase, { params: { id: caseId } })
    const kinds = page.timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('remedy-'))
    expect(kinds).toEqual(['remedy-proposed', 'remedy-done'])
  })

  test('of words costs nothing and needs nobody', async () => {
    const caseId = await ground.newCase(null)
    const apology = await ground.propose(ground.agent.client, caseId, { kind: 'apology' })
    expect(apology).toMatchObject({ state: 'approved', handling: 'hand', amountCents: null })
  })

  test('of goods counts with what they cost', async () => {
    const caseId = await ground.newCase()
    const body = { kind: 'exchange' as const, lines: [{ sku: 'KET', quantity: 1 }] }
    expect(await ground.propose(ground.agent.client, caseId, body)).toMatchObject({
      state: 'approved',
      lines: [{ sku: 'KET', quantity: 1 }],
    })
    const more = { kind: 'exchange' as const, lines: [{ sku: 'CUP', quantity: 3 }] }
    await expect(ground.propose(ground.agent.client, caseId, more)).rejects.toMatchObject(
      code('remedy/unknown-line'),
    )
  })
})

describe('a remedy above a limit', () => {
  test('waits for somebody else with a sufficient limit, and never for oneself or a key', async () => {
    const { agent, manager, owner, shop } = ground
    const caseId = await ground.newCase({ lines: [{ sku: 'KET', quantity: 1, priceCents: 2_000_000 }] })
    const small = await ground.propose(agent.client, caseId, { kind: 'refund', amountCents: 10_001 })
    expect(small).toMatchObject({ state: 'waiting-approval', above: 'once' })
    const approve = (client: typeof agent.client, { id, version }: { id: string; version: number }) =>
      client.call(endpoints.approveRemedy, { params: { id }, body: { version } })
    await expect(approve(agent.client, small)).rejects.toMatchObject(code('session/forbidden'))
    await expect(approve(shop.client, small)).rejects.toMatchObject(code('remedy/person-needed'))
    expect(await approve(manager.client, small)).toMatchObject({ state: 'approved', decidedBy: '王主管' })

    const large = await ground.propose(manager.client, caseId, { kind: 'refund', amountCents: 600_000 })
    expect(large).toMatchObject({ state: 'waiting-approval', above: 'once' })
    await expect(approve(manager.client, large)).rejects.toMatchObject(code('remedy/own-approval'))
    await expect(approve(ground.secondManager.client, large)).rejects.toMatchObject(
      code('remedy/above-own-limit'),
    )
    expect(await approve(owner.client, large)).toMatchObject({ state: 'approved', decidedBy: '林店主' })
  })

  test('is declined with a reason, and not by whoever proposed it', async () => {
    const { agent, manager } = ground
    const caseId = await ground.newCase()
    const asked = await ground.propose(agent.client, caseId, { kind: 'coupon', amountCents: 5_000 })
    const decline = { params: { id: asked.id }, body: { version: asked.version, reason: '先换货' } }
    expect(await manager.client.call(endpoints.declineRemedy, decline)).toMatchObject({
      state: 'declined',
      reason: '先换货',
    })
    const own = await ground.propose(manager.client, caseId, { kind: 'refund', amountCents: 19_000 })
    expect(own.state).toBe('approved')
    const large = await ground.newCase({ lines: [{ sku: 'KET', quantity: 1, priceCents: 2_000_000 }] })
    const { id, version } = await ground.propose(manager.client, large, {
      kind: 'refund',
      amountCents: 600_000,
    })
    const byOneself = manager.client.call(endpoints.declineRemedy, {
      params: { id },
      body: { version, reason: '不给' },
    })
    await expect(byOneself).rejects.toMatchObject(code('remedy/own-approval'))
  })

  test('adds up within a case, by whoever gives it', async () => {
    const { agent, secondAgent } = ground
    const caseId = await ground.newCase()
    const coupon = { kind: 'coupon' as const, amountCents: 2_000 }
    expect((await ground.propose(agent.client, caseId, coupon)).state).toBe('approved')
    expect((await ground.propose(secondAgent.client, caseId, coupon)).state).toBe('approved')
    expect(await ground.propose(agent.client, caseId, { ...coupon, amountCents: 1 })).toMatchObject({
      state: 'waiting-approval',
      above: 'case',
    })
  })

  test('adds up within a day of one person, also when proposed at once in twenty-five cases', async () => {
    const { secondAgent } = ground
    const cases = []
    for (let count = 0; count < 25; count += 1) cases.push(await ground.newCase())
    const body = { kind: 'points' as const, points: 2_000 }
    const given = await Promise.all(cases.map((id) => ground.propose(secondAgent.client, id, body)))
    expect(given.filter(({ state }) => state === 'approved')).toHaveLength(20)
    expect(given.filter(({ above }) => above === 'day')).toHaveLength(5)
    ground.pass(dayMs + 1)
    const tomorrow = await ground.propose(secondAgent.client, await ground.newCase(), body)
    expect(tomorrow.state).toBe('approved')
  })

  test('in money that no limit is set in waits for somebody without limit', async () => {
    const caseId = await ground.newCase({ currency: 'USD' })
    const asked = await ground.propose(ground.manager.client, caseId, { kind: 'refund', amountCents: 100 })
    expect(asked).toMatchObject({ state: 'waiting-approval', above: 'currency', currency: 'USD' })
    const approve = { params: { id: asked.id }, body: { version: asked.version } }
    await expect(ground.secondManager.client.call(endpoints.approveRemedy, approve)).rejects.toMatchObject(
      code('remedy/above-own-limit'),
    )
    expect((await ground.owner.client.call(endpoints.approveRemedy, approve)).state).toBe('approved')
  })

  test('follows limits that the shop sets itself', async () => {
    const { agent, shop } = ground
    const limit = {
      role: 'agent' as const,
      kind: 'repair' as const,
      onceMax: 100,
      caseMax: null,
      dayMax: null,
    }
    await shop.client.call(endpoints.putRemedyLimits, { body: { limits: [limit] } })
    const body = { kind: 'repair' as const, lines: [{ sku: 'CUP', quantity: 1 }] }
    expect((await ground.propose(agent.client, await ground.newCase(), body)).above).toBe('once')
    await shop.client.call(endpoints.putRemedyLimits, { body: { limits: [{ ...limit, onceMax: null }] } })
    expect((await ground.propose(agent.client, await ground.newCase(), body)).above).toBeNull()
    const byAgent = agent.client.call(endpoints.putRemedyLimits, { body: { limits: [limit] } })
    await expect(byAgent).rejects.toMatchObject(code('session/forbidden'))
  })
})

describe('what cannot be given', () => {
  test.each([
    ['a negative amount', { kind: 'refund', amountCents: -1 }, 'request/invalid'],
    ['nothing', { kind: 'refund', amountCents: 0 }, 'request/invalid'],
    ['half a cent', { kind: 'refund', amountCents: 1.5 }, 'request/invalid'],
    ['more than any order can be', { kind: 'refund', amountCents: centsMax + 1 }, 'request/invalid'],
    ['more than fits a number', { kind: 'refund', amountCents: 1e21 }, 'request/invalid'],
    ['more points than there are', { kind: 'points', points: 10_000_001 }, 'request/invalid'],
    ['negative points', { kind: 'points', points: -5 }, 'request/invalid'],
    [
      'a currency of another country',
      { kind: 'refund', amountCents: 1, currency: 'USD' },
      'remedy/other-currency',
    ],
    ['more than the order', { kind: 'refund', amountCents: 19_901 }, 'remedy/above-order'],
    ['a coupon above the order', { kind: 'coupon', amountCents: 19_901 }, 'remedy/above-order'],
    ['a refund without amount', { kind: 'refund' }, 'remedy/unfit-fields'],
    ['an apology with an amount', { kind: 'apology', amountCents: 1 }, 'remedy/unfit-fields'],
    [
      'points with lines',
      { kind: 'points', points: 1, lines: [{ sku: 'KET', quantity: 1 }] },
      'remedy/unfit-fields',
    ],
    ['an exchange of nothing', { kind: 'exchange' }, 'remedy/unfit-fields'],
    ['an item never bought', { kind: 'resend', lines: [{ sku: 'POT', quantity: 1 }] }, 'remedy/unknown-line'],
    [
      'more items than bought',
      {
        kind: 'resend',
        lines: [
          { sku: 'CUP', quantity: 1 },
          { sku: 'CUP', quantity: 2 },
        ],
      },
      'remedy/unknown-line',
    ],
    ['anything for praise', { kind: 'coupon', amountCents: 500, note: '好评返现' }, 'remedy/tied-to-review'],
    [
      'anything for other stars',
      { kind: 'refund', amountCents: 500, note: 'if she changes her review' },
      'remedy/tied-to-review',
    ],
  ])('%s', async (_, body, refusal) => {
    const caseId = await ground.newCase()
    const response = await fetch(`${ground.api.url}/v1/cases/${caseId}/remedies`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ground.shop.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(await response.json()).toMatchObject({ code: refusal })
    const left = await ground.shop.client.call(endpoints.readCaseRemedies, { params: { id: caseId } })
    expect(left.items).toEqual([])
  })

  test('more than is left of the order, from two people at once', async () => {
    const caseId = await ground.newCase()
    const body = { kind: 'refund' as const, amountCents: 10_000 }
    const both = await Promise.allSettled([
      ground.propose(ground.owner.client, caseId, body),
      ground.propose(ground.manager.client, caseId, body),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { order } = await ground.shop.client.call(endpoints.readCaseRemedies, { params: { id: caseId } })
    expect(order).toMatchObject({ valueCents: 19_900, refundableCents: 9_900 })
  })

  test('a refund that the shop has given meanwhile', async () => {
    const caseId = await ground.newCase()
    const asked = await ground.propose(ground.agent.client, caseId, { kind: 'refund', amountCents: 15_000 })
    const { order } = await ground.shop.client.call(endpoints.readCaseRemedies, { params: { id: caseId } })
    const refunded = {
      number: order?.number,
      placedAt: '2026-01-01T00:00:00Z',
      currency: 'CNY',
      lines: [{ sku: 'KET', quantity: 1, priceCents: 19_900 }],
      refunds: [{ externalId: 'x', at: '2026-01-06T00:00:00Z', amountCents: 10_000, lines: [] }],
    }
    await fetch(`${ground.api.url}/v1/orders`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${ground.shop.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ orders: [refunded] }),
    })
    const approve = ground.manager.client.call(endpoints.approveRemedy, {
      params: { id: asked.id },
      body: { version: asked.version },
    })
    await expect(approve).rejects.toMatchObject(code('remedy/above-order'))
    expect((await ground.read(asked.id)).state).toBe('waiting-approval')
  })

  test('anything without an order but words, points and a coupon', async () => {
    const caseId = await ground.newCase(null)
    const refund = ground.propose(ground.owner.client, caseId, { kind: 'refund', amountCents: 1 })
    await expect(refund).rejects.toMatchObject(code('remedy/needs-order'))
    expect(
      (await ground.propose(ground.owner.client, caseId, { kind: 'coupon', amountCents: 1 })).currency,
    ).toBe('CNY')
  })

  test('anything for the order of somebody else', async () => {
    const caseId = await ground.newCase()
    const { order } = await ground.shop.client.call(endpoints.readCaseRemedies, {
      params: { id: await ground.newCase() },
    })
    const body = { kind: 'refund' as const, amountCents: 1, orderId: order?.id }
    await expect(ground.propose(ground.owner.client, caseId, body)).rejects.toMatchObject(
      code('remedy/foreign-order'),
    )
  })
})

describe('two at once', () => {
  test('of two approvals one counts, and the other is told', async () => {
    const caseId = await ground.newCase()
    const { id, version } = await ground.propose(ground.agent.client, caseId, {
      kind: 'refund',
      amountCents: 15_000,
    })
    const approve = (client: typeof ground.owner.client) =>
      client.call(endpoints.approveRemedy, { params: { id }, body: { version } })
    const both = await Promise.allSettled([
      approve(ground.manager.client),
      approve(ground.secondManager.client),
      approve(ground.owner.client),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of both)
      if (one.status === 'rejected') expect(one.reason).toMatchObject(code('remedy/changed-meanwhile'))
  })

  test('an approval and a withdrawal never both happen', async () => {
    const caseId = await ground.newCase()
    const { id, version } = await ground.propose(ground.agent.client, caseId, {
      kind: 'refund',
      amountCents: 15_000,
    })
    const input = { params: { id }, body: { version } }
    const both = await Promise.allSettled([
      ground.manager.client.call(endpoints.approveRemedy, input),
      ground.agent.client.call(endpoints.cancelRemedy, input),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(['approved', 'cancelled']).toContain((await ground.read(id)).state)
  })

  test('the same request sent twice gives one remedy', async () => {
    const id = await ground.newCase()
    const input = {
      params: { id },
      body: { kind: 'coupon' as const, amountCents: 500 },
      idempotencyKey: 'pressed-twice',
    }
    const first = await ground.agent.client.call(endpoints.proposeRemedy, input)
    expect((await ground.agent.client.call(endpoints.proposeRemedy, input)).id).toBe(first.id)
    const { items } = await ground.agent.client.call(endpoints.readCaseRemedies, { params: { id } })
    expect(items).toHaveLength(1)
  })
})

describe('a remedy taken back', () => {
  test('before it was ordered is over, and its money is free again', async () => {
    const caseId = await ground.newCase()
    const all = { kind: 'refund' as const, amountCents: 19_900 }
    const { id, version } = await ground.propose(ground.owner.client, caseId, all)
    const cancelled = await ground.agent.client.call(endpoints.cancelRemedy, {
      params: { id },
      body: { version, reason: '顾客改要换货' },
    })
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: '顾客改要换货' })
    expect((await ground.propose(ground.owner.client, caseId, all)).state).toBe('approved')
  })
})

test('costs are told per topic and per product, done and promised apart', async () => {
  const { shop, owner } = ground
  const caseId = await ground.newCase()
  const before = await costs('product')
  const given = await ground.propose(owner.client, caseId, { kind: 'refund', amountCents: 1_000 })
  await ground.propose(owner.client, caseId, { kind: 'points', points: 250 })
  await owner.client.call(endpoints.settleRemedy, {
    params: { id: given.id },
    body: { version: given.version, outcome: 'done', costCents: 1_030 },
  })
  const after = await costs('product')
  expect(after.doneCents - before.doneCents).toBe(1_030)
  expect(after.openCents - before.openCents).toBe(250)
  expect(after.name).toBe('水壶')
  const byTopic = await costs('topic')
  expect(byTopic.doneCents + byTopic.openCents).toBeGreaterThanOrEqual(1_280)

  async function costs(by: 'topic' | 'product') {
    const now = Date.now() + ground.api.app.platform.clockOffsetMs
    const query = {
      from: new Date(now - 7 * dayMs).toISOString(),
      to: new Date(now + dayMs).toISOString(),
      by,
    }
    const { items } = await shop.client.call(endpoints.readRemedyCosts, { query })
    return items[0] ?? { doneCents: 0, openCents: 0, name: null }
  }
})
