import { endpoints, type TaskDetail } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'
import { type Mailbox, startMailbox } from '../../../../test/start-mailbox.ts'
import { sendTaskMails } from './index.ts'
import { claimTaskMail } from './task-mail-store.ts'

let api: TestApi
let mailbox: Mailbox
let shop: TestShop
let partnerId: string

beforeAll(async () => {
  mailbox = await startMailbox()
  api = await startApi({ environment: { SMTP_URL: mailbox.url, MAIL_FROM: 'shop@echoloop.example' } })
  shop = await api.newShop({ name: '青瓷小铺' })
  const partner = await shop.client.call(endpoints.createPartner, {
    body: { name: '龙泉窑厂', email: 'kiln@example.com', language: 'zh-CN' },
  })
  partnerId = partner.id
})
afterAll(async () => {
  await api.stop()
  await mailbox.close()
})

const minuteMs = 60_000

function ask(facts: { sendsMail?: boolean } = {}): Promise<TaskDetail> {
  const dueAt = new Date(Date.now() + 3 * 86_400_000).toISOString()
  return shop.client.call(endpoints.createTask, {
    body: { partnerId, title: '查一下 B7 批次', text: '电话 13800138000 的顾客说开裂', dueAt, ...facts },
  })
}

async function round(): Promise<number> {
  const { mail, publicUrl } = api.app.messages.doors
  if (!mail) throw new Error('no mail')
  return sendTaskMails(api.app.platform, { mail, publicUrl })
}

const letters = () => mailbox.received().length
const read = (id: string) => shop.client.call(endpoints.readTask, { params: { id } })

async function later(ms: number, work: () => Promise<unknown>): Promise<void> {
  api.app.platform.clockOffsetMs += ms
  try {
    await work()
  } finally {
    api.app.platform.clockOffsetMs -= ms
  }
}

describe('a partner with an address', () => {
  test('gets one letter in the own language, whose link opens the task', async () => {
    const before = letters()
    const task = await ask()
    expect(task).toMatchObject({ link: 'open', mail: { state: 'waiting' } })
    // Several workers at once send it once.
    await Promise.all([round(), round(), round()])
    await round()
    expect(letters()).toBe(before + 1)
    const received = mailbox.received().at(-1)
    expect(received?.to).toEqual(['kiln@example.com'])
    expect(received?.mail.subject).toBe('青瓷小铺：查一下 B7 批次')
    expect(received?.raw).not.toContain('13800138000')
    const address = /https?:\S+\/task\/\S+/.exec(received?.mail.text ?? '')?.[0] ?? ''
    const { pathname, search } = new URL(address)
    const page = await fetch(`${api.url}${pathname}${search}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('lang="zh-CN"')
    const sent = await read(task.id)
    expect(sent.mail).toEqual({ state: 'sent', reason: null })
    expect(sent.entries.map(({ kind }) => kind)).toContain('mailed')
  })

  test('gets none when that was not wanted, and another one when it is asked for', async () => {
    const before = letters()
    const quiet = await ask({ sendsMail: false })
    await round()
    expect({ letters: letters(), mail: (await read(quiet.id)).mail }).toEqual({ letters: before, mail: null })
    await shop.client.call(endpoints.mailTask, { params: { id: quiet.id } })
    await round()
    expect(letters()).toBe(before + 1)
  })
})

describe('a mail server', () => {
  test('that is down or busy for an hour loses nothing and gets nothing twice', async () => {
    const before = letters()
    mailbox.refuseNext(3, 451)
    const { id } = await ask()
    await round()
    expect(await read(id)).toMatchObject({ mail: { state: 'waiting' } })
    await round()
    for (const minutes of [2, 10, 30, 120]) await later(minutes * minuteMs, round)
    expect(letters()).toBe(before + 1)
    expect((await read(id)).mail?.state).toBe('sent')
  })

  test('that refuses for good is believed', async () => {
    const before = letters()
    mailbox.refuseNext(1, 550)
    const { id } = await ask()
    await round()
    await later(60 * minuteMs, round)
    expect(letters()).toBe(before)
    expect(await read(id)).toMatchObject({ mail: { state: 'failed', reason: '550 5.1.1' } })
  })
})

test('a worker that dies between taking and telling leaves it unknown, and nobody sends it again unasked', async () => {
  const before = letters()
  const { id } = await ask()
  await shop.run(claimTaskMail)
  await round()
  expect((await read(id)).mail?.state).toBe('sending')
  await later(11 * minuteMs, round)
  expect(await read(id)).toMatchObject({ mail: { state: 'unknown', reason: 'interrupted' } })
  expect(letters()).toBe(before)
  await shop.client.call(endpoints.mailTask, { params: { id } })
  await round()
  expect(letters()).toBe(before + 1)
})

test('a task that is finished before its mail left sends none', async () => {
  const before = letters()
  const { id, version } = await ask()
  await shop.client.call(endpoints.stepTask, { params: { id }, body: { step: 'cancel', version } })
  await round()
  expect(letters()).toBe(before)
  expect((await read(id)).mail).toEqual({ state: 'failed', reason: 'finished' })
})

test('a server without mail says so, and a partner without an address cannot be written to', async () => {
  const quiet = await startApi()
  try {
    const own = await quiet.newShop()
    expect((await own.client.call(endpoints.listPartners)).canMail).toBe(false)
    const partner = await own.client.call(endpoints.createPartner, {
      body: { name: 'Kiln', email: null, language: 'en' },
    })
    const task = await own.client.call(endpoints.createTask, {
      body: { partnerId: partner.id, title: 'x', dueAt: new Date(Date.now() + 86_400_000).toISOString() },
    })
    await expect(own.client.call(endpoints.mailTask, { params: { id: task.id } })).rejects.toMatchObject({
      problem: { code: 'door/no-mail' },
    })
  } finally {
    await quiet.stop()
  }
  const { items } = await shop.client.call(endpoints.listPartners)
  const params = { id: items[0]?.id ?? '' }
  await shop.client.call(endpoints.changePartner, { params, body: { email: null } })
  const task = await ask()
  expect(task.mail).toBeNull()
  await expect(shop.client.call(endpoints.mailTask, { params: { id: task.id } })).rejects.toMatchObject({
    problem: { code: 'partner/no-address' },
  })
})
