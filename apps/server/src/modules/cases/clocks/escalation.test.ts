import { type EscalationStep, endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ClockStage, clockStage } from '../../../../test/clock-stage.ts'
import { startApi, type TestApi } from '../../../../test/start-api.ts'

let api: TestApi
let stage: ClockStage
let departmentId: string
let leadId: string

beforeAll(async () => {
  api = await startApi()
})
beforeEach(async () => {
  stage = await clockStage(api)
  const { client } = stage.shop
  const { member } = await client.call(endpoints.addMember, {
    body: { name: 'Lin', email: 'lin@example.com', role: 'manager' },
  })
  leadId = member.id
  const { id } = await client.call(endpoints.createDepartment, {
    body: { name: 'Repairs', kind: 'service', takesAll: false },
  })
  departmentId = id
  await client.call(endpoints.changeDepartment, { params: { id }, body: { leadId } })
})
afterAll(() => api.stop())

async function setLadder(ladder: EscalationStep[]): Promise<void> {
  const { client } = stage.shop
  const { levels } = await client.call(endpoints.readServiceLevels)
  const everyone = levels.at(-1)
  if (!everyone) throw new Error('no level')
  const { id, ...level } = everyone
  await client.call(endpoints.changeServiceLevel, { params: { id }, body: { ...level, ladder } })
}

async function openLate() {
  const { id } = await stage.open()
  await stage.shop.client.call(endpoints.assignCase, {
    params: { id },
    body: { departmentId, version: (await stage.read(id)).version },
  })
  stage.later(241)
  await stage.sweep()
  return id
}

describe('a ladder', () => {
  const ladder: EscalationStep[] = [
    { afterMinutes: 0, action: 'raise-priority', departmentId: null },
    { afterMinutes: 60, action: 'tell-lead', departmentId: null },
    { afterMinutes: 120, action: 'assign-lead', departmentId: null },
  ]

  test('is climbed step by step, each step once, until somebody replies', async () => {
    await setLadder(ladder)
    const id = await openLate()
    const before = await stage.read(id)
    expect([await stage.escalate(), await stage.escalate()]).toEqual([1, 0])
    const raised = await stage.read(id)
    expect(raised.priority).toBeGreaterThan(before.priority)
    expect(raised.priorityByHand).toBe(true)
    stage.later(60)
    expect([await stage.escalate(), await stage.escalate()]).toEqual([1, 0])
    const told = (await stage.read(id)).timeline.filter(({ kind }) => kind === 'clock-escalated')
    expect(told.map(({ detail }) => [detail.action, detail.to])).toEqual([['tell-lead', 'Lin']])
    stage.later(60)
    await stage.escalate()
    expect((await stage.read(id)).assignee?.id).toBe(leadId)
    expect(await stage.events()).toEqual([
      'first-reply breached',
      'first-reply escalated-1',
      'first-reply escalated-2',
      'first-reply escalated-3',
    ])
  })

  test('ends with the reply', async () => {
    await setLadder(ladder)
    const id = await openLate()
    await stage.escalate()
    await stage.reply(id)
    stage.later(200)
    expect(await stage.escalate()).toBe(0)
  })

  test('is the one that stood when the clock began', async () => {
    await setLadder(ladder)
    const { id } = await stage.open()
    await setLadder([{ afterMinutes: 0, action: 'assign-department', departmentId }])
    stage.later(241)
    await stage.sweep()
    await stage.escalate()
    expect((await stage.events()).at(-1)).toBe('first-reply escalated-1')
    expect((await stage.read(id)).department).not.toMatchObject({ id: departmentId })
  })

  test('hands over to a department, and says so where there is no lead to tell', async () => {
    await setLadder([
      { afterMinutes: 0, action: 'tell-lead', departmentId: null },
      { afterMinutes: 0, action: 'assign-department', departmentId },
    ])
    const { id } = await stage.open()
    stage.later(241)
    await stage.sweep()
    while ((await stage.escalate()) > 0);
    const detail = await stage.read(id)
    expect(detail.department?.id).toBe(departmentId)
    const entries = detail.timeline.filter(({ kind }) => kind === 'clock-escalated')
    expect(entries.map((entry) => [entry.detail.action, entry.detail.to])).toEqual([
      ['tell-lead', null],
      ['assign-department', 'Repairs'],
    ])
  })

  test('whose step fails holds up no other', async () => {
    await setLadder([{ afterMinutes: 0, action: 'raise-priority', departmentId: null }])
    const broken = await stage.open()
    const whole = await stage.open()
    await stage.shop.run((scope) =>
      scope.db
        .updateTable('caseClock')
        .set({ ladder: '[]' })
        .where('shopId', '=', scope.shopId)
        .where('caseId', '=', toUuid('case', broken.id) ?? '')
        .execute(),
    )
    stage.later(241)
    await stage.sweep()
    await stage.shop.run((scope) =>
      scope.db
        .updateTable('caseClock')
        .set({ nextCheckAt: new Date(0) })
        .where('shopId', '=', scope.shopId)
        .where('caseId', '=', toUuid('case', broken.id) ?? '')
        .where('breachedAt', 'is not', null)
        .execute(),
    )
    expect([await stage.escalate(), await stage.escalate()]).toEqual([2, 0])
    expect((await stage.read(whole.id)).priorityByHand).toBe(true)
    expect((await stage.read(broken.id)).priorityByHand).toBe(false)
  })
})
