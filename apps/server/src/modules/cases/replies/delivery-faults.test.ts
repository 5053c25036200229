import { type CaseReply, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startAdapter } from '../../../../test/start-adapter.ts'
import { startMailbox } from '../../../../test/start-mailbox.ts'
import { type ReplyStage, type StageCase, startReplyStage } from '../../../../test/start-reply-stage.ts'
import { sendWaiting } from '../../outreach/index.ts'

let stage: ReplyStage
let address = 0
let phone = 13_900_000_000

beforeAll(async () => {
  stage = await startReplyStage({ DOOR_PRIVATE: 'true' })
})
beforeEach(async () => {
  stage.at('2027-03-01T12:00:00Z')
  stage.mailbox.refuseNext(0, 0)
  await stage.newShop()
})
afterAll(() => stage.stop())

const newEmail = () => `fault-${++address}@example.com`
const newPhone = () => String(++phone)
const lettersTo = (email: string) => stage.letters().filter((one) => one === email)
const refusal = (code: string) => ({ problem: { code } })

async function send(of: StageCase, channel: CaseReply['channel'], text: string): Promise<CaseReply> {
  return stage.shop.client.call(endpoints.sendReply, {
    params: { id: of.publicId },
    body: { channel, text, sendAnyway: true },
  })
}

async function replyOf(of: StageCase): Promise<CaseReply | undefined> {
  const found = await stage.shop.client.call(endpoints.listCaseReplies, { params: { id: of.publicId } })
  return found.replies.at(-1)
}

const retry = (reply: CaseReply, channel?: 'mail' | 'sms' | 'page') =>
  stage.shop.client.call(endpoints.retryReply, { params: { id: reply.id }, body: { channel } })

describe('the mail server', () => {
  test('that is down for an hour loses no reply and sends none twice; what waits can still be taken back', async () => {
    const emails = Array.from({ length: 6 }, newEmail)
    const cases = await Promise.all(emails.map((email) => stage.newCase({ email })))
    const replies = await Promise.all(cases.map((of) => send(of, 'mail', `Answer to ${of.publicId}`)))
    await stage.mailbox.close()
    for (let minute = 0; minute < 60; minute += 3) {
      stage.later(180)
      await stage.round()
    }
    const [first] = cases
    expect(first && (await replyOf(first))).toMatchObject({
      state: 'waiting',
      reason: 'connection',
      attempts: 0,
      mayCancel: true,
    })
    const taken = { params: { id: replies[0]?.id ?? '' } }
    expect(await stage.shop.client.call(endpoints.cancelReply, taken)).toMatchObject({ state: 'cancelled' })
    const port = Number(new URL(stage.mailbox.url).port)
    stage.mailbox = await startMailbox({ port })
    stage.later(360)
    await Promise.all([stage.round(), stage.round()])
    expect(stage.letters().sort()).toEqual(emails.slice(1).sort())
    for (const of of cases.slice(1)) expect(await replyOf(of)).toMatchObject({ state: 'sent', reason: null })
  })

  test('that refuses for good makes a bounce that staff see, and another way still reaches the person', async () => {
    const email = newEmail()
    const of = await stage.newCase({ email, language: 'zh-CN' })
    await send(of, 'mail', '请查收。')
    stage.mailbox.refuseNext(1, 550)
    stage.later(31)
    await stage.round()
    const bounced = await replyOf(of)
    expect(bounced).toMatchObject({ state: 'bounced', reason: '550 5.1.1', mayRetry: true, mayCancel: false })
    if (!bounced) throw new Error('there is no reply')
    await expect(retry(bounced, 'sms')).rejects.toMatchObject(refusal('reply/no-address'))
    expect(await retry(bounced, 'mail')).toMatchObject({ state: 'scheduled', mayRetry: false })
    await expect(retry(bounced, 'mail')).rejects.toMatchObject(refusal('reply/nothing-to-retry'))
    stage.later(31)
    await stage.round()
    expect(await replyOf(of)).toMatchObject({ state: 'sent' })
    expect(lettersTo(email)).toHaveLength(1)
  })

  test('that says later is asked again, and the reply shows when', async () => {
    const email = newEmail()
    const of = await stage.newCase({ email })
    await send(of, 'mail', 'Once it is let in.')
    stage.mailbox.refuseNext(2, 450)
    stage.later(31)
    await stage.round()
    const put = await replyOf(of)
    expect(put).toMatchObject({ state: 'waiting', reason: '450 4.1.1', attempts: 1 })
    expect(Date.parse(put?.nextTryAt ?? '')).toBeGreaterThan(stage.now().getTime())
    for (const minutes of [1.1, 5.1]) {
      stage.later(minutes * 60)
      await stage.round()
    }
    expect(await replyOf(of)).toMatchObject({ state: 'sent' })
    expect(lettersTo(email)).toHaveLength(1)
  })
})

