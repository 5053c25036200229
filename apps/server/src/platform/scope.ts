import type { LiveEvent } from '@echoloop/contract'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Keys } from './crypto/keys.ts'
import { newUuid } from './crypto/new-uuid.ts'
import type { Database, Db } from './database/database.ts'
import type { EventDefinition } from './events/define-event.ts'
import { type Jobs, workChannel } from './jobs/jobs.ts'
import type { Log } from './log/create-log.ts'
import { type PageNotices, pagesChannel, writePagesNotice } from './pages/page-notices.ts'

/** Who acts: a member of the shop, a key, the author of a voice by a signed link, or the product itself. */
export type Actor =
  | { kind: 'member'; id: string; name: string; personId: string }
  | { kind: 'key'; id: string; name: string }
  | { kind: 'author' }
  | { kind: 'system'; name?: string }

/** All that a use case needs: the shop, its transaction, its time, who acts. Ends with the transaction. */
export type Scope = {
  shopId: string
  db: Db
  /** Time of the transaction in the database. */
  now: Date
  actor: Actor
  keys: Keys
  log: Log
  newId(): string
  /** Announces a fact to later modules, in this transaction. */
  announce<P extends z.ZodType>(event: EventDefinition<P>, payload: z.input<P>): Promise<void>
  /** Tells open consoles of this shop, when the transaction commits. */
  tellLive(event: LiveEvent): Promise<void>
  /** Does something as the last step of this transaction, so that the locks it takes are held for a moment only. */
  beforeCommit(step: () => Promise<void>): void
  /** Tells every process, when the transaction commits, that public pages of these subjects changed. */
  tellPages(subjects: readonly string[]): Promise<void>
  /** Puts a job into the queue, in this transaction. Payload: ids only. */
  enqueue(queue: string, payload: Record<string, string | number | string[]>): Promise<void>
  /** Wakes the workers of a stage, when the transaction commits. */
  wakeWorkers(stage: string): Promise<void>
}

/** A listener of an event. `inline` runs in the announcer's transaction, `later` through the outbox. */
export type Listener = {
  module: string
  event: EventDefinition
  when: 'inline' | 'later'
  /** May run twice; must say why that is harmless. */
  run(scope: Scope, payload: unknown): Promise<void>
}

export type Platform = {
  database: Database
  keys: Keys
  log: Log
  jobs: Jobs
  listeners: readonly Listener[]
  pageNotices: PageNotices
  /** Added to the database's time; only tests set it. */
  clockOffsetMs: number
}

/** Runs a use case in one transaction of one shop. */
export function runInShop<T>(
  platform: Platform,
  who: { shopId: string; actor: Actor },
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return runWithEnd(platform, who, work)
}

/** What is to be done at the end of a transaction, and what is told in this process once it has committed. */
type Ending = { steps: (() => Promise<void>)[]; changedPages: string[][] }

async function runWithEnd<T>(
  platform: Platform,
  who: { shopId: string; actor: Actor },
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const ending: Ending = { steps: [], changedPages: [] }
  const result = await platform.database.inShop(who.shopId, async (db, now) => {
    const done = await work(openScope(platform, who, { db, now, ending }))
    for (const step of ending.steps) await step()
    return done
  })
  // Other processes hear by notice; whoever asks this one next must already see what it just did.
  for (const subjects of ending.changedPages) platform.pageNotices.tell({ shop: who.shopId, subjects })
  return result
}

function openScope(
  platform: Platform,
  who: { shopId: string; actor: Actor },
  transaction: { db: Db; now: Date; ending: Ending },
): Scope {
  const { db, ending } = transaction
  const now = new Date(transaction.now.getTime() + platform.clockOffsetMs)
  const scope: Scope = {
    shopId: who.shopId,
    actor: who.actor,
    db,
    now,
    keys: platform.keys,
    log: platform.log,
    newId: () => newUuid(now.getTime()),
    announce: (event, payload) => announce(platform, scope, event, event.payload.parse(payload)),
    tellLive: (event) => notify(db, 'echoloop_live', JSON.stringify({ shop: who.shopId, ...event })),
    beforeCommit: (step) => ending.steps.push(step),
    async tellPages(subjects) {
      ending.changedPages.push([...subjects])
      await notify(db, pagesChannel, writePagesNotice({ shop: who.shopId, subjects }))
    },
    enqueue: (queue, payload) => platform.jobs.enqueue(db, queue, { shopId: who.shopId, ...payload }),
    wakeWorkers: (stage) => notify(db, workChannel, stage),
  }
  return scope
}

async function announce(
  platform: Platform,
  scope: Scope,
  event: EventDefinition,
  payload: unknown,
): Promise<void> {
  for (const listener of platform.listeners) {
    if (listener.event.name !== event.name) continue
    if (listener.when === 'inline') await listener.run(scope, payload)
    else
      await platform.jobs.enqueue(scope.db, queueOf(listener), {
        shopId: scope.shopId,
        version: event.version,
        payload,
      })
  }
}

/** Queue of a later listener, e.g. `cases.feedback.understood`. */
export function queueOf(listener: Listener): string {
  return `${listener.module}.${listener.event.name}`
}

async function notify(db: Db, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db)
}
