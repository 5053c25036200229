import type { HelpLanguage, WrittenHelpText } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import './help-tables.ts'

export type NewHelpPage = { id: string; slug: string; categoryId: string | null; caseId: string | null }

/** False when the address is taken; pages that were taken away keep theirs. */
export async function insertPage(scope: Scope, page: NewHelpPage): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into help_page (shop_id, id, slug, category_id, position, case_id, created_at, created_by, changed_at)
    values (
      ${scope.shopId}, ${page.id}, ${page.slug}, ${page.categoryId},
      (select coalesce(max(position), 0) + 1 from help_page where shop_id = ${scope.shopId}),
      ${page.caseId}, ${scope.now}, ${nameOfActor(scope.actor)}, ${scope.now}
    )
    on conflict (shop_id, slug) do nothing
    returning id`.execute(scope.db)
  return rows.length > 0
}

export type PagePatch = {
  slug?: string
  categoryId?: string | null
  ownerName?: string | null
  reviewOn?: string | null
}

export async function updatePage(scope: Scope, id: string, patch: PagePatch): Promise<void> {
  await scope.db
    .updateTable('helpPage')
    .set({ ...patch, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export async function markPageRemoved(scope: Scope, id: string, isRemoved: boolean): Promise<void> {
  await scope.db
    .updateTable('helpPage')
    .set({
      changedAt: scope.now,
      removedAt: isRemoved ? scope.now : null,
      removedBy: isRemoved ? nameOfActor(scope.actor) : null,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** The page, held until the transaction ends. */
export async function lockPage(
  scope: Scope,
  id: string,
): Promise<{ id: string; slug: string; removedAt: Date | null } | undefined> {
  return scope.db
    .selectFrom('helpPage')
    .select(['id', 'slug', 'removedAt'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function isSlugTaken(scope: Scope, slug: string, except: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('helpPage')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('slug', '=', slug)
    .where('id', '<>', except)
    .executeTakeFirst()
  return row !== undefined
}

export type TextPlace = { pageId: string; language: HelpLanguage }

/** Keeps the draft of one language; the page is held by the caller. */
export async function upsertText(scope: Scope, place: TextPlace, words: WrittenHelpText): Promise<void> {
  const { title, body, askedAs } = words
  const changed = { title, body, askedAs, changedAt: scope.now, changedBy: nameOfActor(scope.actor) }
  await scope.db
    .insertInto('helpText')
    .values({ shopId: scope.shopId, ...place, ...changed, revision: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['shopId', 'pageId', 'language'])
        .doUpdateSet((row) => ({ ...changed, revision: row('helpText.revision', '+', 1) })),
    )
    .execute()
}

export async function findText(
  scope: Scope,
  { pageId, language }: TextPlace,
): Promise<(WrittenHelpText & { revision: number; publishedNumber: number | null }) | undefined> {
  return scope.db
    .selectFrom('helpText')
    .select(['title', 'body', 'askedAs', 'revision', 'publishedNumber'])
    .where('shopId', '=', scope.shopId)
    .where('pageId', '=', pageId)
    .where('language', '=', language)
    .executeTakeFirst()
}

/** Writes the draft down as the next version and shows it. */
export async function insertVersion(scope: Scope, place: TextPlace, words: WrittenHelpText): Promise<void> {
  const { rows } = await sql<{ number: number }>`
    insert into help_version
      (shop_id, page_id, language, number, title, body, asked_as, published_at, published_by)
    values (
      ${scope.shopId}, ${place.pageId}, ${place.language},
      (
        select coalesce(max(number), 0) + 1
        from help_version
        where shop_id = ${scope.shopId} and page_id = ${place.pageId} and language = ${place.language}
      ),
      ${words.title}, ${words.body}, ${words.askedAs}, ${scope.now}, ${nameOfActor(scope.actor)}
    )
    returning number`.execute(scope.db)
  await showVersion(scope, place, rows[0]?.number ?? null)
}

export async function showVersion(scope: Scope, place: TextPlace, number: number | null): Promise<void> {
  await scope.db
    .updateTable('helpText')
    .set({ publishedNumber: number })
    .where('shopId', '=', scope.shopId)
    .where('pageId', '=', place.pageId)
    .where('language', '=', place.language)
    .execute()
}

export async function findVersion(
  scope: Scope,
  { pageId, language }: TextPlace,
  number: number,
): Promise<WrittenHelpText | undefined> {
  return scope.db
    .selectFrom('helpVersion')
    .select(['title', 'body', 'askedAs'])
    .where('shopId', '=', scope.shopId)
    .where('pageId', '=', pageId)
    .where('language', '=', language)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The named pages first, in this order, then the others as they stood. */
export async function writeOrder(scope: Scope, ids: readonly string[]): Promise<void> {
  await sql`
    update help_page
    set position = ordered.position, changed_at = ${scope.now}
    from (
      select id, row_number() over (order by array_position(${[...ids]}::uuid[], id), position, id) as position
      from help_page
      where shop_id = ${scope.shopId}
    ) as ordered
    where help_page.shop_id = ${scope.shopId}
      and help_page.id = ordered.id
      and help_page.position <> ordered.position`.execute(scope.db)
}
