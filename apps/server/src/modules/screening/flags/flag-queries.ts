import type { FlagReason } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { PublicationState } from '../screening-tables.ts'
import './flag-tables.ts'

/** Where a review stands now; undefined: nobody has decided, or there is none. */
export async function findPublishedState(
  scope: Scope,
  feedbackId: string,
): Promise<PublicationState | undefined> {
  const row = await scope.db
    .selectFrom('publication')
    .select('state')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .executeTakeFirst()
  return row?.state
}

export type FlagRow = Row<
  'reviewFlag',
  | 'id'
  | 'feedbackId'
  | 'productId'
  | 'reason'
  | 'words'
  | 'state'
  | 'isHeld'
  | 'answer'
  | 'answerWords'
  | 'decidedBy'
  | 'flaggedAt'
  | 'decidedAt'
> & {
  weight: number
  sameReason: number
  openFlags: number
  publication: PublicationState
  title: string | null
  text: string | null
  language: string
  occurredAt: Date
  orderId: string | null
  productName: string | null
}

export type FlagFilter = { state: 'open' | 'decided'; reason?: FlagReason; after?: Cursor; limit: number }

const columns = sql`
  flag.id,
  flag.feedback_id as "feedbackId",
  flag.product_id as "productId",
  flag.reason,
  flag.words,
  flag.state,
  flag.is_held as "isHeld",
  flag.answer,
  flag.answer_words as "answerWords",
  flag.decided_by as "decidedBy",
  flag.flagged_at as "flaggedAt",
  flag.decided_at as "decidedAt",
  coalesce(publication.state, 'pending') as publication,
  feedback.title,
  feedback.text,
  feedback.language,
  feedback.occurred_at as "occurredAt",
  feedback.order_id as "orderId",
  product.name as "productName"`

const joined = (shopId: string) => sql`
  join feedback on feedback.shop_id = ${shopId} and feedback.id = flag.feedback_id
  left join publication on publication.shop_id = ${shopId} and publication.feedback_id = flag.feedback_id
  left join product on product.shop_id = ${shopId} and product.id = flag.product_id`

/** Open flags, one for each review and reason: those that hold a review first, then by weight, then by age. */
export async function listOpenFlags(scope: Scope, filter: FlagFilter): Promise<FlagRow[]> {
  const { rows } = await sql<FlagRow>`
    with flag as (
      select
        id,
        feedback_id,
        product_id,
        reason,
        words,
        state,
        is_held,
        answer,
        answer_words,
        decided_by,
        flagged_at,
        decided_at,
        sum(weight) over same as weights,
        count(*) over same as same_reason,
        count(*) over (partition by feedback_id) as open_flags,
        bool_or(is_held) over (partition by feedback_id) as any_held,
        row_number() over (
          partition by feedback_id, reason, case when reason = 'other' then id end
          order by flagged_at, id
        ) as place
      from review_flag
      where shop_id = ${scope.shopId}
        and state = 'open'
      window same as (partition by feedback_id, reason, case when reason = 'other' then id end)
    )
    select ${columns}, flag.weights as weight, flag.same_reason::int as "sameReason",
      flag.open_flags::int as "openFlags"
    from flag ${joined(scope.shopId)}
    where place = 1
      and (${filter.reason ?? null}::text is null or reason = ${filter.reason ?? null})
    order by any_held desc, weights desc, flagged_at, flag.id
    limit ${filter.limit}`.execute(scope.db)
  return rows
}

/** What readers object to in one review and nobody has answered; without who they are. */
export function listOpenFlagsOf(
  scope: Scope,
  feedbackId: string,
): Promise<Row<'reviewFlag', 'id' | 'reason' | 'words' | 'flaggedAt'>[]> {
  return scope.db
    .selectFrom('reviewFlag')
    .select(['id', 'reason', 'words', 'flaggedAt'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('state', '=', 'open')
    .orderBy('flaggedAt')
    .limit(100)
    .execute()
}

/** Decided flags, newest first. */
export async function listDecidedFlags(scope: Scope, filter: FlagFilter): Promise<FlagRow[]> {
  const { at = null, id = null } = filter.after ?? {}
  const { rows } = await sql<FlagRow>`
    select ${columns}, flag.weight, 1 as "sameReason", 0 as "openFlags"
    from review_flag as flag ${joined(scope.shopId)}
    where flag.shop_id = ${scope.shopId}
      and flag.decided_at is not null
      and (${filter.reason ?? null}::text is null or flag.reason = ${filter.reason ?? null})
      and (${at}::timestamptz is null or (flag.decided_at, flag.id) < (${at}::timestamptz, ${id}::uuid))
    order by flag.decided_at desc, flag.id desc
    limit ${filter.limit}`.execute(scope.db)
  return rows
}

export async function countOpenFlags(scope: Scope): Promise<number> {
  const row = await scope.db
    .selectFrom('reviewFlag')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export type OwnFlagRow = Row<
  'reviewFlag',
  | 'feedbackId'
  | 'productId'
  | 'reason'
  | 'words'
  | 'state'
  | 'isHeld'
  | 'answer'
  | 'answerWords'
  | 'flaggedAt'
  | 'decidedAt'
> & { productName: string | null; productNameEn: string | null; hasAddress: boolean }

export function findOwnFlag(scope: Scope, id: string): Promise<OwnFlagRow | undefined> {
  return scope.db
    .selectFrom('reviewFlag')
    .leftJoin('product', (join) =>
      join.onRef('product.id', '=', 'reviewFlag.productId').on('product.shopId', '=', scope.shopId),
    )
    .select([
      'reviewFlag.feedbackId',
      'reviewFlag.productId',
      'reviewFlag.reason',
      'reviewFlag.words',
      'reviewFlag.state',
      'reviewFlag.isHeld',
      'reviewFlag.answer',
      'reviewFlag.answerWords',
      'reviewFlag.flaggedAt',
      'reviewFlag.decidedAt',
      'product.name as productName',
      'product.nameEn as productNameEn',
    ])
    .select((select) => select('reviewFlag.sealedAddress', 'is not', null).as('hasAddress'))
    .where('reviewFlag.shopId', '=', scope.shopId)
    .where('reviewFlag.id', '=', id)
    .$castTo<OwnFlagRow>()
    .executeTakeFirst()
}
