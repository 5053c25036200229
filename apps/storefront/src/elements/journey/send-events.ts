import type { BehaviourEvent } from '@echoloop/contract'
import { newId } from './visitor-memory.ts'

type Waiting = Omit<BehaviourEvent, 'agoMs'> & { at: number }

export type EventSender = {
  add(event: Omit<BehaviourEvent, 'agoMs' | 'id'>): void
  /** What waits is never sent. */
  drop(): void
}

export type EventDoors = {
  /** Undefined: this visitor's events are not taken. */
  visitor: () => string | undefined
  signed: () => string | undefined
  post: (body: object) => Promise<Response>
  shop: string
  signal: AbortSignal
}

const waitMs = 3000
/** The first ones go soon: a browser that leaves a page has no time to ask whether another origin may be posted to. */
const firstMs = 100
const batchMost = 50
const keptMost = 200
const retryMs = 20_000

/** Gathers events and sends them a few seconds later, or when the page is left. What failed is sent again, once each. */
export function openSender(doors: EventDoors): EventSender {
  const { signal } = doors
  let waiting: Waiting[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFirst = true
  const plan = (ms: number) => {
    timer ??= setTimeout(() => void send(), ms)
  }
  const send = async () => {
    clearTimeout(timer)
    timer = undefined
    const visitor = doors.visitor()
    const batch = waiting.slice(0, batchMost)
    if (visitor === undefined || batch.length === 0) return
    isFirst = false
    waiting = waiting.slice(batchMost)
    const isTaken = await deliver(doors, { visitor, batch })
    if (!isTaken) waiting = [...batch, ...waiting].slice(0, keptMost)
    if (waiting.length > 0) plan(isTaken ? 0 : retryMs)
  }
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') void send()
    },
    { signal },
  )
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return {
    add(event) {
      waiting = [...waiting, { ...event, id: newId(), at: performance.now() }].slice(-keptMost)
      plan(isFirst ? firstMs : waiting.length >= batchMost ? 0 : waitMs)
    },
    drop() {
      waiting = []
    },
  }
}

/** True when they need not be sent again: they are kept, or will never be. */
async function deliver(
  { post, shop, signed }: EventDoors,
  { visitor, batch }: { visitor: string; batch: readonly Waiting[] },
): Promise<boolean> {
  const now = performance.now()
  const events = batch.map(({ at, ...event }) => ({ ...event, agoMs: Math.max(0, Math.round(now - at)) }))
  try {
    const reply = await post({ shop, consent: true, visitor, signed: signed(), events })
    return reply.status < 500 && reply.status !== 429
  } catch {
    return false
  }
}
