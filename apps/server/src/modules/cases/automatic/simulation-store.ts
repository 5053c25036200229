import { sql } from 'kysely'
import type { Row } from '../../../platform/database/tables.ts'
import type { Scope } from '../../../platform/scope.ts'
import type { StopCounts } from './automatic-tables.ts'

const columns = [
  'id',
  'ruleId',
  'ruleVersion',
  'wordsAt',
  'fromAt',
  'untilAt',
  'state',
  'tries',
  'total',
  'looked',
  'wouldSend',
  'wouldHold',
  'stops',
  'requestedAt',
  'requestedBy',
  'endedAt',
] as const

export type SimulationRow = Row<'automaticSimulation', (typeof columns)[number]>

export async function insertSimulation(
  scope: Scope,
  simulation: Pick<
    SimulationRow,
    'ruleId' | 'ruleVersion' | 'wordsAt' | 'fromAt' | 'untilAt' | 'requestedBy' | 'total'
  >,
): Promise<string> {
  const id = scope.newId()
  await scope.db
    .insertInto('automaticSimulation')
    .values({ shopId: scope.shopId, id, ...simulation, requestedAt: scope.now })
    .execute()
  return id
}

/** The latest of each rule. */
export async function latestSimulations(
  scope: Scope,
  ruleIds: readonly string[],
): Promise<Map<string, SimulationRow>> {
  if (ruleIds.length === 0) return new Map()
  const rows = await scope.db
    .selectFrom('automaticSimulation')
    .distinctOn('ruleId')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('ruleId', '=', sql<string>`any(${[...ruleIds]}::uuid[])`)
    .orderBy('ruleId')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.ruleId, row]))
}

/** A worker that has not been heard of for so long is gone. */
const silentMs = 60_000
const triesMax = 5

/**
 * Takes a simulation that waits, or whose worker is gone, for whoever holds the claim. One that has ended so several
 * times is given up, so that it cannot take the worker down for ever.
 */
export async function claimSimulation(
  scope: Scope,
): Promise<(SimulationRow & { claim: string }) | undefined> {
  const row = await scope.db
    .selectFrom('automaticSimulation')
    .select(columns)
    .where('shopId', '=', scope.shopId)
    .where('state', 'in', ['waiting', 'running'])
    .where((where) =>
      where.or([where('beatAt', 'is', null), where('beatAt', '<', new Date(scope.now.getTime() - silentMs))]),
    )
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return undefined
  const claim = scope.newId()
  const isOver = row.tries >= triesMax
  await scope.db
    .updateTable('automaticSimulation')
    .set({
      state: isOver ? 'failed' : 'running',
      claim,
      beatAt: scope.now,
      tries: row.tries + 1,
      looked: 0,
      wouldSend: 0,
      wouldHold: 0,
      stops: '{}',
      ...(isOver && { endedAt: scope.now }),
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', row.id)
    .execute()
  return isOver ? undefined : { ...row, claim }
}

export type Counted = { looked: number; wouldSend: number; wouldHold: number; stops: StopCounts }

/** Writes how far it is; false when somebody else has taken it over. */
export async function noteProgress(
  scope: Scope,
  { id, claim }: { id: string; claim: string },
  counted: Counted & { isDone: boolean },
): Promise<boolean> {
  const { isDone, stops, ...counts } = counted
  const row = await scope.db
    .updateTable('automaticSimulation')
    .set({
      ...counts,
      stops: JSON.stringify(stops),
      beatAt: scope.now,
      ...(isDone && { state: 'done' as const, total: counts.looked, endedAt: scope.now }),
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Gives a simulation back, so that another worker begins it anew at once. */
export async function giveBack(scope: Scope, { id, claim }: { id: string; claim: string }): Promise<void> {
  await scope.db
    .updateTable('automaticSimulation')
    .set({ state: 'waiting', beatAt: null, claim: null })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'running')
    .execute()
}

export async function markFailed(scope: Scope, { id, claim }: { id: string; claim: string }): Promise<void> {
  await scope.db
    .updateTable('automaticSimulation')
    .set({ state: 'failed', endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'running')
    .execute()
}

export type Sample = { feedbackId: string; isHeld: boolean }

export async function insertSamples(
  scope: Scope,
  simulationId: string,
  samples: readonly Sample[],
): Promise<void> {
  if (samples.length === 0) return
  await scope.db
    .insertInto('automaticSample')
    .values(samples.map((sample, place) => ({ shopId: scope.shopId, simulationId, place, ...sample })))
    .execute()
}

export function listSamples(scope: Scope, simulationId: string): Promise<Sample[]> {
  return scope.db
    .selectFrom('automaticSample')
    .select(['feedbackId', 'isHeld'])
    .where('shopId', '=', scope.shopId)
    .where('simulationId', '=', simulationId)
    .orderBy('place')
    .execute()
}

/** Ends what waits or runs for a rule: a newer simulation takes its place. */
export async function endWaiting(scope: Scope, ruleId: string): Promise<void> {
  await scope.db
    .updateTable('automaticSimulation')
    .set({ state: 'failed', endedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('ruleId', '=', ruleId)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
}
