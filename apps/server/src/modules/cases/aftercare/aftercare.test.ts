import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  dayMs,
  hourMs,
  minuteMs,
  type RemedyGround,
  startRemedyGround,
} from '../../../../test/start-remedy-ground.ts'

let ground: RemedyGround

beforeAll(async () => {
  ground = await startRemedyGround()
})
afterAll(() => ground.stop())

const code = (problem: string) => ({ problem: { code: problem } })
const inMs = (ms: number) => new Date(Date.now() + ground.api.app.platform.clockOffsetMs + ms).toISOString()

describe('a call that was promised', () => {
  test('is due in its time, shows its number to whoever calls, and keeps what came of it', async () => {
    const { agent, manager } = ground
    const id = await ground.newCase()
    const planned = await agent.client.call(endpoints.planCallBack, {
      params: { id },
      body: { plannedAt: inMs(2 * hourMs), purpose: '新壶用得怎么样' },
    })
    expect(planned).toMatchObject({ state: 'planned', isDue: false, hasPhone: true, customerName: '顾客甲' })
    expect(planned.assignee?.name).toBe('小陈')
    const due = () => agent.client.call(endpoints.listCallBacks, { query: { view: 'due', mine: 'true' } })
    expect((await due()).items).toEqual([])
    ground.pass(2 * hourMs + minuteMs)
    expect((await due()).items).toMatchObject([{ id: planned.id, isDue: true }])
    const others = await manager.client.call(endpoints.listCallBacks, { query: { mine: 'true' } })
    expect(others.items).toEqual([])
    const { phone } = await agent.client.call(endpoints.showCallBackPhone, { params: { id: planned.id } })
    expect(phone).toBe('13800138000')
    const audit = await manager.client.call(endpoints.listAuditEntries, { query: { action: 'call-back' } })
    expect(audit.items).toMatchObject([{ actor: '小陈', subject: planned.id }])
    const ended = await agent.client.call(endpoints.endCallBack, {
      params: { id: planned.id },
      body: { result: 'done', note: '不漏了，很满意' },
    })
    expect(ended).toMatchObject({ state: 'done', result: '不漏了，很满意', endedBy: '小陈' })
    const again = agent.client.call(endpoints.endCallBack, {
      params: { id: planned.id },
      body: { result: 'not-reached' },
    })
    await expect(again).rejects.toMatchObject(code('call-back/ended'))
    const late = agent.client.call(endpoints.showCallBackPhone, { params: { id: planned.id } })
    await expect(late).rejects.toMatchObject(code('call-back/ended'))
  })

  test('that reached nobody is planned again in the same step', async () => {
    const { agent } = ground
    const id = await ground.newCase()
    const { id: callId } = await agent.client.call(endpoints.planCallBack, {
      params: { id },
      body: { plannedAt: inMs(0), purpose: '道歉', assigneeId: ground.secondAgent.member.id },
    })
    await agent.client.call(endpoints.endCallBack, {
      params: { id: callId },
      body: { result: 'not-reached', againAt: inMs(dayMs) },
    })
    const { items } = await agent.client.call(endpoints.listCaseCallBacks, { params: { id } })
    expect(items.map(({ state, purpose }) => `${state} ${purpose}`)).toEqual([
      'not-reached 道歉',
      'planned 道歉',
    ])
    expect(items[1].assignee?.name).toBe('小周')
  })

  test('is not planned for a time that has passed, nor for a stranger', async () => {
    const id = await ground.newCase()
    const plan = (body: { plannedAt: string; purpose: string; assigneeId?: string }) =>
      ground.agent.client.call(endpoints.planCallBack, { params: { id }, body })
    await expect(plan({ plannedAt: inMs(-hourMs), purpose: 'x' })).rejects.toMatchObject(
      code('call-back/in-the-past'),
    )
    await expect(plan({ plannedAt: inMs(hourMs), purpose: '请顾客改成五星' })).rejects.toMatchObject(
      code('remedy/tied-to-review'),
    )
    const assigneeId = `mbr_${'0'.repeat(32)}`
    await expect(plan({ plannedAt: inMs(hourMs), purpose: 'x', assigneeId })).rejects.toMatchObject(
      code('member/not-found'),
    )
  })

  test('pages through a long list without a gap', async () => {
    const id = await ground.newCase()
    for (let count = 0; count < 7; count += 1)
      await ground.agent.client.call(endpoints.planCallBack, {
        params: { id },
        body: { plannedAt: inMs(30 * dayMs + (count % 3) * hourMs), purpose: `第 ${count} 个` },
      })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ground.agent.client.call(endpoints.listCallBacks, {
        query: { view: 'planned', limit: 3, cursor },
      })
      seen.push(...page.items.map(({ purpose }) => purpose))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.filter((one) => one.startsWith('第')).sort()).toEqual(
      Array.from({ length: 7 }, (_, count) => `第 ${count} 个`),
    )
  })
})

