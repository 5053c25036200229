import { AppError } from '../../../platform/app-error.ts'
import { attempt } from '../../../platform/database/attempt.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { isFaultOfRows } from '../try-patiently.ts'
import { applyChanges, applyDue } from './apply-changes.ts'
import { callForStoreJob } from './call-for-store-job.ts'
import { type Connector, takeConnector } from './connector-queries.ts'
import { updateConnector } from './connector-store.ts'
import { endEvents, keepWish, tryEventAgain, type WaitingEvent, waitingEvents } from './event-store.ts'
import { dueOrders, postponeOrders } from './item-store.ts'
import { readShopifyEvent } from './read-shopify-event.ts'
import { readWooCommerceEvent } from './read-woocommerce-event.ts'
import { readingOf } from './reading-of.ts'
import type { StoreChange } from './store-change.ts'
import { tellConnector } from './tell-connector.ts'

type ReadEvent = { event: WaitingEvent; changes: StoreChange[] }

/**
 * Takes in what stores have sent, and what time alone has changed. One worker at a time has a store; what it did is
 * either committed with the events' end or comes again. Returns how much was done.
 */
export async function takeStoreEvents(scope: Scope, limit: number): Promise<number> {
  const connector = await takeConnector(scope)
  if (!connector) return 0
  const events = await waitingEvents(scope, connector.id, limit)
  if (events.length > 0) await takeEvents(scope, connector, events)
  const due = await dueOrders(scope, connector.id, limit)
  if (due.length > 0) await takeDue(scope, connector, due)
  await callForStoreJob(scope, connector)
  if (events.length > 0) await tellConnector(scope, connector.id)
  return events.length + due.length
}

async function takeEvents(scope: Scope, connector: Connector, events: WaitingEvent[]): Promise<void> {
  const read: ReadEvent[] = []
  for (const event of events) {
    const changes = readEvent(scope, connector, event)
    if (changes) read.push({ event, changes })
    else await failEvent(scope, connector, { event, code: 'connector/event-unreadable' })
  }
  if (await isTaken(scope, connector, read)) return
  // Somewhere among them is one that cannot be taken in: it shall hold up no other.
  for (const one of read)
    if (!(await isTaken(scope, connector, [one]))) await putOff(scope, connector, one.event)
}

function readEvent(scope: Scope, connector: Connector, event: WaitingEvent): StoreChange[] | undefined {
  const read = connector.kind === 'shopify' ? readShopifyEvent : readWooCommerceEvent
  try {
    const body: unknown = JSON.parse(event.body.toString('utf8'))
    return read(event.topic, body, readingOf(scope, connector, event.toldAt))
  } catch (error) {
    scope.log.warn({ topic: event.topic, errorName: nameOf(error) }, 'an event of a store cannot be read')
    return undefined
  }
}

/** Takes events in together, or leaves everything as it was. */
async function isTaken(scope: Scope, connector: Connector, read: ReadEvent[]): Promise<boolean> {
  try {
    await attempt(scope.db, async () => {
      await applyChanges(
        scope,
        connector,
        read.flatMap(({ changes }) => changes),
      )
      for (const { event, changes } of read) await takeSpecial(scope, connector, { event, changes })
      const idsOf = (those: ReadEvent[]) => those.map(({ event }) => event.id)
      const plain = read.filter(({ changes }) => !changes.some(({ kind }) => kind === 'privacy'))
      await endEvents(scope, idsOf(plain.filter(({ changes }) => changes.length > 0)), { state: 'done' })
      await endEvents(scope, idsOf(plain.filter(({ changes }) => changes.length === 0)), { state: 'ignored' })
    })
    return true
  } catch (error) {
    if (!(error instanceof AppError) && !isFaultOfRows(error)) throw error
    scope.log.warn({ connectorId: connector.id, events: read.length, err: error }, 'events of a store failed')
    return false
  }
}

/** What concerns the connection itself or people's rights over their data. */
async function takeSpecial(scope: Scope, connector: Connector, { event, changes }: ReadEvent): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'uninstalled')
      await updateConnector(scope, connector.id, { uninstallToldAt: scope.now })
    if (change.kind !== 'privacy') continue
    await keepWish(scope, { id: event.id, wanted: change.wanted, subject: change.subject })
    const actor = { kind: 'key', id: connector.id, name: connector.storeName ?? connector.kind } as const
    await audit({ ...scope, actor }, { action: 'privacy.asked', detail: { kind: change.wanted } })
  }
}

async function failEvent(
  scope: Scope,
  connector: Connector,
  failed: { event: WaitingEvent; code: string },
): Promise<void> {
  await endEvents(scope, [failed.event.id], { state: 'failed', code: failed.code })
  await updateConnector(scope, connector.id, { errorCode: failed.code, errorAt: scope.now })
}

const minuteMs = 60_000
const triesMax = 12

/** Tried again after 1, 2, 4 … minutes, over two days. */
async function putOff(scope: Scope, connector: Connector, event: WaitingEvent): Promise<void> {
  if (event.tries + 1 >= triesMax)
    return failEvent(scope, connector, { event, code: 'connector/event-refused' })
  const at = new Date(scope.now.getTime() + 2 ** event.tries * minuteMs)
  await tryEventAgain(scope, { id: event.id, at })
}

async function takeDue(scope: Scope, connector: Connector, due: string[]): Promise<void> {
  try {
    await attempt(scope.db, () => applyDue(scope, connector, due))
  } catch (error) {
    if (!(error instanceof AppError) && !isFaultOfRows(error)) throw error
    scope.log.warn({ connectorId: connector.id, err: error }, 'orders that are due failed')
    await postponeOrders(scope, {
      connectorId: connector.id,
      ids: due,
      until: new Date(scope.now.getTime() + 60 * minuteMs),
    })
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
