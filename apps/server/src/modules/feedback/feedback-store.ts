import type { FeedbackRecord } from '@echoloop/contract'
import { sql } from 'kysely'
import { arrayLiteral } from '../../platform/database/array-literal.ts'
import { noteWork } from '../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../platform/scope.ts'
import { personKey } from '../customers/index.ts'
import type { Channel } from './feedback-tables.ts'
import type { PreparedText } from './prepare-voice.ts'

export type NewVoice = {
  id: string
  record: FeedbackRecord
  occurredAt: Date
  channel: Channel
  isAnonymous: boolean
  productId: string | null
  orderId: string | null
  customerId: string | null
  facts: Record<string, string | number | boolean>
  words: PreparedText
}

/** Inserts those that are new by (shop, source, external id). Returns the ids that went in. */
export async function insertVoices(scope: Scope, voices: readonly NewVoice[]): Promise<Set<string>> {
  if (voices.length === 0) return new Set()
  // The same order everywhere, so that two batches with the same records wait for each other and never deadlock.
  const sorted = [...voices].sort((left, right) => compareKeys(left.record, right.record))
  const column = <T>(read: (voice: NewVoice) => T) => sorted.map(read)
  const rows = await sql<{ id: string }>`
    insert into feedback (
      shop_id, id, kind, source, external_id, channel, occurred_at, received_at, day, rating,
      product_id, order_id, customer_id, is_anonymous, title, text, language, touchpoint,
      dimensions, facts, media, masked, fingerprint, search
    )
    select
      ${scope.shopId}, row.id, row.kind, row.source, row.external_id, row.channel, row.occurred_at, ${scope.now},
      (row.occurred_at at time zone shop.time_zone)::date, row.rating,
      row.product_id, row.order_id, row.customer_id, row.is_anonymous, row.title, row.text, row.language, row.touchpoint,
      row.dimensions::jsonb, row.facts::jsonb, row.media::text[], row.masked::text[], row.fingerprint,
      case when row.latin = '' then row.lexemes::tsvector
        else row.lexemes::tsvector || to_tsvector('english', row.latin) end
    from unnest(
      ${column((voice) => voice.id)}::uuid[], ${column((voice) => voice.record.kind)}::text[],
      ${column((voice) => voice.record.source)}::text[], ${column((voice) => voice.record.externalId)}::text[],
      ${column((voice) => voice.channel)}::text[], ${column((voice) => voice.occurredAt.toISOString())}::timestamptz[],
      ${column((voice) => voice.record.rating ?? null)}::smallint[], ${column((voice) => voice.productId)}::uuid[],
      ${column((voice) => voice.orderId)}::uuid[], ${column((voice) => voice.customerId)}::uuid[],
      ${column((voice) => voice.isAnonymous)}::boolean[], ${column((voice) => voice.words.title)}::text[],
      ${column((voice) => voice.words.text)}::text[], ${column((voice) => voice.words.language)}::text[],
      ${column((voice) => voice.record.touchpoint ?? null)}::text[],
      ${column((voice) => jsonOf(voice.record.dimensions))}::text[], ${column((voice) => jsonOf(voice.facts))}::text[],
      ${column((voice) => arrayLiteral(voice.record.media ?? []))}::text[],
      ${column((voice) => arrayLiteral(voice.words.masked))}::text[], ${column((voice) => voice.words.fingerprint)}::bigint[],
      ${column((voice) => voice.words.lexemes)}::text[], ${column((voice) => voice.words.latin)}::text[]
    ) as row (
      id, kind, source, external_id, channel, occurred_at, rating, product_id, order_id, customer_id, is_anonymous,
      title, text, language, touchpoint, dimensions, facts, media, masked, fingerprint, lexemes, latin
    )
    join shop on shop.shop_id = ${scope.shopId}
    on conflict (shop_id, source, external_id) do nothing
    returning id`.execute(scope.db)
  return new Set(rows.rows.map((row) => row.id))
}

function compareKeys(left: FeedbackRecord, right: FeedbackRecord): number {
  if (left.source !== right.source) return left.source < right.source ? -1 : 1
  if (left.externalId === right.externalId) return 0
  return left.externalId < right.externalId ? -1 : 1
}

function jsonOf(value: Record<string, unknown> | undefined): string {
  return value === undefined ? '{}' : JSON.stringify(value)
}

/** Keeps unmasked originals apart, sealed with the key of their author, or of the server where none is known. */
export async function insertOriginals(scope: Scope, voices: readonly NewVoice[]): Promise<void> {
  for (const { id, customerId, words } of voices)
    await insertOriginal(scope, { feedbackId: id, version: 1, customerId, original: words.original })
}

export type NewOriginal = {
  feedbackId: string
  version: number
  customerId: string | null
  original: string | null
}

