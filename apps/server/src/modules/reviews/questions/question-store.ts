import { sql } from 'kysely'
import type { Scope } from '../../../platform/scope.ts'
import type { QuestionState } from './question-tables.ts'
import './question-tables.ts'

export type NewQuestion = { productId: string; feedbackId: string; authorName: string | null }

/** Keeps a question that waits for a person. Returns its id; the same voice gives the same question. */
export async function insertQuestion(scope: Scope, question: NewQuestion): Promise<string> {
  const rows = await sql<{ id: string }>`
    insert into question (shop_id, id, product_id, feedback_id, author_name, state, asked_at)
    values (
      ${scope.shopId}, ${scope.newId()}, ${question.productId}, ${question.feedbackId}, ${question.authorName},
      'pending', ${scope.now}
    )
    on conflict (shop_id, feedback_id) do update set feedback_id = excluded.feedback_id
    returning id`.execute(scope.db)
  const [row] = rows.rows
  if (!row) throw new Error('the database gave no question back')
  return row.id
}

export async function updateQuestion(
  scope: Scope,
  id: string,
  change: { state: QuestionState; code: string | null; decidedBy: string },
): Promise<void> {
  await scope.db
    .updateTable('question')
    .set({ ...change, decidedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export type NewAnswer = {
  questionId: string
  givenBy: 'buyer' | 'shop'
  invitationId: string | null
  feedbackId: string | null
  text: string | null
  authorName: string | null
}

export async function insertAnswer(scope: Scope, answer: NewAnswer): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('answer')
    .values({ shopId: scope.shopId, id, state: 'published', answeredAt: scope.now, ...answer })
    .execute()
  return id
}

export async function updateAnswer(
  scope: Scope,
  id: string,
  change: { state: 'published' | 'refused'; code: string | null },
): Promise<void> {
  await scope.db
    .updateTable('answer')
    .set(change)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

export type Invited = { customerId: string; orderId: string }

/** Invites buyers to a question, each once. Returns the ids of the new invitations with their people. */
export async function insertInvitations(
  scope: Scope,
  questionId: string,
  { buyers, expiresAt }: { buyers: readonly Invited[]; expiresAt: Date },
): Promise<{ id: string; customerId: string }[]> {
  const rows = await sql<{ id: string; customerId: string }>`
    insert into question_invitation (shop_id, id, question_id, customer_id, order_id, expires_at, created_at)
    select ${scope.shopId}, id, ${questionId}, customer_id, order_id, ${expiresAt}, ${scope.now}
    from unnest(
      ${buyers.map(() => scope.newId())}::uuid[],
      ${buyers.map(({ customerId }) => customerId)}::uuid[],
      ${buyers.map(({ orderId }) => orderId)}::uuid[]
    ) as row (id, customer_id, order_id)
    on conflict (shop_id, question_id, customer_id) do nothing
    returning id, customer_id as "customerId"`.execute(scope.db)
  return rows.rows
}

/** Counts a visitor's vote once, or takes it back. Returns the new count, or undefined when no such answer shows. */
export async function changeVote(
  scope: Scope,
  vote: { answerId: string; voter: Buffer; isHelpful: boolean },
): Promise<number | undefined> {
  const locked = await scope.db
    .selectFrom('answer')
    .select('helpful')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', vote.answerId)
    .where('state', '=', 'published')
    .forUpdate()
    .executeTakeFirst()
  if (!locked) return undefined
  const changed = vote.isHelpful ? await addVote(scope, vote) : -(await removeVote(scope, vote))
  if (changed === 0) return locked.helpful
  await scope.db
    .updateTable('answer')
    .set({ helpful: locked.helpful + changed })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', vote.answerId)
    .execute()
  return locked.helpful + changed
}

type Vote = { answerId: string; voter: Buffer }

async function addVote(scope: Scope, { answerId, voter }: Vote): Promise<number> {
  const result = await scope.db
    .insertInto('answerVote')
    .values({ shopId: scope.shopId, answerId, voter, createdAt: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

async function removeVote(scope: Scope, { answerId, voter }: Vote): Promise<number> {
  const result = await scope.db
    .deleteFrom('answerVote')
    .where('shopId', '=', scope.shopId)
    .where('answerId', '=', answerId)
    .where('voter', '=', voter)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
