import { type BotReply, botLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import './bot-tables.ts'

export type AskedQuestion = {
  id: string
  channel: 'page' | 'chat'
  language: string
  text: string
  reply: BotReply
  pageIds: string[]
  network: Buffer | null
}

export async function forgetQuestions(scope: Scope): Promise<void> {
  await sql`
    delete from bot_question
    where shop_id = ${scope.shopId}
      and at < ${scope.now}::timestamptz - make_interval(days => ${botLimits.keptDays})`.execute(scope.db)
}

/** Keeps what was asked and forgets what is too old. */
export async function insertQuestion(scope: Scope, asked: AskedQuestion): Promise<void> {
  await forgetQuestions(scope)
  const { reply, ...rest } = asked
  await scope.db
    .insertInto('botQuestion')
    .values({
      shopId: scope.shopId,
      at: scope.now,
      ...rest,
      kind: kindOf(reply),
      reason: reply.kind === 'hand-over' ? reply.reason : null,
      confidence: reply.kind === 'answer' ? reply.confidence : null,
    })
    .execute()
}

/** Whether so many questions of one network were kept within a day that further ones would only fill the report. */
export async function hasAskedEnough(scope: Scope, network: Buffer): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from bot_question
    where shop_id = ${scope.shopId}
      and network = ${network}
      and at > ${scope.now}::timestamptz - interval '1 day'`.execute(scope.db)
  return (rows[0]?.count ?? 0) >= botLimits.keptPerNetworkAndDay
}

function kindOf(reply: BotReply): 'answer' | 'choose' | 'small-talk' | 'hand-over' {
  if (reply.kind === 'hand-over') return 'hand-over'
  return reply.form === 'told' ? 'answer' : reply.form
}

/** Notes whether what was said helped; the first word counts. Refuses `help/question-not-found`. */
export async function judgeQuestion(scope: Scope, id: string, isHelpful: boolean): Promise<void> {
  const known = await scope.db
    .selectFrom('botQuestion')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!known) throw new AppError('help/question-not-found')
  await scope.db
    .updateTable('botQuestion')
    .set({ isHelpful, judgedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('judgedAt', 'is', null)
    .execute()
}
