import { type SurveyReward, toPublicId } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import { newWebhookSecret } from '../../../platform/outgoing/webhook-secret.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { readDelivered } from './delivery-queries.ts'
import { countRewards, readReward, saveReward } from './reward-store.ts'

type Wanted = {
  surveyId: string
  url: string
  isOn: boolean
  words: Record<LocaleName, string>
  condition?: unknown
}

/**
 * Sets the door that hands out what is promised. Refuses `survey/reward-conditional` for whatever condition: to pay for
 * certain answers is to buy them, which the law forbids and this product does not do.
 */
export async function putReward(
  scope: Scope,
  { condition, ...wanted }: Wanted,
): Promise<{ reward: SurveyReward; secret: string | null }> {
  if (condition !== undefined && condition !== null)
    throw new AppError(
      'survey/reward-conditional',
      {},
      { fields: [{ path: 'condition', code: 'forbidden' }] },
    )
  await readDelivered(scope, wanted.surveyId)
  const known = await readReward(scope, wanted.surveyId)
  const secret = known?.url === wanted.url ? null : newWebhookSecret()
  const sealed = secret === null ? known?.secret : scope.keys.seal(Buffer.from(secret))
  if (!sealed) throw new Error('a door without a secret')
  await saveReward(scope, { ...wanted, secret: sealed })
  await audit(scope, {
    action: 'survey.reward-changed',
    subject: toPublicId('survey', wanted.surveyId),
    detail: { isOn: wanted.isOn },
  })
  const reward = await presentReward(scope, wanted.surveyId)
  if (!reward) throw new AppError('survey/not-found')
  return { reward, secret }
}

export async function presentReward(scope: Scope, surveyId: string): Promise<SurveyReward | null> {
  const row = await readReward(scope, surveyId)
  if (!row) return null
  const { url, isOn, words, lastFailure } = row
  return {
    url,
    isOn,
    words,
    ...(await countRewards(scope, surveyId)),
    lastSentAt: row.lastSentAt?.toISOString() ?? null,
    lastFailure,
  }
}
