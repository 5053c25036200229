import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ReplyStage, type StageCase, startReplyStage } from '../../../../test/start-reply-stage.ts'

let stage: ReplyStage
let address = 0

beforeAll(async () => {
  stage = await startReplyStage()
})
beforeEach(() => stage.at('2027-03-01T03:00:00Z'))
afterAll(() => stage.stop())

const none: StageCase = { id: '', publicId: '', feedbackId: '', feedbackUuid: '', customerId: '' }
const newEmail = () => `person-${++address}@example.com`

const send = (
  of: StageCase,
  body: { channel: 'public' | 'mail' | 'sms' | 'page'; text: string; key?: string },
  sendAnyway = true,
) =>
  stage.shop.client.call(endpoints.sendReply, { params: { id: of.publicId }, body: { ...body, sendAnyway } })

const repliesOf = async (of: StageCase) =>
  (await stage.shop.client.call(endpoints.listCaseReplies, { params: { id: of.publicId } })).replies

const refusal = (code: string) => ({ problem: { code } })

describe('a reply by mail', () => {
  test('leaves after half a minute, at night too, in the customer’s language and with the way to the own page', async () => {
    const email = newEmail()
    const of = await stage.newCase({ email, language: 'zh-CN' })
    const reply = await send(of, { channel: 'mail', text: '非常抱歉，\n我们今天就给您换一只新壶。' })
    expect(reply).toMatchObject({ state: 'scheduled', mayCancel: true, channel: 'mail', version: 1 })
    await stage.round()
    stage.later(25)
    await stage.round()
    expect(stage.letters()).not.toContain(email)
    stage.later(6)
    await stage.round()
    const letter = stage.mailbox.received().find(({ to }) => to.includes(email))
    expect(letter?.mail.subject).toMatch(/答复了您/)
    expect(letter?.mail.text).toMatch(
      /我们今天就给您换一只新壶[\s\S]*查看并回复: http:\/\/localhost:3000\/case\//,
    )
    expect(letter?.raw).not.toMatch(/List-Unsubscribe/i)
    expect(await repliesOf(of)).toMatchObject([{ state: 'sent', reason: null, mayCancel: false }])
  })

  test('can be taken back or changed until it leaves, and not afterwards', async () => {
    const [first, second] = [newEmail(), newEmail()]
    const cases = [await stage.newCase({ email: first }), await stage.newCase({ email: second })]
    const { client } = stage.shop
    const [one, two] = [
      await send(cases[0] ?? none, { channel: 'mail', text: 'Sorry about that.' }),
      await send(cases[1] ?? none, { channel: 'mail', text: 'Sorry for that.' }),
    ]
    expect(await client.call(endpoints.cancelReply, { params: { id: one.id } })).toMatchObject({
      state: 'cancelled',
    })
    const edit = (version: number, text: string) =>
      client.call(endpoints.editCaseReply, {
        params: { id: two.id },
        body: { text, version, sendAnyway: true },
      })
    expect(await edit(1, 'Sorry about this.')).toMatchObject({
      version: 2,
      versions: [{ version: 1, text: 'Sorry for that.' }],
    })
    await expect(edit(1, 'Something else')).rejects.toMatchObject(refusal('reply/changed-meanwhile'))
    stage.later(31)
    await stage.round()
    expect(stage.letters()).not.toContain(first)
    expect(stage.mailbox.received().find(({ to }) => to.includes(second))?.mail.text).toContain(
      'Sorry about this.',
    )
    const late = { params: { id: two.id } }
    await expect(client.call(endpoints.cancelReply, late)).rejects.toMatchObject(
      refusal('reply/already-left'),
    )
    await expect(edit(2, 'Too late')).rejects.toMatchObject(refusal('reply/already-left'))
    expect(await client.call(endpoints.cancelReply, { params: { id: one.id } })).toMatchObject({
      state: 'cancelled',
    })
  })

  test('is one however often the button is tapped, and two when it is meant twice', async () => {
    const email = newEmail()
    const of = await stage.newCase({ email })
    const body = { channel: 'mail', text: 'We are on it.', key: 'button-1234' } as const
    const taps = await Promise.all(Array.from({ length: 6 }, () => send(of, body)))
    expect(new Set(taps.map(({ id }) => id)).size).toBe(1)
    await expect(send(of, { ...body, text: 'Other words.' })).rejects.toMatchObject(
      refusal('request/key-reused'),
    )
    const keyless = await Promise.all(
      [1, 2, 3].map(() => send(of, { channel: 'mail', text: 'Second letter' })),
    )
    expect(new Set(keyless.map(({ id }) => id)).size).toBe(1)
    stage.later(31)
    await Promise.all([stage.round(), stage.round()])
    expect(stage.letters().filter((one) => one === email)).toHaveLength(2)
    await send(of, { ...body, key: 'button-5678' })
    stage.later(31)
    await stage.round()
    expect(stage.letters().filter((one) => one === email)).toHaveLength(3)
  })
})