/** The original of one version; nothing where masking changed nothing. */
export async function insertOriginal(scope: Scope, kept: NewOriginal): Promise<void> {
  const { feedbackId, version, customerId, original } = kept
  if (original === null) return
  const key = customerId ? await personKey(scope, customerId) : undefined
  const sealed = scope.keys.seal(Buffer.from(original), key)
  await scope.db
    .insertInto('feedbackOriginal')
    .values({ shopId: scope.shopId, feedbackId, version, sealed })
    .execute()
}

/** Notes what is to be done: `screen` is for reviews alone, since nothing else is ever published. */
export async function insertWork(
  scope: Scope,
  voices: readonly NewVoice[],
  stages: readonly string[],
): Promise<void> {
  for (const stage of stages) {
    const ids = voices
      .filter((voice) => stage !== 'screen' || voice.record.kind === 'review')
      .map(({ id }) => id)
    if (ids.length === 0) continue
    await sql`
      insert into feedback_work (shop_id, stage, feedback_id)
      select ${scope.shopId}, ${stage}, id from unnest(${ids}::uuid[]) as id`.execute(scope.db)
    await noteWork(scope, stage)
  }
}

/**
 * Puts voices on the list of a stage, once each, and wakes its workers. Waits for a worker that is taking the same
 * voice off the list, so callers ask before they lock anything.
 */
export async function askForWork(scope: Scope, stage: string, ids: readonly string[]): Promise<void> {
  await sql`
    insert into feedback_work (shop_id, stage, feedback_id)
    select ${scope.shopId}, ${stage}, id from unnest(${[...ids]}::uuid[]) as id
    on conflict do nothing`.execute(scope.db)
  await noteWork(scope, stage)
  await scope.wakeWorkers(stage)
}

/**
 * Puts a voice on the list of a stage and holds it there: whoever is at work on it is waited for, and nobody takes it
 * before this transaction ends. For changes after which the voice must be read anew.
 */
export async function holdForReading(scope: Scope, stage: string, feedbackId: string): Promise<void> {
  await sql`
    insert into feedback_work (shop_id, stage, feedback_id)
    values (${scope.shopId}, ${stage}, ${feedbackId})
    on conflict (shop_id, stage, feedback_id) do update set feedback_id = excluded.feedback_id`.execute(
    scope.db,
  )
  await noteWork(scope, stage)
  await scope.wakeWorkers(stage)
}

/**
 * Takes up to `limit` voices of a stage for this transaction: they are gone from the list when it commits and are
 * back when it does not. Others skip them meanwhile.
 */
export async function claimWork(scope: Scope, stage: string, limit: number): Promise<string[]> {
  const rows = await sql<{ feedbackId: string }>`
    delete from feedback_work
    where shop_id = ${scope.shopId}
      and stage = ${stage}
      and feedback_id = any(array(
        select feedback_id
        from feedback_work
        where shop_id = ${scope.shopId}
          and stage = ${stage}
        order by feedback_id
        limit ${limit}
        for update skip locked
      ))
    returning feedback_id as "feedbackId"`.execute(scope.db)
  return rows.rows.map((row) => row.feedbackId)
}

/**
 * Puts those voices back on the list of a stage that another stage has not done yet, without waking anybody. Returns
 * their ids.
 */
export async function putBackWaiting(
  scope: Scope,
  { stage, behind, ids }: { stage: string; behind: string; ids: readonly string[] },
): Promise<string[]> {
  const rows = await sql<{ feedbackId: string }>`
    insert into feedback_work (shop_id, stage, feedback_id)
    select ${scope.shopId}, ${stage}, feedback_id
    from feedback_work
    where shop_id = ${scope.shopId}
      and stage = ${behind}
      and feedback_id = any(${[...ids]}::uuid[])
    on conflict do nothing
    returning feedback_id as "feedbackId"`.execute(scope.db)
  return rows.rows.map((row) => row.feedbackId)
}

/** Sets one voice aside that no worker can get through, so that it holds up nobody else. */
export async function setAside(
  scope: Scope,
  stuck: { stage: string; feedbackId: string; errorName: string },
): Promise<void> {
  await scope.db
    .deleteFrom('feedbackWork')
    .where('shopId', '=', scope.shopId)
    .where('stage', '=', stuck.stage)
    .where('feedbackId', '=', stuck.feedbackId)
    .execute()
  await scope.db
    .insertInto('feedbackStuck')
    .values({ shopId: scope.shopId, at: scope.now, ...stuck })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertReceipt(scope: Scope, feedbackId: string): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('feedbackReceipt')
    .values({ shopId: scope.shopId, id, feedbackId, createdAt: scope.now })
    .execute()
  return id
}

/** Cuts the days of all voices anew, after the shop moved to another time zone. */
export async function recutDays(scope: Scope): Promise<void> {
  await sql`
    update feedback
    set day = (occurred_at at time zone shop.time_zone)::date
    from shop
    where feedback.shop_id = ${scope.shopId}
      and shop.shop_id = ${scope.shopId}
      and day <> (occurred_at at time zone shop.time_zone)::date`.execute(scope.db)
}
