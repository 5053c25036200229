import {
  addCounts,
  type Counts,
  type HourCounts,
  type Member,
  type MemberKind,
  memberCountMin,
  noCounts,
  type Past,
  type SurgeQuestion,
  sumCounts,
  surgeSettings,
  surgeSizes,
} from '@echoloop/analysis'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { readBatchMember } from './count-hours.ts'
import './surge-tables.ts'
import { readUnneeded, type UnneededSurge } from './unneeded-queries.ts'

const hourMs = 3_600_000
const { guardHours, shareHours, latelyHours, historyHours } = surgeSettings

/** What the detector is asked about the hour that begins at `hour`; undefined where too little came to ask. */
export async function readQuestion(
  scope: Scope,
  hour: Date,
  timeZone: string,
): Promise<(SurgeQuestion & { unneeded: readonly UnneededSurge[] }) | undefined> {
  const recent = await readRecent(scope, hour)
  if (!isEnough(recent.shop)) return undefined
  const names = recent.members.filter(
    ({ kind, negative, unasked }) =>
      negative >= memberCountMin || (kind === 'channel' && unasked >= surgeSizes.volume.countMin),
  )
  const members = await readMembers(scope, hour, names)
  const known = names.length === 0 ? noneKnown : await countKnown(scope, hour)
  const hours = await readHours(scope, hour, timeZone)
  return { hours, members, known, unneeded: await readUnneeded(scope) }
}

const noneKnown = { batch: 0, product: 0, aspect: 0, channel: 0 }

function isEnough({ negative, urgent, unasked }: Counts): boolean {
  return (
    negative >= memberCountMin ||
    urgent >= surgeSizes.urgent.countMin ||
    unasked >= surgeSizes.volume.countMin
  )
}

type Named = { kind: MemberKind; member: string }

async function readRecent(scope: Scope, hour: Date): Promise<{ shop: Counts; members: (Named & Counts)[] }> {
  const found = await sql<{ kind: MemberKind | 'all'; member: string } & Counts>`
    select
      kind, member, sum(total)::int as total, sum(unasked)::int as unasked, sum(negative)::int as negative,
      sum(urgent)::int as urgent
    from rollup_hour
    where shop_id = ${scope.shopId}
      and hour > ${back(hour, guardHours)}
      and hour <= ${hour}
    group by kind, member`.execute(scope.db)
  const members: (Named & Counts)[] = []
  let shop = noCounts
  for (const { kind, ...row } of found.rows) {
    if (kind === 'all') shop = row
    else members.push({ kind, ...row })
  }
  return { shop, members }
}

/** The shop’s hours up to the one judged, none left out, each with its place in the week of the shop. */
async function readHours(scope: Scope, hour: Date, timeZone: string): Promise<HourCounts[]> {
  const found = await sql<HourCounts>`
    select
      ((extract(isodow from at.hour at time zone ${timeZone}) - 1) * 24
        + extract(hour from at.hour at time zone ${timeZone}))::int as slot,
      coalesce(total, 0) as total, coalesce(unasked, 0) as unasked, coalesce(negative, 0) as negative,
      coalesce(urgent, 0) as urgent
    from generate_series(${back(hour, historyHours - 1)}::timestamptz, ${hour}::timestamptz, interval '1 hour') as at (hour)
    left join rollup_hour
      on rollup_hour.shop_id = ${scope.shopId}
      and rollup_hour.kind = 'all'
      and rollup_hour.member = ''
      and rollup_hour.hour = at.hour
    order by at.hour`.execute(scope.db)
  return found.rows
}

async function readMembers(scope: Scope, hour: Date, names: readonly Named[]): Promise<Member[]> {
  if (names.length === 0) return []
  const asked = withProducts(names)
  const found = await sql<Named & Counts & { hour: Date }>`
    select rollup_hour.kind, rollup_hour.member, hour, total, unasked, negative, urgent
    from unnest(${asked.map(({ kind }) => kind)}::text[], ${asked.map(({ member }) => member)}::text[]) as asked (kind, member)
    join rollup_hour
      on rollup_hour.shop_id = ${scope.shopId}
      and rollup_hour.kind = asked.kind
      and rollup_hour.member = asked.member
    where hour > ${back(hour, guardHours + shareHours)}
      and hour <= ${hour}`.execute(scope.db)
  const rowsOf = (one: Named) =>
    found.rows
      .filter((row) => row.kind === one.kind && row.member === one.member)
      .map((row) => ({ ...row, ago: Math.round((hour.getTime() - row.hour.getTime()) / hourMs) }))
  return names.map((one) => {
    const product = productOf(one)
    return {
      kind: one.kind,
      name: one.member,
      recent: recentOf(rowsOf(one)),
      ...pastOf(rowsOf(one)),
      ...(product ? { product: pastOf(rowsOf(product)) } : {}),
    }
  })
}

/** The members asked for, and the products of the batches among them. */
function withProducts(names: readonly Named[]): Named[] {
  const asked = new Map<string, Named>()
  for (const one of [...names, ...names.flatMap((name) => productOf(name) ?? [])])
    asked.set(`${one.kind} ${one.member}`, { kind: one.kind, member: one.member })
  return [...asked.values()]
}

function productOf({ kind, member }: Named): Named | undefined {
  return kind === 'batch' ? { kind: 'product', member: readBatchMember(member).productId } : undefined
}

type PastHour = Counts & { ago: number }

function recentOf(rows: readonly PastHour[]): Counts[] {
  return Array.from({ length: guardHours }, (_, at) =>
    rows.filter(({ ago }) => ago === guardHours - 1 - at).reduce<Counts>(addCounts, noCounts),
  )
}

function pastOf(rows: readonly PastHour[]): Past {
  const past = rows.filter(({ ago }) => ago >= guardHours)
  const late = past.filter(({ ago }) => ago < guardHours + latelyHours)
  return { month: sumCounts(past, 0, past.length), lately: sumCounts(late, 0, late.length) }
}

/** How many batches, products, aspects and channels the month has seen. */
async function countKnown(scope: Scope, hour: Date): Promise<Record<MemberKind, number>> {
  const found = await sql<{ kind: MemberKind; count: number }>`
    select kind, count(distinct member)::int as count
    from rollup_hour
    where shop_id = ${scope.shopId}
      and kind <> 'all'
      and hour > ${back(hour, shareHours)}
      and hour <= ${hour}
    group by kind`.execute(scope.db)
  return { ...noneKnown, ...Object.fromEntries(found.rows.map(({ kind, count }) => [kind, count])) }
}

function back(hour: Date, hours: number): Date {
  return new Date(hour.getTime() - hours * hourMs)
}
