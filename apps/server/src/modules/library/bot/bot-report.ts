import { type BotReason, toPublicId } from '@echoloop/contract'
import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import './bot-tables.ts'
import '../help/help-tables.ts'

type CountRow = {
  asked: number
  answered: number
  chosen: number
  smallTalk: number
  judged: number
  helpful: number
}

export type BotReport = CountRow & {
  from: string
  until: string
  handedOver: { reason: BotReason; count: number }[]
  pages: { pageId: string; title: string; answers: number; judged: number; helpful: number }[]
}

/** Counts of the last days, each a numerator or a denominator that a reader can name. */
export async function readReport(scope: Scope, days: number): Promise<BotReport> {
  const from = new Date(scope.now.getTime() - days * 86_400_000)
  const counts = await sql<CountRow>`
    select count(*)::int as asked,
      count(*) filter (where kind = 'answer')::int as answered,
      count(*) filter (where kind = 'choose')::int as chosen,
      count(*) filter (where kind = 'small-talk')::int as "smallTalk",
      count(*) filter (where kind in ('answer', 'choose') and is_helpful is not null)::int as judged,
      count(*) filter (where kind in ('answer', 'choose') and is_helpful)::int as helpful
    from bot_question
    where shop_id = ${scope.shopId}
      and at >= ${from}`.execute(scope.db)
  const reasons = await sql<{ reason: BotReason; count: number }>`
    select reason, count(*)::int as count
    from bot_question
    where shop_id = ${scope.shopId}
      and at >= ${from}
      and reason is not null
    group by reason
    order by count desc, reason`.execute(scope.db)
  const [row] = counts.rows
  if (!row) throw new Error('a count has one row')
  return {
    from: from.toISOString(),
    until: scope.now.toISOString(),
    ...row,
    handedOver: reasons.rows,
    pages: await countByPage(scope, from),
  }
}

type PageCount = { pageId: string; title: string; answers: number; judged: number; helpful: number }

async function countByPage(scope: Scope, from: Date): Promise<PageCount[]> {
  const { rows } = await sql<PageCount>`
    select asked.page_id as "pageId",
      coalesce(
        (
          select title
          from help_text
          where help_text.shop_id = ${scope.shopId} and help_text.page_id = asked.page_id
          order by language desc
          limit 1
        ),
        ''
      ) as title,
      count(*)::int as answers, count(asked.is_helpful)::int as judged,
      count(*) filter (where asked.is_helpful)::int as helpful
    from (
      select unnest(page_ids) as page_id, is_helpful
      from bot_question
      where shop_id = ${scope.shopId}
        and at >= ${from}
        and kind = 'answer'
    ) as asked
    group by asked.page_id
    order by answers desc, asked.page_id
    limit 50`.execute(scope.db)
  return rows.map((row) => ({ ...row, pageId: toPublicId('helpPage', row.pageId) }))
}

type QuestionRow = {
  id: string
  at: Date
  channel: 'page' | 'chat'
  language: string
  text: string
  kind: 'answer' | 'choose' | 'small-talk' | 'hand-over'
  reason: BotReason | null
  pages: { id: string; title: string }[]
  confidence: number | null
  isHelpful: boolean | null
}

/** What was asked, newest first. */
export async function findQuestions(
  scope: Scope,
  {
    kind,
    after,
    limit,
  }: { kind?: QuestionRow['kind'] | undefined; after: { at: Date; id: string } | undefined; limit: number },
): Promise<QuestionRow[]> {
  const only = kind === undefined ? sql`` : sql`and asked.kind = ${kind}`
  const later = after === undefined ? sql`` : sql`and (asked.at, asked.id) < (${after.at}, ${after.id})`
  const { rows } = await sql<QuestionRow>`
    select asked.id, asked.at, asked.channel, asked.language, asked.text, asked.kind, asked.reason,
      coalesce(
        (
          select json_agg(json_build_object('id', named.page_id, 'title', named.title))
          from (
            select distinct on (page_id) page_id, title
            from help_text
            where help_text.shop_id = ${scope.shopId} and help_text.page_id = any(asked.page_ids)
            order by page_id, language desc
          ) as named
        ),
        '[]'
      ) as pages,
      asked.confidence, asked.is_helpful as "isHelpful"
    from bot_question as asked
    where asked.shop_id = ${scope.shopId} ${only} ${later}
    order by asked.at desc, asked.id desc
    limit ${limit}`.execute(scope.db)
  return rows
}
