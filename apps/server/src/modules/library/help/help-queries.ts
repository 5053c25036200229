import type { HelpLanguage } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './help-tables.ts'

export type TextRow = {
  language: HelpLanguage
  title: string
  body: string
  askedAs: string[]
  revision: number
  changedAt: string
  changedBy: string
  isPublished: boolean
  hasChanges: boolean
}

export type PageRow = {
  id: string
  slug: string
  categoryId: string | null
  ownerName: string | null
  reviewOn: string | null
  isDue: boolean
  isRemoved: boolean
  texts: TextRow[]
  helpful: number
  votes: number
}

export type CategoryRow = { id: string; names: Record<string, string>; pages: number }

/** Pages in their order, with their words as they are being written. */
export async function findPages(
  scope: Scope,
  choice: { isRemoved: boolean } | { id: string },
): Promise<PageRow[]> {
  const only =
    'id' in choice
      ? sql`page.id = ${choice.id}`
      : choice.isRemoved
        ? sql`page.removed_at is not null`
        : sql`page.removed_at is null`
  const { rows } = await sql<PageRow>`
    select page.id, page.slug, page.category_id as "categoryId", page.owner_name as "ownerName",
      page.review_on::text as "reviewOn", coalesce(page.review_on <= ${scope.now}::timestamptz::date, false) as "isDue",
      page.removed_at is not null as "isRemoved",
      coalesce(words.texts, '[]') as texts, coalesce(judged.helpful, 0)::int as helpful,
      coalesce(judged.votes, 0)::int as votes
    from help_page as page
    left join lateral (
      select json_agg(
        json_build_object(
          'language', text.language, 'title', text.title, 'body', text.body, 'askedAs', text.asked_as,
          'revision', text.revision, 'changedAt', text.changed_at, 'changedBy', text.changed_by,
          'isPublished', text.published_number is not null,
          'hasChanges', version.number is null
            or (version.title, version.body, version.asked_as) is distinct from (text.title, text.body, text.asked_as)
        )
        order by text.language desc
      ) as texts
      from help_text as text
      left join help_version as version
        on version.shop_id = ${scope.shopId} and version.page_id = text.page_id
        and version.language = text.language and version.number = text.published_number
      where text.shop_id = ${scope.shopId} and text.page_id = page.id
    ) as words on true
    left join lateral (
      select count(*) filter (where is_helpful) as helpful, count(*) as votes
      from help_vote
      where help_vote.shop_id = ${scope.shopId} and help_vote.page_id = page.id
    ) as judged on true
    where page.shop_id = ${scope.shopId}
      and ${only}
    order by page.position, page.id`.execute(scope.db)
  return rows
}

export async function findCategories(scope: Scope): Promise<CategoryRow[]> {
  const { rows } = await sql<CategoryRow>`
    select category.id, category.names,
      (
        select count(*)::int
        from help_page
        where help_page.shop_id = ${scope.shopId} and help_page.category_id = category.id
          and help_page.removed_at is null
      ) as pages
    from help_category as category
    where category.shop_id = ${scope.shopId}
    order by category.position, category.id`.execute(scope.db)
  return rows
}

export type VersionRow = {
  language: HelpLanguage
  number: number
  title: string
  publishedAt: Date
  publishedBy: string
  isShown: boolean
}

export async function findVersions(scope: Scope, pageId: string, limit: number): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version.language, version.number, version.title, version.published_at as "publishedAt",
      version.published_by as "publishedBy", coalesce(text.published_number = version.number, false) as "isShown"
    from help_version as version
    left join help_text as text
      on text.shop_id = ${scope.shopId} and text.page_id = version.page_id and text.language = version.language
    where version.shop_id = ${scope.shopId}
      and version.page_id = ${pageId}
    order by version.published_at desc, version.number desc
    limit ${limit}`.execute(scope.db)
  return rows
}

export type ShownText = {
  pageId: string
  slug: string
  categoryId: string | null
  language: HelpLanguage
  title: string
  body: string
  askedAs: string[]
  publishedAt: Date
}

/** All that shoppers may read, in the order of the pages. */
export async function findShownTexts(scope: Scope, slug?: string): Promise<ShownText[]> {
  const only = slug === undefined ? sql`` : sql`and page.slug = ${slug}`
  const { rows } = await sql<ShownText>`
    select page.id as "pageId", page.slug, page.category_id as "categoryId", version.language, version.title,
      version.body, version.asked_as as "askedAs", version.published_at as "publishedAt"
    from help_page as page
    join help_text as text on text.shop_id = ${scope.shopId} and text.page_id = page.id
    join help_version as version
      on version.shop_id = ${scope.shopId} and version.page_id = page.id
      and version.language = text.language and version.number = text.published_number
    where page.shop_id = ${scope.shopId}
      and page.removed_at is null ${only}
    order by page.position, page.id, version.language`.execute(scope.db)
  return rows
}

/** Changes whenever something that shoppers may read changes. */
export async function readShownState(scope: Scope): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select md5(
      coalesce(
        string_agg(
          concat_ws(' ', page.id, page.slug, page.category_id, text.language, text.published_number), ','
          order by page.id, text.language
        ),
        ''
      )
      || coalesce(
        (select string_agg(concat_ws(' ', id, names), ',' order by id) from help_category where shop_id = ${scope.shopId}),
        ''
      )
    ) as state
    from help_page as page
    join help_text as text on text.shop_id = ${scope.shopId} and text.page_id = page.id
    where page.shop_id = ${scope.shopId}
      and page.removed_at is null
      and text.published_number is not null`.execute(scope.db)
  return rows[0]?.state ?? ''
}

export async function countPages(scope: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from help_page
    where shop_id = ${scope.shopId}
      and removed_at is null`.execute(scope.db)
  return rows[0]?.count ?? 0
}
