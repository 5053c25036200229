import { endpoints } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeliveryStage, mailWords, startDeliveryStage } from '../../../../test/start-delivery-stage.ts'
import { type Asked, startJsonServer } from '../../../../test/start-json-server.ts'

const dayMs = 86_400_000

let stage: DeliveryStage

beforeAll(async () => {
  stage = await startDeliveryStage()
})
afterAll(() => stage.stop())

const settingsOf = async (surveyId: string) =>
  (await stage.shop.client.call(endpoints.readSurveyDelivery, { params: { surveyId } })).settings

async function setRules(
  surveyId: string,
  rules: { reminders?: number; reminderDays?: number; recontactDays?: number },
): Promise<void> {
  const settings = await settingsOf(surveyId)
  await stage.shop.client.call(endpoints.putSurveyDelivery, {
    params: { surveyId },
    body: { ...settings, ...rules },
  })
}

test('each person is invited once, only those who have not answered are reminded, and no more often than set', async () => {
  stage.at('2027-03-01T10:00:00Z')
  const surveyId = await stage.survey()
  await setRules(surveyId, { reminders: 2, reminderDays: 3, recontactDays: 0 })
  const list = await stage.invite(surveyId, [
    'one@example.com',
    'ONE@example.com ',
    'two@example.com',
    'no address',
  ])
  expect(list.size).toBe(2)
  await stage.deliver(3)
  await expect(stage.invite(surveyId, ['two@example.com'])).rejects.toMatchObject({
    problem: { code: 'survey/nobody-to-invite' },
  })
  await stage.deliver()
  expect(stage.letters().length).toBe(2)
  expect(await stage.states(surveyId)).toEqual({ waiting: 0, sent: 2, answered: 0, dropped: 0 })

  const id = await stage.answer(surveyId, stage.ticketOf('one@example.com'), 10)
  expect(id).toMatch(/^rsp_/)
  for (const day of ['04', '07', '10', '13', '20']) {
    stage.at(`2027-03-${day}T10:00:01Z`)
    await stage.deliver(2)
  }
  const subject = mailWords.reminder.subject({ shop: 'Test shop', title: 'Your visit' })
  expect(stage.letters().slice(2)).toEqual([`two@example.com ${subject}`, `two@example.com ${subject}`])
  expect(await stage.states(surveyId)).toEqual({ waiting: 0, sent: 1, answered: 1, dropped: 0 })
})

test('stopping keeps from leaving what has not left, and whoever has the mail may answer', async () => {
  stage.at('2027-04-01T10:00:00Z')
  const surveyId = await stage.survey()
  const first = await stage.invite(surveyId, ['three@example.com'])
  await stage.deliver()
  const second = await stage.invite(surveyId, ['four@example.com'])
  for (const listId of [first.id, second.id])
    await stage.shop.client.call(endpoints.stopSurveyList, { params: { surveyId, listId } })
  const before = stage.letters().length
  stage.at('2027-04-20T10:00:00Z')
  await stage.deliver()
  expect(stage.letters().length).toBe(before)
  expect(await stage.states(surveyId)).toEqual({ waiting: 0, sent: 1, answered: 0, dropped: 1 })
  await stage.answer(surveyId, stage.ticketOf('three@example.com'), 3)
  expect(await stage.states(surveyId)).toMatchObject({ answered: 1 })
})

test('who was asked by another survey lately is counted out beforehand, and dropped when it happened meanwhile', async () => {
  stage.at('2027-06-01T10:00:00Z')
  const [one, two] = [await stage.survey(), await stage.survey()]
  await stage.invite(one, ['five@example.com'])
  await stage.invite(two, ['five@example.com'])
  const before = stage.letters().length
  await stage.deliver(2)
  expect(stage.letters().length).toBe(before + 1)
  const states = [await stage.states(one), await stage.states(two)]
  expect(states.map(({ sent, dropped }) => [sent, dropped]).sort()).toEqual([
    [0, 1],
    [1, 0],
  ])
  const counted = await stage.shop.client.call(endpoints.countSurveyAudience, {
    params: { surveyId: await stage.survey() },
    body: { audience: { kind: 'file', text: 'five@example.com\nsix@example.com\nwhat', sample: null } },
  })
  expect(counted).toMatchObject({ matching: 2, askedLately: 1, wouldInvite: 1, badLines: [3], badCount: 1 })
})

