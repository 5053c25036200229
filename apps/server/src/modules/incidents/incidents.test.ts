import { type Client, ProblemError } from '@echoloop/client'
import { endpoints, type Incident } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putLampAndCup, surgeOf, tellComplaints, tellOrdinaryWeeks } from '../../../test/incident-ground.ts'
import { signInMember } from '../../../test/sign-in-member.ts'
import { startApi, type TestApi, type TestShop } from '../../../test/start-api.ts'
import { type RemedyDoor, startRemedyDoor } from '../../../test/start-remedy-door.ts'

let api: TestApi
let shop: TestShop
let door: RemedyDoor
let writer: Client
let approver: Client
let incident: Incident

beforeAll(async () => {
  api = await startApi({ environment: { DOOR_PRIVATE: 'true' } })
  door = await startRemedyDoor()
  shop = await api.newShop({ name: 'Lamps & Co' })
  await putLampAndCup(shop)
  await tellOrdinaryWeeks(shop)
  await api.startWorker()
  writer = (await signInMember(api, shop, { name: 'Wen', role: 'agent' })).client
  approver = (await signInMember(api, shop, { name: 'Lin', role: 'manager' })).client
  await tellComplaints(shop, { count: 20 })
})
afterAll(async () => {
  await api.stop()
  await door.close()
})

const params = () => ({ id: incident.id })
const read = () => shop.client.call(endpoints.readIncident, { params: params() })
const kinds = async () => (await read()).entries.map(({ kind }) => kind)
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )
const text = {
  'zh-CN':
    '我们收到多位顾客反映充电台灯发烫。给您带来困扰，我们深表歉意。原因正在核查，请先停止使用，可免费退货。三天内公布进展。',
  en: 'Several customers told us that the desk lamp gets hot. We are sorry. We are checking the cause; please stop using it, and return it free of charge. We will say more within three days.',
}

describe('an incident', () => {
  test('opens from a surge with the steps of its play-book and the voices of the surge', async () => {
    const surge = await surgeOf(api, shop)
    const body = { kind: 'product-safety', title: '台灯发烫', severity: 3, surgeId: surge.id } as const
    incident = await writer.call(endpoints.openIncident, { body })
    expect(incident).toMatchObject({ number: 1, state: 'open', owner: { name: 'Wen' } })
    expect(incident.voices).toBeGreaterThanOrEqual(15)
    expect(incident.steps.all).toBe(8)
    expect(incident.statement?.text.en).toContain('Desk lamp')
    expect(incident.statement?.openSlots).toContain('contact')
    expect(await refusal(writer.call(endpoints.openIncident, { body }))).toBe('incident/surge-taken')
  })

  test('takes in what the surge gathers later, and leaves off what a person took off', async () => {
    const { items } = await writer.call(endpoints.listIncidentVoices, { params: params() })
    const off = items[0]?.feedbackId ?? ''
    const changed = await writer.call(endpoints.changeIncidentVoices, {
      params: params(),
      body: { remove: [off] },
    })
    expect(changed).toMatchObject({ removed: 1, added: 0 })
    await tellComplaints(shop, { count: 6, from: 40 })
    await expect.poll(kinds, { timeout: 10_000 }).toContain('surge-grew')
    const found = await writer.call(endpoints.changeIncidentVoices, {
      params: params(),
      body: { find: true },
    })
    expect(found.incident.voices).toBeGreaterThan(changed.incident.voices)
    const now = await writer.call(endpoints.listIncidentVoices, { params: params() })
    expect(now.items.map(({ feedbackId }) => feedbackId)).not.toContain(off)
  })

  test('marks steps done and undone, of two people at once the second is told', async () => {
    const [step] = incident.steps.items
    const ask = { params: { id: step?.id ?? '' }, body: { version: 1, isDone: true } }
    const done = await writer.call(endpoints.changeIncidentStep, ask)
    expect(done.steps.items[0]).toMatchObject({ doneBy: 'Wen' })
    expect(await refusal(approver.call(endpoints.changeIncidentStep, ask))).toBe('incident/changed-meanwhile')
    const undo = { ...ask, body: { version: 2, isDone: false } }
    expect((await approver.call(endpoints.changeIncidentStep, undo)).steps.items[0]?.doneAt).toBeNull()
  })
})

