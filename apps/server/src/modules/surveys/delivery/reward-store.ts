import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import './delivery-tables.ts'

/** Stage under which shops with rewards to hand out are listed. */
export const rewardStage = 'survey-rewards'

export type RewardRow = Row<
  'surveyReward',
  'surveyId' | 'url' | 'secret' | 'words' | 'isOn' | 'tries' | 'lastSentAt' | 'lastFailure'
>

const columns = ['surveyId', 'url', 'secret', 'words', 'isOn', 'tries', 'lastSentAt', 'lastFailure'] as const

export function readReward(scope: Scope, surveyId: string): Promise<RewardRow | undefined> {
  return scope.db
    .selectFrom('surveyReward')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
}

export async function saveReward(
  scope: Scope,
  reward: Pick<RewardRow, 'surveyId' | 'url' | 'secret' | 'words' | 'isOn'>,
): Promise<void> {
  const { surveyId, words, ...rest } = reward
  const facts = {
    ...rest,
    words: JSON.stringify(words),
    tries: 0,
    nextAt: scope.now,
    lastFailure: null,
    changedAt: scope.now,
  }
  await scope.db
    .insertInto('surveyReward')
    .values({ shopId: scope.shopId, surveyId, ...facts })
    .onConflict((conflict) => conflict.columns(['shopId', 'surveyId']).doUpdateSet(facts))
    .execute()
}

/** Orders what was promised to one person: once, whatever happens. */
export async function queueReward(
  scope: Scope,
  order: { invitationId: string; surveyId: string; finishedAt: Date },
): Promise<void> {
  const { finishedAt, ...row } = order
  await scope.db
    .insertInto('surveyRewardOrder')
    .values({ shopId: scope.shopId, ...row, state: 'waiting', createdAt: finishedAt })
    .onConflict((conflict) => conflict.columns(['shopId', 'invitationId']).doNothing())
    .execute()
  await noteWork(scope, rewardStage)
}

export async function countRewards(
  scope: Scope,
  surveyId: string,
): Promise<Record<'waiting' | 'done' | 'refused', number>> {
  const rows = await scope.db
    .selectFrom('surveyRewardOrder')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .groupBy('state')
    .execute()
  return {
    waiting: 0,
    done: 0,
    refused: 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  }
}

/** Takes for so long a door that is due and has something to hand out; nobody else asks it meanwhile. */
export async function claimReward(scope: Scope, until: Date): Promise<RewardRow | undefined> {
  const found = await sql<RewardRow>`
    update survey_reward
    set next_at = ${until}
    where shop_id = ${scope.shopId}
      and survey_id = any(array(
        select survey_id
        from survey_reward
        where shop_id = ${scope.shopId}
          and next_at <= ${scope.now}
          and exists (
            select
            from survey_reward_order
            where survey_reward_order.shop_id = ${scope.shopId}
              and survey_reward_order.survey_id = survey_reward.survey_id
              and survey_reward_order.state = 'waiting'
          )
        order by next_at
        limit 1
        for update skip locked
      ))
    returning
      survey_id as "surveyId",
      url,
      secret,
      words,
      is_on as "isOn",
      tries,
      last_sent_at as "lastSentAt",
      last_failure as "lastFailure"`.execute(scope.db)
  return found.rows[0]
}

export type RewardOrderRow = { invitationId: string; customerId: string; finishedAt: Date }

export async function nextOrder(scope: Scope, surveyId: string): Promise<RewardOrderRow | undefined> {
  const found = await sql<RewardOrderRow>`
    select
      survey_reward_order.invitation_id as "invitationId",
      survey_invitation.customer_id as "customerId",
      survey_reward_order.created_at as "finishedAt"
    from survey_reward_order
    join survey_invitation on survey_invitation.shop_id = ${scope.shopId}
      and survey_invitation.id = survey_reward_order.invitation_id
    where survey_reward_order.shop_id = ${scope.shopId}
      and survey_reward_order.survey_id = ${surveyId}
      and survey_reward_order.state = 'waiting'
    order by survey_reward_order.invitation_id
    limit 1`.execute(scope.db)
  return found.rows[0]
}

export async function endOrder(
  scope: Scope,
  { invitationId, ...end }: { invitationId: string; state: 'done' | 'refused'; reason: string | null },
): Promise<void> {
  await scope.db
    .updateTable('surveyRewardOrder')
    .set({ ...end, doneAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('invitationId', '=', invitationId)
    .where('state', '=', 'waiting')
    .execute()
}

export async function noteReward(
  scope: Scope,
  surveyId: string,
  note: { tries: number; nextAt: Date; lastFailure: string | null; lastSentAt?: Date },
): Promise<void> {
  await scope.db
    .updateTable('surveyReward')
    .set(note)
    .where('shopId', '=', scope.shopId)
    .where('surveyId', '=', surveyId)
    .execute()
}
