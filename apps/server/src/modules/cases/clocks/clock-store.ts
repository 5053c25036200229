import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Pause } from './calendar.ts'
import type { StoredPause } from './clock-tables.ts'
import type { PublicVoice } from './plan-clocks.ts'

/** Under this name a shop is on the workers' list once it has a clock. */
export const clockStage = 'clocks'

const clockColumns = [
  'id',
  'caseId',
  'kind',
  'feedbackId',
  'round',
  'levelId',
  'calendarVersionId',
  'targetMinutes',
  'warnMinutes',
  'ladder',
  'startedAt',
  'pauses',
  'dueAt',
  'warnAt',
  'nextCheckAt',
  'warnedAt',
  'breachedAt',
  'escalated',
  'endedAt',
  'outcome',
] as const

type StoredClock = Row<'caseClock', (typeof clockColumns)[number]>

/** A clock as the program works with it. */
export type Clock = Omit<StoredClock, 'pauses'> & { pauses: Pause[] }

/** All clocks of a case, those that have ended too. */
export async function readClocks(scope: Scope, caseId: string): Promise<Clock[]> {
  const rows = await scope.db
    .selectFrom('caseClock')
    .select(clockColumns)
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .orderBy('startedAt')
    .orderBy('id')
    .execute()
  return rows.map(clockOf)
}

/** Clocks of locked cases at which something has happened that nobody has noted. */
export async function readClocksToCheck(scope: Scope, caseIds: readonly string[]): Promise<Clock[]> {
  const rows = await scope.db
    .selectFrom('caseClock')
    .select(clockColumns)
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .where('nextCheckAt', '<', scope.now)
    .orderBy('nextCheckAt')
    .orderBy('id')
    .execute()
  return rows.map(clockOf)
}

function clockOf({ pauses, ...clock }: StoredClock): Clock {
  return { ...clock, pauses: pauses.map(pauseOf) }
}

function pauseOf({ from, until }: StoredPause): Pause {
  return { from: new Date(from), until: until === null ? null : new Date(until) }
}

export async function insertClock(scope: Scope, clock: Clock): Promise<void> {
  await scope.db
    .insertInto('caseClock')
    .values({
      shopId: scope.shopId,
      ...clock,
      pauses: JSON.stringify(clock.pauses),
      ladder: JSON.stringify(clock.ladder),
    })
    .execute()
}

export async function updateClock(scope: Scope, clock: Clock): Promise<void> {
  const { pauses, ladder, ...rest } = clock
  await scope.db
    .updateTable('caseClock')
    .set({ ...rest, pauses: JSON.stringify(pauses), ladder: JSON.stringify(ladder) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', clock.id)
    .execute()
}

/** A public clock follows its review to whichever case has it now. */
export async function followVoices(scope: Scope, caseId: string): Promise<void> {
  await sql`
    update case_clock
    set case_id = case_voice.case_id
    from case_voice
    where case_clock.shop_id = ${scope.shopId}
      and case_clock.feedback_id is not null
      and case_clock.ended_at is null
      and case_voice.shop_id = ${scope.shopId}
      and case_voice.feedback_id = case_clock.feedback_id
      and case_voice.case_id <> case_clock.case_id
      and (case_voice.case_id = ${caseId} or case_clock.case_id = ${caseId})`.execute(scope.db)
}

/** Published reviews of a case, and whether the shop has answered under them. */
export async function readPublicVoices(scope: Scope, caseId: string): Promise<PublicVoice[]> {
  const rows = await sql<PublicVoice>`
    select feedback.id as "feedbackId", feedback.rating, min(reply.created_at) as "answeredAt"
    from case_voice
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = case_voice.feedback_id
    join publication
      on publication.shop_id = ${scope.shopId} and publication.feedback_id = feedback.id
        and publication.state = 'published'
    left join reply
      on reply.shop_id = ${scope.shopId} and reply.feedback_id = feedback.id and reply.withdrawn_at is null
    where case_voice.shop_id = ${scope.shopId}
      and case_voice.case_id = ${caseId}
      and feedback.erased_at is null
    group by feedback.id, feedback.rating`.execute(scope.db)
  return rows.rows
}

export type ClockEvent = { clockId: string; kind: string; at: Date }

/** Notes events; returns those that nobody had noted before, each exactly once whoever else tries. */
export async function insertEvents(scope: Scope, events: readonly ClockEvent[]): Promise<ClockEvent[]> {
  if (events.length === 0) return []
  return await scope.db
    .insertInto('clockEvent')
    .values(events.map((event) => ({ shopId: scope.shopId, ...event, notedAt: scope.now })))
    .onConflict((conflict) => conflict.columns(['shopId', 'clockId', 'kind']).doNothing())
    .returning(['clockId', 'kind', 'at'])
    .execute()
}