describe('a statement', () => {
  const put = (words: typeof text, version: number) =>
    approver.call(endpoints.putIncidentStatement, { params: params(), body: { text: words, version } })
  const approve = (client: Client, version: number) =>
    client.call(endpoints.approveIncidentStatement, { params: params(), body: { version } })
  const shopPage = async () => {
    const response = await fetch(`${api.url}/s/${shop.publicId}?lang=en`)
    return response.text()
  }

  test('goes out after a second person approved its filled slots, and stands on the pages until it ends', async () => {
    expect(await refusal(approve(approver, 1))).toBe('incident/statement-unfit')
    expect(await refusal(approver.call(endpoints.postIncidentNotice, { params: params(), body: {} }))).toBe(
      'incident/not-approved',
    )
    const hostile = { 'zh-CN': text['zh-CN'], en: `${text.en} <script>alert(1)</script>` }
    await put(hostile, 1)
    expect(await refusal(approve(approver, 2))).toBe('incident/own-statement')
    expect(await refusal(approve(shop.client, 2))).toBe('incident/needs-a-person')
    expect(await refusal(approve(writer, 2))).toBe('session/forbidden')
    const second = (await signInMember(api, shop, { name: 'Zhou', role: 'manager' })).client
    expect((await approve(second, 2)).statement).toMatchObject({ approvedBy: 'Zhou' })
    const posted = await second.call(endpoints.postIncidentNotice, { params: params(), body: {} })
    const page = await shopPage()
    expect(page).toContain('the desk lamp gets hot')
    expect(page).toContain('alert(1)')
    expect(page).not.toContain('<script>alert')
    expect(await (await fetch(`${api.url}/notices?shop=${shop.publicId}&lang=zh-CN`)).text()).toContain(
      '免费退货',
    )
    const ended = { params: { id: posted.notices[0]?.id ?? '' } }
    await writer.call(endpoints.endIncidentNotice, ended)
    await writer.call(endpoints.endIncidentNotice, ended)
    expect((await kinds()).filter((kind) => kind === 'notice-ended')).toHaveLength(1)
    expect(await shopPage()).not.toContain('the desk lamp gets hot')
  })
})

describe('one answer to all', () => {
  test('is previewed, leaves once per case however often it is sent, and is taken back in each case', async () => {
    const ask = { text: text['zh-CN'], channel: 'page' } as const
    const before = await writer.call(endpoints.previewIncidentAnswer, { params: params(), body: ask })
    expect(before.withoutCase + before.items.length).toBeGreaterThan(10)
    const order = { ...ask, caseIds: before.items.map(({ caseId }) => caseId), opensCases: true }
    const body = { ...order, key: 'one-tap-on-a-button' }
    const send = () => writer.call(endpoints.sendIncidentAnswer, { params: params(), body })
    const first = await send()
    // More than a first batch: the worker sends the others.
    await expect.poll(async () => (await send()).waiting, { timeout: 8000 }).toBe(0)
    const sent = await send()
    const again = await send()
    expect(sent.left).toEqual([])
    expect(sent.sent).toBeGreaterThan(2)
    expect(sent.replyIds).toEqual(expect.arrayContaining(first.replyIds))
    expect(new Set(again.replyIds)).toEqual(new Set(sent.replyIds))
    const [replyId = ''] = sent.replyIds
    await writer.call(endpoints.cancelReply, { params: { id: replyId } })
    const after = await writer.call(endpoints.previewIncidentAnswer, { params: params(), body: ask })
    expect(after.items.filter(({ stop }) => stop === null)).toHaveLength(1)
    expect(after.items.filter(({ stop }) => stop === 'answered')).toHaveLength(sent.sent - 1)
    expect(after.withoutCase).toBe(0)
  })
})

describe('a hold', () => {
  const order = (action: 'hold' | 'release') =>
    approver.call(endpoints.holdProduct, {
      params: params(),
      body: { productId: incident.products[0]?.id ?? '', action },
    })
  const stateOf = async () => (await read()).holds[0]

  test('needs the shop’s address, is signed, told once under its key, and followed to its end', async () => {
    expect(await refusal(order('hold'))).toBe('incident/no-door')
    const { secret } = await shop.client.call(endpoints.putRemedyDoor, { body: { url: door.url } })
    door.trust(secret ?? '')
    const lost = new Set<string>()
    door.answer(({ key, isRepeat }) => {
      if (isRepeat || lost.has(key)) return { body: { state: 'accepted' } }
      lost.add(key)
      return { status: 500 }
    })
    await order('hold')
    expect(await refusal(order('release'))).toBe('incident/hold-pending')
    await expect.poll(async () => (await stateOf())?.trouble, { timeout: 8000 }).toBe('http 500')
    await approver.call(endpoints.retryProductHold, { params: { id: (await stateOf())?.id ?? '' } })
    await expect.poll(async () => (await stateOf())?.state, { timeout: 8000 }).toBe('accepted')
    expect(new Set(door.ordered.map(({ key }) => key)).size).toBe(1)
    expect(door.refused).toEqual([])
    expect(door.ordered[0]).toMatchObject({ type: 'product.hold', data: { product: { sku: 'lamp' } } })
    expect(JSON.stringify(door.ordered)).not.toContain('burnt')
    const id = (await stateOf())?.id ?? ''
    const tell = (state: 'done' | 'refused') =>
      shop.client.call(endpoints.tellProductHold, { params: { id }, body: { state } })
    expect(await tell('done')).toEqual({ result: 'applied' })
    expect(await tell('done')).toEqual({ result: 'repeated' })
    expect(await tell('refused')).toEqual({ result: 'contradicts' })
    expect((await stateOf())?.state).toBe('done')
  })
})

