import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ClockStage, clockStage } from '../../../../test/clock-stage.ts'
import { startApi, type TestApi } from '../../../../test/start-api.ts'

let api: TestApi
let stage: ClockStage

beforeAll(async () => {
  api = await startApi()
})
beforeEach(async () => {
  stage = await clockStage(api)
})
afterAll(() => api.stop())

/** The usual level for everyone: four hours for a reply, thirty-six for the solution. */
const firstReply = ['first-reply', 'running', 240]
const nextReply = ['next-reply', 'running', 240]
const resolution = ['resolution', 'running', 2160]

describe('a case that opens', () => {
  test('has a clock for the first reply and one for the solution, and is due with the sooner one', async () => {
    const { id, dueAt } = await stage.open()
    expect(await stage.running(id)).toEqual([firstReply, resolution])
    const [first] = await stage.clocks(id)
    expect((await stage.read(id)).dueAt).toBe(first?.dueAt)
    expect(dueAt).toBe(first?.dueAt)
  })

  test('keeps what it was promised when the levels and the calendar change', async () => {
    const before = await stage.open()
    const { client } = stage.shop
    const { levels, calendars } = await client.call(endpoints.readServiceLevels)
    for (const { id, ...level } of levels)
      await client.call(endpoints.changeServiceLevel, {
        params: { id },
        body: { ...level, firstReplyMinutes: 600 },
      })
    const usual = calendars.find(({ isDefault }) => isDefault)
    if (!usual) throw new Error('no usual calendar')
    const { id, ...calendar } = usual
    const weekly = calendar.weekly.map(({ day }) => ({ day, from: '00:00', until: '12:00' }))
    await client.call(endpoints.changeCalendar, { params: { id }, body: { ...calendar, weekly } })
    await stage.move(before.id, 'open')
    expect(await stage.running(before.id)).toEqual([firstReply, resolution])
    const after = await stage.open()
    const [, first] = await stage
      .clocks(after.id)
      .then((clocks) => clocks.toSorted((a, b) => b.kind.localeCompare(a.kind)))
    expect(first?.targetMinutes).toBe(600)
  })
})

describe('a reply', () => {
  test('in time meets the clock of the first one and leaves the solution alone', async () => {
    const { id } = await stage.open()
    stage.later(239)
    await stage.reply(id)
    expect(await stage.running(id)).toEqual([resolution])
    expect((await stage.clocks(id)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'resolution running',
      'first-reply met',
    ])
  })

  test('too late ends it late, with one breach that no sweep had to notice', async () => {
    const { id } = await stage.open()
    stage.later(241)
    await stage.reply(id)
    expect(await stage.sweep()).toBe(0)
    expect(await stage.events()).toEqual(['first-reply breached'])
    const entries = (await stage.read(id)).timeline.filter(({ kind }) => kind === 'clock-breached')
    expect(entries.map(({ detail }) => detail.clock)).toEqual(['first-reply'])
  })

  test('that had left in time takes back a breach noted before it was known', async () => {
    const { id } = await stage.open()
    stage.later(241)
    await stage.sweep()
    expect(await stage.events()).toEqual(['first-reply breached'])
    await stage.reply(id, 5)
    expect(await stage.events()).toEqual([
      'first-reply breached',
      'first-reply breach-undone',
      'first-reply met',
    ])
  })
})

describe('words of the customer after a reply', () => {
  test('start one clock for the next reply, which further words do not start anew', async () => {
    const { id } = await stage.open()
    stage.later(1)
    await stage.customerWrites(id)
    expect(await stage.running(id)).toEqual([firstReply, resolution])
    stage.later(1)
    await stage.reply(id)
    stage.later(1)
    await stage.customerWrites(id)
    const [first] = await stage.clocks(id)
    stage.later(30)
    await stage.customerWrites(id)
    expect(await stage.running(id)).toEqual([nextReply, resolution])
    expect((await stage.clocks(id))[0]?.startedAt).toBe(first?.startedAt)
    stage.later(1)
    await stage.reply(id)
    expect(await stage.running(id)).toEqual([resolution])
    stage.later(1)
    await stage.customerWrites(id)
    expect(await stage.running(id)).toEqual([nextReply, resolution])
  })

  test('no longer wait for a reply once the case is resolved', async () => {
    const { id } = await stage.open()
    await stage.reply(id)
    stage.later(1)
    await stage.customerWrites(id)
    stage.later(10)
    await stage.move(id, 'resolved')
    expect(await stage.running(id)).toEqual([])
    expect((await stage.read(id)).dueAt).toBeNull()
    stage.later(10_000)
    expect(await stage.sweep()).toBe(0)
    expect(await stage.events()).toEqual(['first-reply met', 'resolution met'])
  })

  test('that reopen a case are a new promise of a solution', async () => {
    const { id } = await stage.open()
    await stage.reply(id)
    stage.later(60)
    await stage.move(id, 'resolved')
    stage.later(600)
    await stage.customerWrites(id)
    expect(await stage.running(id)).toEqual([nextReply, resolution])
  })
})

