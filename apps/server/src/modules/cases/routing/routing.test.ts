import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCase, say, unhappyWords } from '../../../../test/case-stage.ts'
import { signInMember } from '../../../../test/sign-in-member.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { noteCustomerWrote } from '../index.ts'
import { handOverDesks, routeWaiting } from './index.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const minuteMs = 60_000

async function startTeam(names: readonly string[]) {
  const shop = await api.newShop()
  const team: Record<string, string> = {}
  for (const name of names) {
    const body = { name, email: `${name}-${shop.shopId}@example.com`, role: 'agent' } as const
    team[name] = (await shop.client.call(endpoints.addMember, { body })).member.id
  }
  return { shop, team }
}

async function read(shop: TestShop, id: string) {
  const detail = await shop.client.call(endpoints.readCase, { params: { id } })
  const handOvers = detail.timeline
    .filter(({ kind }) => kind === 'handed-over')
    .map(({ detail: said }) => said)
  return { ...detail, who: detail.assignee?.name ?? null, handOvers }
}

/** The shop's workers catch up with what waits and with who is away. */
async function catchUp(shop: TestShop): Promise<void> {
  while ((await shop.run(handOverDesks)) > 0);
  while ((await shop.run((scope) => routeWaiting(scope, 50))) > 0);
}

async function away(shop: TestShop, id: string, body: object = {}): Promise<void> {
  await shop.client.call(endpoints.addAbsence, { params: { id }, body })
}

async function later(ms: number, work: () => Promise<void>): Promise<void> {
  api.app.platform.clockOffsetMs += ms
  try {
    await work()
  } finally {
    api.app.platform.clockOffsetMs -= ms
  }
}

describe('a new case', () => {
  test('goes to customer service and to somebody there, from the first minute of a shop', async () => {
    const { shop } = await startTeam([])
    const { id } = await openTestCase(shop)
    const opened = await read(shop, id)
    expect(opened).toMatchObject({ who: 'Owner', department: { name: 'Customer service' } })
    expect(opened.handOvers).toMatchObject([
      { toDepartment: 'Customer service', toAssignee: 'Owner', because: 'new-case', choice: 'skill' },
    ])
  })

  test('spreads evenly over who is there, also when many open at once', async () => {
    const { shop } = await startTeam(['An', 'Bo', 'Cy'])
    const ids = await say(
      shop,
      Array.from({ length: 12 }, (_, index) => ({
        text: unhappyWords,
        rating: 1,
        author: { externalId: `person ${index}` },
      })),
    )
    const open = (id: string) => shop.client.call(endpoints.openCase, { body: { feedbackIds: [id] } })
    // As many at once as the server of the test has connections.
    await Promise.all(ids.slice(0, 6).map(open))
    await Promise.all(ids.slice(6).map(open))
    const { items } = await shop.client.call(endpoints.listCases, { query: {} })
    const counts = new Map<string, number>()
    for (const { assignee } of items)
      counts.set(assignee?.name ?? '', (counts.get(assignee?.name ?? '') ?? 0) + 1)
    expect([...counts.values()]).toEqual([4, 4, 4])
  })

  test('goes by the rules of the shop, and to the one who speaks the language', async () => {
    const { shop, team } = await startTeam(['An', 'Bo'])
    const made = await shop.client.call(endpoints.createDepartment, {
      body: { name: 'Second line', kind: 'service' },
    })
    for (const [name, languages] of [
      ['An', ['en']],
      ['Bo', ['zh']],
    ] as const) {
      const params = { id: made.id, memberId: team[name] ?? '' }
      await shop.client.call(endpoints.putDepartmentMember, { params, body: { languages: [...languages] } })
    }
    await shop.client.call(endpoints.putRoutingRules, {
      body: { items: [{ departmentId: made.id, languages: ['zh'] }] },
    })
    const chinese = await read(shop, (await openTestCase(shop)).id)
    expect(chinese).toMatchObject({ who: 'Bo', department: { name: 'Second line' } })
    const english = await openTestCase(shop, {
      text: 'The kettle leaks and nobody answers, I want my money back.',
    })
    expect(await read(shop, english.id)).toMatchObject({ department: { name: 'Customer service' } })
  })

  test('waits while nobody is there, and goes to the first who comes, the most pressing one first', async () => {
    const { shop, team } = await startTeam(['An'])
    const an = team.An ?? ''
    await away(shop, an)
    const { id } = await openTestCase(shop)
    const waiting = await read(shop, id)
    expect(waiting).toMatchObject({ who: null, department: { name: 'Customer service' } })
    expect(waiting.handOvers).toMatchObject([{ toAssignee: null, choice: 'nobody-there' }])
    await later(2 * minuteMs, async () => {
      await catchUp(shop)
      expect((await read(shop, id)).who).toBeNull()
      await shop.client.call(endpoints.endAbsence, { params: { id: an }, body: {} })
    })
    await later(4 * minuteMs, () => catchUp(shop))
    const given = await read(shop, id)
    expect(given.who).toBe('An')
    expect(given.handOvers).toHaveLength(2)
    expect(given.handOvers.at(-1)).toMatchObject({ toAssignee: 'An', because: 'waited' })
  })

  test('handed to another department without a name, goes to somebody there', async () => {
    const { shop, team } = await startTeam(['An', 'Bo'])
    const { id: departmentId } = await shop.client.call(endpoints.createDepartment, {
      body: { name: 'Logistics', kind: 'logistics' },
    })
    const params = { id: departmentId, memberId: team.Bo ?? '' }
    await shop.client.call(endpoints.putDepartmentMember, { params, body: {} })
    const { id, version } = await openTestCase(shop)
    await shop.client.call(endpoints.assignCase, {
      params: { id },
      body: { departmentId, assigneeId: null, version },
    })
    expect(await read(shop, id)).toMatchObject({ who: 'Bo', department: { name: 'Logistics' } })
  })
})

