import { type LocaleName, locales } from '@echoloop/locales'
import type { RenderedMail } from '@echoloop/storefront'
import type { Scope } from '../../../platform/scope.ts'
import { readDelivered } from './delivery-queries.ts'
import { readDeliverySettings } from './delivery-settings.ts'
import { readReward } from './reward-store.ts'
import { renderLetter } from './write-invitation.ts'

type Wanted = { surveyId: string; language: LocaleName; kind: 'invitation' | 'reminder' }

/** The mail as somebody would get it now; its link leads nowhere. */
export async function previewInvitation(
  scope: Scope,
  { surveyId, language, kind }: Wanted,
): Promise<RenderedMail> {
  const survey = await readDelivered(scope, surveyId)
  const settings = await readDeliverySettings(scope, surveyId)
  const reward = await readReward(scope, surveyId)
  const promise = reward?.isOn ? reward.words : null
  const name = locales[language].surveyMail.sampleName
  return renderLetter(scope, { survey, settings, promise, kind }, { language, url: '#', name })
}
