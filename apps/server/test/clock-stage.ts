import { type CaseClock, type CaseDetail, endpoints, toUuid } from '@echoloop/contract'
import {
  escalateClocks,
  noteCustomerWrote,
  noteReply,
  readClocksOfCase,
  sweepClocks,
} from '../src/modules/cases/index.ts'
import type { Scope } from '../src/platform/scope.ts'
import { openTestCase } from './case-stage.ts'
import type { TestApi, TestShop } from './start-api.ts'

/** Clocks by hand: a shop that works day and night, so that working minutes are minutes. */
export type ClockStage = {
  shop: TestShop
  open(facts?: object): Promise<CaseDetail>
  clocks(caseId: string): Promise<CaseClock[]>
  /** Kind, state and minutes from the start until due, of each clock that still runs. */
  running(caseId: string): Promise<[string, string, number | null][]>
  move(
    caseId: string,
    state: 'waiting-customer' | 'waiting-others' | 'open' | 'resolved' | 'reopened' | 'closed',
  ): Promise<void>
  /** Notes a reply that left so many minutes ago. */
  reply(caseId: string, minutesAgo?: number): Promise<void>
  customerWrites(caseId: string): Promise<void>
  later(minutes: number): void
  sweep(): Promise<number>
  escalate(): Promise<number>
  events(): Promise<string[]>
  read(caseId: string): Promise<CaseDetail>
}

const minuteMs = 60_000
const everyDay = [1, 2, 3, 4, 5, 6, 7]

export async function clockStage(api: TestApi): Promise<ClockStage> {
  const shop = await api.newShop()
  const { client } = shop
  await client.call(endpoints.addCalendar, {
    body: {
      name: 'Always',
      timeZone: 'UTC',
      weekly: everyDay.map((day) => ({ day, from: '00:00', until: '24:00' })),
      exceptions: [],
      holidays: null,
      departmentIds: [],
      isDefault: true,
    },
  })
  // One level for all, so that it does not matter when a worker has read how bad the words are.
  const { levels } = await client.call(endpoints.readServiceLevels)
  for (const { id } of levels.slice(0, -1))
    await client.call(endpoints.removeServiceLevel, { params: { id } })
  const clocks = (caseId: string) => shop.run((scope) => readClocksOfCase(scope, uuid(caseId)))
  const read = (id: string) => client.call(endpoints.readCase, { params: { id } })
  return {
    shop,
    clocks,
    read,
    open: (facts) => openTestCase(shop, facts),
    async running(caseId) {
      const all = await clocks(caseId)
      return all
        .filter(({ endedAt }) => endedAt === null)
        .map(({ kind, state, startedAt, dueAt }) => [
          kind,
          state,
          dueAt === null ? null : minutesBetween(startedAt, dueAt),
        ])
    },
    async move(caseId, state) {
      const { version } = await read(caseId)
      await client.call(endpoints.moveCase, {
        params: { id: caseId },
        body: { state, reason: 'test', version },
      })
    },
    reply: (caseId, minutesAgo = 0) =>
      shop.run((scope) => {
        const at = new Date(scope.now.getTime() - minutesAgo * minuteMs)
        return noteReply(scope, uuid(caseId), { at, replyId: scope.newId(), isPublic: false })
      }),
    async customerWrites(caseId) {
      await shop.run((scope) => noteCustomerWrote(scope, uuid(caseId), { at: scope.now }))
    },
    later(minutes) {
      api.app.platform.clockOffsetMs += minutes * minuteMs
    },
    sweep: () => shop.run((scope) => sweepClocks(scope, 100)),
    escalate: () => shop.run((scope) => escalateClocks(scope, 100)),
    async events() {
      const rows = await shop.run(eventsOfClocks)
      return rows.map(({ clock, kind }) => `${clock} ${kind}`)
    },
  }
}

function eventsOfClocks({ db, shopId }: Scope): Promise<{ clock: string; kind: string }[]> {
  return db
    .selectFrom('clockEvent')
    .innerJoin('caseClock', (join) =>
      join
        .onRef('caseClock.shopId', '=', 'clockEvent.shopId')
        .onRef('caseClock.id', '=', 'clockEvent.clockId'),
    )
    .select(['caseClock.kind as clock', 'clockEvent.kind'])
    .where('clockEvent.shopId', '=', shopId)
    .orderBy('clockEvent.notedAt')
    .orderBy('caseClock.kind')
    .execute()
}

function minutesBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / minuteMs)
}

function uuid(caseId: string): string {
  return toUuid('case', caseId) ?? ''
}
