import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { oneSurvey, surveyDeliveryLimits, surveyRewardSchema } from './survey-delivery.ts'

const promise = z.string().trim().min(1).max(surveyDeliveryLimits.reward)

export const putSurveyReward = defineEndpoint({
  method: 'PUT',
  path: '/v1/surveys/:surveyId/reward',
  permission: 'survey.write',
  summary:
    'Set the door of the shop that hands out the reward. It is asked once for each invited person who finished, whatever they answered; a condition on answers is refused.',
  tag: 'surveys',
  params: oneSurvey,
  body: z.strictObject({
    url: z.url().max(2000),
    /** Off: nothing is promised from now on; what was promised is still handed out. */
    isOn: z.boolean(),
    words: z.strictObject({ 'zh-CN': promise, en: promise }),
    /** Always refused: a reward never depends on what was answered. */
    condition: z.unknown().optional(),
  }),
  /** The secret is told when the address is new and never again. */
  reply: z.object({ reward: surveyRewardSchema, secret: z.string().nullable() }),
  status: 200,
})

/** What the shop's door is sent, signed as Standard Webhooks; `webhook-id` stays the same through every try. */
export const surveyRewardNoticeSchema = z.object({
  event: z.literal('survey.reward'),
  shop: z.string(),
  survey: z.string(),
  /** One per person and survey: a door that knows it already has nothing to do. */
  invitation: z.string(),
  finishedAt: z.string(),
  customer: z.object({
    id: z.string(),
    identities: z.array(z.object({ source: z.string(), externalId: z.string() })),
  }),
})

export type SurveyRewardNotice = z.infer<typeof surveyRewardNoticeSchema>
