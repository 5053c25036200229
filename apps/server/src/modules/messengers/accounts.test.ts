import { endpoints, toUuid } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  callAsLine,
  callAsWechat,
  callAsWecom,
  callAsWhatsapp,
  lineText,
  wechatText,
  wecomText,
  whatsappText,
} from '../../../test/call-as-platform.ts'
import { type MessengerDesk, openDesk } from '../../../test/messenger-desk.ts'
import { fakeKeys, startFakePlatform } from '../../../test/start-fake-platform.ts'
import { accesses, type MessengerStage, startMessengerStage } from '../../../test/start-messenger-stage.ts'

let stage: MessengerStage
let desk: MessengerDesk
let day = 0

beforeAll(async () => {
  stage = await startMessengerStage()
  desk = openDesk(stage)
})
beforeEach(() => {
  day += 10
  stage.at(new Date(Date.UTC(2027, 0, day, 10)))
})
afterAll(() => stage.stop())

describe('any account', () => {
  test('keeps answers in order: a later one waits for one that was put off', async () => {
    const door = await stage.open('whatsapp')
    await callAsWhatsapp(door, whatsappText(desk.said({ from: '4915112345680' })))
    const id = (await desk.newest()).case?.id ?? ''
    stage.fake.answerNext({ status: 429, body: { error: { code: 131056 } } })
    await desk.answer(id, 'one')
    await desk.answer(id, 'two')
    await desk.leave()
    expect(stage.fake.passedOn.filter(({ to }) => to === '4915112345680')).toEqual([])
    for (let times = 0; times < 4; times++) {
      stage.later(70)
      await stage.round()
    }
    const got = stage.fake.passedOn.filter(({ to }) => to === '4915112345680')
    expect(got.map(({ text }) => text)).toEqual(['one', 'two'])
  })

  test('that refuses its keys is paused and loses nothing; keys entered anew are tried at once', async () => {
    const door = await stage.open('line', { channelAccessToken: 'wrong' })
    await callAsLine(door, [
      lineText(desk.said({ from: 'U3', at: new Date(stage.now().getTime() - 90_000) }), 'old'),
    ])
    const id = (await desk.newest()).case?.id ?? ''
    await desk.answer(id, 'still here')
    await desk.leave()
    expect(await desk.healthOf(door)).toMatchObject({ state: 'troubled', lastError: 'http 401' })
    expect(await desk.repliesOf(id)).toMatchObject([{ state: 'waiting' }])
    const params = { id: door.door.id }
    const access = {
      kind: 'line',
      channelSecret: fakeKeys.channelSecret,
      channelAccessToken: fakeKeys.channelAccessToken,
    } as const
    await stage.shop.client.call(endpoints.changeMessenger, { params, body: { access } })
    stage.later(5 * 60)
    await stage.round()
    expect(await desk.repliesOf(id)).toMatchObject([{ state: 'sent' }])
    expect(await stage.shop.client.call(endpoints.checkMessenger, { params })).toMatchObject({
      state: 'working',
    })
  })

  test('cuts what a platform does not take whole, and names the page where it stands', async () => {
    const door = await stage.open('wechat')
    const one = desk.said()
    await callAsWechat(door, wechatText(one))
    await desk.answer((await desk.newest()).case?.id ?? '', '很长的话。'.repeat(300))
    await desk.leave()
    const last = stage.fake.passedOn.at(-1)
    expect(Buffer.byteLength(last?.text ?? '')).toBeLessThanOrEqual(2048)
    expect(last?.text).toMatch(/很长的话。[\s\S]*… http:\/\/localhost:3000\/case\//)
  })

  test('survives a million characters, broken ones, and a storm of repeats at once', async () => {
    const door = await stage.open('whatsapp')
    const long = desk.said({ from: '4915112345681', text: `\u0000\ud800${'长'.repeat(1_000_000)}` })
    expect((await callAsWhatsapp(door, whatsappText(long))).status).toBe(200)
    const same = desk.said({ from: '4915112345682' })
    const storm = Array.from({ length: 12 }, () => callAsWhatsapp(door, whatsappText(same)))
    expect((await Promise.all(storm)).map(({ status }) => status)).toEqual(Array(12).fill(200))
    const items = await desk.conversations()
    expect(items.slice(0, 2).map(({ messages }) => messages)).toEqual([1, 1])
  })

  test('shows its keys to no other host than the one they were entered for', async () => {
    const door = await stage.open('line')
    const params = { id: door.door.id }
    const other = await startFakePlatform()
    const change = (body: object) => stage.shop.client.call(endpoints.changeMessenger, { params, body })
    for (const baseUrl of [other.url, null])
      await expect(change({ baseUrl })).rejects.toMatchObject({ problem: { code: 'messenger/keys-needed' } })
    await stage.shop.client.call(endpoints.checkMessenger, { params })
    expect(other.asked).toEqual([])
    expect(await change({ baseUrl: other.url, access: accesses.line })).toMatchObject({ baseUrl: other.url })
    expect(await change({ baseUrl: `${other.url}/relay` })).toMatchObject({ baseUrl: `${other.url}/relay` })
    await other.close()
  })

  test('belongs to a department of its own shop, or to none', async () => {
    const neighbour = await stage.api.newShop()
    const { id: departmentId } = await neighbour.client.call(endpoints.createDepartment, {
      body: { name: 'Elsewhere', kind: 'service' },
    })
    const body = { name: 'astray', access: accesses.webhook, baseUrl: null, departmentId }
    const refused = { problem: { code: 'messenger/unknown-department' } }
    await expect(stage.shop.client.call(endpoints.createMessenger, { body })).rejects.toMatchObject(refused)
    const door = await stage.open('webhook')
    await expect(
      stage.shop.client.call(endpoints.changeMessenger, {
        params: { id: door.door.id },
        body: { departmentId },
      }),
    ).rejects.toMatchObject(refused)
  })

  test('whose keys are refused is asked for what it keeps less and less often', async () => {
    const door = await stage.open('wecom', { corpSecret: 'wrong' })
    await callAsWecom(door)
    const asked = () => stage.fake.asked.filter(({ path }) => path === '/cgi-bin/gettoken').length
    const before = asked()
    const counts: number[] = []
    for (const seconds of [0, 6, 25, 31, 30, 31]) {
      stage.later(seconds)
      await stage.pull()
      counts.push(asked() - before)
    }
    // At once, after half a minute, after another one, then after two.
    const each = counts.map((count, index) => count - (counts[index - 1] ?? 0))
    expect(each.map((one) => one > 0)).toEqual([true, false, true, false, true, false])
    expect(await desk.healthOf(door)).toMatchObject({ state: 'troubled', lastError: 'errcode 40125' })
  })

  test('whose keys cannot be opened holds up no other, and is asked for again later', async () => {
    const [broken, sound] = [await stage.open('wecom'), await stage.open('wecom')]
    stage.fake.keep(wecomText(desk.said({ from: 'wm-sound', text: '在吗' })))
    for (const door of [broken, sound]) await callAsWecom(door)
    await stage.shop.run((scope) =>
      scope.db
        .updateTable('messengerDoor')
        .set({ sealedAccess: Buffer.from('sealed by a key that is lost') })
        .where('shopId', '=', scope.shopId)
        .where('id', '=', toUuid('messengerDoor', broken.door.id) ?? '')
        .execute(),
    )
    await stage.pull()
    const heard = await stage.shop.run((scope) =>
      scope.db
        .selectFrom('messengerMessage')
        .select('doorId')
        .where('shopId', '=', scope.shopId)
        .where(
          'doorId',
          'in',
          [broken, sound].map(({ door }) => toUuid('messengerDoor', door.id) ?? ''),
        )
        .execute(),
    )
    expect(heard.map(({ doorId }) => doorId)).toEqual([toUuid('messengerDoor', sound.door.id)])
    await stage.shop.client.call(endpoints.removeMessenger, { params: { id: broken.door.id } })
  })

  test('that was removed is called in vain, and what was said stays', async () => {
    const door = await stage.open('whatsapp')
    await callAsWhatsapp(door, whatsappText(desk.said({ from: '4915112345683' })))
    await stage.shop.client.call(endpoints.removeMessenger, { params: { id: door.door.id } })
    expect((await callAsWhatsapp(door, whatsappText(desk.said()))).status).toBe(404)
    expect(await desk.newest()).toMatchObject({ isDoorOpen: false, isOpen: false, messages: 1 })
  })
})
