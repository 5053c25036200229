import { z } from 'zod'
import { cleanUp } from './clean-up.ts'
import { orderRemedies, sendTaskMails, simulateWaiting, sweepAllClocks } from './modules/cases/index.ts'
import {
  importQueue,
  mediaQueue,
  resumeImports,
  resumeMedia,
  runImport,
  runMedia,
  runStoreJob,
  type StoreSettings,
  storeQueue,
} from './modules/channels/index.ts'
import { sendHolds } from './modules/incidents/index.ts'
import { readDueSources, sendPosts } from './modules/listening/index.ts'
import { startMailFetching } from './modules/mailbox/index.ts'
import { pullWaiting } from './modules/messengers/index.ts'
import { type Sending, sendWaiting } from './modules/outreach/index.ts'
import { sendFlagMails } from './modules/screening/index.ts'
import { tellCaches } from './modules/storefront/index.ts'
import { handOutRewards } from './modules/surveys/index.ts'
import { tellWitnesses } from './modules/transparency/index.ts'
import { shopsWithWork } from './platform/jobs/shops-with-work.ts'
import type { LiveHub } from './platform/live/live-hub.ts'
import { type Platform, queueOf, runInShop } from './platform/scope.ts'
import { makeStages, type Stage } from './worker-stages.ts'

/** How long a worker sleeps when nobody wakes it: notices may be lost. */
const pollMs = 1000

/** What is kept for a time only is removed once an hour. */
const cleaningMs = 3_600_000

const shopPayload = z.object({ shopId: z.uuid() })
const eventPayload = shopPayload.extend({ payload: z.unknown() })

/** What a worker needs beside the platform; an `App` has it all. */
export type WorkerOptions = {
  hub: LiveHub
  dataFolder: string
  stores: StoreSettings
  messages: Sending
  /** Pictures of imports may be fetched from private addresses. */
  mediaMayBePrivate: boolean
  /** Mail servers of mailboxes may be at private addresses. */
  mailboxMayBePrivate: boolean
  /** How often the clocks of cases are looked at. */
  clocksEveryMs: number
}

export type Worker = { stop(): Promise<void> }

/** Does what is waiting: first decisions, analysis, later listeners, imports. Any number may run side by side. */
export async function startWorker(platform: Platform, options: WorkerOptions): Promise<Worker> {
  const stages = makeStages(options)
  await workQueues(platform, options)
  const cleaning = setInterval(() => void cleanUp(platform, options.dataFolder), cleaningMs)
  let isStopping = false
  let wake = () => {}
  options.hub.onWork((name) => {
    if (!platform.jobs.wake(name)) wake()
  })
  const loop = (async () => {
    while (!isStopping) {
      const done = await workOnce(platform, {
        stages,
        isStopping: () => isStopping,
      })
      if (done === 0 && !isStopping)
        await new Promise<void>((resolve) =>
          waitOr(resolve, (early) => {
            wake = early
          }),
        )
    }
  })()
  const { messages } = options
  const beside = [
    startWatch(platform, options.clocksEveryMs),
    startMailFetching(platform, { mayBePrivate: options.mailboxMayBePrivate }),
    startBeside(platform, (isDone) => sendWaiting(platform, { ...messages, isStopping: isDone })),
    startBeside(platform, (isDone) =>
      pullWaiting(platform, { mayBePrivate: messages.doors.mayBePrivate, isStopping: isDone }),
    ),
    startBeside(platform, (isDone) => sendTaskLinks(platform, messages, isDone)),
    startBeside(platform, (isDone) => sendFlagOutcomes(platform, messages, isDone)),
    startBeside(platform, (isDone) =>
      tellWitnesses(platform, { ...messages, dataFolder: options.dataFolder, isStopping: isDone }),
    ),
    startBeside(platform, () =>
      tellCaches(platform, {
        mayBePrivate: messages.doors.mayBePrivate,
        publicUrl: messages.doors.publicUrl,
      }),
    ),
    startBeside(platform, (isDone) =>
      handOutRewards(platform, { mayBePrivate: messages.doors.mayBePrivate, isStopping: isDone }),
    ),
    startBeside(platform, (isDone) => simulateWaiting(platform, { isStopping: isDone })),
    startBeside(platform, (isDone) =>
      readDueSources(platform, { mayBePrivate: messages.doors.mayBePrivate, isStopping: isDone }),
    ),
    startBeside(platform, (isDone) =>
      sendPosts(platform, { mayBePrivate: messages.doors.mayBePrivate, isStopping: isDone }),
    ),
    startBeside(platform, (isDone) =>
      orderRemedies(platform, { mayBePrivate: messages.doors.mayBePrivate, isStopping: isDone }),
    ),
    startBeside(platform, (isDone) =>
      sendHolds(platform, { mayBePrivate: messages.doors.mayBePrivate, isStopping: isDone }),
    ),
  ]
  return {
    async stop() {
      isStopping = true
      clearInterval(cleaning)
      wake()
      await Promise.all([loop, ...beside.map((one) => one.stop())])
    },
  }
}

