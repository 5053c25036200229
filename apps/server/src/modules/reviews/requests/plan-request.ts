/** What is known of one order line when a request for its review is planned or sent. */
export type RequestLine = {
  orderId: string
  productId: string
  categoryCode: string | null
  isInternational: boolean
  deliveredAt: Date | null
  /** The purchase stands: not cancelled, not refunded as a whole, not found false. */
  isEvidence: boolean
  /** Every piece of this line went back. */
  isRefunded: boolean
  isReviewed: boolean
  /** Between these the line may be reviewed; null where no time is known. */
  opensAt: Date | null
  closesAt: Date | null
}

export type DelayDays = { domesticDays: number | null; internationalDays: number | null }

/** When a shop asks, and how often. No field of it knows stars, words or moods, and none may. */
export type RequestPolicy = {
  isOn: boolean
  domesticDays: number
  internationalDays: number
  /** Category code → its own days; null leaves the shop's. */
  categoryDays: ReadonlyMap<string, DelayDays>
  /** Reminders after the invitation, 0 to 2. */
  reminders: number
  reminderGapDays: number
}

/** How one sending of the same order ended, in the order of the sendings. */
export type PastSend = { state: 'sent' | 'failed' | 'unknown' | 'dropped'; endedAt: Date }

export type DropReason =
  | 'turned-off'
  | 'enough-sent'
  | 'not-sent-before'
  | 'not-delivered'
  | 'refunded'
  | 'already-reviewed'
  | 'window-closed'
  | 'too-late'

export type RequestPlan =
  | { kind: 'send'; step: number; lines: RequestLine[] }
  | { kind: 'later'; step: number; notBefore: Date }
  | { kind: 'drop'; reason: DropReason }

export type RequestFacts = {
  /** All lines of the order, or of the orders that were joined into one message. */
  lines: readonly RequestLine[]
  policy: RequestPolicy
  history: readonly PastSend[]
  now: Date
  /** Staff asked to send without the delay; everything else is checked all the same. */
  isHastened?: boolean
  /** Days after the due day beyond which the request is not made any more; `lateDaysMax` by default. */
  lateDays?: number
}

export const remindersMax = 2
/** A mail that names more products than these is not read; the rest can be reviewed all the same. */
export const linesMax = 7
/** A request that could not go out for so long is not sent any more: it would come out of the blue. */
export const lateDaysMax = 30

/** An order whose due day lies so far back when its delivery is reported is history, as in a first synchronisation. */
export const reportedLateDaysMax = 7

const dayMs = 86_400_000

/**
 * Whether to ask for reviews of an order now, later or never. Pure; asked when the request is planned and again at
 * each sending. Dates are moments in UTC; hours of the day, consent and the contact budget are outreach's.
 */
export function planRequest(facts: RequestFacts): RequestPlan {
  const { policy, history, now } = facts
  const step = history.length
  if (!policy.isOn) return { kind: 'drop', reason: 'turned-off' }
  if (step > Math.min(policy.reminders, remindersMax)) return { kind: 'drop', reason: 'enough-sent' }
  if (history.some(({ state }) => state !== 'sent')) return { kind: 'drop', reason: 'not-sent-before' }
  const open = openLines(facts.lines, now)
  if (open.kind === 'drop') return open
  const dueAt = dueAtOf(open.lines, policy, history.at(-1))
  const opensAt = latest(open.lines.map((line) => line.opensAt ?? now))
  const notBefore = facts.isHastened ? opensAt : latest([dueAt, opensAt])
  if (notBefore > now) return { kind: 'later', step, notBefore }
  const lateMs = (facts.lateDays ?? lateDaysMax) * dayMs
  if (!facts.isHastened && now.getTime() - notBefore.getTime() > lateMs)
    return { kind: 'drop', reason: 'too-late' }
  return { kind: 'send', step, lines: firstOfEachProduct(open.lines).slice(0, linesMax) }
}

type OpenLines = { kind: 'open'; lines: RequestLine[] } | { kind: 'drop'; reason: DropReason }

/** The lines that can be asked for; when none is left, the reason that took the last ones away. */
function openLines(all: readonly RequestLine[], now: Date): OpenLines {
  const sieves: [DropReason, (line: RequestLine) => boolean][] = [
    ['refunded', (line) => line.isEvidence && !line.isRefunded],
    ['not-delivered', (line) => line.deliveredAt !== null],
    ['already-reviewed', (line) => !line.isReviewed],
    ['window-closed', (line) => line.closesAt === null || line.closesAt > now],
  ]
  let lines = [...all]
  for (const [reason, keeps] of sieves) {
    lines = lines.filter(keeps)
    if (lines.length === 0) return { kind: 'drop', reason }
  }
  return { kind: 'open', lines }
}

/** Who bought a product twice is asked about it once in one message. */
function firstOfEachProduct(lines: readonly RequestLine[]): RequestLine[] {
  const seen = new Set<string>()
  return lines.filter(({ productId }) => !seen.has(productId) && seen.add(productId))
}

/** The invitation waits for the slowest of its products, a reminder for the gap since the last message. */
function dueAtOf(lines: readonly RequestLine[], policy: RequestPolicy, last: PastSend | undefined): Date {
  if (last) return addDays(last.endedAt, policy.reminderGapDays)
  return latest(lines.map((line) => addDays(line.deliveredAt ?? new Date(0), delayOf(line, policy))))
}

/** Days between delivery and invitation for one line. */
export function delayOf(
  line: Pick<RequestLine, 'categoryCode' | 'isInternational'>,
  policy: RequestPolicy,
): number {
  const own = line.categoryCode === null ? undefined : policy.categoryDays.get(line.categoryCode)
  if (line.isInternational) return own?.internationalDays ?? policy.internationalDays
  return own?.domesticDays ?? policy.domesticDays
}

function latest(dates: readonly Date[]): Date {
  return new Date(Math.max(...dates.map((date) => date.getTime())))
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * dayMs)
}
