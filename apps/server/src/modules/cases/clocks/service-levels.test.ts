import { type Client, ProblemError } from '@echoloop/client'
import { endpoints, type PreviewFacts, type ServiceLevelInput } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../../../test/start-api.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const forVips: ServiceLevelInput = {
  tier: 'vip',
  severity: null,
  topic: null,
  departmentId: null,
  firstReplyMinutes: 30,
  publicReplyMinutes: null,
  nextReplyMinutes: 0,
  resolutionMinutes: null,
  calendarId: null,
  warnPercent: 50,
  ladder: [],
}
/** Saturday evening in Shanghai. */
const asked: PreviewFacts = {
  tier: 'vip',
  severity: null,
  topic: 'product.quality',
  departmentId: null,
  at: '2026-11-21T22:00:00+08:00',
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'accepted',
    (error) => (error instanceof ProblemError ? error.problem.code : String(error)),
  )
}

async function newClient(): Promise<Client> {
  return (await api.newShop()).client
}

async function dueTimes(client: Client, facts: PreviewFacts): Promise<Record<string, string | null>> {
  const { clocks } = await client.call(endpoints.previewServiceLevel, { body: facts })
  return Object.fromEntries(clocks.map(({ kind, promise }) => [kind, promise?.dueAt ?? null]))
}

describe('a shop that has set nothing', () => {
  test('begins with usual levels, of which the one for everyone comes last, and with two calendars', async () => {
    const client = await newClient()
    const { levels, calendars, rules } = await client.call(endpoints.readServiceLevels)
    expect(levels).toHaveLength(4)
    expect(levels.at(-1)).toMatchObject({ tier: null, severity: null, topic: null, departmentId: null })
    expect(calendars.map(({ name, isDefault, holidays }) => [name, isDefault, holidays])).toEqual([
      ['Service hours', true, null],
      ['Office hours', false, 'cn'],
    ])
    expect(rules).toEqual({ publicStarsMax: 2, pausesWhile: ['waiting-customer'] })
  })

  test('has one set of them, however many ask at once', async () => {
    const client = await newClient()
    const answers = await Promise.all([1, 2, 3].map(() => client.call(endpoints.readServiceLevels)))
    for (const { levels, calendars } of answers) expect([levels.length, calendars.length]).toEqual([4, 2])
  })
})

describe('a level', () => {
  test('decides what it names and leaves the rest to the level for everyone', async () => {
    const client = await newClient()
    const { levels } = await client.call(endpoints.readServiceLevels)
    const vip = levels.find(({ tier }) => tier === 'vip')
    await client.call(endpoints.changeServiceLevel, { params: { id: vip?.id ?? '' }, body: forVips })
    // Saturday 22:00 is after hours: the clocks begin on Sunday at 9.
    expect(await dueTimes(client, asked)).toEqual({
      'first-reply': '2026-11-22T01:30:00.000Z',
      'public-reply': '2026-11-22T09:00:00.000Z',
      'next-reply': null,
      resolution: '2026-11-24T13:00:00.000Z',
    })
    expect(await dueTimes(client, { ...asked, tier: null })).toMatchObject({
      'first-reply': '2026-11-22T05:00:00.000Z',
      'next-reply': '2026-11-22T05:00:00.000Z',
    })
  })

  test('goes by the calendar that it names, which may follow public holidays', async () => {
    const client = await newClient()
    const { levels, calendars } = await client.call(endpoints.readServiceLevels)
    const office = calendars.find(({ holidays }) => holidays === 'cn')
    const vip = levels.find(({ tier }) => tier === 'vip')
    await client.call(endpoints.changeServiceLevel, {
      params: { id: vip?.id ?? '' },
      body: { ...forVips, calendarId: office?.id ?? null },
    })
    const before = { ...asked, at: '2026-09-30T17:45:00+08:00' }
    expect(await dueTimes(client, before)).toMatchObject({ 'first-reply': '2026-10-08T01:15:00.000Z' })
    expect(await dueTimes(client, { ...before, tier: null })).toMatchObject({
      'first-reply': '2026-10-01T01:45:00.000Z',
    })
  })

  test('is refused beside another one for the same cases, and taken for others', async () => {
    const client = await newClient()
    expect(await codeOf(client.call(endpoints.addServiceLevel, { body: forVips }))).toBe(
      'service-level/exists',
    )
    const added = await client.call(endpoints.addServiceLevel, { body: { ...forVips, topic: 'product' } })
    expect(added.levels).toHaveLength(5)
    expect(await dueTimes(client, asked)).toMatchObject({ 'first-reply': '2026-11-22T01:30:00.000Z' })
    expect(await dueTimes(client, { ...asked, topic: 'delivery.speed' })).toMatchObject({
      'first-reply': '2026-11-22T02:00:00.000Z',
    })
  })

  test('can be removed, but not the one for everyone', async () => {
    const client = await newClient()
    const { levels } = await client.call(endpoints.readServiceLevels)
    const last = levels.at(-1)?.id ?? ''
    expect(await codeOf(client.call(endpoints.removeServiceLevel, { params: { id: last } }))).toBe(
      'service-level/needed',
    )
    const left = await client.call(endpoints.removeServiceLevel, { params: { id: levels[0]?.id ?? '' } })
    expect(left.levels.map(({ id }) => id)).toEqual(levels.slice(1).map(({ id }) => id))
    const narrowed = client.call(endpoints.changeServiceLevel, {
      params: { id: last },
      body: { ...forVips, tier: 'new' },
    })
    expect(await codeOf(narrowed)).toBe('service-level/needed')
  })
})

