import { type CaseFigures, endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chance, seededChance } from '../../../../test/seeded-chance.ts'
import { type ReplyStage, type StageCase, startReplyStage } from '../../../../test/start-reply-stage.ts'
import { runInShop } from '../../../platform/scope.ts'
import { countMilestones, rebuildFigures } from './count-milestones.ts'
import { noteMilestone, unnoteMilestones } from './note-milestone.ts'

let stage: ReplyStage

beforeAll(async () => {
  stage = await startReplyStage()
})
afterAll(() => stage.stop())

const who = () => ({ shopId: stage.shop.shopId, actor: { kind: 'system' } }) as const
const count = () => runInShop(stage.api.app.platform, who(), (scope) => countMilestones(scope, 1000))
const figures = (query: { from: string; to: string; by?: 'topic' | 'channel' }) =>
  stage.shop.client.call(endpoints.readCaseFigures, { query })

async function move(
  { publicId: id }: StageCase,
  state: 'open' | 'waiting-customer' | 'resolved' | 'reopened',
) {
  const { version } = await stage.shop.client.call(endpoints.readCase, { params: { id } })
  await stage.shop.client.call(endpoints.moveCase, { params: { id }, body: { state, reason: 'x', version } })
}

describe('service figures', () => {
  test('say how long first replies and resolutions took, and every figure opens its cases', async () => {
    await stage.newShop()
    stage.at('2026-03-02T08:00:00Z')
    const [quick, slow] = [await stage.newCase({}), await stage.newCase({})]
    stage.later(600)
    await reply(quick)
    stage.later(3 * 3600)
    await reply(slow)
    await move(quick, 'resolved')
    stage.later(86_400)
    await move(quick, 'reopened')
    stage.later(3600)
    await move(quick, 'resolved')
    await count()
    const march = { from: '2026-03-01', to: '2026-03-31' }
    const { all, stages, days, notCounted } = await figures(march)
    expect(all).toMatchObject({ opened: 2, resolved: 2, reopened: 1, backlog: 1 })
    expect(all.firstReply.count).toBe(2)
    expect(all.firstReply.median).toBeCloseTo(10.5, -1)
    expect(all.resolution).toMatchObject({ count: 2 })
    expect(stages.find(({ state }) => state === 'reopened')?.time).toMatchObject({ count: 1, mean: 60 })
    expect(days.find(({ day }) => day === '2026-03-03')).toEqual({
      day: '2026-03-03',
      opened: 0,
      resolved: 1,
      reopened: 1,
    })
    expect(notCounted).toBe(0)
    expect(all.attainment.find(({ clock }) => clock === 'first-reply')?.share).toMatchObject({ of: 2 })
    const behind = await stage.shop.client.call(endpoints.listCasesBehindFigure, {
      query: { ...march, measure: 'resolved' },
    })
    expect(behind.items.map(({ caseId }) => caseId)).toEqual([quick.publicId, quick.publicId])
    expect(behind.items[0]?.minutes).toBe(60)
  })

  test('lose an answer that was changed, and are the same after a rebuild', async () => {
    await stage.newShop()
    stage.at('2026-03-02T08:00:00Z')
    const { id } = await stage.newCase({})
    const answer = (score: number) =>
      runInShop(stage.api.app.platform, who(), async (scope) => {
        const of = { id, departmentId: null, assigneeId: null, topic: null, tier: null, channel: 'link' }
        const measure = 'satisfaction'
        await unnoteMilestones(scope, { caseId: id, measure, since: new Date('2026-03-01T00:00:00Z') })
        await noteMilestone(scope, of, { measure, at: scope.now, amount: score, step: score })
      })
    await answer(2)
    await count()
    await answer(5)
    await count()
    const period = { from: '2026-03-01', to: '2026-03-31' }
    const before = await figures(period)
    expect(before.all).toMatchObject({ satisfied: { count: 1, of: 1 }, satisfactionMean: 5 })
    await runInShop(stage.api.app.platform, who(), rebuildFigures)
    await count()
    expect(await figures(period)).toEqual(before)
  })

  test('equal what the histories of the cases say, whatever the period', async () => {
    await stage.newShop()
    stage.at('2026-01-20T08:00:00Z')
    const cases = await live(seededChance(11))
    await count()
    const histories = await Promise.all(cases.map(historyOf))
    const periods = [
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2026-01-25', to: '2026-03-10' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-02-03', to: '2026-02-20' },
    ]
    for (const period of periods) {
      expect(told(await figures(period)), JSON.stringify(period)).toEqual(recount(histories, period))
    }
  })

  test('are not seen by another shop, and come as a table', async () => {
    const { url } = stage.api
    const other = await stage.api.newShop()
    const empty = await other.client.call(endpoints.readCaseFigures, {
      query: { from: '2026-01-01', to: '2026-12-31' },
    })
    expect(empty.all).toMatchObject({ opened: 0, resolved: 0, backlog: 0 })
    const table = await fetch(`${url}/v1/case-figures/export?from=2026-01-01&to=2026-12-31`, {
      headers: { authorization: `Bearer ${stage.shop.key}` },
    })
    const rows = (await table.text()).trim().split(/\r?\n/)
    expect(rows[0]).toContain('first_reply_median_minutes')
    expect(rows[1]).toMatch(/^all,/)
  })
})