test('whoever dies between sending and recording leaves a reply that is not certain; only a person sends it again, and only that doubles it', async () => {
  const email = newEmail()
  const of = await stage.newCase({ email })
  await send(of, 'mail', 'Perhaps twice.')
  stage.later(31)
  const { platform, messages } = stage.api.app
  const dies = {
    ...platform,
    database: {
      ...platform.database,
      // Commits the claim, and is gone before it could write down what came of it.
      inShop: async <T>(...[shopId, work]: Parameters<typeof platform.database.inShop<T>>) => {
        if (lettersTo(email).length > 0) throw new Error('killed')
        return platform.database.inShop(shopId, work)
      },
    },
  }
  await sendWaiting(dies, messages).catch(() => undefined)
  expect(await replyOf(of)).toMatchObject({ state: 'sending', mayRetry: false, mayCancel: false })
  stage.later(9 * 60)
  await stage.round()
  expect(await replyOf(of)).toMatchObject({ state: 'sending' })
  stage.later(2 * 60)
  await stage.round()
  const unknown = await replyOf(of)
  expect(unknown).toMatchObject({ state: 'unknown', reason: 'interrupted', mayRetry: true })
  stage.later(24 * 3600)
  await stage.round()
  expect(lettersTo(email)).toHaveLength(1)
  if (!unknown) throw new Error('there is no reply')
  await retry(unknown)
  stage.later(31)
  await stage.round()
  expect(lettersTo(email)).toHaveLength(2)
  expect(await replyOf(of)).toMatchObject({ state: 'sent' })
})

describe('the webhook of a messenger', () => {
  test('that answers 500 for a day gets the reply afterwards, with one id all the while', async () => {
    const adapter = await startAdapter({ remembers: true })
    await openDoor(adapter.url)
    const of = await stage.newCase({ phone: newPhone() })
    await send(of, 'sms', '您的新壶已发出。')
    adapter.answerWith({ status: 500, passesOn: false })
    for (let minute = 0; minute < 24 * 60; minute += 40) {
      stage.later(40 * 60)
      await stage.round()
    }
    expect(await replyOf(of)).toMatchObject({ state: 'waiting', reason: 'http 500' })
    const tries = adapter.posted.length
    expect(tries).toBeGreaterThanOrEqual(5)
    // It passes the message on and its own fault comes after: the answer is still 500, and then 200 to the repeat.
    adapter.answerWith({ status: 500, passesOn: true })
    await untilTried(adapter.posted, tries + 1)
    adapter.answerWith({ status: 200, passesOn: true })
    await untilTried(adapter.posted, tries + 2)
    expect(await replyOf(of)).toMatchObject({ state: 'sent' })
    expect(new Set(adapter.posted.map(({ id }) => id)).size).toBe(1)
    expect(adapter.passedOn).toHaveLength(1)
    expect(adapter.passedOn[0]?.text).toMatch(/您的新壶已发出。 http/)
    expect(adapter.passedOn[0]?.unsubscribeUrl).toBeNull()
    await adapter.close()
  })

  test('that forgets which ids it took passes the reply on once for each 500 it gave after taking it', async () => {
    const adapter = await startAdapter({ remembers: false })
    await openDoor(adapter.url)
    const of = await stage.newCase({ phone: newPhone() })
    await send(of, 'sms', 'One, two, three.')
    adapter.answerWith({ status: 500, passesOn: true })
    await untilTried(adapter.posted, 2)
    adapter.answerWith({ status: 200, passesOn: true })
    await untilTried(adapter.posted, 3)
    expect(adapter.passedOn).toHaveLength(3)
    expect(await replyOf(of)).toMatchObject({ state: 'sent' })
    await adapter.close()
  })

  test('waits for the hours of the person, who would hear it ring', async () => {
    const adapter = await startAdapter({ remembers: true })
    await openDoor(adapter.url)
    stage.at('2027-03-01T23:00:00Z')
    const [letter, message] = [
      await stage.newCase({ email: newEmail() }),
      await stage.newCase({ phone: newPhone() }),
    ]
    await send(letter, 'mail', 'Read it when you like.')
    await send(message, 'sms', 'Read it when you like.')
    stage.later(31)
    await stage.round()
    expect(await replyOf(letter)).toMatchObject({ state: 'sent' })
    expect(await replyOf(message)).toMatchObject({ state: 'waiting', nextTryAt: '2027-03-02T09:00:00.000Z' })
    stage.at('2027-03-02T09:00:01Z')
    await stage.round()
    expect(await replyOf(message)).toMatchObject({ state: 'sent' })
    await adapter.close()
  })
})