describe('a scorecard', () => {
  const scores = { understanding: 5, speed: 4, manner: 5, solution: 4, record: 2 }

  test('is written by a lead, replaced by the same lead, and seen by the colleague alone', async () => {
    const { manager, agent, secondAgent } = ground
    const id = await ground.newCase()
    const put = (client: typeof manager.client, words?: string) =>
      client.call(endpoints.putScorecard, {
        params: { id },
        body: { memberId: agent.member.id, scores, words },
      })
    expect(await put(manager.client)).toMatchObject({ mean: 4, by: '王主管', member: { name: '小陈' } })
    expect((await put(manager.client, '记录可以更细')).words).toBe('记录可以更细')
    await put(ground.secondManager.client)
    const read = async (client: typeof manager.client) =>
      (await client.call(endpoints.listCaseScorecards, { params: { id } })).items.length
    expect([await read(manager.client), await read(agent.client), await read(secondAgent.client)]).toEqual([
      2, 2, 0,
    ])
    const own = await agent.client.call(endpoints.listScorecards)
    expect(own.items).toHaveLength(2)
    const asked = { query: { memberId: agent.member.id } }
    expect((await secondAgent.client.call(endpoints.listScorecards, asked)).items).toEqual([])
    await expect(put(agent.client)).rejects.toMatchObject(code('session/forbidden'))
  })

  test('is never about oneself', async () => {
    const { manager } = ground
    const rate = manager.client.call(endpoints.putScorecard, {
      params: { id: await ground.newCase() },
      body: { memberId: manager.member.id, scores },
    })
    await expect(rate).rejects.toMatchObject(code('scorecard/own'))
  })
})

test('remedies, calls and scorecards go with a case into the one it is merged with', async () => {
  const { agent, manager } = ground
  const [from, into] = [await ground.newCase(), await ground.newCase()]
  await ground.propose(agent.client, from, { kind: 'apology' })
  await agent.client.call(endpoints.planCallBack, {
    params: { id: from },
    body: { plannedAt: inMs(dayMs), purpose: '回访' },
  })
  await manager.client.call(endpoints.putScorecard, {
    params: { id: from },
    body: {
      memberId: agent.member.id,
      scores: { understanding: 3, speed: 3, manner: 3, solution: 3, record: 3 },
    },
  })
  const { version } = await agent.client.call(endpoints.readCase, { params: { id: from } })
  await agent.client.call(endpoints.mergeCase, { params: { id: from }, body: { into, version } })
  const params = { id: into }
  expect((await agent.client.call(endpoints.readCaseRemedies, { params })).items).toHaveLength(1)
  expect((await agent.client.call(endpoints.listCaseCallBacks, { params })).items).toHaveLength(1)
  expect((await manager.client.call(endpoints.listCaseScorecards, { params })).items).toHaveLength(1)
  await expect(ground.propose(agent.client, from, { kind: 'apology' })).rejects.toMatchObject(
    code('case/merged-away'),
  )
})
