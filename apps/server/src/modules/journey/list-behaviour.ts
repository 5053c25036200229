import { type BehaviourRow, type behaviourQuery, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'

type Wanted = z.output<typeof behaviourQuery>
type Row = Omit<BehaviourRow, 'at' | 'touchpoint'> & {
  at: Date
  touchpoint: BehaviourRow['touchpoint'] | ''
}

/** Behaviour events, newest first. */
export async function listBehaviour(
  scope: Scope,
  { cursor, limit, from, to, touchpoint, kind }: Wanted,
): Promise<{ items: BehaviourRow[]; nextCursor: string | null }> {
  const last = decodeCursor(cursor)
  const conditions = [
    sql`true`,
    ...(from ? [sql`day >= ${from}`] : []),
    ...(to ? [sql`day <= ${to}`] : []),
    ...(touchpoint ? [sql`touchpoint = ${touchpoint}`] : []),
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(last ? [sql`(at, id) < (${last.at}, ${last.id}::uuid)`] : []),
  ]
  const rows = await sql<Row>`
    select id, at, kind, touchpoint, page, words, results, left(visitor, 6) as visitor,
      customer_id is not null as "isKnownCustomer"
    from behaviour_event
    where shop_id = ${scope.shopId}
      and ${sql.join(conditions, sql` and `)}
    order by at desc, id desc
    limit ${limit + 1}`.execute(scope.db)
  const shown = rows.rows.slice(0, limit)
  const end = rows.rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ id, at, touchpoint: point, ...row }) => ({
      ...row,
      id: toPublicId('event', id),
      at: at.toISOString(),
      touchpoint: point || null,
    })),
    nextCursor: end ? encodeCursor(end) : null,
  }
}
