import type { ReviewRules } from '@echoloop/contract'
import { isEvidence, type OrderLineFacts } from '../../src/modules/catalogue/index.ts'
import { type ConsentEntry, consentFrom } from '../../src/modules/customers/index.ts'
import { type Contacted, type ContactPolicy, mayContact } from '../../src/modules/outreach/index.ts'
import {
  linesMax,
  type PastSend,
  planRequest,
  type RequestLine,
  type RequestPolicy,
  refusalOfLine,
  requestLineOf,
  waitFor,
} from '../../src/modules/reviews/index.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

export type OrderSetup = {
  person: number
  isInternational: boolean
  shippedAfter: number | null
  lines: { product: number; category: string | null; quantity: number }[]
}

export type Setup = {
  policy: RequestPolicy
  contact: ContactPolicy
  rules: ReviewRules
  timeZones: string[]
  orders: OrderSetup[]
}

/** One thing that happens after some time; a clock may also be set back. */
export type Happening = { afterMs: number } & (
  | { kind: 'delivered'; order: number }
  | { kind: 'fell'; order: number; how: 'refundedAt' | 'cancelledAt' | 'foundFalseAt' }
  | { kind: 'part-refunded'; order: number; line: number }
  | { kind: 'consent'; person: number; isGiven: boolean; source: string }
  | { kind: 'reviewed'; order: number; line: number }
  | { kind: 'hastened'; order: number }
  | { kind: 'policy'; reminders: number; isOn: boolean }
  | { kind: 'worked'; outcome: 'sent' | 'put-back' | 'failed' | 'unknown' }
)

/** What left: when, to whom, by which step of which order, and the lines that it named. */
export type Letter = { at: number; person: number; order: number; step: number; lines: RequestLine[] }

type Order = { facts: OrderLineFacts[]; reviewed: Set<number>; person: number }
type Request = { order: number; step: number; plannedFor: number; isHastened: boolean; joined: number[] }

export type World = {
  setup: Setup
  now: number
  orders: Order[]
  ledgers: ConsentEntry[][]
  contacted: Contacted[][]
  waiting: Request[]
  past: Map<number, PastSend[]>
  joinedTo: Map<number, number>
  /** Orders that staff hastened: their delay binds nobody. */
  hastened: Set<number>
  letters: Letter[]
  /** Reviews that were taken, with whether they were called verified then. */
  reviews: { order: number; line: number; at: number; isVerified: boolean }[]
}

export function openWorld(setup: Setup, start: number): World {
  return {
    setup,
    now: start,
    orders: setup.orders.map((order, index) => ({
      person: order.person,
      reviewed: new Set(),
      facts: order.lines.map((line) => factsOf(order, line, { index, start })),
    })),
    ledgers: setup.timeZones.map(() => []),
    contacted: setup.timeZones.map(() => []),
    waiting: [],
    past: new Map(),
    joinedTo: new Map(),
    hastened: new Set(),
    letters: [],
    reviews: [],
  }
}

function factsOf(
  order: OrderSetup,
  line: OrderSetup['lines'][number],
  at: { index: number; start: number },
): OrderLineFacts {
  return {
    orderId: `o${at.index}`,
    number: `N${at.index}`,
    productId: `p${line.product}`,
    sku: `s${line.product}`,
    productName: `P${line.product}`,
    productNameEn: null,
    categoryCode: line.category,
    customerId: `c${order.person}`,
    quantity: line.quantity,
    quantityRefunded: 0,
    placedAt: new Date(at.start),
    shippedAt: order.shippedAfter === null ? null : new Date(at.start + order.shippedAfter * dayMs),
    deliveredAt: null,
    refundedAt: null,
    cancelledAt: null,
    foundFalseAt: null,
    isInternational: order.isInternational,
  }
}

/** Lets one thing happen, as the server would. */
export function happen(world: World, event: Happening): void {
  world.now += event.afterMs
  if (event.kind === 'worked') {
    work(world, event.outcome)
    return
  }
  if (event.kind === 'consent') {
    world.ledgers[event.person]?.push({ isGiven: event.isGiven, source: event.source })
    return
  }
  if (event.kind === 'policy') {
    world.setup = { ...world.setup, policy: { ...world.setup.policy, ...event } }
    return
  }
  const order = world.orders[event.order]
  if (!order) return
  const now = new Date(world.now)
  if (event.kind === 'fell') for (const facts of order.facts) facts[event.how] = facts[event.how] ?? now
  if (event.kind === 'delivered') {
    for (const facts of order.facts) facts.deliveredAt = facts.deliveredAt ?? now
    if (!world.past.has(event.order)) plan(world, event.order)
  }
  if (event.kind === 'hastened') {
    const request = world.waiting.find((one) => one.order === event.order)
    if (request) Object.assign(request, { plannedFor: world.now, isHastened: true })
    if (request) world.hastened.add(event.order)
  }
  if (event.kind === 'reviewed' || event.kind === 'part-refunded') touchLine(world, order, event)
}