async function openDoor(url: string): Promise<void> {
  await stage.shop.client.call(endpoints.putDoor, { params: { kind: 'sms' }, body: { url } })
}

async function untilTried(posted: readonly unknown[], times: number): Promise<void> {
  for (let round = 0; round < 200 && posted.length < times; round++) {
    stage.later(3600)
    await stage.round()
  }
  expect(posted).toHaveLength(times)
}

describe('a review that its author withdrew', () => {
  const withdraw = (of: StageCase) =>
    stage.shop.run((scope) =>
      scope.db
        .updateTable('publication')
        .set({ state: 'withdrawn' })
        .where('shopId', '=', scope.shopId)
        .where('feedbackId', '=', of.feedbackUuid)
        .execute(),
    )

  test('takes no public reply, at once or within the half minute, and a private one all the same', async () => {
    const email = newEmail()
    const of = await stage.newCase({ email })
    const early = await send(of, 'public', '抱歉，已为您换新。')
    await withdraw(of)
    await expect(send(of, 'public', '再次抱歉。')).rejects.toMatchObject(refusal('reply/review-withdrawn'))
    const direct = stage.shop.client.call(endpoints.replyToFeedback, {
      params: { id: of.feedbackId },
      body: { text: '再次抱歉。' },
    })
    await expect(direct).rejects.toMatchObject(refusal('reply/review-withdrawn'))
    stage.later(31)
    await stage.round()
    expect(await replyOf(of)).toMatchObject({ id: early.id, state: 'failed', reason: 'review-withdrawn' })
    const voice = await stage.shop.client.call(endpoints.readFeedback, { params: { id: of.feedbackId } })
    expect(voice.replies).toEqual([])
    expect(await retry(early, 'mail')).toMatchObject({ state: 'scheduled', channel: 'mail' })
    stage.later(31)
    await stage.round()
    expect(lettersTo(email)).toHaveLength(1)
  })
})

describe('words that are too many', () => {
  test('2 MB pasted into the composer are refused at once with a clear word, 5,000 characters go', async () => {
    const of = await stage.newCase({ email: newEmail() })
    await expect(send(of, 'mail', '长'.repeat(700_000))).rejects.toMatchObject(refusal('reply/too-long'))
    await expect(send(of, 'mail', 'x'.repeat(5001))).rejects.toMatchObject(refusal('reply/too-long'))
    await expect(send(of, 'mail', ' \n ')).rejects.toMatchObject(refusal('reply/empty'))
    expect(await send(of, 'mail', '长'.repeat(5000))).toMatchObject({ state: 'scheduled' })
  })
})
