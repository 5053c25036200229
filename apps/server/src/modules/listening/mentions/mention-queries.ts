import type { PostVisibility } from '@echoloop/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import '../listening-tables.ts'

export type MentionWish = {
  monitorId?: string
  sourceId?: string
  feedbackId?: string
  network?: string
  sentiment?: string
  language?: 'zh' | 'en' | 'other'
  answer?: 'waiting' | 'answered'
  competitor?: string
  from?: string
  to?: string
}

export type MentionRow = {
  itemId: string
  feedbackId: string
  network: string
  sourceId: string | null
  sourceName: string | null
  isToUs: boolean
  answersPostId: string | null
  author: string | null
  authorName: string | null
  url: string | null
  replyKey: string | null
  saidAt: Date
  title: string | null
  text: string | null
  language: string
  visibility: PostVisibility
  sentiment: 'positive' | 'negative' | 'mixed' | 'neutral' | null
  urgency: number | null
  caseId: string | null
  monitorIds: string[]
  competitors: string[]
  isErased: boolean
}

/** Mentions, newest first. */
export async function findMentions(
  scope: Scope,
  { wish, after, limit }: { wish: MentionWish; after?: { at: Date; id: string }; limit: number },
): Promise<MentionRow[]> {
  const { rows } = await sql<MentionRow>`
    select
      listening_item.id as "itemId",
      listening_item.feedback_id as "feedbackId",
      listening_item.network,
      listening_item.source_id as "sourceId",
      listening_source.name as "sourceName",
      listening_item.is_to_us as "isToUs",
      listening_item.answers_post_id as "answersPostId",
      listening_item.author,
      customer.display_name as "authorName",
      listening_item.url,
      listening_item.reply_key as "replyKey",
      listening_item.said_at as "saidAt",
      feedback.title,
      feedback.text,
      coalesce(analysis.language, feedback.language) as language,
      listening_item.visibility,
      analysis.sentiment,
      analysis.urgency,
      case_voice.case_id as "caseId",
      array(
        select distinct listening_name.monitor_id
        from listening_name
        where listening_name.shop_id = ${scope.shopId} and listening_name.item_id = listening_item.id
      ) as "monitorIds",
      array(
        select distinct listening_name.name
        from listening_name
        where listening_name.shop_id = ${scope.shopId}
          and listening_name.item_id = listening_item.id
          and listening_name.name <> ''
      ) as competitors,
      feedback.erased_at is not null as "isErased"
    from listening_item
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = listening_item.feedback_id
    left join analysis on analysis.shop_id = ${scope.shopId} and analysis.feedback_id = feedback.id
    left join customer on customer.shop_id = ${scope.shopId} and customer.id = feedback.customer_id
    left join case_voice on case_voice.shop_id = ${scope.shopId} and case_voice.feedback_id = feedback.id
    left join listening_source on listening_source.shop_id = ${scope.shopId}
      and listening_source.id = listening_item.source_id
    where listening_item.shop_id = ${scope.shopId}
      and listening_item.feedback_id is not null
      ${conditions(scope, wish)}
      ${after ? sql`and (listening_item.said_at, listening_item.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by listening_item.said_at desc, listening_item.id desc
    limit ${limit}`.execute(scope.db)
  return rows
}

const languages = { zh: ['zh-Hans', 'zh-Hant', 'mixed'], en: ['en', 'mixed'], other: ['other'] }

function conditions(scope: Scope, wish: MentionWish): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = []
  if (wish.feedbackId) parts.push(sql`and listening_item.feedback_id = ${wish.feedbackId}::uuid`)
  if (wish.network) parts.push(sql`and listening_item.network = ${wish.network}`)
  if (wish.sourceId) parts.push(sql`and listening_item.source_id = ${wish.sourceId}::uuid`)
  if (wish.sentiment) parts.push(sql`and analysis.sentiment = ${wish.sentiment}`)
  if (wish.from) parts.push(sql`and listening_item.day >= ${wish.from}::date`)
  if (wish.to) parts.push(sql`and listening_item.day <= ${wish.to}::date`)
  if (wish.language)
    parts.push(
      sql`and coalesce(analysis.language, feedback.language) = any(${languages[wish.language]}::text[])`,
    )
  if (wish.monitorId) parts.push(named(scope, { monitorId: wish.monitorId, name: '' }))
  if (wish.competitor) parts.push(named(scope, { name: wish.competitor }))
  if (wish.answer) {
    const isAnswered = sql`exists (
      select from listening_post
      where listening_post.shop_id = ${scope.shopId}
        and listening_post.feedback_id = listening_item.feedback_id
        and listening_post.state = 'sent'
    )`
    parts.push(wish.answer === 'answered' ? sql`and ${isAnswered}` : sql`and not ${isAnswered}`)
  }
  return sql.join(parts, sql` `)
}

function named(scope: Scope, { monitorId, name }: { monitorId?: string; name: string }): RawBuilder<unknown> {
  return sql`and exists (
    select from listening_name
    where listening_name.shop_id = ${scope.shopId}
      and listening_name.item_id = listening_item.id
      and listening_name.name = ${name}
      and (${monitorId ?? null}::uuid is null or listening_name.monitor_id = ${monitorId ?? null}::uuid)
  )`
}
