import { endpoints } from '@echoloop/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OutreachStage, startOutreachStage } from '../../../test/outreach-stage.ts'
import { recordConsent } from '../customers/index.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

let stage: OutreachStage
let lives = 0

beforeAll(async () => {
  stage = await startOutreachStage()
})
afterAll(() => stage.stop())

/** Three customers, two of whom are one person; each step does something to one of them and time goes on. */
const anyLife = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('request', 'request', 'request', 'notice', 'notice', 'withdraw', 'agree'),
    hoursLater: fc.integer({ min: 0, max: 40 }),
    // An answer of the mail server to the first letter of this step.
    trouble: fc.constantFrom(0, 0, 0, 0, 450, 550, 421),
  }),
  { minLength: 6, maxLength: 14 },
)

const anyPolicy = fc.record({
  requestsMax: fc.integer({ min: 1, max: 3 }),
  requestsDays: fc.integer({ min: 1, max: 6 }),
  noticesMax: fc.integer({ min: 1, max: 3 }),
  noticesDays: fc.integer({ min: 1, max: 6 }),
})

type Letter = { to: string; clock: string; at: number; subject: string }

test('whatever happens, however many workers: budget, hours and will hold, and no letter leaves twice', async () => {
  let seen = 0
  await fc.assert(
    fc.asyncProperty(anyPolicy, anyLife, async (budget, life) => {
      const letters = await live(budget, life)
      seen += letters.length
      expect(new Set(letters.map(({ subject }) => subject)).size).toBe(letters.length)
      for (const to of new Set(letters.map((letter) => letter.to))) {
        const times = (clock: string) =>
          letters.filter((one) => one.to === to && one.clock === clock).map(({ at }) => at)
        expect(fullest(times('request'), budget.requestsDays)).toBeLessThanOrEqual(budget.requestsMax)
        expect(fullest(times('notice'), budget.noticesDays)).toBeLessThanOrEqual(budget.noticesMax)
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
  expect(seen).toBeGreaterThan(0)
}, 120_000)

/** Lets a life happen in a shop of its own and gives the letters that came, with the test's time of each. */
async function live(
  budget: Record<'requestsMax' | 'requestsDays' | 'noticesMax' | 'noticesDays', number>,
  life: { who: number; what: string; hoursLater: number; trouble: number }[],
): Promise<Letter[]> {
  await stage.newShop()
  lives += 1
  const { policy } = await stage.shop.client.call(endpoints.readOutreach)
  await stage.shop.client.call(endpoints.putContactPolicy, { body: { ...policy, ...budget } })
  const addresses = [`one-${lives}@example.com`, `one-${lives}@example.com`, `two-${lives}@example.com`]
  const customers = await Promise.all(addresses.map((email) => stage.customer({ email })))
  const withdrawn = new Map<string, boolean>()
  const letters: Letter[] = []
  let at = Date.UTC(2027, 2, lives, 8)
  for (const [step, { who, what, hoursLater, trouble }] of life.entries()) {
    at += hoursLater * hourMs
    stage.at(new Date(at))
    const [customerId = '', address = ''] = [customers[who], addresses[who]]
    if (what === 'request' || what === 'notice') await stage.queue(customerId, `${lives}-${step}`, what)
    else {
      const consent = {
        customerId,
        purpose: 'requests',
        isGiven: what === 'agree',
        source: 'own-hand',
      } as const
      await stage.shop.run((scope) => recordConsent(scope, consent))
      withdrawn.set(address, what === 'withdraw')
    }
    stage.mailbox.refuseNext(trouble === 0 ? 0 : 1, trouble)
    const before = stage.mailbox.received().length
    await Promise.all([stage.round(), stage.round()])
    for (const { to, mail } of stage.mailbox.received().slice(before)) {
      // Letters of the shops of earlier lives come in between.
      if (!addresses.includes(to.join())) continue
      const subject = mail.subject ?? ''
      const index = Number(subject.split('-').at(-1))
      const letter = { to: to.join(), clock: life[index]?.what ?? '', at, subject }
      if (letter.clock === 'request') expect(withdrawn.get(letter.to) ?? false).toBe(false)
      const hour = new Date(at).getUTCHours()
      expect(hour >= 9 && hour < 20).toBe(true)
      letters.push(letter)
    }
  }
  return letters
}

function fullest(times: readonly number[], days: number): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((one) => one >= from && one < from + days * dayMs).length),
  )
}
