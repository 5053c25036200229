import { endpoints, type TaskDetail } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestCase, say, unhappyWords } from '../../../../test/case-stage.ts'
import { signInMember } from '../../../../test/sign-in-member.ts'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop
let departmentId: string
let partnerId: string

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  const made = await shop.client.call(endpoints.createDepartment, {
    body: { name: 'Logistics', kind: 'logistics' },
  })
  departmentId = made.id
  const partner = await shop.client.call(endpoints.createPartner, {
    body: { name: 'Longquan Kilns', email: null, language: 'en' },
  })
  partnerId = partner.id
})
afterAll(() => api.stop())

const dayMs = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString()
const refusal = (code: string) => ({ problem: { code } })

type Wish = Partial<{
  caseId: string
  departmentId: string
  partnerId: string
  text: string
  title: string
  dueAt: string
}>

function ask(wish: Wish = {}): Promise<TaskDetail> {
  const asked = wish.partnerId ? {} : { departmentId }
  return shop.client.call(endpoints.createTask, {
    body: { title: 'Check the parcel', text: 'Where is it?', dueAt: inDays(2), ...asked, ...wish },
  })
}

async function step(
  task: { id: string; version: number },
  name: 'accept' | 'done' | 'decline' | 'cancel' | 'reopen',
  text = '',
) {
  const { id, version } = task
  return shop.client.call(endpoints.stepTask, { params: { id }, body: { step: name, text, version } })
}

const readCase = (id: string) => shop.client.call(endpoints.readCase, { params: { id } })
const readTask = (id: string) => shop.client.call(endpoints.readTask, { params: { id } })

async function pathOf(id: string): Promise<string> {
  const { url } = await shop.client.call(endpoints.linkTask, { params: { id } })
  return new URL(url).pathname
}

async function openPage(path: string, userAgent = 'a browser'): Promise<{ status: number; html: string }> {
  const answer = await fetch(`${api.url}${path}`, {
    headers: { 'user-agent': userAgent, 'accept-language': 'en' },
  })
  return { status: answer.status, html: await answer.text() }
}

