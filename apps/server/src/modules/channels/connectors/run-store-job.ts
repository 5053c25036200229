import type { ProblemCode } from '@echoloop/contract'
import { toPublicId } from '@echoloop/contract'
import { z } from 'zod'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { tryPatiently } from '../try-patiently.ts'
import { answerQuestions } from './answer-questions.ts'
import { storeQueue } from './call-for-store-job.ts'
import { type Connector, findConnector } from './connector-queries.ts'
import { openSecrets, openStore } from './connector-secrets.ts'
import { updateConnector } from './connector-store.ts'
import { leaveStore } from './leave-store.ts'
import { readNextPage } from './read-next-page.ts'
import type { JobStep, StoreJob } from './store-job.ts'
import { tellConnector } from './tell-connector.ts'

const payloadSchema = z.object({ shopId: z.uuid(), connectorId: z.uuid() })

export type StoreSettings = { publicUrl: string; mayBePrivate: boolean }

/** A job ends after this time and puts itself behind the others, so that a large store holds up nobody. */
const shiftMs = 5 * 60_000
const passingPauseMs = 60_000
const lastingPauseMs = 15 * 60_000

/**
 * All that needs talking to a store: the first reading, questions that events left open, the end of the connection.
 * May run twice and at the same time: each step takes the connector and looks where it stands.
 */
export async function runStoreJob(
  platform: Platform,
  settings: StoreSettings,
  payload: unknown,
): Promise<void> {
  const { shopId, connectorId } = payloadSchema.parse(payload)
  const who = { shopId, actor: { kind: 'system' } } as const
  const inShop = <T>(work: (scope: Scope) => Promise<T>) => tryPatiently(() => runInShop(platform, who, work))
  const connector = await inShop((scope) => findConnector(scope, connectorId))
  const secrets = connector && openSecrets({ keys: platform.keys }, connector)
  if (!connector || !secrets) return
  const door = openStore({ ...secrets, address: connector.address, mayBePrivate: settings.mayBePrivate })
  const hookUrl = hookUrlOf(settings.publicUrl, { shopId, connectorId })
  await work({ shopId, connectorId, hookUrl, door, inShop })
}

/** The address to which a store sends its events. */
export function hookUrlOf(publicUrl: string, to: { shopId: string; connectorId: string }): string {
  const id = toPublicId('connector', to.connectorId)
  return `${publicUrl}/v1/connectors/${id}/webhook?shop=${toPublicId('shop', to.shopId)}`
}

async function work(job: StoreJob): Promise<void> {
  let begunAt: number | undefined
  for (;;) {
    const seen = await job.inShop(async (scope) => ({
      connector: await findConnector(scope, job.connectorId),
      now: scope.now,
    }))
    begunAt ??= seen.now.getTime()
    if (seen.connector === undefined || seen.connector.secrets === null) return
    if (seen.now.getTime() - begunAt > shiftMs) return handOver(job)
    const step = await nextStep(job, seen.connector, seen.now)
    if (step === 'done') return
    if (step !== 'go on') return noteFailure(job, step)
  }
}

async function nextStep(job: StoreJob, connector: Connector, now: Date): Promise<JobStep> {
  const isTime = connector.leavesAt !== null && connector.leavesAt <= now
  if (isTime || connector.uninstallToldAt !== null) return leaveStore(job, connector)
  if (connector.syncPhase !== 'done' && connector.state === 'connected') return readNextPage(job, connector)
  return answerQuestions(job)
}

function handOver(job: StoreJob): Promise<void> {
  return job.inShop((scope) => scope.enqueue(storeQueue, { connectorId: job.connectorId }))
}

/** The settings page says what is wrong; the stage puts a new job there when the pause is over. */
async function noteFailure(job: StoreJob, step: { failed: ProblemCode; isPassing: boolean }): Promise<void> {
  await job.inShop(async (scope) => {
    const pauseMs = step.isPassing ? passingPauseMs : lastingPauseMs
    await updateConnector(scope, job.connectorId, {
      errorCode: step.failed,
      errorAt: scope.now,
      jobAfter: new Date(scope.now.getTime() + pauseMs),
    })
    await tellConnector(scope, job.connectorId)
  })
}
