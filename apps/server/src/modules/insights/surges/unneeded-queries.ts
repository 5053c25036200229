import { mayRise, raisedHours, type UnneededAlarm } from '@echoloop/analysis'
import type { RaisedBar } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'

const raisedMs = raisedHours * 3_600_000

export type UnneededSurge = UnneededAlarm & { surgeId: string; lastAt: Date }

/**
 * Surges of the last weeks that the staff called no crisis, or that went by without an incident, each with the signal of
 * its kind that had most beyond the usual.
 */
export async function readUnneeded(scope: Scope): Promise<UnneededSurge[]> {
  const found = await sql<UnneededSurge>`
    select
      surge.id as "surgeId", surge.kind, last_at as "lastAt", loudest.count, loudest.expected, loudest.hours
    from surge
    cross join lateral (
      select count, expected, hours
      from surge_signal
      where surge_signal.shop_id = ${scope.shopId}
        and surge_id = surge.id
        and surge_signal.kind = surge.kind
      order by count - expected desc
      limit 1
    ) as loudest
    where surge.shop_id = ${scope.shopId}
      and state in ('settled', 'dismissed')
      and last_at > ${new Date(scope.now.getTime() - raisedMs)}
      and not led_to_incident
    order by last_at desc, surge.id`.execute(scope.db)
  return found.rows
}

/** The kinds whose bar is raised, and until when if nothing else happens. */
export async function readRaisedBars(scope: Scope): Promise<RaisedBar[]> {
  const unneeded = (await readUnneeded(scope)).filter(({ kind }) => mayRise(kind))
  return [...new Set(unneeded.map(({ kind }) => kind))].map((kind) => {
    const alike = unneeded.filter((one) => one.kind === kind)
    const until = Math.max(...alike.map(({ lastAt }) => lastAt.getTime())) + raisedMs
    return { kind, alarms: alike.length, until: new Date(until).toISOString() }
  })
}
