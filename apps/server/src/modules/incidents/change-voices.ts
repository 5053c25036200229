import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { findSignalVoices } from '../insights/index.ts'
import { type IncidentRow, lockIncident } from './incident-store.ts'
import {
  bringVoicesBack,
  insertIncidentVoices,
  insertVoicesOfSurge,
  markVoicesRemoved,
} from './incident-voice-store.ts'
import { noteEntry } from './note-entry.ts'
import { findConditions } from './voice-queries.ts'

export type VoiceChanges = { add: readonly string[]; remove: readonly string[]; find: boolean }

/** Adds voices, takes some off, and looks for more that fit the surge. Returns how many came and went. */
export async function changeVoices(
  scope: Scope,
  incidentId: string,
  { add, remove, find }: VoiceChanges,
): Promise<{ added: number; removed: number }> {
  const incident = await lockIncident(scope, incidentId)
  const added = await addByHand(scope, incident, add)
  const removed = await removeByHand(scope, incident, remove)
  const found = find ? await addFitting(scope, incident) : 0
  return { added: added + found, removed }
}

/** What a surge gathered stands on its incident, but for what a person took off. Returns how many are new. */
export async function addOfSurge(scope: Scope, incident: IncidentRow): Promise<number> {
  if (incident.surgeId === null) return 0
  return insertVoicesOfSurge(scope, { incidentId: incident.id, surgeId: incident.surgeId })
}

export async function addByHand(
  scope: Scope,
  { id }: IncidentRow,
  feedbackIds: readonly string[],
): Promise<number> {
  if (feedbackIds.length === 0) return 0
  const known = await scope.db
    .selectFrom('feedback')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...feedbackIds]}::uuid[])`)
    .execute()
  if (known.length < new Set(feedbackIds).size) throw new AppError('feedback/not-found')
  const back = await bringVoicesBack(scope, id, feedbackIds)
  const added = back + (await insertIncidentVoices(scope, id, { origin: 'hand', ids: feedbackIds }))
  if (added > 0) await noteEntry(scope, id, { kind: 'voices-added', detail: { count: added } })
  return added
}

async function removeByHand(
  scope: Scope,
  { id }: IncidentRow,
  feedbackIds: readonly string[],
): Promise<number> {
  if (feedbackIds.length === 0) return 0
  const removed = await markVoicesRemoved(scope, id, feedbackIds)
  if (removed > 0) await noteEntry(scope, id, { kind: 'voices-removed', detail: { count: removed } })
  return removed
}

/** Voices that fit the surge's conditions from its first hour until now. */
async function addFitting(scope: Scope, incident: IncidentRow): Promise<number> {
  if (incident.surgeId === null) return 0
  const conditions = await findConditions(scope, incident.surgeId)
  const found = new Set<string>()
  for (const one of conditions)
    for (const { id } of await findSignalVoices(scope, { ...one, until: scope.now })) found.add(id)
  const added = await insertIncidentVoices(scope, incident.id, { origin: 'surge', ids: [...found] })
  if (added > 0) await noteEntry(scope, incident.id, { kind: 'voices-found', detail: { count: added } })
  return added
}
