import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi, type TestShop } from '../../../../test/start-api.ts'

let api: TestApi
let shop: TestShop

beforeAll(async () => {
  api = await startApi()
  shop = await api.newShop()
})
afterAll(() => api.stop())

async function addAgent(name: string): Promise<string> {
  const email = `${name.toLowerCase()}@example.com`
  const { member } = await shop.client.call(endpoints.addMember, { body: { name, email, role: 'agent' } })
  return member.id
}

async function departments() {
  return (await shop.client.call(endpoints.listDepartments)).items
}

async function colleague(memberId: string) {
  const { items } = await shop.client.call(endpoints.listColleagues)
  const found = items.find((one) => one.memberId === memberId)
  if (!found) throw new Error('nobody of that id')
  return found
}

describe('departments', () => {
  test('begin with customer service, to which everybody who answers belongs', async () => {
    const fresh = await api.newShop()
    const read = async () => (await fresh.client.call(endpoints.listDepartments)).items
    const [first, ...others] = await read()
    expect(first).toMatchObject({ name: 'Customer service', kind: 'service', takesAll: true })
    expect(others).toEqual([])
    // The owner answers alone until the first agent comes.
    expect(first?.members.map(({ name }) => name)).toEqual(['Owner'])
    await fresh.client.call(endpoints.addMember, {
      body: { name: 'Lin', email: 'lin@example.com', role: 'agent' },
    })
    const [second, ...more] = await read()
    expect(second?.id).toBe(first?.id)
    expect(second?.members.map(({ name }) => name)).toEqual(['Lin'])
    expect(more).toEqual([])
  })

  test('asked for by many at once, the first one is made once', async () => {
    const fresh = await api.newShop()
    const seen = await Promise.all(
      Array.from({ length: 8 }, async () => (await fresh.client.call(endpoints.listDepartments)).items),
    )
    expect(new Set(seen.flat().map(({ id }) => id)).size).toBe(1)
  })

  test('hold members with what they are good at, and let them go', async () => {
    const made = await shop.client.call(endpoints.createDepartment, {
      body: { name: 'Logistics', kind: 'logistics' },
    })
    const memberId = await addAgent('Mo')
    const params = { id: made.id, memberId }
    const skills = { topics: ['delivery'], languages: ['zh', 'en'], tiers: ['vip'], casesMax: 20 }
    const staffed = await shop.client.call(endpoints.putDepartmentMember, { params, body: skills })
    expect(staffed.members).toEqual([{ memberId, name: 'Mo', isListed: true, ...skills }])
    const changed = await shop.client.call(endpoints.putDepartmentMember, {
      params,
      body: { topics: ['price'] },
    })
    expect(changed.members).toMatchObject([{ topics: ['price'], languages: [], casesMax: null }])
    expect((await colleague(memberId)).departmentIds).toContain(made.id)
    expect((await shop.client.call(endpoints.removeDepartmentMember, { params })).members).toEqual([])
  })

  test('have a lead, and lose one who leaves the shop', async () => {
    const made = await shop.client.call(endpoints.createDepartment, {
      body: { name: 'Product', kind: 'product' },
    })
    const leadId = await addAgent('Kai')
    const params = { id: made.id }
    const led = await shop.client.call(endpoints.changeDepartment, { params, body: { leadId } })
    expect(led.leadId).toBe(leadId)
    await shop.client.call(endpoints.removeMember, { params: { id: leadId } })
    expect((await departments()).find(({ id }) => id === made.id)).toMatchObject({ leadId: null })
  })

  test('refuse a name twice, and an end of the last service department', async () => {
    const [service] = await departments()
    const params = { id: service?.id ?? '' }
    await expect(
      shop.client.call(endpoints.createDepartment, { body: { name: 'Logistics', kind: 'other' } }),
    ).rejects.toMatchObject({ problem: { code: 'department/name-taken' } })
    await expect(
      shop.client.call(endpoints.changeDepartment, { params, body: { name: 'Logistics' } }),
    ).rejects.toMatchObject({ problem: { code: 'department/name-taken' } })
    await expect(shop.client.call(endpoints.archiveDepartment, { params })).rejects.toMatchObject({
      problem: { code: 'department/last-service' },
    })
    await expect(
      shop.client.call(endpoints.changeDepartment, { params, body: { kind: 'other' } }),
    ).rejects.toMatchObject({ problem: { code: 'department/last-service' } })
    await shop.client.call(endpoints.createDepartment, { body: { name: 'Second line', kind: 'service' } })
    await shop.client.call(endpoints.archiveDepartment, { params })
    expect((await departments()).map(({ name }) => name)).not.toContain('Customer service')
    // A name is free again once its department is closed.
    await shop.client.call(endpoints.createDepartment, {
      body: { name: 'Customer service', kind: 'service' },
    })
  })
})

