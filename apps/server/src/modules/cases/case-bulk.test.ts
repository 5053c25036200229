import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCase } from '../../../test/case-stage.ts'
import { signInMember, type TestMember } from '../../../test/sign-in-member.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let ann: TestMember
let bo: TestMember

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  ann = await signInMember(api, shop, { name: 'Ann', role: 'agent' })
  bo = await signInMember(api, shop, { name: 'Bo', role: 'agent' })
})
afterAll(() => api.stop())

const read = (id: string) => shop.client.call(endpoints.readCase, { params: { id } })

async function cases(count: number) {
  const opened = []
  for (let index = 0; index < count; index++) opened.push(await openTestCase(shop))
  // Routing has given them to somebody; here they begin with nobody.
  const all = opened.map(({ id, version }) => ({ id, version }))
  await shop.client.call(endpoints.changeCases, {
    body: { cases: all, change: { kind: 'assign', assigneeId: null } },
  })
  const seen = []
  for (const { id } of all) seen.push({ id, version: (await read(id)).version })
  return seen
}

describe('many cases at once', () => {
  test('are assigned, and taken back by one undo that leaves alone what others changed since', async () => {
    const seen = await cases(3)
    const done = await ann.client.call(endpoints.changeCases, {
      body: { cases: seen, change: { kind: 'assign', assigneeId: ann.id } },
    })
    expect(done).toMatchObject({ changed: seen.map(({ id }) => id), skipped: [] })
    const mine = await ann.client.call(endpoints.countCases, { query: { view: 'mine' } })
    expect(mine.count).toBe(3)
    const touched = await read(seen[1]?.id ?? '')
    await bo.client.call(endpoints.prioritiseCase, {
      params: { id: touched.id },
      body: { level: 'urgent', version: touched.version },
    })
    const undoToken = done.undoToken ?? ''
    await expect(bo.client.call(endpoints.undoCaseChanges, { body: { undoToken } })).rejects.toMatchObject({
      problem: { code: 'case/undo-too-late' },
    })
    const undone = await ann.client.call(endpoints.undoCaseChanges, { body: { undoToken } })
    expect(undone.changed).toEqual([seen[0]?.id, seen[2]?.id])
    expect(undone.skipped).toMatchObject([{ id: touched.id, code: 'case/changed-meanwhile' }])
    expect((await read(seen[0]?.id ?? '')).assignee).toBeNull()
    expect(await read(touched.id)).toMatchObject({ assignee: { name: 'Ann' }, priorityLevel: 'urgent' })
    await expect(ann.client.call(endpoints.undoCaseChanges, { body: { undoToken } })).rejects.toMatchObject({
      problem: { code: 'case/undo-too-late' },
    })
  })

  test('are resolved where that is possible; undo gives back state, times and count of reopenings', async () => {
    const seen = await cases(2)
    const [first] = seen
    const closed = await shop.client.call(endpoints.moveCase, {
      params: { id: first?.id ?? '' },
      body: { state: 'closed', reason: '重复', version: first?.version ?? 0 },
    })
    const now = [{ id: closed.id, version: closed.version }, ...seen.slice(1)]
    const done = await ann.client.call(endpoints.changeCases, {
      body: { cases: now, change: { kind: 'state', state: 'resolved', reason: '已处理' } },
    })
    expect(done.changed).toEqual([seen[1]?.id])
    expect(done.skipped).toMatchObject([{ id: closed.id, number: closed.number, code: 'case/not-possible' }])
    await ann.client.call(endpoints.undoCaseChanges, { body: { undoToken: done.undoToken ?? '' } })
    expect(await read(seen[1]?.id ?? '')).toMatchObject({ state: 'new', resolvedAt: null, reopenedTimes: 0 })
  })

  test('cannot be taken back after ten minutes', async () => {
    const seen = await cases(1)
    const { undoToken } = await ann.client.call(endpoints.changeCases, {
      body: { cases: seen, change: { kind: 'priority', level: 'low' } },
    })
    api.app.platform.clockOffsetMs = 11 * 60_000
    await expect(
      ann.client.call(endpoints.undoCaseChanges, { body: { undoToken: undoToken ?? '' } }),
    ).rejects.toMatchObject({ problem: { code: 'case/undo-too-late' } })
    api.app.platform.clockOffsetMs = 0
    await ann.client.call(endpoints.undoCaseChanges, { body: { undoToken: undoToken ?? '' } })
    expect((await read(seen[0]?.id ?? '')).priorityByHand).toBe(false)
  })
})

describe('people on a case', () => {
  test('have drafts of their own, which stay until they are sent or emptied', async () => {
    const { id } = await openTestCase(shop)
    const params = { id }
    await ann.client.call(endpoints.saveCaseDraft, {
      params,
      body: { text: '您好，非常抱歉', channel: 'public' },
    })
    await bo.client.call(endpoints.saveCaseDraft, { params, body: { text: 'Dear customer' } })
    const hers = await ann.client.call(endpoints.readCase, { params })
    expect(hers.draft).toMatchObject({ text: '您好，非常抱歉', channel: 'public' })
    const his = await bo.client.call(endpoints.readCaseDraft, { params })
    expect(his.draft).toMatchObject({ text: 'Dear customer' })
    await ann.client.call(endpoints.saveCaseDraft, { params, body: { text: '  ' } })
    expect((await ann.client.call(endpoints.readCaseDraft, { params })).draft).toBeNull()
    await bo.client.call(endpoints.deleteCaseDraft, { params })
    expect((await bo.client.call(endpoints.readCaseDraft, { params })).draft).toBeNull()
  })

  test('see each other, until they go or are silent for a while', async () => {
    const { id } = await openTestCase(shop)
    const be = (who: TestMember, doing: 'looking' | 'writing' | 'gone') =>
      who.client.call(endpoints.notePresence, { params: { id }, body: { doing } })
    expect((await be(ann, 'looking')).present).toEqual([])
    expect((await be(bo, 'writing')).present).toMatchObject([{ id: ann.id, name: 'Ann', doing: 'looking' }])
    expect((await be(ann, 'looking')).present).toMatchObject([{ id: bo.id, doing: 'writing' }])
    expect((await be(bo, 'gone')).present).toMatchObject([{ id: ann.id }])
    expect((await be(ann, 'looking')).present).toEqual([])
    api.app.platform.clockOffsetMs = 60_000
    expect((await be(bo, 'looking')).present).toEqual([])
    api.app.platform.clockOffsetMs = 0
  })
})
