import { createHash } from 'node:crypto'
import { createAnalyser } from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { type ConversationMessage, endpoints } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  askAsWecom,
  callAsLine,
  callAsWebhook,
  callAsWechat,
  callAsWecom,
  callAsWhatsapp,
  lineText,
  lineUnsend,
  webhookText,
  wechatText,
  wecomText,
  whatsappStatus,
  whatsappText,
} from '../../../test/call-as-platform.ts'
import { type MessengerDesk, openDesk } from '../../../test/messenger-desk.ts'
import { startAdapter } from '../../../test/start-adapter.ts'
import { fakeKeys } from '../../../test/start-fake-platform.ts'
import { type MessengerStage, startMessengerStage } from '../../../test/start-messenger-stage.ts'
import { understandWaiting } from '../insights/index.ts'

const analyser = createAnalyser(readModels())
let stage: MessengerStage
let desk: MessengerDesk
let day = 0

beforeAll(async () => {
  stage = await startMessengerStage()
  desk = openDesk(stage)
})
// Each test has days of its own, so that the newest conversation is its own too.
beforeEach(() => {
  day += 10
  stage.at(new Date(Date.UTC(2027, 0, day, 10)))
})
afterAll(() => stage.stop())

/** In how many rows these words stand, or an original that is sealed. */
async function wordsLeft(words: string): Promise<number> {
  const tables = ['feedback', 'feedback_version', 'analysis', 'service_case', 'case_entry', 'case_words']
  return stage.shop.run(async (scope) => {
    const counts = tables.map(
      (table) => sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} as kept
      where shop_id = ${scope.shopId} and kept::text like ${`%${words}%`}`,
    )
    counts.push(sql`select count(*)::int as count from feedback_original where shop_id = ${scope.shopId}`)
    let sum = 0
    for (const count of counts) sum += (await count.execute(scope.db)).rows[0]?.count ?? 0
    return sum
  })
}

const textsOf = (messages: ConversationMessage[]) => messages.map(({ text }) => text)

describe('the generic webhook', () => {
  test('takes what is signed and timely, once, and refuses what is forged, late or no message', async () => {
    const door = await stage.open('webhook')
    const secret = door.secret ?? ''
    const one = desk.said({ text: '你好，请问发货了吗' })
    expect((await callAsWebhook(door, webhookText(one), { secret })).status).toBe(200)
    expect((await callAsWebhook(door, webhookText(one), { secret, id: 'wh_2' })).status).toBe(200)
    const forged = await callAsWebhook(door, webhookText(desk.said()), { secret: 'whsec_AAAA' })
    expect([forged.status, forged.text]).toEqual([403, expect.stringContaining('messenger/wrong-signature')])
    const old = { ...door, now: new Date(stage.now().getTime() - 301_000) }
    expect(await callAsWebhook(old, webhookText(desk.said()), { secret })).toMatchObject({
      status: 403,
      text: expect.stringContaining('messenger/too-late'),
    })
    const odd = { type: 'message.received', data: { id: 'x', source: 'review-form' } }
    expect((await callAsWebhook(door, odd, { secret })).status).toBe(422)
    const found = await desk.newest()
    expect(found).toMatchObject({ source: 'telegram', messages: 1, closesAt: null, isOpen: true })
    expect(textsOf(found.said)).toEqual([one.text])
    expect((await desk.healthOf(door))?.day).toMatchObject({ came: 1, refused: 3 })
  })

  test('takes a new secret at once and the former one for a day', async () => {
    const door = await stage.open('webhook')
    const rotated = await stage.shop.client.call(endpoints.rotateMessengerSecret, {
      params: { id: door.door.id },
    })
    const post = async (secret: string) =>
      (await callAsWebhook(door, webhookText(desk.said()), { secret })).status
    expect([await post(rotated.secret), await post(door.secret ?? '')]).toEqual([200, 200])
    stage.later(24 * 3600 + 1)
    expect([await post(rotated.secret), await post(door.secret ?? '')]).toEqual([200, 403])
  })

  test('answers through the shop’s own program, which says that it was delivered and read', async () => {
    const adapter = await startAdapter({ remembers: true })
    const door = await stage.open('webhook')
    await callAsWebhook(door, webhookText(desk.said()), { secret: door.secret ?? '' })
    const { case: of } = await desk.newest()
    expect(await desk.waysOf(of?.id ?? '')).toMatchObject({ isOpen: false, reason: 'no-door' })
    await stage.shop.client.call(endpoints.putDoor, {
      params: { kind: 'messenger' },
      body: { url: adapter.url },
    })
    await desk.answer(of?.id ?? '', '今天已经发货。')
    await desk.leave()
    expect(adapter.passedOn).toMatchObject([{ text: '今天已经发货。' }])
    for (const state of ['read', 'delivered']) {
      const data = { id: adapter.posted[0]?.id, state, at: stage.now().toISOString() }
      await callAsWebhook(door, { type: 'message.status', data }, { secret: door.secret ?? '' })
    }
    expect((await desk.newest()).said.at(-1)).toMatchObject({ direction: 'out', state: 'read' })
    expect(await desk.repliesOf(of?.id ?? '')).toMatchObject([
      { state: 'sent', deliveredAt: expect.any(String), readAt: expect.any(String) },
    ])
    await adapter.close()
  })
})

describe('微信公众号', () => {
  test('is asked whether the address is ours, and hears its word only when it signed', async () => {
    const door = await stage.open('wechat')
    expect(await desk.healthOf(door)).toMatchObject({
      state: 'waiting',
      callbackKey: expect.stringMatching(/^\w{43}$/),
    })
    const signed = new URL(door.url)
    const parts = [door.door.callbackToken ?? '', '1', 'n']
    signed.search = new URLSearchParams({
      signature: createHash('sha1').update(parts.sort().join('')).digest('hex'),
      timestamp: '1',
      nonce: 'n',
      echostr: '<b>12345</b>',
    }).toString()
    const heard = await fetch(signed)
    expect([heard.status, await heard.text()]).toEqual([200, '<b>12345</b>'])
    expect(heard.headers.get('content-type')).toMatch(/text\/plain/)
    signed.searchParams.set('nonce', 'other')
    expect((await fetch(signed)).status).toBe(403)
    expect(await desk.healthOf(door)).toMatchObject({ state: 'working', firstCallAt: null })
  })

  test('in safe mode takes each message once, in the order in which it was said', async () => {
    const door = await stage.open('wechat')
    const at = (seconds: number) => new Date(stage.now().getTime() - seconds * 1000)
    const [first, second] = [
      desk.said({ from: 'o1', text: '第一句', at: at(60) }),
      desk.said({ from: 'o1', text: '第二句', at: at(30) }),
    ]
    for (const one of [second, first, second])
      expect(await callAsWechat(door, wechatText(one))).toMatchObject({ status: 200, text: 'success' })
    expect(await callAsWechat(door, wechatText(desk.said()), { token: 'another' })).toMatchObject({
      status: 403,
    })
    expect(await callAsWechat(door, wechatText(desk.said()), { isPlain: true })).toMatchObject({
      status: 403,
    })
    const late = { ...door, now: new Date(stage.now().getTime() - 400_000) }
    expect(await callAsWechat(late, wechatText(desk.said()))).toMatchObject({ status: 403 })
    const found = await desk.newest()
    expect(textsOf(found.said)).toEqual(['第一句', '第二句'])
    expect(found).toMatchObject({ messages: 2, case: { number: expect.any(Number) } })
  })

  test('in plain mode takes one message for each envelope, and no entity or second message', async () => {
    const opened = await stage.open('wechat', { isSafe: false })
    // One envelope has one time: the clock of the test goes on.
    const door = { ...opened, now: opened.now }
    const one = desk.said({ text: '&lt;script&gt; <b>' })
    const plain = { isPlain: true, nonce: 'same' }
    expect((await callAsWechat(door, wechatText(one), plain)).status).toBe(200)
    expect((await callAsWechat(door, wechatText(one), plain)).status).toBe(200)
    expect((await callAsWechat(door, wechatText(desk.said()), plain)).text).toContain('messenger/replayed')
    expect(textsOf((await desk.newest()).said)).toEqual([one.text])
  })

  test('keeps pictures, places and unknown kinds as notes, what was heard in a voice message as words, events not at all', async () => {
    const door = await stage.open('wechat')
    const base = { FromUserName: 'o2', CreateTime: String(Math.floor(stage.now().getTime() / 1000)) }
    const calls: Record<string, string>[] = [
      { MsgType: 'image', MsgId: '11', PicUrl: 'http://127.0.0.1/x.png', MediaId: 'media' },
      { MsgType: 'voice', MsgId: '12', MediaId: 'media', Recognition: '我要退货' },
      { MsgType: 'location', MsgId: '13', Label: '上海市' },
      { MsgType: 'hologram', MsgId: '14' },
      { MsgType: 'event', Event: 'subscribe' },
    ]
    for (const call of calls) expect((await callAsWechat(door, { ...base, ...call })).status).toBe(200)
    expect(textsOf((await desk.newest()).said)).toEqual(['📷', '🎤 我要退货', '📍', '❔'])
  })

  test('answers by the customer-service interface with a token that is fetched once, and anew when it ended', async () => {
    const door = await stage.open('wechat')
    const one = desk.said()
    await callAsWechat(door, wechatText(one))
    const { case: of } = await desk.newest()
    const before = stage.fake.tokens()
    await desk.answer(of?.id ?? '', '非常抱歉，马上给您换新。')
    await desk.leave()
    expect(stage.fake.passedOn.at(-1)).toMatchObject({
      to: one.from,
      text: '非常抱歉，马上给您换新。',
      via: 'wechat',
    })
    stage.fake.expireTokens()
    await desk.answer(of?.id ?? '', '已经寄出。')
    await desk.leave()
    expect(stage.fake.passedOn.at(-1)).toMatchObject({ text: '已经寄出。' })
    expect(stage.fake.passedOn.filter(({ to }) => to === one.from)).toHaveLength(2)
    expect(stage.fake.tokens() - before).toBe(2)
    expect((await desk.newest()).said.map(({ state }) => state)).toEqual([null, 'sent', 'sent'])
  })

  test('after 48 hours says so before anything is written, and is open again when the person writes', async () => {
    const door = await stage.open('wechat')
    const one = desk.said()
    const closes = new Date(Math.floor(one.at.getTime() / 1000) * 1000 + 48 * 3_600_000)
    await callAsWechat(door, wechatText(one))
    const id = (await desk.newest()).case?.id ?? ''
    expect(await desk.waysOf(id)).toMatchObject({
      isOpen: true,
      isUsual: true,
      closesAt: closes.toISOString(),
    })
    stage.at(new Date(closes.getTime() - 10_000))
    await desk.answer(id, '刚好来得及吗？')
    await desk.leave()
    expect(await desk.repliesOf(id)).toMatchObject([{ state: 'failed', reason: 'window-closed' }])
    expect(await desk.waysOf(id)).toMatchObject({ isOpen: false, reason: 'window-closed' })
    await expect(desk.answer(id, '太晚了')).rejects.toMatchObject({
      problem: { code: 'reply/window-closed' },
    })
    await callAsWechat(door, wechatText(desk.said({ from: one.from })))
    expect(await desk.waysOf(id)).toMatchObject({ isOpen: true })
  })
})

describe('企业微信', () => {
  test('answers the question with the opened word, and asks for all pages once it is told that something came', async () => {
    const door = await stage.open('wecom')
    expect(await askAsWecom(door, '789')).toMatchObject({ status: 200, text: '789' })
    const words = ['一', '二', '三', '四', '五']
    const messages = words.map((text, index) =>
      wecomText(desk.said({ from: 'wm1', text, at: new Date(stage.now().getTime() - (5 - index) * 1000) })),
    )
    stage.fake.keep(...messages)
    expect(await callAsWecom(door, { receiver: 'ww-other' })).toMatchObject({ status: 403 })
    for (let told = 0; told < 2; told++) expect(await callAsWecom(door)).toMatchObject({ status: 200 })
    stage.fake.expireTokens()
    await Promise.all([stage.pull(), stage.pull()])
    expect(textsOf((await desk.newest()).said)).toEqual(words)
    const { case: of } = await desk.newest()
    await desk.answer(of?.id ?? '', '收到，马上处理。')
    await desk.leave()
    expect(stage.fake.passedOn.at(-1)).toMatchObject({ to: 'wm1', text: '收到，马上处理。', via: 'wecom' })
    stage.fake.keep({
      msgid: 'e1',
      origin: 4,
      msgtype: 'event',
      send_time: 1,
      event: { event_type: 'msg_send_fail', fail_msgid: stage.fake.passedOn.at(-1)?.id, fail_type: 4 },
    })
    await callAsWecom(door)
    await stage.pull()
    await stage.round()
    expect(await desk.repliesOf(of?.id ?? '')).toMatchObject([
      { state: 'failed', reason: 'fail_type 4', mayRetry: true },
    ])
  })
})

describe('WhatsApp', () => {
  test('verifies the word, takes each message once and joins the person by the number', async () => {
    const door = await stage.open('whatsapp')
    const ask = (token: string) =>
      fetch(`${door.url}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`)
    expect(await (await ask(door.door.callbackToken ?? '')).text()).toBe('1158201444')
    expect((await ask('guessed')).status).toBe(403)
    const known = await stage.newCase({ phone: '138 0013 8000', kind: 'complaint' })
    const one = desk.said({ from: '8613800138000', text: '还是漏水' })
    for (let times = 0; times < 3; times++) await callAsWhatsapp(door, whatsappText(one))
    expect(await callAsWhatsapp(door, whatsappText(desk.said()), 'forged')).toMatchObject({ status: 403 })
    expect(await desk.newest()).toMatchObject({
      messages: 1,
      case: { id: known.publicId },
      customerName: '林小满',
    })
  })

  test('shows delivered and read in any order, and that of a lost answer it was delivered after all', async () => {
    const door = await stage.open('whatsapp')
    await callAsWhatsapp(door, whatsappText(desk.said({ from: '4915112345678' })))
    const id = (await desk.newest()).case?.id ?? ''
    stage.fake.answerNext({ status: 500, isPassedOn: true, isCut: true })
    await desk.answer(id, 'We are sorry, a new one is on its way.')
    await desk.leave()
    expect(await desk.repliesOf(id)).toMatchObject([{ state: 'unknown', reason: 'answer-lost' }])
    const messageId = String(stage.fake.asked.at(-1)?.body.biz_opaque_callback_data)
    for (const state of ['read', 'delivered'] as const)
      await callAsWhatsapp(door, whatsappStatus(state, { messageId, at: stage.now() }))
    await desk.leave()
    expect(await desk.repliesOf(id)).toMatchObject([{ state: 'sent', readAt: expect.any(String) }])
    expect(stage.fake.passedOn.filter(({ to }) => to === '4915112345678')).toHaveLength(1)
  })

  test('after 24 hours carries the words in a template, where the shop has one', async () => {
    const template = { name: 'answer', language: 'zh_CN' }
    const door = await stage.open('whatsapp', { template })
    await callAsWhatsapp(door, whatsappText(desk.said({ from: '4915112345679' })))
    const id = (await desk.newest()).case?.id ?? ''
    stage.later(25 * 3600)
    expect(await desk.waysOf(id)).toMatchObject({ isOpen: true, isByTemplate: true })
    await desk.answer(id, '第一行\n第二行')
    await desk.leave()
    expect(stage.fake.passedOn.at(-1)).toMatchObject({ text: '第一行 第二行', via: 'template' })
    expect((await desk.newest()).said.at(-1)).toMatchObject({ isByTemplate: true, state: 'sent' })
  })
})

describe('LINE', () => {
  test('answers by the reply token while it lives, once, and pushes under a retry key afterwards', async () => {
    const door = await stage.open('line')
    const one = desk.said({ from: 'U1', at: stage.now() })
    const events = [lineText(one, fakeKeys.replyToken)]
    expect(await callAsLine(door, events, 'forged')).toMatchObject({ status: 403 })
    expect(await callAsLine(door, [])).toMatchObject({ status: 200, text: '{}' })
    for (let times = 0; times < 2; times++) expect((await callAsLine(door, events)).status).toBe(200)
    const id = (await desk.newest()).case?.id ?? ''
    await desk.answer(id, 'first')
    await desk.answer(id, 'second')
    await desk.leave()
    stage.later(2)
    await stage.round()
    expect(stage.fake.passedOn.slice(-2).map(({ via, text }) => [via, text])).toEqual([
      ['reply', 'first'],
      ['push', 'second'],
    ])
  })

  test('is told again what may have been lost, and the person gets it once', async () => {
    const door = await stage.open('line')
    await callAsLine(door, [
      lineText(desk.said({ from: 'U2', at: new Date(stage.now().getTime() - 90_000) }), 'old'),
    ])
    const id = (await desk.newest()).case?.id ?? ''
    stage.fake.answerNext(
      { status: 429 },
      { status: 500, isPassedOn: true },
      { status: 500, isPassedOn: true, isCut: true },
    )
    await desk.answer(id, 'only once')
    for (let times = 0; times < 5; times++) {
      stage.later(20 * 60)
      await stage.round()
    }
    expect(await desk.repliesOf(id)).toMatchObject([{ state: 'sent' }])
    expect(stage.fake.passedOn.filter(({ to }) => to === 'U2')).toHaveLength(1)
  })

  test('takes out of voice and case what its author took back, and keeps that it was', async () => {
    const door = await stage.open('line')
    const at = (seconds: number) => new Date(stage.now().getTime() - seconds * 1000)
    const [secret, other] = [
      desk.said({ from: 'U3', text: '我的电话是13800138000，别告诉别人', at: at(60) }),
      desk.said({ from: 'U3', text: '壶盖还是坏的', at: at(30) }),
    ]
    await callAsLine(door, [lineText(secret, 'r1'), lineText(other, 'r2')])
    await stage.shop.run((scope) => understandWaiting(scope, analyser, 500))
    expect(await wordsLeft('别告诉别人')).toBeGreaterThan(0)
    const { case: of } = await desk.newest()
    for (let times = 0; times < 2; times++) await callAsLine(door, [lineUnsend({ ...secret, at: at(10) })])
    await callAsLine(door, [lineText(secret, 'r1')])
    const { said } = await desk.newest()
    expect(said).toMatchObject([
      { text: null, reason: 'taken-back' },
      { text: other.text, reason: null },
    ])
    const read = await stage.shop.client.call(endpoints.readCase, { params: { id: of?.id ?? '' } })
    const kinds = read.timeline.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'voice-taken-back')).toHaveLength(1)
    expect(read.title).toBe(other.text)
    expect(JSON.stringify(read)).not.toContain('别告诉别人')
    await stage.shop.run((scope) => understandWaiting(scope, analyser, 500))
    expect(await wordsLeft('别告诉别人')).toBe(0)
  })

  test('takes a message that was taken back before it came as one that nobody said', async () => {
    const door = await stage.open('line')
    const one = desk.said({ from: 'U4', text: '说错了', at: stage.now() })
    await callAsLine(door, [lineUnsend(one)])
    expect((await callAsLine(door, [lineText(one, 'r1')])).status).toBe(200)
    expect(await desk.newest()).toMatchObject({ case: null, said: [{ text: null, reason: 'taken-back' }] })
  })
})