describe('a calendar', () => {
  const night = {
    name: 'Night shift',
    timeZone: 'Europe/Berlin',
    weekly: [{ day: 6, from: '00:00', until: '24:00' }],
    exceptions: [{ date: '2026-11-28', hours: [] }],
    holidays: null,
    departmentIds: [],
    isDefault: true,
  }

  test('that becomes the usual one takes that from the other', async () => {
    const client = await newClient()
    const { calendars } = await client.call(endpoints.addCalendar, { body: night })
    expect(calendars.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['Night shift'])
    // Saturday 22:00 in Shanghai is 15:00 in Berlin; the Saturday after is an exception.
    expect(await dueTimes(client, { ...asked, tier: null })).toMatchObject({
      'first-reply': '2026-11-21T18:00:00.000Z',
      resolution: '2026-12-12T02:00:00.000Z',
    })
  })

  test('is refused with hardly any hours, an unknown zone, a name that is taken or hours that end before they begin', async () => {
    const client = await newClient()
    const bodies = [
      { ...night, weekly: [{ day: 6, from: '10:00', until: '10:59' }] },
      { ...night, timeZone: 'Europe/Atlantis' },
      { ...night, name: 'Office hours' },
      { ...night, exceptions: [{ date: '2026-11-28', hours: [{ from: '12:00', until: '09:00' }] }] },
      { ...night, exceptions: [...night.exceptions, ...night.exceptions] },
      { ...night, weekly: [{ day: 6, from: '10:00', until: '11:00' }] },
    ]
    const codes: string[] = []
    for (const body of bodies) codes.push(await codeOf(client.call(endpoints.addCalendar, { body })))
    expect(codes).toEqual([
      'calendar/too-little-time',
      'shop/unknown-time-zone',
      'calendar/name-taken',
      'request/invalid',
      'request/invalid',
      'accepted',
    ])
  })

  test('stays while it is the usual one or a level names it, and goes otherwise', async () => {
    const client = await newClient()
    const { calendars, levels } = await client.call(endpoints.readServiceLevels)
    const [usual, office] = calendars
    const remove = (id = '') => codeOf(client.call(endpoints.removeCalendar, { params: { id } }))
    expect(await remove(usual?.id)).toBe('calendar/default-needed')
    const vip = levels.find(({ tier }) => tier === 'vip')
    const change = (calendarId: string | null) =>
      client.call(endpoints.changeServiceLevel, {
        params: { id: vip?.id ?? '' },
        body: { ...forVips, calendarId },
      })
    await change(office?.id ?? null)
    expect(await remove(office?.id)).toBe('calendar/in-use')
    await change(null)
    expect(await remove(office?.id)).toBe('accepted')
  })
})
