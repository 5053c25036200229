import type { FlagAnswer, FlagReason } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { FlaggerRecord } from './weigh-flagger.ts'
import './flag-tables.ts'

export type NewFlag = Row<
  'reviewFlag',
  | 'id'
  | 'feedbackId'
  | 'productId'
  | 'rating'
  | 'flagger'
  | 'network'
  | 'reason'
  | 'words'
  | 'weight'
  | 'isHeld'
  | 'language'
  | 'sealedAddress'
>

/** Keeps a flag. False when this flagger has flagged the review before. */
export async function insertFlag(scope: Scope, flag: NewFlag): Promise<boolean> {
  const done = await scope.db
    .insertInto('reviewFlag')
    .values({
      shopId: scope.shopId,
      ...flag,
      state: 'open',
      flaggedAt: scope.now,
      mailState: flag.sealedAddress ? 'later' : null,
    })
    .onConflict((conflict) => conflict.columns(['shopId', 'feedbackId', 'flagger']).doNothing())
    .executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0n) > 0
}

/** Flags of one flagger wait for each other, so that a day’s limit holds however many are sent at once. */
export async function lockFlagger(scope: Scope, flagger: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.shopId} ${flagger.toString('hex')}`}, 0))`.execute(
    scope.db,
  )
}

export async function countFlagsSince(scope: Scope, flagger: Buffer, since: Date): Promise<number> {
  const row = await scope.db
    .selectFrom('reviewFlag')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('flagger', '=', flagger)
    .where('flaggedAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many reviews flags from a network have held; the caller holds the lock of screening. */
export async function countHoldsSince(scope: Scope, network: Buffer, since: Date): Promise<number> {
  const row = await scope.db
    .selectFrom('reviewFlag')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('shopId', '=', scope.shopId)
    .where('network', '=', network)
    .where('flaggedAt', '>', since)
    .where('isHeld', '=', true)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function readRecord(scope: Scope, flagger: Buffer): Promise<FlaggerRecord> {
  const row = await scope.db
    .selectFrom('flaggerWeight')
    .select(['confirmed', 'refused'])
    .where('shopId', '=', scope.shopId)
    .where('flagger', '=', flagger)
    .executeTakeFirst()
  return row ?? { confirmed: 0, refused: 0 }
}

/** Adds an outcome to the records of flaggers; in one order, so that two deciders never deadlock. */
export async function addOutcome(
  scope: Scope,
  flaggers: readonly Buffer[],
  outcome: 'confirmed' | 'refused',
): Promise<void> {
  const [confirmed, refused] = outcome === 'confirmed' ? [1, 0] : [0, 1]
  await sql`
    insert into flagger_weight as known (shop_id, flagger, confirmed, refused, changed_at)
    select ${scope.shopId}, decode(flagger, 'hex'), ${confirmed}::int, ${refused}::int, ${scope.now}
    from unnest(${flaggers.map((flagger) => flagger.toString('hex'))}::text[]) as flagger
    order by flagger
    on conflict (shop_id, flagger) do update
    set confirmed = known.confirmed + excluded.confirmed,
      refused = known.refused + excluded.refused,
      changed_at = excluded.changed_at`.execute(scope.db)
}

export type OpenFlag = Row<'reviewFlag', 'id' | 'feedbackId' | 'reason' | 'flagger' | 'isHeld' | 'state'>

/** One flag, locked until the transaction ends. */
export function lockFlag(scope: Scope, id: string): Promise<OpenFlag | undefined> {
  return scope.db
    .selectFrom('reviewFlag')
    .select(['id', 'feedbackId', 'reason', 'flagger', 'isHeld', 'state'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** All open flags on a review, locked in one order. */
export function lockOpenFlags(scope: Scope, feedbackId: string): Promise<OpenFlag[]> {
  return scope.db
    .selectFrom('reviewFlag')
    .select(['id', 'feedbackId', 'reason', 'flagger', 'isHeld', 'state'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute()
}

export type FlagOutcome = {
  state: 'confirmed' | 'refused'
  answer: FlagAnswer | null
  answerWords: string | null
  decidedBy: string
}

/** Writes an outcome down; whoever left an address is to be told. */
export async function settleFlags(scope: Scope, ids: readonly string[], outcome: FlagOutcome): Promise<void> {
  await sql`
    update review_flag
    set state = ${outcome.state},
      answer = ${outcome.answer},
      answer_words = ${outcome.answerWords},
      decided_by = ${outcome.decidedBy},
      decided_at = ${scope.now},
      mail_state = case when sealed_address is null then null else 'waiting' end,
      mail_not_before = case when sealed_address is null then null else ${scope.now}::timestamptz end
    where shop_id = ${scope.shopId}
      and id = any(${[...ids]}::uuid[])`.execute(scope.db)
}

/** So often a person answers a reason; then it holds the review no more, whatever its author changes. */
const answersEnough = 3

/**
 * True when a person has kept the review up after such a flag and its words are the same since, or has done so three
 * times. What was settled with a refusal for something else nobody has looked at.
 */
export async function wasKeptUp(
  scope: Scope,
  { feedbackId, reason }: { feedbackId: string; reason: FlagReason },
): Promise<boolean> {
  const { rows } = await sql<{ all: number; ofPresent: number }>`
    select
      count(distinct decided_at)::int as all,
      (count(*) filter (where edited_at is null or edited_at < decided_at))::int as "ofPresent"
    from review_flag
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = review_flag.feedback_id
    where review_flag.shop_id = ${scope.shopId}
      and review_flag.feedback_id = ${feedbackId}
      and review_flag.reason = ${reason}
      and review_flag.state = 'refused'
      and answer <> 'settled'`.execute(scope.db)
  return rows.some(({ all, ofPresent }) => ofPresent > 0 || all >= answersEnough)
}

/** So long the network of a flag is known: a day counts. */
const networkDays = 2

/** Forgets from which networks flags came. */
export async function forgetFlagNetworks(scope: Scope): Promise<void> {
  await sql`
    update review_flag
    set network = null
    where shop_id = ${scope.shopId}
      and network is not null
      and flagged_at < ${scope.now}::timestamptz - ${networkDays} * interval '1 day'`.execute(scope.db)
}

/** Records of flaggers that nothing came from for so long are forgotten. */
export async function forgetFlaggers(scope: Scope, before: Date): Promise<void> {
  await scope.db
    .deleteFrom('flaggerWeight')
    .where('shopId', '=', scope.shopId)
    .where('changedAt', '<', before)
    .execute()
}