describe('a pause', () => {
  test('while the customer is waited for stops the solution, and what was left is left afterwards', async () => {
    const { id } = await stage.open()
    await stage.reply(id)
    stage.later(60)
    await stage.move(id, 'waiting-customer')
    expect(await stage.running(id)).toEqual([['resolution', 'paused', null]])
    expect((await stage.read(id)).dueAt).toBeNull()
    stage.later(5000)
    expect(await stage.sweep()).toBe(0)
    await stage.move(id, 'open')
    expect(await stage.running(id)).toEqual([['resolution', 'running', 2160 + 5000]])
  })

  test('follows the choice of the shop', async () => {
    const { id } = await stage.open()
    await stage.reply(id)
    await stage.shop.client.call(endpoints.putClockRules, {
      body: { publicStarsMax: 2, pausesWhile: ['waiting-others'] },
    })
    await stage.move(id, 'waiting-customer')
    expect(await stage.running(id)).toEqual([resolution])
    await stage.move(id, 'waiting-others')
    expect(await stage.running(id)).toEqual([['resolution', 'paused', null]])
  })
})

describe('an undone resolution', () => {
  test('lets the same clocks go on instead of giving them their whole time again', async () => {
    const { id } = await stage.open()
    const { version } = await stage.read(id)
    stage.later(30)
    const { undoToken } = await stage.shop.client.call(endpoints.changeCases, {
      body: { cases: [{ id, version }], change: { kind: 'state', state: 'resolved', reason: 'by mistake' } },
    })
    stage.later(2)
    await stage.shop.client.call(endpoints.undoCaseChanges, { body: { undoToken: undoToken ?? '' } })
    expect(await stage.running(id)).toEqual([
      ['first-reply', 'running', 242],
      ['resolution', 'running', 2162],
    ])
    expect(await stage.clocks(id)).toHaveLength(2)
  })
})

describe('the sweep', () => {
  test('warns, then notes the breach, each once', async () => {
    const { id } = await stage.open()
    expect(await stage.sweep()).toBe(0)
    stage.later(181)
    expect([await stage.sweep(), await stage.sweep()]).toEqual([1, 0])
    expect(await stage.events()).toEqual(['first-reply warned'])
    expect(await stage.running(id)).toEqual([['first-reply', 'warned', 240], resolution])
    stage.later(60)
    expect([await stage.sweep(), await stage.sweep()]).toEqual([1, 0])
    expect(await stage.events()).toEqual(['first-reply warned', 'first-reply breached'])
    expect(await stage.running(id)).toEqual([['first-reply', 'late', 240], resolution])
    const entries = (await stage.read(id)).timeline.filter(({ kind }) => kind === 'clock-breached')
    expect(entries).toHaveLength(1)
  })

  test('notes no breach twice when clocks are set back and forth by an hour', async () => {
    await stage.open()
    stage.later(241)
    await stage.sweep()
    for (const minutes of [-60, 60, 60, -120, 60]) {
      stage.later(minutes)
      await stage.sweep()
    }
    expect(await stage.events()).toEqual(['first-reply breached'])
  })

  test('of many at once notes each breach once', async () => {
    const ids: string[] = []
    for (let index = 0; index < 5; index++) ids.push((await stage.open()).id)
    stage.later(241)
    await Promise.all([1, 2, 3, 4].map(() => stage.sweep()))
    while ((await stage.sweep()) > 0);
    expect(await stage.events()).toEqual(ids.map(() => 'first-reply breached'))
  })
})
