import type { MessengerKind } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './messenger-tables.ts'
import type { RefusalReason } from './messenger-tables.ts'

export const doorColumns = [
  'id',
  'kind',
  'name',
  'baseUrl',
  'sealedAccess',
  'sealedFormerSecret',
  'formerUntil',
  'sealedToken',
  'tokenUntil',
  'departmentId',
  'verifiedAt',
  'firstCallAt',
  'lastInAt',
  'lastGoodAt',
  'lastError',
  'lastErrorAt',
  'pausedUntil',
  'failures',
  'pullWantedAt',
  'sealedPullToken',
  'pullCursor',
  'removedAt',
] as const

export type DoorRow = Row<'messengerDoor', (typeof doorColumns)[number]>

export function listDoorRows(scope: Scope): Promise<DoorRow[]> {
  return scope.db
    .selectFrom('messengerDoor')
    .select(doorColumns)
    .where('shopId', '=', scope.shopId)
    .where('removedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Also one that was removed: its conversations still name it. */
export function findDoorRow(scope: Scope, id: string): Promise<DoorRow | undefined> {
  return scope.db
    .selectFrom('messengerDoor')
    .select(doorColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertDoor(
  scope: Scope,
  door: {
    kind: MessengerKind
    name: string
    baseUrl: string | null
    sealedAccess: Buffer
    departmentId: string | null
  },
): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('messengerDoor')
    .values({ shopId: scope.shopId, id, ...door, createdAt: scope.now })
    .execute()
  return id
}

type DoorChanges = Partial<Omit<DoorRow, 'id' | 'kind'>>

export async function updateDoor(scope: Scope, id: string, changes: DoorChanges): Promise<void> {
  if (Object.keys(changes).length === 0) return
  await scope.db
    .updateTable('messengerDoor')
    .set(changes)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Notes a good call of the platform. The first one is what the set-up waits for. Returns whether it was the first. */
export async function noteCall(scope: Scope, door: DoorRow, brought: boolean): Promise<boolean> {
  await scope.db
    .updateTable('messengerDoor')
    .set({
      firstCallAt: sql<Date>`coalesce(first_call_at, ${scope.now})`,
      ...(brought ? { lastInAt: scope.now } : {}),
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', door.id)
    .execute()
  return door.firstCallAt === null
}

/** Notes that something left, or that the keys were taken. */
export function noteGood(scope: Scope, id: string): Promise<void> {
  return updateDoor(scope, id, { lastGoodAt: scope.now, failures: 0, pausedUntil: null })
}

export function noteTrouble(scope: Scope, id: string, error: string): Promise<void> {
  return updateDoor(scope, id, { lastError: error.slice(0, 200), lastErrorAt: scope.now })
}

const pausesMs = [30_000, 60_000, 120_000, 300_000] as const

/**
 * The account itself failed: it is left alone for ½, 1, 2, then 5 minutes, and those behind lose none of their tries.
 * Returns until when.
 */
export async function pauseAccount(scope: Scope, id: string, error: string): Promise<Date> {
  const row = await scope.db
    .selectFrom('messengerDoor')
    .select(['failures', 'pausedUntil'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const isPausedAlready = (row?.pausedUntil ?? scope.now) > scope.now
  const failures = (row?.failures ?? 0) + (isPausedAlready ? 0 : 1)
  const pauseMs = pausesMs[Math.min(failures, pausesMs.length) - 1] ?? pausesMs[0]
  const pausedUntil = new Date(scope.now.getTime() + pauseMs)
  await updateDoor(scope, id, {
    failures,
    pausedUntil,
    lastError: error.slice(0, 200),
    lastErrorAt: scope.now,
  })
  return pausedUntil
}

export async function countRefusal(scope: Scope, doorId: string, reason: RefusalReason): Promise<void> {
  await sql`
    insert into messenger_refusal (shop_id, door_id, hour, reason, count)
    values (${scope.shopId}, ${doorId}, date_trunc('hour', ${scope.now}::timestamptz), ${reason}, 1)
    on conflict (shop_id, door_id, hour, reason) do update set count = messenger_refusal.count + 1`.execute(
    scope.db,
  )
}

const monthMs = 30 * 86_400_000

export async function forgetRefusals(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('messengerRefusal')
    .where('shopId', '=', scope.shopId)
    .where('hour', '<', new Date(scope.now.getTime() - monthMs))
    .execute()
}

export type DayFigures = { doorId: string; came: number; left: number; failed: number; refused: number }

/** What came, left, failed and was refused in the last 24 hours, by door. */
export async function dayFigures(scope: Scope): Promise<Map<string, DayFigures>> {
  const since = new Date(scope.now.getTime() - 86_400_000)
  const found = await sql<DayFigures>`
    select
      messenger_door.id as "doorId",
      count(messenger_message.id) filter (where direction = 'in')::int as came,
      count(messenger_message.id) filter (where state in ('sent', 'delivered', 'read'))::int as left,
      count(messenger_message.id) filter (where state = 'failed')::int as failed,
      (
        select coalesce(sum(count), 0)::int
        from messenger_refusal
        where messenger_refusal.shop_id = ${scope.shopId}
          and messenger_refusal.door_id = messenger_door.id
          and hour > ${since}
      ) as refused
    from messenger_door
    left join messenger_message
      on messenger_message.shop_id = ${scope.shopId}
      and messenger_message.door_id = messenger_door.id
      and messenger_message.received_at > ${since}
    where messenger_door.shop_id = ${scope.shopId}
      and messenger_door.removed_at is null
    group by messenger_door.id`.execute(scope.db)
  return new Map(found.rows.map((row) => [row.doorId, row]))
}