test('a sample of customers is as large as asked for, and everybody in it fits', async () => {
  stage.at('2027-08-01T10:00:00Z')
  const surveyId = await stage.survey()
  await setRules(surveyId, { recontactDays: 0 })
  const audience = {
    kind: 'customers' as const,
    tiers: [],
    orderedWithinDays: null,
    productId: null,
    sample: 2,
  }
  const params = { surveyId }
  const counted = await stage.shop.client.call(endpoints.countSurveyAudience, { params, body: { audience } })
  expect(counted.matching).toBeGreaterThan(2)
  const list = await stage.shop.client.call(endpoints.inviteToSurvey, {
    params,
    body: { name: 'some', audience },
  })
  expect([counted.wouldInvite, list.size]).toEqual([2, 2])
  const nobody = { ...audience, orderedWithinDays: 30 }
  await expect(
    stage.shop.client.call(endpoints.inviteToSurvey, { params, body: { name: 'none', audience: nobody } }),
  ).rejects.toMatchObject({ problem: { code: 'survey/nobody-to-invite' } })
})

test('a reward is told in the mail, ordered once whatever was answered, and cannot depend on an answer', async () => {
  stage.at('2027-10-01T10:00:00Z')
  const heard: Asked[] = []
  const statuses = [503]
  const door = await startJsonServer((asked) => {
    heard.push(asked)
    return { status: statuses.shift() ?? 200 }
  })
  const surveyId = await stage.survey()
  await setRules(surveyId, { recontactDays: 0 })
  const params = { surveyId }
  const body = { url: door.url, isOn: true, words: { 'zh-CN': '10 元券', en: 'a voucher over 10' } }
  const condition = { question: 'score', atLeast: 9 }
  await expect(
    stage.shop.client.call(endpoints.putSurveyReward, { params, body: { ...body, condition } }),
  ).rejects.toMatchObject({ problem: { status: 422, code: 'survey/reward-conditional' } })
  expect((await stage.shop.client.call(endpoints.readSurveyDelivery, { params })).reward).toBeNull()
  const { secret } = await stage.shop.client.call(endpoints.putSurveyReward, { params, body })
  expect(secret).toMatch(/^whsec_/)

  await stage.invite(surveyId, ['seven@example.com', 'eight@example.com'])
  await stage.deliver()
  const text =
    stage.mailbox.received().findLast(({ to }) => to.includes('eight@example.com'))?.mail.text ?? ''
  expect(text).toContain('a voucher over 10')
  expect(text).toContain(mailWords.rewardRule)
  await stage.answer(surveyId, stage.ticketOf('seven@example.com'), 0)
  await stage.answer(surveyId, stage.ticketOf('eight@example.com'), 10)
  await stage.rewards()
  stage.at('2027-10-01T11:00:00Z')
  await Promise.all([stage.rewards(), stage.rewards()])
  const { reward } = await stage.shop.client.call(endpoints.readSurveyDelivery, { params })
  expect(reward).toMatchObject({ done: 2, waiting: 0, lastFailure: null })
  expect(heard).toHaveLength(3)
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
  expect(JSON.stringify(heard.map((asked) => asked.body))).not.toMatch(/score|answer/)
  await door.close()
})

const anyPlan = fc.record({
  requestsMax: fc.integer({ min: 1, max: 2 }),
  requestsDays: fc.integer({ min: 2, max: 6 }),
  steps: fc.array(
    fc.record({ people: fc.integer({ min: 1, max: 3 }), daysLater: fc.integer({ min: 0, max: 3 }) }),
    { minLength: 3, maxLength: 5 },
  ),
})

test('however many surveys ask at once and however many workers send, nobody gets more than the budget', async () => {
  let seen = 0
  let life = 0
  await fc.assert(
    fc.asyncProperty(anyPlan, async ({ requestsMax, requestsDays, steps }) => {
      life += 1
      let now = Date.UTC(2028, life, 1, 10)
      stage.at(new Date(now))
      const { policy } = await stage.shop.client.call(endpoints.readOutreach)
      const budget = { ...policy, requestsMax, requestsDays }
      await stage.shop.client.call(endpoints.putContactPolicy, { body: budget })
      const sent: { to: string; at: number }[] = []
      for (const { people, daysLater } of steps) {
        now += daysLater * dayMs
        stage.at(new Date(now))
        const surveyId = await stage.survey()
        await setRules(surveyId, { reminders: 2, reminderDays: 2, recontactDays: 0 })
        await stage.invite(
          surveyId,
          Array.from({ length: people }, (_, index) => `life${life}-${index}@example.com`),
        )
        const before = stage.mailbox.received().length
        await stage.deliver(3)
        for (const { to } of stage.mailbox.received().slice(before)) sent.push({ to: to.join(), at: now })
      }
      seen += sent.length
      for (const { to, at } of sent) {
        const within = sent.filter(
          (one) => one.to === to && one.at >= at && one.at < at + requestsDays * dayMs,
        )
        expect(within.length).toBeLessThanOrEqual(requestsMax)
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
  expect(seen).toBeGreaterThan(5)
}, 60_000)
