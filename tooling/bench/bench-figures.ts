import { setTimeout as sleep } from 'node:timers/promises'
import { type CaseFigures, endpoints, type GroupFigures } from '@echoloop/contract'
import type pg from 'pg'
import { numberOf } from '../checks/open-database.ts'
import { type BenchShop, withBenchShop } from './bench-shop.ts'
import { type BenchOrder, figureOf } from './figure.ts'
import { closedCases, closedMilestones, rawFigures } from './figure-statements.ts'

const period = { from: '2025-01-01', to: '2025-12-31' }

/** Figures over closed cases of a year, by topic: the endpoint's rollups against the same figures from raw rows. */
export async function benchFigures(order: BenchOrder): Promise<void> {
  await withBenchShop({ role: 'all', nodeArguments: order.nodeArguments }, async (bench) => {
    await fill(bench, order.rows)
    await waitUntilCounted(bench.client)
    await bench.client.query('vacuum analyze')
    const runs: { own: number; raw: number }[] = []
    for (let round = 0; round <= order.rounds; round++) {
      const own = await timed(() => readFigures(bench))
      const raw = await timed(() => readRaw(bench))
      compare(own.value, raw.value)
      if (round > 0) runs.push({ own: own.ms, raw: raw.ms })
    }
    const note = `${order.rows} closed cases in a year, by topic; equal in every group`
    const report = (figure: string, unit: string, values: number[]) =>
      order.report(figureOf({ bench: 'figures', figure, unit, runs: values, note }))
    report(
      'endpoint',
      'ms',
      runs.map(({ own }) => own),
    )
    report(
      'raw rows',
      'ms',
      runs.map(({ raw }) => raw),
    )
    report(
      'raw rows ÷ endpoint (at least 10)',
      'ratio',
      runs.map(({ own, raw }) => raw / own),
    )
  })
}

async function fill({ client, shop }: BenchShop, cases: number): Promise<void> {
  await withoutIndexes(client, async () => {
    await client.query(closedCases, [shop.shopId, cases])
    await client.query(closedMilestones, [shop.shopId])
  })
  await client.query(
    `insert into shop_with_work (stage, shop_id) values ('figures', $1) on conflict do nothing`,
    [shop.shopId],
  )
  await client.query('analyze')
}

/** Fills with what only guards or finds rows put aside: the rows come from statements that keep the rules. */
async function withoutIndexes(client: pg.ClientBase, fillTables: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select format('%I', relname) as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    join pg_class on pg_class.oid = indexrelid
    where indrelid in ('service_case'::regclass, 'case_milestone'::regclass)
      and not indisunique`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await client.query('set session_replication_role = replica')
  await fillTables()
  await client.query('set session_replication_role = origin')
  for (const { definition } of rows) await client.query(definition)
}

/** 0 or 1; asked by its index, or asking would be most of the work. */
const waiting =
  'select count(*) from (select 1 from case_milestone where is_counted = is_retracted limit 1) as one'

async function waitUntilCounted(client: pg.ClientBase): Promise<void> {
  for (;;) {
    if ((await numberOf(client, waiting)) === 0) return
    await sleep(2000)
  }
}

function readFigures({ shop }: BenchShop): Promise<CaseFigures> {
  return shop.client.call(endpoints.readCaseFigures, { query: { ...period, by: 'topic' } })
}

type RawRow = {
  topic: string
  opened: string
  replied: string
  reply_minutes: string
  reply_median: number
  reply_p90: number
  resolved: string
  resolved_median: number
  resolved_p90: number
  satisfied: string
  answers: string
}

async function readRaw({ client, shop }: BenchShop): Promise<RawRow[]> {
  return (await client.query<RawRow>(rawFigures, [shop.shopId, period.from, period.to])).rows
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const from = performance.now()
  const value = await work()
  return { value, ms: performance.now() - from }
}

/** Steps of raw rows are put on the scale of minutes as the endpoint tells them. */
function compare(figures: CaseFigures, raw: RawRow[]): void {
  if (figures.groups.length !== raw.length)
    throw new Error(`${figures.groups.length} and ${raw.length} groups`)
  for (const row of raw) {
    const group = figures.groups.find(({ value }) => value === row.topic)
    if (!group || told(group) !== toldRaw(row))
      throw new Error(`figures of ${row.topic} differ: ${group && told(group)} and ${toldRaw(row)}`)
  }
}

function told({ opened, resolved, satisfied, firstReply, resolution }: GroupFigures): string {
  const times = [firstReply, resolution].flatMap(({ median, p90 }) => [stepOf(median), stepOf(p90)])
  const replied = Math.round((firstReply.mean ?? 0) * firstReply.count)
  return [opened, resolved, satisfied.count, satisfied.of, firstReply.count, replied, ...times].join(' ')
}

function toldRaw(row: RawRow): string {
  const times = [row.reply_median, row.reply_p90, row.resolved_median, row.resolved_p90]
  const counts = [row.opened, row.resolved, row.satisfied, row.answers, row.replied, row.reply_minutes]
  return [...counts, ...times].join(' ')
}

/** The step whose middle a time is. */
function stepOf(minutes: number | null): number {
  if (minutes === null || minutes === 0) return 0
  return Math.round(8 * Math.log2(minutes) + 0.5)
}