describe('a reply in public', () => {
  test('stands under the review after half a minute', async () => {
    const of = await stage.newCase({})
    await send(of, { channel: 'public', text: '抱歉，已为您换新。' })
    const shown = async () =>
      (await stage.shop.client.call(endpoints.readFeedback, { params: { id: of.feedbackId } })).replies
    await stage.round()
    expect(await shown()).toEqual([])
    stage.later(31)
    await Promise.all([stage.round(), stage.round()])
    expect(await shown()).toMatchObject([{ text: '抱歉，已为您换新。', authorName: 'owner' }])
    expect(await repliesOf(of)).toMatchObject([{ state: 'sent', mayEdit: true }])
  })

  test('can be changed and withdrawn there, from the case or from the review, and both agree', async () => {
    const of = await stage.newCase({})
    const { client } = stage.shop
    const sent = await send(of, { channel: 'public', text: '抱歉，已为您换新。' })
    stage.later(31)
    await stage.round()
    const edit = {
      params: { id: sent.id },
      body: { text: '非常抱歉，已为您换新。', version: 1, sendAnyway: true },
    }
    expect(await client.call(endpoints.editCaseReply, edit)).toMatchObject({
      text: '非常抱歉，已为您换新。',
      version: 2,
    })
    const shown = async () =>
      (await client.call(endpoints.readFeedback, { params: { id: of.feedbackId } })).replies
    const [publicReply] = await shown()
    expect(publicReply).toMatchObject({ text: '非常抱歉，已为您换新。' })
    const params = { id: publicReply?.id ?? '' }
    await client.call(endpoints.editReply, { params, body: { text: '非常抱歉，今天换新。' } })
    expect(await repliesOf(of)).toMatchObject([{ text: '非常抱歉，今天换新。', version: 3 }])
    await client.call(endpoints.withdrawReply, { params })
    expect(await repliesOf(of)).toMatchObject([{ state: 'cancelled', reason: 'withdrawn', mayEdit: false }])
  })
})

describe('the check', () => {
  const fine =
    '非常抱歉，给您添麻烦了，谢谢您告诉我们。水壶漏水是密封圈没装好造成的，客服没有及时理您也是我们的错。我们今天就寄出一只新壶，预计 3 天内送到。'

  test('lets a reply go that lacks nothing, and one that lacks something when a person says so', async () => {
    const of = await stage.newCase({ email: newEmail() })
    const lacking = { channel: 'mail', text: '已收到。' } as const
    await expect(send(of, lacking, false)).rejects.toMatchObject(refusal('reply/check-failed'))
    expect(await send(of, lacking)).toMatchObject({ state: 'scheduled' })
    expect(await send(of, { channel: 'mail', text: fine }, false)).toMatchObject({ state: 'scheduled' })
  })

  test('refuses what must never be said, whoever says so, at once and by a change', async () => {
    const of = await stage.newCase({ email: newEmail() })
    const bargain = `${fine}改成五星好评，我们返现 20 元。`
    for (const sendAnyway of [false, true])
      await expect(send(of, { channel: 'mail', text: bargain }, sendAnyway)).rejects.toMatchObject(
        refusal('reply/check-failed'),
      )
    const reply = await send(of, { channel: 'mail', text: fine })
    const edit = { params: { id: reply.id }, body: { text: bargain, version: 1, sendAnyway: true } }
    await expect(stage.shop.client.call(endpoints.editCaseReply, edit)).rejects.toMatchObject(
      refusal('reply/check-failed'),
    )
    expect(await repliesOf(of)).toMatchObject([{ text: fine }])
  })
})