describe('when somebody is away', () => {
  test('open cases go to colleagues with a line for each, what waits for a customer stays', async () => {
    const { shop, team } = await startTeam(['An'])
    const open = await openTestCase(shop, { author: { externalId: 'a' } })
    const waiting = await openTestCase(shop, { author: { externalId: 'b' } })
    const { version } = await shop.client.call(endpoints.readCase, { params: { id: waiting.id } })
    await shop.client.call(endpoints.moveCase, {
      params: { id: waiting.id },
      body: { state: 'waiting-customer', reason: 'Asked for a picture', version },
    })
    const bo = await signInMember(api, shop, { name: 'Bo', role: 'agent' })
    await away(shop, team.An ?? '')
    await catchUp(shop)
    const moved = await read(shop, open.id)
    expect(moved.who).toBe('Bo')
    expect(moved.handOvers.at(-1)).toMatchObject({ fromAssignee: 'An', toAssignee: 'Bo', because: 'absent' })
    expect((await read(shop, waiting.id)).who).toBe('An')
    // Another round hands over nothing twice.
    await catchUp(shop)
    expect((await read(shop, open.id)).handOvers).toHaveLength(moved.handOvers.length)
    expect(bo.name).toBe('Bo')
  })

  test('from a later time on, nothing moves before', async () => {
    const { shop, team } = await startTeam(['An'])
    const { id } = await openTestCase(shop)
    await signInMember(api, shop, { name: 'Bo', role: 'agent' })
    const startsAt = new Date(Date.now() + 60 * minuteMs).toISOString()
    await away(shop, team.An ?? '', { startsAt })
    await catchUp(shop)
    expect((await read(shop, id)).who).toBe('An')
    await later(61 * minuteMs, () => catchUp(shop))
    expect((await read(shop, id)).who).toBe('Bo')
  })

  test('and nobody else is there, cases wait for whoever comes', async () => {
    const { shop, team } = await startTeam(['An'])
    const { id } = await openTestCase(shop)
    await away(shop, team.An ?? '')
    await catchUp(shop)
    expect(await read(shop, id)).toMatchObject({ who: null, department: { name: 'Customer service' } })
    await signInMember(api, shop, { name: 'Bo', role: 'agent' })
    await later(2 * minuteMs, () => catchUp(shop))
    expect((await read(shop, id)).who).toBe('Bo')
  })

  test('a customer who writes then is answered by a colleague', async () => {
    const { shop, team } = await startTeam(['An'])
    const { id } = await openTestCase(shop)
    const { version } = await shop.client.call(endpoints.readCase, { params: { id } })
    await shop.client.call(endpoints.moveCase, {
      params: { id },
      body: { state: 'waiting-customer', reason: 'Asked for a picture', version },
    })
    await signInMember(api, shop, { name: 'Bo', role: 'agent' })
    const uuid = toUuid('case', id) ?? ''
    const write = () =>
      shop.run((scope) => noteCustomerWrote(scope, uuid, { at: scope.now, text: 'Here it is' }))
    await write()
    expect((await read(shop, id)).who).toBe('An')
    await away(shop, team.An ?? '', { handsOver: false })
    await write()
    const given = await read(shop, id)
    expect(given).toMatchObject({ who: 'Bo', state: 'open' })
    expect(given.handOvers.at(-1)).toMatchObject({ fromAssignee: 'An', toAssignee: 'Bo', because: 'absent' })
  })

  test('tasks go back to their department, with a line', async () => {
    const { shop, team } = await startTeam(['An'])
    const { items } = await shop.client.call(endpoints.listDepartments)
    const { id, version } = await shop.client.call(endpoints.createTask, {
      body: {
        departmentId: items[0]?.id ?? '',
        assigneeId: team.An ?? '',
        title: 'Call the courier',
        dueAt: new Date(Date.now() + 60 * minuteMs).toISOString(),
      },
    })
    await shop.client.call(endpoints.stepTask, { params: { id }, body: { step: 'accept', version } })
    await away(shop, team.An ?? '')
    await catchUp(shop)
    const task = await shop.client.call(endpoints.readTask, { params: { id } })
    expect(task).toMatchObject({ state: 'open', assignee: null })
    expect(task.entries.at(-1)).toMatchObject({ kind: 'handed-over', detail: { fromAssignee: 'An' } })
  })

  test('who wants to keep the desk keeps it', async () => {
    const { shop, team } = await startTeam(['An'])
    const { id } = await openTestCase(shop)
    await signInMember(api, shop, { name: 'Bo', role: 'agent' })
    await away(shop, team.An ?? '', { handsOver: false })
    await catchUp(shop)
    expect((await read(shop, id)).who).toBe('An')
  })
})