/** Sends what leaves this server beside the other work, so that a slow receiver holds up nobody else. */
function startBeside(platform: Platform, send: (isStopping: () => boolean) => Promise<number>): Worker {
  let isStopping = false
  let wake = () => {}
  const loop = (async () => {
    while (!isStopping) {
      const sent = await send(() => isStopping).catch((error) => {
        platform.log.warn({ err: error }, 'sending is tried again')
        return 0
      })
      if (sent > 0 || isStopping) continue
      await new Promise<void>((resolve) =>
        waitOr(resolve, (early) => {
          wake = early
        }),
      )
    }
  })()
  return {
    async stop() {
      isStopping = true
      wake()
      await loop
    },
  }
}

/** Looks at the clocks of all cases beside the other work, so that nothing else makes a breach late. */
function startWatch(platform: Platform, everyMs: number): Worker {
  let isStopping = false
  let wake = () => {}
  const loop = (async () => {
    while (!isStopping) {
      await sweepAllClocks(platform, { isStopping: () => isStopping }).catch((error) =>
        platform.log.warn({ err: error }, 'the clocks are looked at again'),
      )
      if (isStopping) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    async stop() {
      isStopping = true
      wake()
      await loop
    },
  }
}

/** Partners are asked by mail only where the server can send any. */
async function sendTaskLinks(
  platform: Platform,
  { doors: { mail, publicUrl } }: Sending,
  isStopping: () => boolean,
): Promise<number> {
  if (!mail) return 0
  return sendTaskMails(platform, { mail, publicUrl, isStopping })
}

/** Readers are told by mail only where the server can send any. */
async function sendFlagOutcomes(
  platform: Platform,
  { doors: { mail, publicUrl } }: Sending,
  isStopping: () => boolean,
): Promise<number> {
  if (!mail) return 0
  return sendFlagMails(platform, { mail, publicUrl, isStopping })
}

function waitOr(resolve: () => void, setWake: (early: () => void) => void): void {
  const timer = setTimeout(resolve, pollMs)
  setWake(() => {
    clearTimeout(timer)
    resolve()
  })
}

async function workQueues(
  platform: Platform,
  { dataFolder, stores, mediaMayBePrivate }: WorkerOptions,
): Promise<void> {
  for (const listener of platform.listeners.filter(({ when }) => when === 'later')) {
    await platform.jobs.work(queueOf(listener), async (job) => {
      const { shopId, payload } = eventPayload.parse(job)
      await runInShop(platform, { shopId, actor: { kind: 'system' } }, (scope) =>
        listener.run(scope, payload),
      )
    })
  }
  await platform.jobs.work(storeQueue, (job) => runStoreJob(platform, stores, job))
  await platform.jobs.work(importQueue, (job) => runImport(platform, dataFolder, job))
  const rules = { mayBePrivate: mediaMayBePrivate }
  await platform.jobs.work(mediaQueue, (job) => runMedia(platform, { dataFolder, rules }, job))
  // Whoever was killed in the middle of an import left its job locked: what has a file or pictures goes on now.
  await resumeImports(platform, dataFolder)
  await resumeMedia(platform)
}

type Round = { stages: Stage[]; isStopping: () => boolean }

/** One round over stages and shops. Returns how many voices were worked on. */
async function workOnce(platform: Platform, round: Round): Promise<number> {
  let done = 0
  for (const stage of round.stages) {
    const shops = await platform.database
      .unscoped((db) => shopsWithWork(db, stage.name))
      .catch((error: unknown) => tryLater(platform, { stage, error, instead: [] }))
    for (const shopId of shops) {
      if (round.isStopping()) return done
      // What is wrong in one shop holds up no other.
      done += await runInShop(platform, { shopId, actor: { kind: 'system' } }, (scope) =>
        stage.run(scope, stage.batchSize),
      ).catch((error: unknown) => tryLater(platform, { stage, error, instead: 0 }))
    }
  }
  return done
}

async function tryLater<Instead>(
  platform: Platform,
  { stage, error, instead }: { stage: Stage; error: unknown; instead: Instead },
): Promise<Instead> {
  platform.log.warn({ err: error, stage: stage.name }, 'work is tried again')
  await new Promise((resolve) => setTimeout(resolve, 500))
  return instead
}
