import { sql } from 'kysely'
import { arrayLiteral } from '../../platform/database/array-literal.ts'
import type { Row } from '../../platform/database/tables.ts'
import type { Scope } from '../../platform/scope.ts'
import './feedback-tables.ts'
import type { PreparedText } from './prepare-voice.ts'

export type PresentWords = Row<
  'feedback',
  | 'id'
  | 'version'
  | 'kind'
  | 'customerId'
  | 'occurredAt'
  | 'title'
  | 'text'
  | 'rating'
  | 'dimensions'
  | 'isAnonymous'
  | 'erasedAt'
>

/** A voice with its present words, locked against other changes of them until the transaction ends. */
export function lockWords(scope: Scope, feedbackId: string): Promise<PresentWords | undefined> {
  return scope.db
    .selectFrom('feedback')
    .select([
      'id',
      'version',
      'kind',
      'customerId',
      'occurredAt',
      'title',
      'text',
      'rating',
      'dimensions',
      'isAnonymous',
      'erasedAt',
    ])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Keeps what was said before, under its version. */
export async function keepVersion(scope: Scope, words: PresentWords): Promise<void> {
  await scope.db
    .insertInto('feedbackVersion')
    .values({
      shopId: scope.shopId,
      feedbackId: words.id,
      version: words.version,
      title: words.title,
      text: words.text,
      rating: words.rating,
      dimensions: sql`${JSON.stringify(words.dimensions)}::jsonb`,
      replacedAt: scope.now,
    })
    .execute()
}

export type NewWords = {
  feedbackId: string
  version: number
  rating: number | null
  dimensions: Record<string, number>
  isAnonymous: boolean
  words: PreparedText
}

export async function updateWords(scope: Scope, { words, ...fresh }: NewWords): Promise<void> {
  const search = sql<string>`case when ${words.latin}::text = '' then ${words.lexemes}::tsvector
    else ${words.lexemes}::tsvector || to_tsvector('english', ${words.latin}::text) end`
  await scope.db
    .updateTable('feedback')
    .set({
      version: fresh.version,
      rating: fresh.rating,
      dimensions: sql`${JSON.stringify(fresh.dimensions)}::jsonb`,
      isAnonymous: fresh.isAnonymous,
      title: words.title,
      text: words.text,
      language: words.language,
      masked: sql`${arrayLiteral(words.masked)}::text[]`,
      fingerprint: sql`${words.fingerprint}::bigint`,
      search,
      editedAt: scope.now,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', fresh.feedbackId)
    .execute()
}

/** Leaves of a voice that it was there: no facts, no earlier words, no originals. */
export async function eraseWords(scope: Scope, feedbackId: string): Promise<void> {
  await scope.db
    .updateTable('feedback')
    .set({ facts: sql`'{}'::jsonb`, erasedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', feedbackId)
    .execute()
  await scope.db
    .updateTable('feedbackVersion')
    .set({ title: null, text: null })
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .execute()
  await scope.db
    .deleteFrom('feedbackOriginal')
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .execute()
}

export type EarlierVersion = Row<
  'feedbackVersion',
  'feedbackId' | 'version' | 'title' | 'text' | 'rating' | 'dimensions' | 'replacedAt'
>

/** All that was said before the present words, oldest first. */
export function readVersions(scope: Scope, feedbackId: string): Promise<EarlierVersion[]> {
  return scope.db
    .selectFrom('feedbackVersion')
    .select(['feedbackId', 'version', 'title', 'text', 'rating', 'dimensions', 'replacedAt'])
    .where('shopId', '=', scope.shopId)
    .where('feedbackId', '=', feedbackId)
    .orderBy('version')
    .execute()
}
