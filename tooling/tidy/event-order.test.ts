import { expect, test } from 'vitest'
import { eventOrder, eventPlan } from './event-order.ts'
import { fixtureArchitecture, fixtureProject, told } from './fixture-project.ts'

const modules = 'apps/server/src/modules'
const definitions = {
  [`${modules}/feedback/feedback-events.ts`]:
    "export const feedbackReceived = defineEvent('feedback.received', { version: 1 })\n",
  [`${modules}/feedback/index.ts`]: "export { feedbackReceived } from './feedback-events.ts'\n",
  [`${modules}/cases/case-events.ts`]:
    "export const replyPublished = defineEvent({ name: 'reply.published' })\n",
}

test('a later module hears an earlier one, and each announces its own', () => {
  const project = fixtureProject({
    ...definitions,
    [`${modules}/feedback/accept.ts`]:
      "import { feedbackReceived as received } from './feedback-events.ts'\nannounce(scope, received, { id })\n",
    [`${modules}/cases/index.ts`]:
      "import { feedbackReceived } from '../feedback/index.ts'\nexport const cases = { listeners: [{ event: feedbackReceived, run }] }\n",
    [`${modules}/cases/reply.ts`]:
      "import { replyPublished } from './case-events.ts'\nannounce(scope, replyPublished, { id })\nlisten('feedback.received', run)\n",
  })
  expect(told(eventOrder(project))).toEqual([])
})

test('an earlier module may not hear a later one, nor a module itself', () => {
  const project = fixtureProject({
    ...definitions,
    [`${modules}/shops/index.ts`]:
      "import { feedbackReceived } from '../feedback/index.ts'\nexport const shops = { listeners: [{ event: feedbackReceived, run }] }\n",
    [`${modules}/cases/index.ts`]: "listen('shop.created', run)\nlisten('reply.published', run)\n",
  })
  expect(told(eventOrder(project))).toEqual([
    `${modules}/cases/index.ts:1 cases does not listen to shop.created in the plan`,
    `${modules}/cases/index.ts:2 cases listens to reply.published of cases, which is not an earlier module`,
    `${modules}/shops/index.ts:2 shops listens to feedback.received of feedback, which is not an earlier module`,
  ])
})

test('events are defined in the events file of their owner, who alone announces them', () => {
  const project = fixtureProject({
    ...definitions,
    [`${modules}/cases/reply.ts`]:
      "import { feedbackReceived } from '../feedback/index.ts'\nannounce(scope, feedbackReceived, { id })\nannounce(scope, event, { id })\n",
    [`${modules}/shops/shop.ts`]: "const shopCreated = defineEvent('shop.created', {})\n",
    [`${modules}/shops/shop-events.ts`]: "export const shopClosed = defineEvent('shop.closed', {})\n",
  })
  expect(told(eventOrder(project))).toEqual([
    `${modules}/cases/reply.ts:2 cases announces feedback.received, which is not its own`,
    `${modules}/cases/reply.ts:3 the announced event cannot be seen here`,
    `${modules}/shops/shop-events.ts:1 shops does not announce shop.closed in the plan`,
    `${modules}/shops/shop.ts:1 shop.created is defined outside of the events file`,
  ])
})

test('a method of the scope announces as well', () => {
  const text =
    "import { feedbackReceived } from '../feedback/index.ts'\nscope.announce(feedbackReceived, { id })\n"
  const project = fixtureProject({
    ...definitions,
    [`${modules}/cases/a.ts`]: text,
    [`${modules}/feedback/b.ts`]: text,
  })
  expect(told(eventOrder(project))).toEqual([
    `${modules}/cases/a.ts:2 cases announces feedback.received, which is not its own`,
  ])
})

test('a listener names its own module and is inline only where the plan allows', () => {
  const text = "export const own = { module: 'cases', event: 'feedback.received', when: 'inline', run }\n"
  const foreign = "export const own = { module: 'cases', event: 'shop.created', when: 'inline', run }\n"
  const project = fixtureProject({ [`${modules}/cases/a.ts`]: text, [`${modules}/feedback/a.ts`]: foreign })
  expect(told(eventOrder(project))).toEqual([
    `${modules}/feedback/a.ts:1 the listener says it belongs to cases`,
    `${modules}/feedback/a.ts:1 feedback listens inline, in the transaction of another module`,
  ])
})

test('the plan itself is refused when a listener stands earlier or two announce the same', () => {
  const [shops, ...others] = fixtureArchitecture.modules
  const broken = shops
    ? [{ ...shops, listens: ['reply.*'], announces: ['feedback.received'] }, ...others]
    : []
  expect(told(eventPlan(fixtureArchitecture))).toEqual([])
  expect(told(eventPlan({ ...fixtureArchitecture, modules: broken }))).toEqual([
    'tooling/architecture.ts:1 feedback.received is announced by two modules',
    'tooling/architecture.ts:1 shops listens to reply.*, which no earlier module announces',
    'tooling/architecture.ts:1 feedback listens to shop.*, which no earlier module announces',
  ])
})
