import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { publicId } from './id.ts'
import {
  behaviourBatchSchema,
  behaviourLimits,
  behaviourPage,
  behaviourQuery,
  journeyQuery,
  journeySchema,
  journeySettingsFields,
  journeySettingsSchema,
  touchpointRuleFields,
  touchpointRuleSchema,
  touchpoints,
} from './journey.ts'
import { doneReply } from './page.ts'

const tag = 'journey'
const version = { version: z.number().int().min(0) }
const ruleParams = z.object({ id: publicId('rule') })
const shop = publicId('shop')
const visitor = behaviourBatchSchema.shape.visitor

/** The visitor's side: answered to any page, without cookies. */
const publicEndpoints = {
  sendBehaviour: defineEndpoint({
    method: 'POST',
    path: '/v1/storefront/events',
    permission: 'public',
    summary:
      'Take in up to 50 things that a visitor did who agreed to it. Sent again they are one; without consent all are refused.',
    tag,
    body: behaviourBatchSchema,
    /** `taken` is 0 where the shop takes no events or the visitor is not among those sampled. */
    reply: z.object({ taken: z.number(), repeated: z.number() }),
    status: 202,
    requestsPerMinute: 120,
  }),
  forgetVisitor: defineEndpoint({
    method: 'POST',
    path: '/v1/storefront/events/forget',
    permission: 'public',
    summary: 'Delete all events of a visitor who takes consent back.',
    tag,
    body: z.strictObject({ shop, visitor }),
    reply: doneReply,
    status: 200,
    requestsPerMinute: 20,
  }),
  requestAsk: defineEndpoint({
    method: 'POST',
    path: '/v1/storefront/asks',
    permission: 'public',
    summary:
      'May the customer, whom the shop signed for, be asked by this rule? Counts as asked when the answer is yes.',
    tag,
    body: z.strictObject({
      shop,
      rule: publicId('rule'),
      signed: z.string().min(1).max(behaviourLimits.signed),
    }),
    reply: z.object({ mayAsk: z.boolean() }),
    status: 200,
    requestsPerMinute: 60,
  }),
  readRulePreview: defineEndpoint({
    method: 'GET',
    path: '/v1/storefront/rule-previews/:token',
    permission: 'public',
    summary: 'The rule behind a preview address of the staff, also while it is off.',
    tag,
    params: z.object({ token: z.string().min(1).max(500) }),
    reply: z.object({ id: z.string(), survey: z.string(), touchpoint: z.enum(touchpoints) }),
    status: 200,
    requestsPerMinute: 60,
  }),
} as const

const readingEndpoints = {
  readJourney: defineEndpoint({
    method: 'GET',
    path: '/v1/journey',
    permission: 'survey.read',
    summary: 'The eight touchpoints and the way to a purchase, in figures of a period.',
    tag,
    query: journeyQuery,
    reply: journeySchema,
    status: 200,
  }),
  listBehaviour: defineEndpoint({
    method: 'GET',
    path: '/v1/journey/events',
    permission: 'survey.read',
    summary: 'Behaviour events, newest first; kept 90 days.',
    tag,
    query: behaviourQuery,
    reply: behaviourPage,
    status: 200,
  }),
  readJourneySettings: defineEndpoint({
    method: 'GET',
    path: '/v1/journey/settings',
    permission: 'survey.read',
    summary: 'What is taken of visitors, and how often they are asked.',
    tag,
    reply: journeySettingsSchema,
    status: 200,
  }),
  listTouchpointRules: defineEndpoint({
    method: 'GET',
    path: '/v1/journey/rules',
    permission: 'survey.read',
    summary: 'Rules of the micro-surveys, by touchpoint.',
    tag,
    reply: z.object({ items: z.array(touchpointRuleSchema) }),
    status: 200,
  }),
} as const

/** Everything about the journey; spread into the table of endpoints. */
export const journeyEndpoints = {
  ...publicEndpoints,
  ...readingEndpoints,
  putJourneySettings: defineEndpoint({
    method: 'PUT',
    path: '/v1/journey/settings',
    permission: 'shop.write',
    summary: 'Set what is taken of visitors and how often they are asked.',
    tag,
    body: journeySettingsFields.extend(version),
    reply: journeySettingsSchema,
    status: 200,
  }),
  rotateContextKey: defineEndpoint({
    method: 'POST',
    path: '/v1/journey/context-key',
    permission: 'key.write',
    summary:
      'Make a new key for signing contexts; it is shown once, and the former one counts for one more day.',
    tag,
    reply: z.object({ key: z.string() }),
    status: 201,
  }),
  putTouchpoint: defineEndpoint({
    method: 'PUT',
    path: '/v1/journey/touchpoints/:touchpoint',
    permission: 'survey.write',
    summary: 'Say who answers for a touchpoint, when it is looked at again, and which pages belong to it.',
    tag,
    params: z.object({ touchpoint: z.enum(touchpoints) }),
    body: z.strictObject({
      ownerId: publicId('member').nullable(),
      reviewOn: z.iso.date().nullable(),
      paths: z.array(touchpointRuleFields.shape.path.unwrap()).max(10),
    }),
    reply: doneReply,
    status: 200,
  }),
  createTouchpointRule: defineEndpoint({
    method: 'POST',
    path: '/v1/journey/rules',
    permission: 'survey.write',
    summary: 'Ask a survey at a touchpoint.',
    tag,
    body: touchpointRuleFields,
    reply: touchpointRuleSchema,
    status: 201,
  }),
  changeTouchpointRule: defineEndpoint({
    method: 'PUT',
    path: '/v1/journey/rules/:id',
    permission: 'survey.write',
    summary: 'Change a rule, or switch it on or off.',
    tag,
    params: ruleParams,
    body: touchpointRuleFields.extend(version),
    reply: touchpointRuleSchema,
    status: 200,
  }),
  removeTouchpointRule: defineEndpoint({
    method: 'DELETE',
    path: '/v1/journey/rules/:id',
    permission: 'survey.write',
    summary: 'Remove a rule. Answers stay.',
    tag,
    params: ruleParams,
    reply: doneReply,
    status: 200,
  }),
  previewTouchpointRule: defineEndpoint({
    method: 'POST',
    path: '/v1/journey/rules/:id/preview',
    permission: 'survey.write',
    summary: 'A token that shows the rule at once in the shop’s page (`?echoloop-preview=…`), for an hour.',
    tag,
    params: ruleParams,
    reply: z.object({ token: z.string() }),
    status: 201,
  }),
} as const
