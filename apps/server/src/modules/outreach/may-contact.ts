import type { ConsentState } from '../customers/index.ts'
import { nextInHours } from './contact-hours.ts'
import type { ContactPolicy } from './contact-policy.ts'
import type { Clock, DoorKind } from './outreach-tables.ts'

/** What left, or may have left, to a person. */
export type Contacted = { clock: Clock; at: Date }

export type ContactQuestion = {
  clock: Clock
  /** At least what left within the days of the policy, in any order. */
  history: readonly Contacted[]
  policy: ContactPolicy
  now: Date
  timeZone: string
  consent: ConsentState
  /** The way it would leave by. */
  door: DoorKind
  /** Of an answer within a conversation on a messenger. */
  talk?: { wroteAt: Date; closesAt: Date | null }
}

export type ContactAnswer =
  | { kind: 'now' }
  | { kind: 'later'; notBefore: Date }
  | { kind: 'drop'; reason: 'withdrawn' | 'no-consent' | 'switched-off' }

const dayMs = 86_400_000
const awakeMs = 3_600_000

/**
 * Whether a person may be written to now. Knows the person's will, how much they got, and the time of their day;
 * what the person thinks of the shop is not among it, and must never be.
 */
export function mayContact(question: ContactQuestion): ContactAnswer {
  const { policy, now, consent, clock } = question
  if (clock === 'answer') return mayAnswer(question)
  if (consent === 'withdrawn') return { kind: 'drop', reason: 'withdrawn' }
  if (policy.needsConsent && consent !== 'given') return { kind: 'drop', reason: 'no-consent' }
  const budget = budgetOf(policy, clock)
  if (budget.max === 0) return { kind: 'drop', reason: 'switched-off' }
  const notBefore = nextInHours(budgetFreeAt(question, budget), { ...policy, timeZone: question.timeZone })
  return notBefore <= now ? { kind: 'now' } : { kind: 'later', notBefore }
}

/** Whoever asked wants the answer: only what rings at night waits for the morning. */
function mayAnswer({ policy, now, timeZone, door, talk }: ContactQuestion): ContactAnswer {
  // Who wrote a moment ago is awake.
  if (door === 'mail' || (talk && now.getTime() - talk.wroteAt.getTime() < awakeMs)) return { kind: 'now' }
  const notBefore = nextInHours(now, { ...policy, timeZone })
  // By morning the platform would take it no more.
  const isTooLate = talk?.closesAt && talk.closesAt > now && notBefore >= talk.closesAt
  return notBefore <= now || isTooLate ? { kind: 'now' } : { kind: 'later', notBefore }
}

type Budget = { max: number; days: number }

/** The budget of one clock: requests never eat up what notices have, nor the other way round. */
export function budgetOf(policy: ContactPolicy, clock: Exclude<Clock, 'answer'>): Budget {
  return clock === 'request'
    ? { max: policy.requestsMax, days: policy.requestsDays }
    : { max: policy.noticesMax, days: policy.noticesDays }
}

/** When one more fits: now, or a whole window after the `max`-th last that left. */
function budgetFreeAt({ history, clock, now }: ContactQuestion, { max, days }: Budget): Date {
  const times = history
    .filter((one) => one.clock === clock)
    .map((one) => one.at.getTime())
    .sort((left, right) => right - left)
  const decisive = times[max - 1]
  if (decisive === undefined) return now
  return new Date(Math.max(now.getTime(), decisive + days * dayMs))
}
