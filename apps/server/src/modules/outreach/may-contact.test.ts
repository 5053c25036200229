import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualPolicy } from './contact-policy.ts'
import { type Contacted, type ContactQuestion, mayContact } from './may-contact.ts'

const dayMs = 86_400_000

function asked(changes: Partial<ContactQuestion>): ContactQuestion {
  return {
    clock: 'request',
    history: [],
    policy: usualPolicy,
    now: new Date('2026-03-03T12:00:00Z'),
    timeZone: 'UTC',
    consent: 'unknown',
    door: 'mail',
    ...changes,
  }
}

const at = (text: string, clock: 'request' | 'notice' = 'request') => ({ clock, at: new Date(text) })
const later = (text: string) => ({ kind: 'later', notBefore: new Date(text) })

describe('the budget', () => {
  const three = [at('2026-03-01T10:00:00Z'), at('2026-02-25T10:00:00Z'), at('2026-03-02T10:00:00Z')]

  test('lets the third request go and has the fourth wait for the first to be two weeks old', () => {
    expect(mayContact(asked({ history: three.slice(1) }))).toEqual({ kind: 'now' })
    expect(mayContact(asked({ history: three }))).toEqual(later('2026-03-11T10:00:00Z'))
    const freed = new Date('2026-03-11T10:00:00Z')
    expect(mayContact(asked({ history: three, now: freed }))).toEqual({ kind: 'now' })
  })

  test('of notices is another one', () => {
    expect(mayContact(asked({ history: three, clock: 'notice' }))).toEqual({ kind: 'now' })
    const five = Array.from({ length: 5 }, () => at('2026-03-01T10:00:00Z', 'notice'))
    expect(mayContact(asked({ history: five, clock: 'notice' }))).toEqual(later('2026-03-15T10:00:00Z'))
  })

  test('of none switches a clock off', () => {
    const policy = { ...usualPolicy, requestsMax: 0 }
    expect(mayContact(asked({ policy }))).toEqual({ kind: 'drop', reason: 'switched-off' })
    expect(mayContact(asked({ policy, clock: 'notice' }))).toEqual({ kind: 'now' })
  })
})

describe('consent', () => {
  test.each([
    { consent: 'withdrawn', needsConsent: false, answer: { kind: 'drop', reason: 'withdrawn' } },
    { consent: 'withdrawn', needsConsent: true, answer: { kind: 'drop', reason: 'withdrawn' } },
    { consent: 'unknown', needsConsent: true, answer: { kind: 'drop', reason: 'no-consent' } },
    { consent: 'unknown', needsConsent: false, answer: { kind: 'now' } },
    { consent: 'given', needsConsent: true, answer: { kind: 'now' } },
  ] as const)('$consent, needed: $needsConsent', ({ consent, needsConsent, answer }) => {
    expect(mayContact(asked({ consent, policy: { ...usualPolicy, needsConsent } }))).toEqual(answer)
  })
})

describe('an answer', () => {
  const night = new Date('2026-03-03T02:00:00Z')
  const many = Array.from({ length: 50 }, () => at('2026-03-02T10:00:00Z', 'notice'))
  const answer = { clock: 'answer', now: night, history: many, consent: 'withdrawn' } as const

  test('goes by mail at any hour, whatever the budget and the consent to other messages', () => {
    const policy = { ...usualPolicy, needsConsent: true, noticesMax: 0, requestsMax: 0 }
    expect(mayContact(asked({ ...answer, policy }))).toEqual({ kind: 'now' })
    expect(mayContact(asked({ ...answer, policy, clock: 'notice' }))).toMatchObject({ kind: 'drop' })
  })

  test('that rings waits for the morning', () => {
    for (const door of ['sms', 'messenger'] as const)
      expect(mayContact(asked({ ...answer, door }))).toEqual(later('2026-03-03T09:00:00Z'))
  })

  test('takes nothing from the budget of requests and notices', () => {
    const answers = Array.from({ length: 50 }, () => ({ clock: 'answer' as const, at: night }))
    expect(mayContact(asked({ history: answers }))).toEqual({ kind: 'now' })
    expect(mayContact(asked({ history: answers, clock: 'notice' }))).toEqual({ kind: 'now' })
  })
})

