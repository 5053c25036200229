import { sql } from 'kysely'
import type { Cursor } from '../../../platform/http/cursor.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { QuestionState } from './question-tables.ts'
import './question-tables.ts'

export type AnswerRow = {
  id: string
  text: string | null
  by: 'buyer' | 'shop'
  authorName: string | null
  state: 'published' | 'refused'
  answeredAt: string
  helpful: number
}

export type QuestionRow = {
  id: string
  feedbackId: string
  productId: string
  productName: string
  productNameEn: string | null
  text: string | null
  authorName: string | null
  state: QuestionState
  code: string | null
  askedAt: Date
  invited: number
  answers: AnswerRow[]
}

export type QuestionFilter = {
  id?: string
  state?: QuestionState
  unanswered?: 'yes'
  productId?: string
}

/** Questions newest first, each with all its answers, oldest first. */
export async function findQuestions(
  scope: Scope,
  { filter, after, limit }: { filter: QuestionFilter; after?: Cursor; limit: number },
): Promise<QuestionRow[]> {
  const rows = await sql<QuestionRow>`
    select
      question.id, question.feedback_id as "feedbackId", question.product_id as "productId",
      product.name as "productName", product.name_en as "productNameEn", feedback.text,
      question.author_name as "authorName", question.state, question.code, question.asked_at as "askedAt",
      (
        select count(*)::int
        from question_invitation
        where question_invitation.shop_id = ${scope.shopId} and question_invitation.question_id = question.id
      ) as invited,
      ${answersJson(scope)} as answers
    from question
    join product on product.shop_id = ${scope.shopId} and product.id = question.product_id
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = question.feedback_id
    where question.shop_id = ${scope.shopId}
      and (${filter.id ?? null}::uuid is null or question.id = ${filter.id ?? null})
      and (${filter.state ?? null}::text is null or question.state = ${filter.state ?? null})
      and (${filter.productId ?? null}::uuid is null or question.product_id = ${filter.productId ?? null})
      and (${after?.at ?? null}::timestamptz is null
        or (question.asked_at, question.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
      and (${filter.unanswered ?? null}::text is null or (question.state = 'published' and not exists (
        select
        from answer
        where answer.shop_id = ${scope.shopId} and answer.question_id = question.id and answer.state = 'published'
      )))
    order by question.asked_at desc, question.id desc
    limit ${limit}`.execute(scope.db)
  return rows.rows
}

function answersJson(scope: Scope) {
  return sql`coalesce((
    select json_agg(
      json_build_object(
        'id', answer.id, 'text', coalesce(answer.text, said.text), 'by', answer.given_by,
        'authorName', answer.author_name, 'state', answer.state, 'answeredAt', answer.answered_at,
        'helpful', answer.helpful
      )
      order by answer.answered_at, answer.id
    )
    from answer
    left join feedback as said on said.shop_id = ${scope.shopId} and said.id = answer.feedback_id
    where answer.shop_id = ${scope.shopId} and answer.question_id = question.id
  ), '[]')`
}

/** Published questions of a product with how many answers they have, newest first, for the search of alike ones. */
export async function publishedQuestions(
  scope: Scope,
  productId: string,
): Promise<{ id: string; text: string; answers: number }[]> {
  const rows = await sql<{ id: string; text: string; answers: number }>`
    select question.id, feedback.text, count(answer.id)::int as answers
    from question
    join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = question.feedback_id
    left join answer on answer.shop_id = ${scope.shopId}
      and answer.question_id = question.id
      and answer.state = 'published'
    where question.shop_id = ${scope.shopId}
      and question.product_id = ${productId}
      and question.state = 'published'
      and feedback.text is not null
    group by question.id, feedback.text, question.asked_at
    order by question.asked_at desc
    limit 300`.execute(scope.db)
  return rows.rows
}

export async function questionOfAnswer(scope: Scope, answerId: string): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('answer')
    .select('questionId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', answerId)
    .executeTakeFirst()
  return row?.questionId
}

export type QuestionInvitation = {
  id: string
  questionId: string
  customerId: string
  orderId: string
  expiresAt: Date
  /** The answer given by this invitation, if any. */
  answerId: string | null
}

export async function findQuestionInvitation(
  scope: Scope,
  id: string,
): Promise<QuestionInvitation | undefined> {
  const rows = await sql<QuestionInvitation>`
    select
      question_invitation.id, question_invitation.question_id as "questionId",
      question_invitation.customer_id as "customerId", question_invitation.order_id as "orderId",
      question_invitation.expires_at as "expiresAt", answer.id as "answerId"
    from question_invitation
    left join answer on answer.shop_id = ${scope.shopId} and answer.invitation_id = question_invitation.id
    where question_invitation.shop_id = ${scope.shopId}
      and question_invitation.id = ${id}`.execute(scope.db)
  return rows.rows[0]
}

/** Those of the people given who were invited to a question since then: nobody is asked too often. */
export async function recentlyInvited(
  scope: Scope,
  { customerIds, since }: { customerIds: readonly string[]; since: Date },
): Promise<Set<string>> {
  const rows = await sql<{ customerId: string }>`
    select distinct customer_id as "customerId"
    from question_invitation
    where shop_id = ${scope.shopId}
      and customer_id = any(${[...customerIds]}::uuid[])
      and created_at > ${since}`.execute(scope.db)
  return new Set(rows.rows.map((row) => row.customerId))
}