describe('hours and absence', () => {
  test('say who is on duty, and the roster stands in place of the ordinary week', async () => {
    const id = await addAgent('Rui')
    expect(await colleague(id)).toMatchObject({ isPresent: true, weekly: null })
    const never = await shop.client.call(endpoints.putMemberHours, { params: { id }, body: { weekly: [] } })
    expect(never).toMatchObject({ isPresent: false, weekly: [] })
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
    const allDay = [
      { from: '00:00', until: '12:00' },
      { from: '12:00', until: '00:00' },
    ]
    const rostered = await shop.client.call(endpoints.putMemberHours, {
      params: { id },
      body: { shifts: [{ date: today, hours: allDay }] },
    })
    expect(rostered).toMatchObject({ isPresent: true, weekly: [], shifts: [{ date: today, hours: allDay }] })
    const forgotten = await shop.client.call(endpoints.putMemberHours, {
      params: { id },
      body: { shifts: [{ date: today, hours: null }] },
    })
    expect(forgotten).toMatchObject({ isPresent: false, shifts: [] })
    const free = await shop.client.call(endpoints.putMemberHours, { params: { id }, body: { weekly: null } })
    expect(free).toMatchObject({ isPresent: true, weekly: null })
  })

  test('end with coming back, and one that has not begun can be taken back', async () => {
    const id = await addAgent('Yan')
    const params = { id }
    const away = await shop.client.call(endpoints.addAbsence, { params, body: {} })
    expect(away).toMatchObject({ isPresent: false, absences: [{ endsAt: null, handsOver: true }] })
    const back = await shop.client.call(endpoints.endAbsence, { params, body: {} })
    expect(back).toMatchObject({ isPresent: true, absences: [] })
    await expect(shop.client.call(endpoints.endAbsence, { params, body: {} })).rejects.toMatchObject({
      problem: { code: 'absence/not-found' },
    })
    const startsAt = new Date(Date.now() + 86_400_000).toISOString()
    const coming = await shop.client.call(endpoints.addAbsence, { params, body: { startsAt } })
    expect(coming).toMatchObject({ isPresent: true, absences: [{ startsAt }] })
    const absenceId = coming.absences[0]?.id ?? ''
    const none = await shop.client.call(endpoints.endAbsence, { params, body: { absenceId } })
    expect(none.absences).toEqual([])
  })

  test('refuse an end before the beginning or in the past', async () => {
    const params = { id: await addAgent('Bo') }
    const ended = { startsAt: '2026-01-02T00:00:00Z', endsAt: '2026-01-03T00:00:00Z' }
    for (const body of [ended, { startsAt: '2027-01-02T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }])
      await expect(shop.client.call(endpoints.addAbsence, { params, body })).rejects.toMatchObject({
        problem: { code: 'absence/ends-too-soon' },
      })
  })

  test('a key is nobody who could be away', async () => {
    await expect(shop.client.call(endpoints.goAway, { body: {} })).rejects.toMatchObject({
      problem: { code: 'session/forbidden' },
    })
  })
})
