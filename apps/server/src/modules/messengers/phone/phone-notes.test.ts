import { randomUUID } from 'node:crypto'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReplyStage, startReplyStage } from '../../../../test/start-reply-stage.ts'
import { takePhoneNotes } from './take-phone-notes.ts'

let stage: ReplyStage

beforeAll(async () => {
  stage = await startReplyStage()
  stage.at('2027-03-01T10:00:00Z')
})
afterAll(() => stage.stop())

type Changes = Partial<{
  key: string
  phone: string
  name: string
  customerId: string
  caseId: string
  text: string
  opensCase: boolean
  callBackAt: string
  startedAt: string
}>

const save = (changes: Changes = {}) =>
  stage.shop.client.call(endpoints.savePhoneNote, {
    body: {
      key: randomUUID(),
      direction: 'in',
      kind: 'complaint',
      text: '水壶漏水，要求换货',
      opensCase: true,
      startedAt: stage.now().toISOString(),
      durationSeconds: 185,
      callBackAt: null,
      ...changes,
    },
  })

const take = () => stage.shop.run((scope) => takePhoneNotes(scope, 50))

const notes = async () => (await stage.shop.client.call(endpoints.listPhoneNotes, {})).items

const refusal = (code: string) => ({ problem: { code } })

test('the number finds the caller however it is written, with orders, voices and open cases', async () => {
  const of = await stage.newCase({ phone: '138 0013 8000' })
  const order = {
    number: 'A-1',
    placedAt: '2027-02-01T00:00:00Z',
    customer: { externalId: 'c-1', phone: '+86 138-0013-8000' },
    lines: [],
  }
  await stage.shop.client.call(endpoints.putProducts, { body: { products: [{ sku: 'S', name: '壶' }] } })
  const lines = [{ sku: 'S', quantity: 1, priceCents: 100 }]
  await stage.shop.client.call(endpoints.putOrders, { body: { orders: [{ ...order, lines }] } })
  const look = (phone: string) => stage.shop.client.call(endpoints.lookUpCaller, { body: { phone } })
  const { callers } = await look('008613800138000')
  expect(callers.flatMap(({ cases }) => cases.map(({ id }) => id))).toEqual([of.publicId])
  expect(callers.flatMap(({ orders }) => orders.map(({ number }) => number))).toEqual(['A-1'])
  expect(callers.some(({ voices }) => voices.some(({ id }) => id === of.feedbackId))).toBe(true)
  expect((await look('13900000000')).callers).toEqual([])
  await expect(look('abc')).rejects.toMatchObject(refusal('request/invalid'))
})

test('a note is a voice after half a minute and hangs on the case of the one who called', async () => {
  const of = await stage.newCase({ phone: '+49 151 1234' })
  const saved = await save({
    phone: '0049 (151) 1234'.replace('00', '+'),
    callBackAt: '2027-03-02T09:00:00Z',
  })
  expect(saved).toMatchObject({ state: 'kept', sentiment: null, durationSeconds: 185 })
  expect(await take()).toBe(0)
  stage.later(31)
  expect(await take()).toBe(1)
  expect(await take()).toBe(0)
  const [note] = await notes()
  expect(note).toMatchObject({ state: 'taken', case: { id: of.publicId }, text: '水壶漏水，要求换货' })
  const voice = await stage.shop.client.call(endpoints.readFeedback, {
    params: { id: note?.feedbackId ?? '' },
  })
  expect(voice).toMatchObject({ kind: 'complaint', source: 'phone' })
  const calls = await stage.shop.client.call(endpoints.listCaseCallBacks, { params: { id: of.publicId } })
  expect(calls.items).toMatchObject([{ plannedAt: '2027-03-02T09:00:00.000Z', state: 'planned' }])
})

test('until then it can be taken back, once, and two taps are one note', async () => {
  const key = randomUUID()
  const taps = await Promise.all(Array.from({ length: 4 }, () => save({ key, name: '王先生' })))
  expect(new Set(taps.map(({ id }) => id)).size).toBe(1)
  const params = { id: taps[0]?.id ?? '' }
  const undone = await stage.shop.client.call(endpoints.undoPhoneNote, { params })
  expect(undone).toMatchObject({ text: '水壶漏水，要求换货', note: { state: 'undone', text: null } })
  stage.later(31)
  expect(await take()).toBe(0)
  const late = await save()
  stage.later(31)
  await take()
  await expect(
    stage.shop.client.call(endpoints.undoPhoneNote, { params: { id: late.id } }),
  ).rejects.toMatchObject(refusal('phone/already-taken'))
})

test('without a wish for a case the rules decide; a case that was chosen takes it', async () => {
  await save({ opensCase: false, text: '只是问问营业时间' })
  stage.later(31)
  await take()
  expect((await notes())[0]).toMatchObject({ state: 'taken', case: null })
  const of = await stage.newCase({})
  await save({ caseId: of.publicId, opensCase: false })
  stage.later(31)
  await take()
  expect((await notes())[0]).toMatchObject({ case: { id: of.publicId } })
})

test('refuses empty and endless words, past calls, and people nobody knows', async () => {
  await expect(save({ text: ' \n ' })).rejects.toMatchObject(refusal('feedback/nothing-said'))
  await expect(save({ text: '长'.repeat(20_001) })).rejects.toMatchObject(refusal('feedback/text-too-long'))
  await expect(save({ callBackAt: '2027-02-01T00:00:00Z' })).rejects.toMatchObject(
    refusal('call-back/in-the-past'),
  )
  await expect(save({ customerId: `cus_${'0'.repeat(32)}` })).rejects.toMatchObject(
    refusal('phone/unknown-customer'),
  )
  await expect(save({ startedAt: '1970-01-01T00:00:00Z' })).rejects.toMatchObject(
    refusal('feedback/date-too-old'),
  )
  expect(await save({ text: '长'.repeat(20_000) })).toMatchObject({ state: 'kept' })
})

test('a call that was promised for a moment that is over by then is planned all the same', async () => {
  const of = await stage.newCase({})
  await save({ caseId: of.publicId, callBackAt: new Date(stage.now().getTime() + 5000).toISOString() })
  stage.later(31)
  await take()
  expect((await notes())[0]).toMatchObject({ state: 'taken', case: { id: of.publicId } })
  const calls = await stage.shop.client.call(endpoints.listCaseCallBacks, { params: { id: of.publicId } })
  expect(calls.items).toMatchObject([{ state: 'planned' }])
})

test('templates are the usual ones in the reader’s language until the shop has its own', async () => {
  const usual = await stage.shop.client.call(endpoints.readPhoneTemplates)
  expect(usual.areUsual).toBe(true)
  const items = [{ name: '物流', kind: 'question', text: '订单号：' }] as const
  expect(await stage.shop.client.call(endpoints.putPhoneTemplates, { body: { items: [...items] } })).toEqual({
    items,
    areUsual: false,
  })
  await stage.shop.client.call(endpoints.putPhoneTemplates, { body: { items: [] } })
  expect(await stage.shop.client.call(endpoints.readPhoneTemplates)).toEqual(usual)
})
