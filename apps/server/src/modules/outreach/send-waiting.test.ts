import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OutreachStage, startOutreachStage } from '../../../test/outreach-stage.ts'
import { startMailbox } from '../../../test/start-mailbox.ts'
import { recordConsent } from '../customers/index.ts'
import { cancelMessages, sendWaiting } from './index.ts'

let stage: OutreachStage
let address = 0

beforeAll(async () => {
  stage = await startOutreachStage()
})
beforeEach(async () => {
  stage.ends.length = 0
  stage.mailbox.refuseNext(0, 0)
  stage.at('2027-03-01T12:00:00Z')
  await stage.newShop()
})
afterAll(() => stage.stop())

const newEmail = () => `person-${++address}@example.com`
const lettersTo = (email: string) => stage.letters().filter((one) => one === email)

function minutesLater(minutes: number): void {
  stage.at(new Date(stage.now().getTime() + minutes * 60_000))
}

describe('a queued message', () => {
  test('is mailed once, in words and with the way to end such mail', async () => {
    const customer = await stage.customer({ email: 'lin@example.com', name: '林小满', language: 'zh-CN' })
    const id = await stage.queue(customer, 'first')
    expect(await stage.queue(customer, 'first')).toBe(id)
    await stage.round()
    await stage.round()
    expect(await stage.states()).toEqual(['first sent null'])
    expect(stage.ends).toEqual(['first sent null'])
    const letter = stage.mailbox.received().find(({ to }) => to.includes('lin@example.com'))
    expect(letter?.mail.subject).toBe('关于 first')
    expect(letter?.mail.text).toMatch(/正文 first[\s\S]*一键退订这类邮件：http:\/\/localhost:3000\/u\//)
    expect(letter?.mail.html).toContain('一键退订这类邮件')
    expect(letter?.mail.messageId).toBe(`<msg_${id.replaceAll('-', '')}@echoloop.example>`)
    expect(lettersTo('lin@example.com')).toHaveLength(1)
  })

  test('that its kind no longer wants, that was cancelled, or that nobody can get is not sent', async () => {
    const email = newEmail()
    const customer = await stage.customer({ email })
    await stage.queue(customer, 'refunded')
    await stage.queue(customer, 'taken back')
    await stage.queue(await stage.customer({ name: 'nobody knows where' }), 'no address')
    await stage.queue(await stage.customer({ phone: '13800138000' }), 'no door')
    await stage.queue(await stage.customer({ email: 'no address at all' }), 'bad address')
    const wanted = { subjectId: 'taken back', reason: 'cancelled' }
    expect(await stage.shop.run((scope) => cancelMessages(scope, wanted))).toBe(1)
    await stage.round()
    expect(await stage.states()).toEqual([
      'refunded dropped refunded',
      'taken back dropped cancelled',
      'no address dropped no-address',
      'no door dropped no-door',
      'bad address failed bad-address',
    ])
    expect(lettersTo(email)).toEqual([])
    expect(stage.ends).toHaveLength(5)
  })

  test('whose kind fails holds up nobody else, and is given up after three days', async () => {
    const email = newEmail()
    const customer = await stage.customer({ email })
    await stage.queue(customer, 'broken')
    await stage.queue(customer, 'after it')
    await stage.round()
    expect(await stage.states()).toEqual(['broken waiting broken', 'after it sent null'])
    for (let hours = 0; hours < 80; hours += 12) {
      minutesLater(12 * 60)
      await stage.round()
    }
    expect(await stage.states()).toEqual(['broken failed broken', 'after it sent null'])
  })
})

describe('one person', () => {
  test('gets no more than the budget, by whichever customer, from however many workers', async () => {
    const email = newEmail()
    const twins = [await stage.customer({ email }), await stage.customer({ email: email.toUpperCase() })]
    for (let index = 0; index < 10; index++) await stage.queue(twins[index % 2] ?? '', `wish ${index}`)
    await Promise.all([stage.round(), stage.round()])
    expect(stage.letters().filter((one) => one.toLowerCase() === email)).toHaveLength(3)
    minutesLater(13.9 * 24 * 60)
    await stage.round()
    expect(stage.letters().filter((one) => one.toLowerCase() === email)).toHaveLength(3)
    minutesLater(0.2 * 24 * 60)
    await stage.round()
    expect(stage.letters().filter((one) => one.toLowerCase() === email)).toHaveLength(6)
  })

  test('who moved to another address is still one person, and so is whoever has the old one now', async () => {
    const [old, fresh] = [newEmail(), newEmail()]
    const author = { source: 'shop', externalId: 'mover' }
    const { ensureCustomers } = await import('../customers/index.ts')
    const put = (email: string) =>
      stage.shop.run(async (scope) => [...(await ensureCustomers(scope, [{ ...author, email }])).values()][0])
    const mover = (await put(old)) ?? ''
    for (const wish of ['a', 'b', 'c']) await stage.queue(mover, wish)
    await stage.round()
    expect(await put(fresh)).toBe(mover)
    await stage.queue(mover, 'd')
    await stage.queue(await stage.customer({ email: old }), 'e')
    await stage.round()
    expect(lettersTo(old)).toHaveLength(3)
    expect(lettersTo(fresh)).toHaveLength(0)
  })

  test('has two budgets: requests leave room for notices', async () => {
    const email = newEmail()
    const customer = await stage.customer({ email })
    for (const wish of ['a', 'b', 'c', 'd']) await stage.queue(customer, wish)
    for (const news of ['e', 'f', 'g', 'h', 'i', 'j']) await stage.queue(customer, news, 'notice')
    await stage.round()
    expect(lettersTo(email)).toHaveLength(3 + 5)
  })

  test('is written to in the hours of their own day', async () => {
    stage.at('2027-03-01T19:30:00Z')
    const here = newEmail()
    const far = newEmail()
    await stage.queue(await stage.customer({ email: here, timeZone: 'no/such zone' }), 'here')
    await stage.queue(await stage.customer({ email: far, timeZone: 'Asia/Shanghai' }), 'far')
    await stage.round()
    expect([lettersTo(here), lettersTo(far)]).toEqual([[here], []])
    stage.at('2027-03-02T00:59:00Z')
    await stage.round()
    expect(lettersTo(far)).toEqual([])
    stage.at('2027-03-02T01:00:30Z')
    await stage.round()
    expect(lettersTo(far)).toEqual([far])
  })

  test('who withdrew is not written to, and what waited for them ends', async () => {
    const email = newEmail()
    const customer = await stage.customer({ email })
    const consent = { customerId: customer, purpose: 'requests', source: 'shop' } as const
    await stage.shop.run((scope) => recordConsent(scope, { ...consent, isGiven: false }))
    await stage.queue(customer, 'request')
    await stage.queue(customer, 'notice', 'notice')
    await stage.round()
    expect(await stage.states()).toEqual(['request dropped withdrawn', 'notice sent null'])
    await stage.shop.run((scope) => recordConsent(scope, { ...consent, isGiven: true }))
    await stage.queue(customer, 'again')
    await stage.round()
    expect(lettersTo(email)).toHaveLength(2)
  })

  test('must have agreed where the shop says so', async () => {
    const { policy } = await stage.shop.client.call(endpoints.readOutreach)
    await stage.shop.client.call(endpoints.putContactPolicy, { body: { ...policy, needsConsent: true } })
    const [silent, willing] = [newEmail(), newEmail()]
    await stage.queue(await stage.customer({ email: silent }), 'silent')
    const customerId = await stage.customer({ email: willing })
    const agreed = { customerId, purpose: 'requests', source: 'shop', isGiven: true } as const
    await stage.shop.run((scope) => recordConsent(scope, agreed))
    await stage.queue(customerId, 'willing')
    await stage.round()
    expect(await stage.states()).toEqual(['silent dropped no-consent', 'willing sent null'])
  })
})

describe('the mail server', () => {
  test('that is down for an hour loses nothing and sends nothing twice', async () => {
    const emails = Array.from({ length: 5 }, newEmail)
    for (const email of emails) await stage.queue(await stage.customer({ email }), email)
    await stage.mailbox.close()
    let tries = 0
    for (let minute = 0; minute < 60; minute++) {
      tries += await stage.round()
      minutesLater(1)
    }
    expect(await stage.states()).toEqual(emails.map((email) => `${email} waiting connection`))
    // The door is left alone more and more, whatever waits behind it.
    expect(tries).toBeLessThan(15 * emails.length)
    const port = Number(new URL(stage.mailbox.url).port)
    const again = await startMailbox({ port })
    stage.mailbox = again
    minutesLater(6)
    await Promise.all([stage.round(), stage.round()])
    expect(
      again
        .received()
        .map(({ to }) => to.join())
        .sort(),
    ).toEqual([...emails].sort())
    expect(await stage.states()).toEqual(emails.map((email) => `${email} sent null`))
    const { doors } = await stage.shop.client.call(endpoints.readOutreach)
    expect(doors[0]).toMatchObject({
      kind: 'mail',
      isSetUp: true,
      pausedUntil: null,
      lastError: 'connection',
    })
  })

  test('that refuses for good ends the message with its code and without its words', async () => {
    stage.mailbox.refuseNext(1, 550)
    await stage.queue(await stage.customer({ email: newEmail() }), 'gone')
    await stage.round()
    minutesLater(5 * 24 * 60)
    await stage.round()
    expect(await stage.states()).toEqual(['gone failed 550 5.1.1'])
    expect(stage.ends).toEqual(['gone failed 550 5.1.1'])
  })

  test('that says later is asked again after 1, 5, 15, 60 minutes, and so on for three days', async () => {
    stage.mailbox.refuseNext(1000, 450)
    const email = newEmail()
    await stage.queue(await stage.customer({ email }), 'later')
    expect(await stage.round()).toBe(1)
    for (const pause of [1, 5, 15, 60]) {
      minutesLater(pause - 0.2)
      expect(await stage.round()).toBe(0)
      minutesLater(0.4)
      expect(await stage.round()).toBe(1)
    }
    let tries = 0
    for (let hours = 0; hours < 96; hours += 6) {
      minutesLater(6 * 60)
      tries += await stage.round()
    }
    expect(tries).toBeGreaterThan(3)
    expect(await stage.states()).toEqual(['later failed 450 4.1.1'])
    stage.mailbox.refuseNext(0, 0)
    await stage.queue(await stage.customer({ email: newEmail() }), 'next')
    stage.at('2027-03-10T12:00:00Z')
    await stage.round()
    expect((await stage.states())[1]).toBe('next sent null')
  })
})

test('whoever dies while sending leaves a message that nobody sends again, and a person resolves it', async () => {
  const email = newEmail()
  const id = await stage.queue(await stage.customer({ email }), 'cut off')
  const { platform, messages } = stage.api.app
  const dies = {
    ...platform,
    database: {
      ...platform.database,
      // Commits the claim, and is gone before it could write down what came of it.
      inShop: async <T>(...[shopId, work]: Parameters<typeof platform.database.inShop<T>>) => {
        if (lettersTo(email).length > 0) throw new Error('killed')
        return platform.database.inShop(shopId, work)
      },
    },
  }
  const { client } = stage.shop
  await sendWaiting(dies, { kinds: stage.kinds, doors: messages.doors }).catch(() => undefined)
  expect(await stage.states()).toEqual(['cut off sending null'])
  minutesLater(9)
  await stage.round()
  expect(await stage.states()).toEqual(['cut off sending null'])
  const params = { id: `msg_${id.replaceAll('-', '')}` }
  const mark = () => client.call(endpoints.markMessage, { params, body: { wasSent: true } })
  await expect(mark()).rejects.toMatchObject({ problem: { code: 'message/not-unknown' } })
  minutesLater(2)
  await stage.round()
  expect(await stage.states()).toEqual(['cut off unknown interrupted'])
  expect(await mark()).toMatchObject({ state: 'sent', reason: null, door: 'mail' })
  await stage.round()
  expect(stage.ends).toEqual(['cut off unknown interrupted', 'cut off sent null'])
  expect(lettersTo(email)).toHaveLength(1)
})

test('a kind that fails when it is told the end is told again, and the others are not held up', async () => {
  const [kind] = stage.kinds
  if (!kind) throw new Error('the stage has no kind')
  const told: string[] = []
  let failures = 1
  const forgetful = {
    ...kind,
    ended: async (_: unknown, { subjectId }: { subjectId: string }) => {
      if (subjectId === 'a' && failures-- > 0) throw new Error('not now')
      told.push(subjectId)
    },
  }
  const { platform, messages } = stage.api.app
  for (const wish of ['a', 'b']) await stage.queue(await stage.customer({ email: newEmail() }), wish)
  const sending = { kinds: [forgetful], doors: messages.doors }
  await sendWaiting(platform, sending)
  expect(told).toEqual(['b'])
  await sendWaiting(platform, sending)
  await sendWaiting(platform, sending)
  expect(told).toEqual(['b', 'a'])
})