async function send(path: string, fields: Record<string, string>): Promise<{ status: number; html: string }> {
  const answer = await fetch(`${api.url}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'accept-language': 'en' },
    redirect: 'manual',
  })
  return { status: answer.status, html: await answer.text() }
}

describe('a task', () => {
  test('goes its way, each step stands in its history and on the case, and the case waits for it', async () => {
    const opened = await openTestCase(shop)
    const task = await ask({ caseId: opened.id })
    expect(task).toMatchObject({ state: 'open', department: { name: 'Logistics' }, case: { id: opened.id } })
    expect((await readCase(opened.id)).state).toBe('waiting-others')
    const accepted = await step(task, 'accept')
    const done = await step(accepted, 'done', 'It is back in the warehouse.')
    expect(done).toMatchObject({ state: 'done', answer: { text: 'It is back in the warehouse.' } })
    expect(done.entries.map(({ kind }) => kind)).toEqual(['created', 'accepted', 'done'])
    const after = await readCase(opened.id)
    expect(after.state).toBe('open')
    const kinds = after.timeline.map(({ kind }) => kind).filter((kind) => kind.startsWith('task-'))
    expect(kinds).toEqual(['task-created', 'task-accepted', 'task-done'])
    expect(after.timeline.find(({ kind }) => kind === 'task-done')?.text).toBe('It is back in the warehouse.')
    expect(after.tasks).toMatchObject([{ id: task.id, state: 'done' }])
  })

  test('lets the case go on only when the last one is finished', async () => {
    const { id } = await openTestCase(shop)
    const [first, second] = [await ask({ caseId: id }), await ask({ caseId: id })]
    await step(first, 'decline', 'Not our parcel.')
    expect((await readCase(id)).state).toBe('waiting-others')
    await step(second, 'cancel')
    expect((await readCase(id)).state).toBe('open')
  })

  test('is declined with a reason only, and taken up again only when it is finished', async () => {
    const task = await ask()
    await expect(step(task, 'decline')).rejects.toMatchObject(refusal('task/reason-needed'))
    await expect(step(task, 'reopen')).rejects.toMatchObject(refusal('task/not-finished'))
    const declined = await step(task, 'decline', 'We have no such parcel.')
    await expect(step(declined, 'done', 'x')).rejects.toMatchObject(refusal('task/finished'))
    expect(await step(declined, 'reopen')).toMatchObject({ state: 'open', finishedAt: null })
  })

  test('changed by two at once is changed by one', async () => {
    const task = await ask()
    const tries = await Promise.allSettled([step(task, 'done', 'a'), step(task, 'decline', 'b')])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.find((one) => one.status === 'rejected')?.reason).toMatchObject(
      refusal('task/changed-meanwhile'),
    )
  })

  test('asks somebody who stands, until a time that lies ahead', async () => {
    await expect(ask({ dueAt: inDays(-1) })).rejects.toMatchObject(refusal('task/due-in-past'))
    await expect(ask({ departmentId: `dep_${'0'.repeat(32)}` })).rejects.toMatchObject(
      refusal('department/not-found'),
    )
    await expect(ask({ partnerId: `ptn_${'0'.repeat(32)}` })).rejects.toMatchObject(
      refusal('partner/not-found'),
    )
    await expect(ask({ departmentId, partnerId })).rejects.toMatchObject(refusal('request/invalid'))
    await expect(ask({ caseId: `cas_${'0'.repeat(32)}` })).rejects.toMatchObject(refusal('case/not-found'))
  })

  test('is handed over with a line that says from whom to whom, and only to somebody of the department', async () => {
    const mo = await signInMember(api, shop, { name: 'Mo', role: 'logistics' })
    const kai = await signInMember(api, shop, { name: 'Kai', role: 'product' })
    await shop.client.call(endpoints.putDepartmentMember, {
      params: { id: departmentId, memberId: mo.id },
      body: {},
    })
    const task = await ask()
    const params = { id: task.id }
    const give = (assigneeId: string, version: number) =>
      shop.client.call(endpoints.changeTask, { params, body: { assigneeId, version } })
    await expect(give(kai.id, task.version)).rejects.toMatchObject(refusal('task/nobody-asked'))
    const given = await give(mo.id, task.version)
    expect(given.assignee?.name).toBe('Mo')
    expect(given.entries.at(-1)).toMatchObject({
      kind: 'handed-over',
      detail: { fromAssignee: null, toAssignee: 'Mo' },
    })
    const mine = await mo.client.call(endpoints.listTasks, { query: { view: 'mine' } })
    expect(mine.items.map(({ id }) => id)).toEqual([task.id])
    expect((await kai.client.call(endpoints.listTasks, { query: { view: 'mine' } })).items).toEqual([])
  })

  test('accepted by a member is that member’s', async () => {
    const lu = await signInMember(api, shop, { name: 'Lu', role: 'logistics' })
    const { id, version } = await ask()
    const accepted = await lu.client.call(endpoints.stepTask, {
      params: { id },
      body: { step: 'accept', version },
    })
    expect(accepted).toMatchObject({ state: 'accepted', assignee: { name: 'Lu' } })
  })

  test('of a case that is merged goes along', async () => {
    const [one, other] = [
      await openTestCase(shop, { author: { externalId: 'm1' } }),
      await openTestCase(shop, { author: { externalId: 'm2' } }),
    ]
    const task = await ask({ caseId: one.id })
    const { version } = await readCase(one.id)
    await shop.client.call(endpoints.mergeCase, {
      params: { id: one.id },
      body: { into: other.id, version },
    })
    expect((await readCase(other.id)).tasks).toMatchObject([{ id: task.id }])
  })
})

test('views hold what they say, page after page, and are counted alike', async () => {
  const own = await api.newShop()
  const { items } = await own.client.call(endpoints.listDepartments)
  const asked = { departmentId: items[0]?.id ?? '', text: '' }
  for (const [title, days] of [
    ['soon', 0.5],
    ['sooner', 0.25],
    ['later', 3],
  ] as const)
    await own.client.call(endpoints.createTask, { body: { ...asked, title, dueAt: inDays(days) } })
  const titles = async (view: 'soon' | 'overdue' | 'all' | 'finished') => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await own.client.call(endpoints.listTasks, { query: { view, limit: 1, cursor } })
      seen.push(...page.items.map(({ title }) => title))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    return seen
  }
  expect(await titles('all')).toEqual(['sooner', 'soon', 'later'])
  expect(await titles('soon')).toEqual(['sooner', 'soon'])
  expect(await titles('overdue')).toEqual([])
  api.app.platform.clockOffsetMs = dayMs
  try {
    expect(await titles('overdue')).toEqual(['sooner', 'soon'])
    expect(await own.client.call(endpoints.countTasks)).toMatchObject({ overdue: 2, soon: 0, all: 3 })
  } finally {
    api.app.platform.clockOffsetMs = 0
  }
})

describe('the page of a task', () => {
  const secrets = ['林小满', '13800138000', 'lin@example.com']

  async function askSupplier(facts: { showsPictures?: boolean } = {}) {
    const author = { externalId: 'lin', name: '林小满', email: 'lin@example.com' }
    const feedbackIds = await say(shop, [{ text: unhappyWords, rating: 1, author }])
    const { id: caseId } = await shop.client.call(endpoints.openCase, { body: { feedbackIds } })
    const task = await shop.client.call(endpoints.createTask, {
      body: {
        caseId,
        partnerId,
        title: 'Cracked glaze, asked by 林小满',
        text: '顾客林小满（13800138000，lin@example.com）说釉面开裂，请查批次。',
        dueAt: inDays(3),
        ...facts,
      },
    })
    return { caseId, task, path: await pathOf(task.id) }
  }

  test('shows what is asked and nothing that names or reaches the customer', async () => {
    const { path, task } = await askSupplier()
    const page = await openPage(path)
    expect(page.status).toBe(200)
    expect(page.html).toContain('釉面开裂，请查批次')
    for (const secret of secrets) expect(page.html).not.toContain(secret)
    expect(page.html).not.toContain('漏水')
    expect(page.html).toContain('noindex')
    // The staff still read what was written.
    expect((await readTask(task.id)).text).toContain('林小满')
  })

  test('takes an answer without an account, which stands on the case and says who gave it', async () => {
    const { path, task, caseId } = await askSupplier()
    expect((await send(path, { step: 'accept', text: '', name: '' })).status).toBe(303)
    expect(await readTask(task.id)).toMatchObject({ state: 'accepted', assignee: null })
    expect(
      (await send(path, { step: 'done', text: 'Batch B7 was fired too hot.', name: 'Mei' })).status,
    ).toBe(303)
    const done = await readTask(task.id)
    expect(done).toMatchObject({
      state: 'done',
      answer: { text: 'Batch B7 was fired too hot.', by: 'Mei · Longquan Kilns' },
    })
    const { timeline, state } = await readCase(caseId)
    expect(state).toBe('open')
    expect(timeline.find(({ kind }) => kind === 'task-done')).toMatchObject({
      text: 'Batch B7 was fired too hot.',
      by: { kind: 'partner', name: 'Mei · Longquan Kilns' },
    })
    const page = await openPage(path)
    expect(page.html).toContain('Batch B7 was fired too hot.')
    expect(page.html).not.toContain('<form class="review-form"')
    // The same form sent again changes nothing; further words are kept.
    await send(path, { step: 'done', text: 'Batch B7 was fired too hot.', name: 'Mei' })
    await send(path, { step: 'done', text: 'New ware leaves on Monday.', name: 'Mei' })
    const { entries } = await readTask(task.id)
    expect(entries.filter(({ byKind, text }) => byKind === 'partner' && text !== null)).toHaveLength(2)
  })

  test('keeps what was written when something is missing', async () => {
    const { path, task } = await askSupplier()
    const refused = await send(path, { step: 'decline', text: '  ', name: 'Mei' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="Mei"')
    expect(refused.html).toContain('role="alert"')
    expect((await send(path, { step: 'done', text: '', name: '' })).status).toBe(422)
    expect((await readTask(task.id)).state).toBe('open')
    expect((await send(path, { step: 'decline', text: 'Not our ware.', name: '' })).status).toBe(303)
    expect(await readTask(task.id)).toMatchObject({ state: 'declined', answer: { by: 'Longquan Kilns' } })
  })

  test('forwarded to a stranger leads nowhere else, and the staff see that somebody else opened it', async () => {
    const { path, task } = await askSupplier()
    const other = await ask({ partnerId, title: 'Another task' })
    await openPage(path, 'the partner')
    await openPage(path, 'the partner')
    await openPage(path, 'a stranger')
    const opened = (await readTask(task.id)).entries.filter(({ kind }) => kind === 'opened')
    expect(new Set(opened.map(({ detail }) => detail.visitor)).size).toBe(2)
    expect(opened).toHaveLength(2)
    const { html } = await openPage(path, 'a stranger')
    expect(html).not.toContain('Another task')
    expect(html).not.toContain(other.id)
    // A token of another kind, a changed one and one of another shop open nothing.
    const [body = '', signature = ''] = path.replace('/task/', '').split('.')
    const changed = Buffer.from(Buffer.from(body, 'base64url').toString().replace(/1$/, '2')).toString(
      'base64url',
    )
    for (const bad of [
      `/task/${changed}.${signature}`,
      `/receipt/${body}.${signature}`,
      '/task/x',
      '/task/x.y',
    ])
      expect((await openPage(bad)).status).toBe(404)
  })

  test('is closed by revoking and by time, and a new link opens it again', async () => {
    const { path, task } = await askSupplier()
    await shop.client.call(endpoints.revokeTaskLink, { params: { id: task.id } })
    expect((await openPage(path)).status).toBe(404)
    expect((await send(path, { step: 'done', text: 'x', name: '' })).status).toBe(404)
    expect(await readTask(task.id)).toMatchObject({ state: 'open', link: 'none' })
    const next = await pathOf(task.id)
    expect(next).not.toBe(path)
    expect((await openPage(next)).status).toBe(200)
    expect((await openPage(path)).status).toBe(404)
    api.app.platform.clockOffsetMs = 34 * dayMs
    try {
      expect((await openPage(next)).status).toBe(410)
      expect((await send(next, { step: 'done', text: 'x', name: '' })).status).toBe(410)
    } finally {
      api.app.platform.clockOffsetMs = 0
    }
  })

  test('ends with the partner, whose address is forgotten', async () => {
    const made = await shop.client.call(endpoints.createPartner, {
      body: { name: 'Gone Ltd', email: 'gone@example.com', language: 'zh-CN' },
    })
    const task = await ask({ partnerId: made.id })
    const path = await pathOf(task.id)
    expect((await openPage(path)).status).toBe(200)
    await shop.client.call(endpoints.archivePartner, { params: { id: made.id } })
    expect((await openPage(path)).status).toBe(404)
    const { items } = await shop.client.call(endpoints.listPartners)
    expect(items.map(({ name }) => name)).not.toContain('Gone Ltd')
    expect((await readTask(task.id)).partner?.name).toBe('Gone Ltd')
  })
})