function touchLine(
  world: World,
  order: Order,
  event: { kind: 'reviewed' | 'part-refunded'; order: number; line: number },
): void {
  const facts = order.facts[event.line]
  if (!facts) return
  if (event.kind === 'part-refunded') {
    facts.quantityRefunded = facts.quantity
    return
  }
  const refusal = refusalOfLine(facts, { rules: world.setup.rules, now: new Date(world.now) })
  if (refusal || order.reviewed.has(event.line)) return
  order.reviewed.add(event.line)
  world.reviews.push({ order: event.order, line: event.line, at: world.now, isVerified: isEvidence(facts) })
}

function linesOf(world: World, orders: number[]): RequestLine[] {
  return orders.flatMap((index) =>
    (world.orders[index]?.facts ?? []).map((facts, line) =>
      requestLineOf(facts, {
        rules: world.setup.rules,
        isReviewed: world.orders[index]?.reviewed.has(line) === true,
      }),
    ),
  )
}

function planOf(world: World, request: Pick<Request, 'order' | 'joined' | 'isHastened'>) {
  return planRequest({
    lines: linesOf(world, [request.order, ...request.joined]),
    policy: world.setup.policy,
    history: world.past.get(request.order) ?? [],
    now: new Date(world.now),
    isHastened: request.isHastened,
  })
}

/** What the listener of order.delivered does, and what follows a message that was sent. */
function plan(world: World, order: number): void {
  if (world.joinedTo.has(order) || world.waiting.some((one) => one.order === order)) return
  const joined = [...world.joinedTo].filter(([, lead]) => lead === order).map(([index]) => index)
  const made = planOf(world, { order, joined, isHastened: false })
  if (made.kind === 'drop') return
  const plannedFor = made.kind === 'later' ? made.notBefore.getTime() : world.now
  world.waiting.push({ order, step: made.step, plannedFor, isHastened: false, joined })
}

/** One round of the worker over all that is due. */
function work(world: World, outcome: 'sent' | 'put-back' | 'failed' | 'unknown'): void {
  const due = world.waiting.filter(({ plannedFor }) => plannedFor <= world.now)
  for (const request of due.sort((left, right) => left.plannedFor - right.plannedFor)) {
    if (world.waiting.includes(request)) send(world, request, outcome)
  }
}

function send(world: World, request: Request, outcome: 'sent' | 'put-back' | 'failed' | 'unknown'): void {
  const person = world.orders[request.order]?.person ?? 0
  const contacted = world.contacted[person] ?? []
  const answer = mayContact({
    clock: 'request',
    history: contacted,
    policy: world.setup.contact,
    now: new Date(world.now),
    timeZone: world.setup.timeZones[person] ?? 'UTC',
    consent: consentFrom(world.ledgers[person] ?? []),
    door: 'mail',
  })
  const made = answer.kind === 'now' ? planOf(world, request) : answer
  if (made.kind === 'drop') end(world, request, 'dropped')
  if (made.kind !== 'send') return
  if (!join(world, request, person)) return
  const whole = planOf(world, request)
  if (whole.kind !== 'send' || outcome === 'put-back') return
  contacted.push({ clock: 'request', at: new Date(world.now) })
  world.letters.push({ at: world.now, person, order: request.order, step: request.step, lines: whole.lines })
  end(world, request, outcome)
}

/** False while the request waits for another one of the same person. */
function join(world: World, request: Request, person: number): boolean {
  if (request.step > 0 || request.isHastened) return true
  const others = world.waiting.filter(
    (one) =>
      one !== request && one.step === 0 && !one.isHastened && world.orders[one.order]?.person === person,
  )
  const times = others.map((one) => new Date(one.plannedFor))
  const now = new Date(world.now)
  if (waitFor({ plannedFor: new Date(request.plannedFor), others: times, now })) return false
  let count = linesOf(world, [request.order, ...request.joined]).length
  for (const other of others.filter(({ plannedFor }) => plannedFor <= world.now)) {
    const made = planOf(world, other)
    if (made.kind !== 'send' || count + made.lines.length > linesMax) continue
    count += made.lines.length
    world.waiting.splice(world.waiting.indexOf(other), 1)
    world.joinedTo.set(other.order, request.order)
    request.joined.push(other.order)
  }
  return true
}

function end(world: World, request: Request, state: PastSend['state']): void {
  world.waiting.splice(world.waiting.indexOf(request), 1)
  const past = world.past.get(request.order) ?? []
  world.past.set(request.order, [...past, { state, endedAt: new Date(world.now) }])
  if (state === 'sent') plan(world, request.order)
}