test('what lay on the desk of a member who left goes to colleagues', async () => {
  const { shop, team } = await startTeam(['An'])
  const { id } = await openTestCase(shop)
  await signInMember(api, shop, { name: 'Bo', role: 'agent' })
  const worker = await api.startWorker()
  await shop.client.call(endpoints.removeMember, { params: { id: team.An ?? '' } })
  await expect.poll(async () => (await read(shop, id)).who, { timeout: 20_000 }).toBe('Bo')
  await worker.stop()
  expect((await read(shop, id)).handOvers.at(-1)).toMatchObject({ toAssignee: 'Bo', because: 'left' })
})

test('rules name departments that stand', async () => {
  const { shop } = await startTeam([])
  const departmentId = `dep_${'0'.repeat(32)}`
  await expect(
    shop.client.call(endpoints.putRoutingRules, { body: { items: [{ departmentId }] } }),
  ).rejects.toMatchObject({ problem: { code: 'department/not-found' } })
  const { items } = await shop.client.call(endpoints.listDepartments)
  const rule = {
    departmentId: items[0]?.id ?? '',
    topics: ['product'],
    languages: [],
    tiers: [],
    channels: [],
  }
  const put = await shop.client.call(endpoints.putRoutingRules, { body: { items: [rule] } })
  expect(put.items).toEqual([rule])
  expect(toUuid('department', rule.departmentId)).toBeDefined()
})
