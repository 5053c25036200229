import { setTimeout as pause } from 'node:timers/promises'
import { toPublicId } from '@echoloop/contract'
import { z } from 'zod'
import { limitParallel } from '../../../platform/files/limit-parallel.ts'
import { type Files, openFiles } from '../../../platform/files/open-files.ts'
import type { Fetched } from '../../../platform/outgoing/fetch-bytes.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { storeFetchedImage } from '../../feedback/index.ts'
import { tryPatiently } from '../try-patiently.ts'
import { type FetchRules, fetchPicture, fetchRules, hostOf } from './fetch-picture.ts'
import {
  listDueMedia,
  lockMedia,
  nextMediaAt,
  postponeMedia,
  settleMedia,
  type WaitingMedia,
} from './import-media-store.ts'
import { mediaQueue } from './media-queue.ts'

const batchSize = 40
const perHost = 2
const atOnce = 6
/** A job ends after so many batches and puts itself behind the others. */
const batchesPerJob = 50
/** Longest rest while nothing but repeats waits. */
const restMaxMs = 2000

const payloadSchema = z.object({ shopId: z.uuid(), importId: z.uuid() })

type Job = { platform: Platform; shopId: string; importId: string; files: Files; rules: FetchRules }

/**
 * Fetches the pictures of an import. May run twice and at the same time: a picture is stored in the transaction that
 * marks it, and only while it still waits.
 */
export async function runMedia(
  platform: Platform,
  options: { dataFolder: string; rules?: Partial<FetchRules> },
  payload: unknown,
): Promise<void> {
  const owner = payloadSchema.parse(payload)
  const rules = { ...fetchRules, ...options.rules }
  const job: Job = { platform, ...owner, files: openFiles(options.dataFolder), rules }
  for (let batch = 0; batch < batchesPerJob; batch += 1) {
    const due = await inShop(job, (scope) =>
      listDueMedia(scope, { importId: job.importId, limit: batchSize }),
    )
    if (due.length > 0) await fetchAll(job, due)
    else if (!(await restUntilDue(job))) return
  }
  await inShop(job, (scope) => scope.enqueue(mediaQueue, { importId: job.importId }))
}

async function fetchAll(job: Job, due: readonly WaitingMedia[]): Promise<void> {
  const limits = new Map<string, ReturnType<typeof limitParallel>>()
  const altogether = limitParallel(atOnce)
  await Promise.all(
    due.map((picture) => {
      const host = hostOf(picture.url)
      const limit = limits.get(host) ?? limitParallel(perHost)
      limits.set(host, limit)
      return limit(() => altogether(() => fetchOne(job, picture)))
    }),
  )
  await inShop(job, (scope) =>
    scope.tellLive({ kind: 'import.changed', id: toPublicId('import', job.importId) }),
  )
}

async function fetchOne(job: Job, picture: WaitingMedia): Promise<void> {
  const fetched = await fetchPicture(picture.url, job.rules)
  await inShop(job, (scope) => settle(scope, job, { picture, fetched }))
}

async function settle(
  scope: Scope,
  { importId, files, rules }: Job,
  { picture, fetched }: { picture: WaitingMedia; fetched: Fetched },
): Promise<void> {
  const { feedbackId, position, attempts } = picture
  const place = { importId, feedbackId, position }
  if (!(await lockMedia(scope, place))) return
  if (fetched.kind === 'fetched') {
    const code = await storeFetchedImage(scope, files, { feedbackId, bytes: fetched.bytes })
    return settleMedia(scope, place, code === 'kept' ? null : code)
  }
  const pauseMs = fetched.mayPass ? rules.pausesMs[attempts] : undefined
  if (pauseMs === undefined) return settleMedia(scope, place, fetched.code)
  return postponeMedia(scope, place, new Date(scope.now.getTime() + pauseMs))
}

/** Waits a little for the next repeat; false when no picture waits any more. */
async function restUntilDue(job: Job): Promise<boolean> {
  const found = await inShop(job, async (scope) => ({
    at: await nextMediaAt(scope, job.importId),
    now: scope.now,
  }))
  if (found.at === undefined) return false
  const restMs = Math.min(restMaxMs, Math.max(50, found.at.getTime() - found.now.getTime()))
  await pause(restMs, undefined, { ref: false })
  return true
}

function inShop<T>(job: Job, work: (scope: Scope) => Promise<T>): Promise<T> {
  const who = { shopId: job.shopId, actor: { kind: 'system' } } as const
  return tryPatiently(() => runInShop(job.platform, who, work))
}
