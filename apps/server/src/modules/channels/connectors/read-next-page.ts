import { ZodError } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { attempt } from '../../../platform/database/attempt.ts'
import type { Scope } from '../../../platform/scope.ts'
import { isFaultOfRows } from '../try-patiently.ts'
import { applyChanges } from './apply-changes.ts'
import type { StoreAnswer } from './ask-store.ts'
import { type Connector, lockConnector } from './connector-queries.ts'
import { type ConnectorChange, silenceMs, updateConnector } from './connector-store.ts'
import { readingOf } from './reading-of.ts'
import type { Listed, StoreDoor, StorePage } from './store-door.ts'
import { failureOf, type JobStep, type StoreJob } from './store-job.ts'
import { tellConnector } from './tell-connector.ts'

/**
 * One step of the first reading: have events sent, then products page by page, then orders. Each page and the place
 * where the next one begins are written in one transaction, so that a killed job goes on where it was.
 */
export async function readNextPage(job: StoreJob, connector: Connector): Promise<JobStep> {
  if (connector.syncPhase === 'hooks') return beginReading(job)
  if (connector.syncPhase === 'done') return 'go on'
  const listed = connector.syncPhase
  const page = await job.door.page(listed, connector.syncCursor)
  if (page.kind !== 'ok') return pageFailure(job, connector, page)
  await job.inShop((scope) => takePage(scope, { door: job.door, listed, seen: connector, page: page.value }))
  return 'go on'
}

/** Events first, then the pages: whatever changes while we read is told to us. */
async function beginReading(job: StoreJob): Promise<JobStep> {
  const hooks = await job.door.registerHooks({ url: job.hookUrl })
  if (hooks.kind !== 'ok') return failureOf(hooks)
  const products = await job.door.count('products')
  const orders = await job.door.count('orders')
  await job.inShop(async (scope) => {
    const connector = await lockConnector(scope, job.connectorId)
    if (connector?.syncPhase !== 'hooks' || connector.state !== 'connected') return
    await updateConnector(scope, job.connectorId, {
      syncPhase: 'products',
      syncCursor: null,
      productsTotal: products.kind === 'ok' ? products.value : null,
      ordersTotal: orders.kind === 'ok' ? orders.value : null,
      jobAfter: new Date(scope.now.getTime() + silenceMs),
      errorCode: null,
      errorAt: null,
    })
    await tellConnector(scope, job.connectorId)
  })
  return 'go on'
}

/** A cursor that the store has forgotten meanwhile: its list is read from the beginning, which changes nothing. */
async function pageFailure(
  job: StoreJob,
  connector: Connector,
  page: Exclude<StoreAnswer<StorePage>, { kind: 'ok' }>,
): Promise<JobStep> {
  const isLost = page.kind === 'missing' || page.code === 'connector/not-a-store'
  if (!isLost || connector.syncCursor === null) return failureOf(page)
  await job.inShop((scope) =>
    updateConnector(scope, job.connectorId, {
      syncCursor: null,
      jobAfter: new Date(scope.now.getTime() + silenceMs),
      ...(connector.syncPhase === 'orders' ? { ordersRead: 0 } : { productsRead: 0 }),
    }),
  )
  return 'go on'
}

type Read = { door: StoreDoor; listed: Listed; seen: Connector; page: StorePage }

/** Nothing is taken when another job has gone on meanwhile. */
async function takePage(scope: Scope, { door, listed, seen, page }: Read): Promise<void> {
  const connector = await lockConnector(scope, seen.id)
  if (connector?.syncPhase !== listed || connector.syncCursor !== seen.syncCursor) return
  if (connector.state !== 'connected') return
  const refused = await takeEntries(scope, connector, { door, listed, entries: page.entries })
  await updateConnector(scope, connector.id, {
    ...placeAfter(connector, { listed, page, now: scope.now }),
    ...(refused > 0 ? { errorCode: 'connector/entry-refused', errorAt: scope.now } : {}),
  })
  await tellConnector(scope, connector.id)
}

function placeAfter(
  connector: Connector,
  { listed, page, now }: { listed: Listed; page: StorePage; now: Date },
): ConnectorChange {
  const read =
    listed === 'products'
      ? { productsRead: connector.productsRead + page.entries.length }
      : { ordersRead: connector.ordersRead + page.entries.length }
  const jobAfter = new Date(now.getTime() + silenceMs)
  if (page.next !== null) return { ...read, jobAfter, syncCursor: page.next }
  return listed === 'products'
    ? { ...read, jobAfter, syncPhase: 'orders', syncCursor: null }
    : { ...read, jobAfter: now, syncPhase: 'done', syncCursor: null, syncedAt: now }
}

type Entries = { door: StoreDoor; listed: Listed; entries: unknown[] }

/** Takes entries in together; when one of them cannot be, each by itself. Returns how many were left out. */
async function takeEntries(scope: Scope, connector: Connector, wanted: Entries): Promise<number> {
  const { door, listed, entries } = wanted
  try {
    const options = readingOf(scope, connector, null)
    const changes = entries.flatMap((entry) => door.readEntry(listed, entry, options))
    await attempt(scope.db, () => applyChanges(scope, connector, changes))
    return 0
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ZodError || isFaultOfRows(error))) throw error
    if (entries.length === 1) {
      scope.log.warn({ connectorId: connector.id, listed, err: error }, 'an entry of a store is left out')
      return 1
    }
    let refused = 0
    for (const entry of entries)
      refused += await takeEntries(scope, connector, { ...wanted, entries: [entry] })
    return refused
  }
}