describe('a worker killed after telling the shop', () => {
  test('leaves the hold to the next one, which tells it under the same key', async () => {
    door.answer(() => ({ body: { state: 'accepted' } }))
    const productId = incident.products[0]?.id ?? ''
    const ask = { params: params(), body: { productId, action: 'release' as const } }
    await approver.call(endpoints.holdProduct, ask)
    const released = () => door.ordered.filter(({ type }) => type === 'product.release')
    await expect.poll(async () => (await read()).holds[0]?.state, { timeout: 8000 }).toBe('accepted')
    // As it stands when the answer was never written down, three minutes ago.
    await shop.run((scope) =>
      scope.db
        .updateTable('productHold')
        .set({
          state: 'ordered',
          nextTryAt: new Date(scope.now.getTime() - 180_000),
          claimedAt: new Date(scope.now.getTime() - 180_000),
        })
        .where('shopId', '=', scope.shopId)
        .where('action', '=', 'release')
        .execute(),
    )
    await expect.poll(() => released().length, { timeout: 8000 }).toBe(2)
    expect(new Set(released().map(({ key }) => key)).size).toBe(1)
    await expect.poll(async () => (await read()).holds[0]?.state, { timeout: 8000 }).toBe('accepted')
  })
})

describe('the end', () => {
  const review = {
    happened: '二十多位顾客反映台灯充电时发烫冒烟。',
    cause: 'B7 批次换了电池，保护板没有测试。',
    changed: '停售并召回 B7，电池进厂逐批测试。',
    lessons: '换料必须重新做温升测试。',
  }
  const close = async (words = review) =>
    writer.call(endpoints.closeIncident, {
      params: params(),
      body: { version: (await read()).version, review: words },
    })
  const lessons = async (q: string) => (await shop.client.call(endpoints.listLessons, { query: { q } })).items

  test('asks a supplier, closes with a review that is found, and opens again', async () => {
    const partner = await shop.client.call(endpoints.createPartner, {
      body: { name: 'Battery works', email: null, language: 'en' },
    })
    const dueAt = new Date(Date.now() + 86_400_000).toISOString()
    const wish = { partnerId: partner.id, title: 'Check batch B7', text: 'Please', dueAt }
    const asked = await writer.call(endpoints.askSupplier, { params: params(), body: wish })
    expect(asked.tasks).toMatchObject([{ partner: { name: 'Battery works' }, state: 'open' }])
    const named = { ...review, cause: '请联系 13812345678 了解。' }
    expect(await refusal(close(named))).toBe('incident/personal-data')
    expect((await close()).state).toBe('closed')
    expect(await lessons('温升测试')).toMatchObject([{ number: 1, lessons: review.lessons }])
    expect(await lessons('完全无关的话题')).toEqual([])
    const note = writer.call(endpoints.noteIncident, { params: params(), body: { text: 'later' } })
    expect(await refusal(note)).toBe('incident/is-closed')
    const body = { reason: '又有一位' }
    expect((await writer.call(endpoints.reopenIncident, { params: params(), body })).reopenings).toBe(1)
    expect(await lessons('温升测试')).toEqual([])
    const figures = await shop.client.call(endpoints.readIncidentFigures, {})
    expect(figures).toMatchObject({ opened: 1, bySurge: { numerator: 1, denominator: 1 } })
    expect(figures.answered.numerator).toBeLessThanOrEqual(figures.answered.denominator)
  })

  test('leaves a time line that nobody can change, and nothing of it to another shop', async () => {
    await expect(
      shop.run((scope) => scope.db.deleteFrom('incidentEntry').where('shopId', '=', scope.shopId).execute()),
    ).rejects.toThrow(/permission denied/)
    const other = await api.newShop()
    expect(await refusal(other.client.call(endpoints.readIncident, { params: params() }))).toBe(
      'incident/not-found',
    )
  })
})
