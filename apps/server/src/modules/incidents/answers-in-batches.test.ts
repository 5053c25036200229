import { endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putLampAndCup, tellComplaints } from '../../../test/incident-ground.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { answerBatchSize, sendAnswers } from './index.ts'

let api: TestApi
let shop: TestShop
let incident: string

const many = 50
const text = '我们收到多位顾客反映充电台灯发烫，深表歉意。原因正在核查，请先停止使用。'
const order = { text, channel: 'page' as const, caseIds: [], opensCases: true }

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
  await putLampAndCup(shop)
  incident = await newIncident({ count: many, from: 0 })
})
afterAll(() => api.stop())

/** An incident with so many voices, each by somebody else, none of them in a case. */
async function newIncident(told: { count: number; from: number }): Promise<string> {
  const feedbackIds = await tellComplaints(shop, told)
  const { id } = await shop.client.call(endpoints.openIncident, {
    body: { kind: 'product-safety', title: '台灯发烫', severity: 3, feedbackIds },
  })
  return id
}

const params = () => ({ id: incident })
const read = () => shop.client.call(endpoints.readIncident, { params: params() })
const send = (key: string) =>
  shop.client.call(endpoints.sendIncidentAnswer, { params: params(), body: { ...order, key } })
const takeBack = (key: string) =>
  shop.client.call(endpoints.takeBackIncidentAnswer, { params: params(), body: { key } })

/** Replies in all cases of the incident: how many there are, and how many cases have one. */
async function replies(): Promise<{ all: number; cases: number; authors: string[] }> {
  const rows = await shop.run(
    async (scope) =>
      (
        await sql<{ caseId: string; author: string }>`
          select case_id as "caseId", author_kind || ' ' || author_name as author
          from case_reply
          where shop_id = ${scope.shopId}
            and text = ${text}
            and state <> 'cancelled'`.execute(scope.db)
      ).rows,
  )
  return {
    all: rows.length,
    cases: new Set(rows.map(({ caseId }) => caseId)).size,
    authors: [...new Set(rows.map(({ author }) => author))],
  }
}

const doors = () => api.app.messages.doors

// Fifty cases take long where others want the machine as well.
const patience = { timeout: 240_000 }

describe('an answer to many cases', patience, () => {
  test('begins with a batch and says what waits, and the same tap begins no other', async () => {
    const sent = await send('the-first-answer')
    expect(sent).toMatchObject({ sent: answerBatchSize, waiting: many - answerBatchSize, left: [] })
    const again = await send('the-first-answer')
    expect(again).toMatchObject({ sent: answerBatchSize, waiting: many - answerBatchSize })
    const answering = {
      key: 'the-first-answer',
      waiting: many - answerBatchSize,
      sent: answerBatchSize,
      left: 0,
    }
    expect((await read()).answering).toEqual(answering)
    await expect(
      shop.client.call(endpoints.sendIncidentAnswer, {
        params: params(),
        body: { ...order, text: `${text}!`, key: 'the-first-answer' },
      }),
    ).rejects.toMatchObject({ problem: { code: 'request/key-reused' } })
  })

  test('whose worker dies before the end of a batch has sent nothing of it', async () => {
    const dying = shop.run(async (scope) => {
      expect(await sendAnswers(scope, { doors: doors(), limit: answerBatchSize })).toBe(answerBatchSize)
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(scope.db)
    })
    await expect(dying).rejects.toThrow()
    expect(await replies()).toMatchObject({ all: answerBatchSize, cases: answerBatchSize })
    expect((await read()).answering).toMatchObject({ sent: answerBatchSize })
  })

  test('goes on with two workers at once, and each case has one reply of who ordered it', async () => {
    const workers = await Promise.all([api.startWorker(), api.startWorker()])
    await expect.poll(async () => (await read()).answering, patience).toBeNull()
    for (const worker of workers) await worker.stop()
    const { authors, ...counts } = await replies()
    expect(counts).toEqual({ all: many, cases: many })
    expect(authors).toHaveLength(1)
    expect(authors[0]).toMatch(/^key /)
    const told = (await read()).entries.filter(({ kind }) => kind === 'answered')
    expect(told).toMatchObject([{ detail: { sent: many, left: 0 } }])
  })
})

describe('an answer that is taken back', () => {
  test('stops what waits and names what has not left, once', async () => {
    incident = await newIncident({ count: 30, from: 1000 })
    const sent = await send('the-second-answer')
    expect(sent.sent).toBe(answerBatchSize)
    const back = await takeBack('the-second-answer')
    expect([back.stopped, back.replyIds.length]).toEqual([30 - answerBatchSize, answerBatchSize])
    // However slow this machine is, none has left.
    api.app.platform.clockOffsetMs -= 3_600_000
    for (const id of back.replyIds) await shop.client.call(endpoints.cancelReply, { params: { id } })
    expect(await takeBack('the-second-answer')).toEqual({ stopped: 0, replyIds: [] })
    expect((await read()).answering).toBeNull()
    expect(await replies()).toMatchObject({ all: many })
  })

  test('is refused where there is none, and to another shop', async () => {
    await expect(takeBack('an-unknown-key')).rejects.toMatchObject({
      problem: { code: 'incident/answer-not-found' },
    })
    const other = await api.newShop()
    await expect(
      other.client.call(endpoints.takeBackIncidentAnswer, {
        params: params(),
        body: { key: 'the-second-answer' },
      }),
    ).rejects.toMatchObject({ problem: { code: 'incident/not-found' } })
  })
})
