import type { inviteeStates, SurveyDelivery, SurveyReward } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { readDelivered } from './delivery-queries.ts'
import { readDeliverySettings } from './delivery-settings.ts'
import { countInvitees } from './list-invitees.ts'
import { presentReward } from './put-reward.ts'
import { surveyAddress } from './survey-address.ts'

export type DeliveryRead = {
  url: string
  kioskUrl: string
  canMail: boolean
  settings: SurveyDelivery
  reward: SurveyReward | null
  invitees: Record<(typeof inviteeStates)[number], number>
}

/** All that the room shows about how a survey reaches people. */
export async function readDelivery(
  scope: Scope,
  { surveyId, publicUrl, canMail }: { surveyId: string; publicUrl: string; canMail: boolean },
): Promise<DeliveryRead> {
  await readDelivered(scope, surveyId)
  const place = { publicUrl, shopId: scope.shopId, surveyId }
  return {
    url: surveyAddress(place),
    kioskUrl: surveyAddress(place, { channel: 'kiosk' }),
    canMail,
    settings: await readDeliverySettings(scope, surveyId),
    reward: await presentReward(scope, surveyId),
    invitees: await countInvitees(scope, surveyId),
  }
}
