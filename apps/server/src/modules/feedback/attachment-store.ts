import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import './feedback-tables.ts'

export type NewAttachment = {
  id: string
  feedbackId: string
  kind: 'image' | 'video'
  mediaType: string
  sizeBytes: number
  fileName: string
  width: number | null
  height: number | null
  position: number
}

export async function insertAttachment(scope: Scope, attachment: NewAttachment): Promise<void> {
  await scope.db
    .insertInto('feedbackAttachment')
    .values({ shopId: scope.shopId, createdAt: scope.now, ...attachment })
    .execute()
}

export async function countAttachments(scope: Scope, feedbackId: string): Promise<number> {
  const row = await scope.db
    .selectFrom('feedbackAttachment')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Which of these ids belong to a picture or video, used or not yet. */
export async function findKnownMedia(scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  const known = await sql<{ id: string }>`
    select id
    from upload
    where shop_id = ${scope.shopId}
      and id = any(${[...ids]}::uuid[])
    union all
    select id
    from feedback_attachment
    where shop_id = ${scope.shopId}
      and id = any(${[...ids]}::uuid[])`.execute(scope.db)
  return new Set(known.rows.map(({ id }) => id))
}
