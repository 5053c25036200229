import { randomBytes } from 'node:crypto'
import { endpoints } from '@echoloop/contract'
import { type App, createApp } from '../../apps/server/src/app.ts'
import { readSettings } from '../../apps/server/src/config.ts'
import { escalateClocks, sweepClocks } from '../../apps/server/src/modules/cases/index.ts'
import { createLog } from '../../apps/server/src/platform/log/create-log.ts'
import { runInShop, type Scope } from '../../apps/server/src/platform/scope.ts'
import { addressOf, numberOf } from '../checks/open-database.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { fillClocks } from './fill-clocks.ts'

const minuteMs = 60_000

type Round = {
  scanMs: number
  countMs: number
  sweepMs: number
  ladderMs: number
  noted: number
  steps: number
}

/** The minute sweep over many running clocks against one plain read of them, in one process over one pool. */
export async function benchClocks(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'api', nodeArguments: [] }, async (bench) => {
    await bench.shop.client.call(endpoints.readServiceLevels)
    await fillClocks(bench, order.rows)
    const app = await openApp(bench)
    try {
      const rounds: Round[] = []
      // The first round warms both up and is not counted.
      for (let round = 0; round <= order.rounds; round++) {
        app.platform.clockOffsetMs += minuteMs
        rounds.push(await measureMinute(app, bench))
      }
      tell(order, rounds.slice(1))
    } finally {
      await app.close()
    }
  })
}

async function openApp(bench: BenchShop): Promise<App> {
  return createApp({
    settings: readSettings({ PORT: '0', DATABASE_POOL: '2' }),
    connection: { kind: 'socket', ...(await addressOf(bench.dataFolder)) },
    masterKey: randomBytes(32),
    publicUrl: 'http://localhost:3000',
    dataFolder: bench.dataFolder,
    log: createLog({ level: 'silent' }),
    takesWork: false,
  })
}

async function measureMinute({ platform }: App, { shop, client }: BenchShop): Promise<Round> {
  const inShop = <T>(work: (scope: Scope) => Promise<T>) =>
    runInShop(platform, { shopId: shop.shopId, actor: { kind: 'system' } }, work)
  const events = () => numberOf(client, 'select count(*) from clock_event')
  const scanMs = await timed(() => inShop(readAllClocks))
  const countMs = await timed(() => numberOf(client, lateStatement, [shop.shopId]))
  const before = await events()
  const sweepMs = await timed(() => untilNone(() => inShop((scope) => sweepClocks(scope, 500))))
  const noted = (await events()) - before
  const ladderMs = await timed(() => untilNone(() => inShop((scope) => escalateClocks(scope, 20))))
  return { scanMs, countMs, sweepMs, ladderMs, noted, steps: (await events()) - before - noted }
}

/** The plain scan: what a sweep without an index would have to read. */
async function readAllClocks(scope: Scope): Promise<number> {
  const rows = await scope.db
    .selectFrom('caseClock')
    .select(['id', 'caseId', 'kind', 'dueAt', 'warnAt', 'warnedAt', 'breachedAt'])
    .where('shopId', '=', scope.shopId)
    .where('endedAt', 'is', null)
    .execute()
  return rows.filter(({ dueAt }) => dueAt !== null && dueAt < scope.now).length
}

/** The harsher scan: nothing leaves the database but one number. */
const lateStatement = `
  select count(*)
  from case_clock
  where shop_id = $1
    and ended_at is null
    and due_at < now()`

async function untilNone(work: () => Promise<number>): Promise<void> {
  while ((await work()) > 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function tell(order: BenchOrder, rounds: Round[]): void {
  const [first] = rounds
  const about = `${order.rows} running clocks; ${first?.noted} warnings and breaches, ${first?.steps} steps in the minute`
  const report = (figure: string, unit: string, of: (round: Round) => number) =>
    order.report(figureOf({ bench: 'clocks', figure, unit, runs: rounds.map(of), note: about }))
  report('plain scan into the process', 'ms', ({ scanMs }) => scanMs)
  report('count within the database', 'ms', ({ countMs }) => countMs)
  report('minute sweep', 'ms', ({ sweepMs }) => sweepMs)
  report('minute sweep ÷ plain scan (at most 2)', 'ratio', ({ sweepMs, scanMs }) => sweepMs / scanMs)
  report('steps of ladders in the minute', 'ms', ({ ladderMs }) => ladderMs)
  report('one step', 'ms', ({ ladderMs, steps }) => ladderMs / Math.max(1, steps))
}
