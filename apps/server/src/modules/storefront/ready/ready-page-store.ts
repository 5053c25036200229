import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { sqlLiteral } from '../sql-literal.ts'
import { everyPage } from './every-page.ts'
import './ready-page-tables.ts'

export type RowKey = { subject: string; variant: string }

/** What the database says about a page: the version that counts, and the page where it has that one. */
export type RowAnswer = {
  version: number
  now: Date
  page: { etag: string; body: string; madeAt: Date } | undefined
}

type Row = { version: number; now: Date; etag: string | null; body: string | null; made_at: Date | null }

/** A page stands for so long; what raises no version (orders, windows, names of the shop) is seen after it. */
const standsMs = 30_000
/** Rows older than this are of no use to anybody. */
const keptMs = 60_000
/** So long a question about pages may take before the database counts as away. */
const patienceMs = 2000

/**
 * Asks for several pages of a shop in one statement. A page counts only when it was made from the version that is
 * current in the statement's own snapshot, and lately.
 */
export async function readRows(
  platform: Platform,
  shop: string,
  keys: readonly RowKey[],
): Promise<RowAnswer[]> {
  const rows: unknown[] = await withinPatience(
    platform.database.readInShop(shop, statementOf(shop, { keys, offsetMs: platform.clockOffsetMs })),
  )
  return rows.filter(isRow).map(({ version, now, etag, body, made_at }) => ({
    version,
    now,
    page: etag !== null && body !== null && made_at !== null ? { etag, body, madeAt: made_at } : undefined,
  }))
}

/** The statement itself, for those who measure it. */
export function statementOf(
  shop: string,
  { keys, offsetMs }: { keys: readonly RowKey[]; offsetMs: number },
): string {
  const shopId = sqlLiteral('uuid', shop)
  const asked = keys.map(
    ({ subject, variant }, place) =>
      `(${place}, ${sqlLiteral('uuid', subject)}::uuid, ${sqlLiteral('text', variant)})`,
  )
  const now = `now() + interval '1 millisecond' * ${sqlLiteral('integer', offsetMs)}`
  // Each key by itself, so that it is an index look-up however many pages the shop has. A notice that began or ended by
  // its own time changed every page at that time, without anybody raising a version.
  return `
    with frame as materialized (
      select
        coalesce((select version from page_version where shop_id = ${shopId} and subject = '${everyPage}'), 0) as version,
        (
          select max(at)
          from incident_notice
          cross join lateral (values (from_at), (until_at)) as time (at)
          where shop_id = ${shopId}
            and at <= ${now}
        ) as notices_at
    )
    select present.version, ${now} as now, etag, body, made_at
    from (values ${asked.join(', ')}) as asked (place, subject, variant)
    cross join frame
    cross join lateral (
      select
        frame.version
          + coalesce((select version from page_version where shop_id = ${shopId} and subject = asked.subject), 0) as version
    ) as present
    left join lateral (
      select etag, body, made_at
      from ready_page
      where shop_id = ${shopId}
        and subject = asked.subject
        and variant = asked.variant
        and version = present.version
        and made_at > ${now} - interval '${standsMs} milliseconds'
        and (frame.notices_at is null or made_at >= frame.notices_at)
      limit 1
    ) as page on true
    order by place`
}

export type MadeRow = RowKey & { version: number; madeAt: Date; etag: string; body: string }

/**
 * Keeps a page that was made from a version read before its data. Says whether that version still counts; if not, the
 * page is kept nowhere and must be made again. The share lock lets a change wait for a page that is being kept, so that
 * the change finds it and takes it away.
 */
export function storeRow(platform: Platform, shop: string, made: MadeRow): Promise<boolean> {
  return runInShop(platform, { shopId: shop, actor: { kind: 'system' } }, async (scope) => {
    const found = await sql<{ isCurrent: boolean }>`
      with current as (
        select coalesce(sum(version), 0)::bigint as version
        from (
          select version
          from page_version
          where shop_id = ${scope.shopId}
            and subject in (${everyPage}, ${made.subject})
          -- In the order in which versions are raised.
          order by subject
          for share
        ) as locked
      ),
      kept as (
        insert into ready_page as present (shop_id, subject, variant, version, made_at, etag, body)
        select ${scope.shopId}, ${made.subject}, ${made.variant}, ${made.version}, ${made.madeAt}, ${made.etag}, ${made.body}
        from current
        where version = ${made.version}
        on conflict (shop_id, subject, variant) do update
        set
          version = excluded.version,
          made_at = excluded.made_at,
          etag = excluded.etag,
          body = case when present.etag = excluded.etag then present.body else excluded.body end
      )
      select version = ${made.version} as "isCurrent"
      from current`.execute(scope.db)
    return found.rows[0]?.isCurrent === true
  })
}

/** Removes pages that nobody asked for lately; those that somebody is making at this moment stay. */
export async function removeOldPages(scope: Pick<Scope, 'db' | 'shopId' | 'now'>): Promise<void> {
  await sql`
    with old as (
      select subject, variant
      from ready_page
      where shop_id = ${scope.shopId}
        and made_at < ${new Date(scope.now.getTime() - keptMs)}
      for update skip locked
    )
    delete from ready_page as page
    using old
    where page.shop_id = ${scope.shopId}
      and page.subject = old.subject
      and page.variant = old.variant`.execute(scope.db)
}

async function withinPatience<T>(asking: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_done, refuse) => {
    timer = setTimeout(() => refuse(new AppError('request/unavailable')), patienceMs)
  })
  try {
    return await Promise.race([asking, late])
  } finally {
    clearTimeout(timer)
  }
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && 'version' in row && 'now' in row && 'body' in row
}
