import { type SurveyRewardNotice, toPublicId } from '@echoloop/contract'
import { inEachShop } from '../../../platform/jobs/in-each-shop.ts'
import { askJson, type OutgoingAnswer } from '../../../platform/outgoing/ask-json.ts'
import { webhookHeaders } from '../../../platform/outgoing/webhook-secret.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import {
  claimReward,
  endOrder,
  nextOrder,
  noteReward,
  type RewardOrderRow,
  type RewardRow,
  rewardStage,
} from './reward-store.ts'

const timeoutMs = 10_000
const claimMs = 30_000
const longestPauseMs = 3_600_000
/** An answer of the door that will not change by asking again. */
const finalRefusals = [400, 404, 409, 410, 422]

/**
 * Asks the doors of all shops for what was promised, one person at a time. Each order has one id through all its tries,
 * so that a door that hears of it twice hands it out once. Returns how many were handed out.
 */
export async function handOutRewards(
  platform: Platform,
  options: { mayBePrivate: boolean; isStopping(): boolean },
): Promise<number> {
  return inEachShop(platform, { stage: rewardStage }, async (shopId) => {
    let done = 0
    while (!options.isStopping() && (await handOutOne(platform, shopId, options))) done += 1
    return done
  })
}

type Asked = { door: RewardRow; order: RewardOrderRow; body: SurveyRewardNotice; now: Date }

async function handOutOne(
  platform: Platform,
  shopId: string,
  { mayBePrivate }: { mayBePrivate: boolean },
): Promise<boolean> {
  const who = { shopId, actor: { kind: 'system' as const } }
  const asked = await runInShop(platform, who, takeOrder)
  if (!asked) return false
  const { door, order, body } = asked
  const answer = await askJson({
    method: 'POST',
    url: door.url,
    headers: {
      ...webhookHeaders({
        id: body.invitation,
        at: asked.now,
        body: JSON.stringify(body),
        secrets: [platform.keys.open(door.secret).toString()],
      }),
      'user-agent': 'Echoloop',
    },
    body,
    timeoutMs,
    bytesMax: 65_536,
    mayBePrivate,
    isStatusEnough: true,
  })
  return runInShop(platform, who, (scope) => settle(scope, { door, order, answer }))
}

async function takeOrder(scope: Scope): Promise<Asked | undefined> {
  const door = await claimReward(scope, new Date(scope.now.getTime() + claimMs))
  const order = door && (await nextOrder(scope, door.surveyId))
  if (!door || !order) return undefined
  const contacts = await readContacts(scope, order.customerId)
  const body: SurveyRewardNotice = {
    event: 'survey.reward',
    shop: toPublicId('shop', scope.shopId),
    survey: toPublicId('survey', door.surveyId),
    invitation: toPublicId('surveyInvitation', order.invitationId),
    finishedAt: order.finishedAt.toISOString(),
    customer: { id: toPublicId('customer', order.customerId), identities: contacts?.identities ?? [] },
  }
  return { door, order, body, now: scope.now }
}

async function settle(
  scope: Scope,
  { door, order, answer }: { door: RewardRow; order: RewardOrderRow; answer: OutgoingAnswer },
): Promise<boolean> {
  const { invitationId } = order
  const failure = failureOf(answer)
  const isFinal = failure === null || (answer.kind === 'answered' && finalRefusals.includes(answer.status))
  if (isFinal)
    await endOrder(scope, { invitationId, state: failure === null ? 'done' : 'refused', reason: failure })
  const tries = isFinal ? 0 : door.tries + 1
  const pause = isFinal ? 0 : Math.min(longestPauseMs, 1000 * 2 ** Math.min(tries, 12))
  await noteReward(scope, door.surveyId, {
    tries,
    nextAt: new Date(scope.now.getTime() + pause),
    lastFailure: failure,
    ...(failure === null ? { lastSentAt: scope.now } : {}),
  })
  return isFinal
}

function failureOf(answer: OutgoingAnswer): string | null {
  if (answer.kind === 'failed') return answer.reason
  return answer.status >= 200 && answer.status < 300 ? null : `http ${answer.status}`
}
