import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { Moderator } from './moderator-of.ts'
import './queue-tables.ts'

export type ClaimRow = Row<'reviewClaim', 'feedbackId' | 'memberId' | 'name' | 'isTaken' | 'until'>

/** Who has a review now. */
export function findClaim(scope: Scope, feedbackId: string): Promise<ClaimRow | undefined> {
  return scope.db
    .selectFrom('reviewClaim')
    .select(['feedbackId', 'memberId', 'name', 'isTaken', 'until'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('until', '>', scope.now)
    .executeTakeFirst()
}

type Wanted = { feedbackId: string; isTaken: boolean; until: Date; mayTakeOver: boolean }

/**
 * Gives a review to whoever asks, if nobody else has it or its claim may be taken over; of two at the same moment the
 * key lets one through. True when it is theirs now.
 */
export async function saveClaim(
  scope: Scope,
  { id, name }: Moderator,
  { feedbackId, isTaken, until, mayTakeOver }: Wanted,
): Promise<boolean> {
  const rows = await sql`
    insert into review_claim as claim (shop_id, feedback_id, member_id, name, is_taken, until)
    values (${scope.shopId}, ${feedbackId}, ${id}, ${name}, ${isTaken}, ${until})
    on conflict (shop_id, feedback_id) do update set
      member_id = excluded.member_id, name = excluded.name, until = excluded.until, is_taken = excluded.is_taken
    where claim.member_id = excluded.member_id or claim.until <= ${scope.now} or ${mayTakeOver}
    returning feedback_id`.execute(scope.db)
  return rows.rows.length > 0
}

/** Forgets a claim of one's own; a review that one took stays so unless `isTaken` is named. */
export async function dropClaim(
  scope: Scope,
  feedbackId: string,
  { memberId }: { memberId: string },
): Promise<void> {
  await scope.db
    .deleteFrom('reviewClaim')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('memberId', '=', memberId)
    .execute()
}

/** Forgets claims that ended long ago. */
export async function dropOldClaims(scope: Scope): Promise<void> {
  await sql`
    delete from review_claim
    where shop_id = ${scope.shopId} and until < ${scope.now}::timestamptz - interval '1 day'`.execute(
    scope.db,
  )
}

/** Whoever had it: a decided review is nobody's any more. */
export async function dropClaimsOf(scope: Scope, feedbackId: string): Promise<void> {
  await scope.db
    .deleteFrom('reviewClaim')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .execute()
}