async function reply({ publicId: id }: StageCase) {
  await stage.shop.client.call(endpoints.sendReply, {
    params: { id },
    body: { channel: 'page', text: '非常抱歉，今天为您补发。', sendAnyway: true },
  })
  stage.later(60)
  await stage.round()
}

/** Twelve cases with a life of some weeks each. */
async function live(chance: Chance): Promise<StageCase[]> {
  const cases: StageCase[] = [await stage.newCase({})]
  for (let round = 0; round < 60; round++) {
    stage.later(chance.number(150_000))
    if (cases.length < 12 && chance.is(0.3)) cases.push(await stage.newCase({}))
    const state = chance.pick(['open', 'waiting-customer', 'resolved', 'reopened'] as const)
    // Some of these a case cannot do from where it is.
    await move(chance.pick(cases), state).catch(() => undefined)
  }
  return cases
}

type History = { openedAt: string; moves: { at: string; from: string; to: string }[] }

async function historyOf({ publicId: id }: StageCase): Promise<History> {
  const { timeline, openedAt } = await stage.shop.client.call(endpoints.readCase, { params: { id } })
  const moves = timeline
    .filter(({ kind }) => kind === 'state')
    .map(({ at, detail }) => ({ at, from: String(detail.from), to: String(detail.to) }))
    .sort((left, right) => (left.at < right.at ? -1 : 1))
  return { openedAt, moves }
}

type Period = { from: string; to: string }

function recount(histories: History[], { from, to }: Period) {
  const isIn = (at: string) => at.slice(0, 10) >= from && at.slice(0, 10) <= to
  const ended = (state: string) => state === 'resolved' || state === 'closed'
  const moves = histories.flatMap((history) =>
    history.moves.map((one, place) => ({
      ...one,
      minutes: minutesBetween(history.moves[place - 1]?.at ?? history.openedAt, one.at),
    })),
  )
  const counted = moves.filter(({ at }) => isIn(at))
  return {
    opened: histories.filter(({ openedAt }) => isIn(openedAt)).length,
    resolved: counted.filter((one) => ended(one.to) && !ended(one.from)).length,
    reopened: counted.filter((one) => !ended(one.to) && ended(one.from)).length,
    stages: Object.fromEntries(
      [...new Set(counted.map((one) => one.from))].sort().map((state) => {
        const times = counted.filter((one) => one.from === state).map(({ minutes }) => minutes)
        return [state, { count: times.length, minutes: times.reduce((sum, one) => sum + one, 0) }]
      }),
    ),
  }
}

function told({ all, stages }: CaseFigures) {
  const { opened, resolved, reopened } = all
  const times = stages
    .filter(({ time }) => time.count > 0)
    .map(({ state, time }) => [
      state,
      { count: time.count, minutes: Math.round((time.mean ?? 0) * time.count) },
    ])
  return { opened, resolved, reopened, stages: Object.fromEntries(times) }
}

function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)
}
