import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './connector-tables.ts'

export type NewEvent = {
  connectorId: string
  externalId: string
  /** Null where the same words may rightly come twice. */
  contentHash: Buffer | null
  topic: string
  toldAt: Date | null
  body: Uint8Array
}

/**
 * Keeps events until they are taken in. Returns those that had not come before, by their id or by their content, be it
 * among the others given here.
 */
export async function insertEvents(scope: Scope, events: readonly NewEvent[]): Promise<Set<NewEvent>> {
  if (events.length === 0) return new Set()
  const byId = new Map(events.map((event) => [scope.newId(), event]))
  const inserted = await scope.db
    .insertInto('connectorEvent')
    .values(
      [...byId].map(([id, event]) => ({
        shopId: scope.shopId,
        id,
        ...event,
        body: scope.keys.seal(event.body),
        receivedAt: scope.now,
        state: 'waiting' as const,
        code: null,
        subject: null,
        nextTryAt: scope.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(inserted.flatMap(({ id }) => byId.get(id) ?? []))
}

export type WaitingEvent = {
  id: string
  topic: string
  toldAt: Date | null
  receivedAt: Date
  tries: number
  body: Buffer
}

/** Events to be taken in now, oldest first. The caller holds the connector, so that nobody else takes them. */
export async function waitingEvents(
  scope: Scope,
  connectorId: string,
  limit: number,
): Promise<WaitingEvent[]> {
  const rows = await scope.db
    .selectFrom('connectorEvent')
    .select(['id', 'topic', 'toldAt', 'receivedAt', 'tries', 'body'])
    .where('shopId', '=', scope.shopId)
    .where('connectorId', '=', connectorId)
    .where('state', '=', 'waiting')
    .where('nextTryAt', '<=', scope.now)
    .orderBy('nextTryAt')
    .limit(limit)
    .execute()
  return rows.flatMap(({ body, ...row }) => (body ? [{ ...row, body: scope.keys.open(body) }] : []))
}

/** Ends events; their bodies go. */
export async function endEvents(
  scope: Scope,
  ids: string[],
  end: { state: 'done' | 'ignored' | 'failed'; code?: string },
): Promise<void> {
  if (ids.length === 0) return
  await scope.db
    .updateTable('connectorEvent')
    .set({ state: end.state, code: end.code ?? null, body: null })
    .where('shopId', '=', scope.shopId)
    .where('id', 'in', ids)
    .execute()
}

/** Keeps a wish for privacy for a person to deal with: whom it concerns, not what was sent. */
export async function keepWish(
  scope: Scope,
  wish: { id: string; wanted: string; subject: string | null },
): Promise<void> {
  await scope.db
    .updateTable('connectorEvent')
    .set({ state: 'asked', code: wish.wanted, subject: wish.subject, body: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', wish.id)
    .execute()
}

/** True when the wish was open. */
export async function settleWish(scope: Scope, connectorId: string, id: string): Promise<boolean> {
  const settled = await scope.db
    .updateTable('connectorEvent')
    .set({ state: 'done', subject: null })
    .where('shopId', '=', scope.shopId)
    .where('connectorId', '=', connectorId)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return settled.numUpdatedRows === 1n
}

export async function tryEventAgain(scope: Scope, event: { id: string; at: Date }): Promise<void> {
  await sql`
    update connector_event
    set tries = tries + 1, next_try_at = ${event.at}
    where shop_id = ${scope.shopId}
      and id = ${event.id}`.execute(scope.db)
}

/** Counts requests whose signature was wrong. */
export async function countRefusals(scope: Scope, connectorId: string, count: number): Promise<void> {
  await sql`
    insert into connector_refusal (shop_id, connector_id, hour, count)
    values (${scope.shopId}, ${connectorId}, date_trunc('hour', ${scope.now}::timestamptz), ${count})
    on conflict (shop_id, connector_id, hour) do update set count = connector_refusal.count + excluded.count`.execute(
    scope.db,
  )
}

const dayMs = 86_400_000

/** Forgets what is told by the state of things by now: bodies after 7 days, events and counts after 30. */
export async function forgetOldEvents(scope: Scope): Promise<void> {
  const week = new Date(scope.now.getTime() - 7 * dayMs)
  const month = new Date(scope.now.getTime() - 30 * dayMs)
  await sql`
    update connector_event
    set state = 'failed', code = 'connector/event-refused', body = null
    where shop_id = ${scope.shopId}
      and state = 'waiting'
      and received_at < ${week}`.execute(scope.db)
  await sql`
    delete from connector_event
    where shop_id = ${scope.shopId}
      and received_at < ${month}
      and state <> 'asked'`.execute(scope.db)
  await sql`
    delete from connector_refusal
    where shop_id = ${scope.shopId}
      and hour < ${month}`.execute(scope.db)
}

export type EventFigures = {
  taken: number
  ignored: number
  waiting: number
  failed: number
  refused: number
  lastTopic: string | null
  lastAt: Date | null
}

/** What came in the last 24 hours, and last of all. */
export async function eventFigures(scope: Scope, connectorId: string): Promise<EventFigures> {
  const since = new Date(scope.now.getTime() - dayMs)
  const found = await sql<EventFigures>`
    select
      count(*) filter (where state in ('done', 'asked'))::int as taken,
      count(*) filter (where state = 'ignored')::int as ignored,
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'failed')::int as failed,
      (
        select coalesce(sum(count), 0)::int
        from connector_refusal
        where shop_id = ${scope.shopId}
          and connector_id = ${connectorId}
          and hour > ${since}
      ) as refused,
      last.topic as "lastTopic",
      last.received_at as "lastAt"
    from (select) as one
    left join connector_event
      on connector_event.shop_id = ${scope.shopId}
      and connector_event.connector_id = ${connectorId}
      and connector_event.received_at > ${since}
    left join lateral (
      select topic, received_at
      from connector_event as newest
      where newest.shop_id = ${scope.shopId}
        and newest.connector_id = ${connectorId}
      order by received_at desc
      limit 1
    ) as last on true
    group by last.topic, last.received_at`.execute(scope.db)
  const [figures] = found.rows
  return figures ?? { taken: 0, ignored: 0, waiting: 0, failed: 0, refused: 0, lastTopic: null, lastAt: null }
}

export type OpenWish = { id: string; code: string | null; subject: string | null; receivedAt: Date }

export function openWishes(scope: Scope, connectorId: string): Promise<OpenWish[]> {
  return scope.db
    .selectFrom('connectorEvent')
    .select(['id', 'code', 'subject', 'receivedAt'])
    .where('shopId', '=', scope.shopId)
    .where('connectorId', '=', connectorId)
    .where('state', '=', 'asked')
    .orderBy('receivedAt')
    .limit(100)
    .execute()
}