describe('the hours', () => {
  test.each([
    { zone: 'Asia/Shanghai', now: '2026-03-03T11:59:59Z', answer: { kind: 'now' } },
    { zone: 'Asia/Shanghai', now: '2026-03-03T12:00:00Z', answer: later('2026-03-04T01:00:00Z') },
    { zone: 'Asia/Kathmandu', now: '2026-03-03T00:00:00Z', answer: later('2026-03-03T03:15:00Z') },
    // Clocks go forward at 01:00 UTC on 29 March in Berlin, back on 25 October.
    { zone: 'Europe/Berlin', now: '2026-03-28T19:00:00Z', answer: later('2026-03-29T07:00:00Z') },
    { zone: 'Europe/Berlin', now: '2026-10-24T18:00:00Z', answer: later('2026-10-25T08:00:00Z') },
    // Lord Howe moves by half an hour.
    { zone: 'Australia/Lord_Howe', now: '2026-04-04T12:00:00Z', answer: later('2026-04-04T22:30:00Z') },
    // Kiritimati is a day ahead.
    { zone: 'Pacific/Kiritimati', now: '2026-03-03T06:00:00Z', answer: later('2026-03-03T19:00:00Z') },
  ])('in $zone at $now', ({ zone, now, answer }) => {
    expect(mayContact(asked({ timeZone: zone, now: new Date(now) }))).toEqual(answer)
  })

  test('that a change of clocks skips wait for the next day', () => {
    // On 8 March New York has no time between two and three.
    const policy = { ...usualPolicy, hourFrom: 2, hourUntil: 3 }
    const question = asked({ policy, timeZone: 'America/New_York', now: new Date('2026-03-08T06:00:00Z') })
    expect(mayContact(question)).toEqual(later('2026-03-09T06:00:00Z'))
  })
})

const zones = [
  'UTC',
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/St_Johns',
]

/** The hour on the wall, by another way than the code: the parts of a full date. */
function wallHour(at: Date, timeZone: string): number {
  return Number(/, (\d\d):/.exec(at.toLocaleString('en-GB', { timeZone }))?.[1])
}

const anyPolicy = fc
  .record({
    requestsMax: fc.integer({ min: 0, max: 5 }),
    requestsDays: fc.integer({ min: 1, max: 20 }),
    noticesMax: fc.integer({ min: 0, max: 5 }),
    noticesDays: fc.integer({ min: 1, max: 20 }),
    hours: fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 2 }),
    needsConsent: fc.constantFrom(true, false, false),
  })
  .map(({ hours, ...rest }) => ({
    ...rest,
    hourFrom: Math.min(...hours),
    hourUntil: Math.max(...hours),
  }))

/** What happens to one person, in order: wishes to write, words about consent, and how long until the next. */
const anyLife = fc.array(
  fc.record({
    what: fc.constantFrom('request', 'request', 'request', 'notice', 'notice', 'notice', 'agree', 'withdraw'),
    hoursLater: fc.double({ min: 0, max: 60, noNaN: true }),
  }),
  { minLength: 5, maxLength: 30 },
)

test('in any life nobody is written to outside their hours, over either budget, or against their will', () => {
  let sendings = 0
  fc.assert(
    fc.property(
      anyPolicy,
      anyLife,
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 730 }),
      (policy, life, timeZone, startDay) => {
        let now = Date.UTC(2026, 0, 1) + startDay * dayMs
        let consent: ContactQuestion['consent'] = 'unknown'
        const history: Contacted[] = []
        for (const { what, hoursLater } of life) {
          now += hoursLater * 3_600_000
          if (what === 'agree' || what === 'withdraw') consent = what === 'agree' ? 'given' : 'withdrawn'
          if (what !== 'request' && what !== 'notice') continue
          const question = {
            clock: what,
            history,
            policy,
            now: new Date(now),
            timeZone,
            consent,
            door: 'mail',
          } as const
          const answer = mayContact(question)
          if (answer.kind === 'later') {
            expect(answer.notBefore.getTime()).toBeGreaterThan(now)
            expect(mayContact({ ...question, now: answer.notBefore })).toEqual({ kind: 'now' })
          }
          if (answer.kind !== 'now') continue
          expect(consent).not.toBe('withdrawn')
          if (policy.needsConsent) expect(consent).toBe('given')
          const hour = wallHour(question.now, timeZone)
          expect(hour >= policy.hourFrom && hour < policy.hourUntil).toBe(true)
          history.push({ clock: what, at: question.now })
          sendings += 1
        }
        expect(fullestWindow(history, 'request', policy.requestsDays)).toBeLessThanOrEqual(policy.requestsMax)
        expect(fullestWindow(history, 'notice', policy.noticesDays)).toBeLessThanOrEqual(policy.noticesMax)
      },
    ),
    { numRuns: 10_000 },
  )
  expect(sendings).toBeGreaterThan(10_000)
})

/** The most that any window of so many days holds; windows that matter begin with a sending. */
function fullestWindow(history: readonly Contacted[], clock: string, days: number): number {
  const times = history.filter((one) => one.clock === clock).map((one) => one.at.getTime())
  const held = times.map((from) => times.filter((time) => time >= from && time < from + days * dayMs).length)
  return Math.max(0, ...held)
}
