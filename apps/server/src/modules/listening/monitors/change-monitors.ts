import { listeningLimits, type Monitor, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { deleteNames, wordDays } from '../items/item-store.ts'
import { countByMonitor, type MonitorRow, readMonitor, readMonitors } from './monitor-queries.ts'
import { deleteMonitor, insertMonitor, type MonitorWords, updateMonitor } from './monitor-store.ts'

/** All monitors with the voices of their last seven days. */
export async function listMonitors(scope: Scope): Promise<Monitor[]> {
  const counts = await countByMonitor(scope, new Date(scope.now.getTime() - wordDays * 86_400_000))
  return (await readMonitors(scope)).map((row) => present(row, counts.get(row.id) ?? 0))
}

export async function createMonitor(scope: Scope, words: MonitorWords): Promise<Monitor> {
  if ((await readMonitors(scope)).length >= listeningLimits.monitors)
    throw new AppError('listening/too-many', { most: listeningLimits.monitors })
  const id = await insertMonitor(scope, words)
  await audit(scope, { action: 'monitor.created', subject: toPublicId('monitor', id) })
  await scope.tellLive({ kind: 'listening.changed' })
  return present(await readMonitor(scope, id), 0)
}

/** Counts from now on; what was found stays as it is. Refuses `listening/changed-meanwhile`. */
export async function changeMonitor(
  scope: Scope,
  id: string,
  words: MonitorWords & { version: number },
): Promise<Monitor> {
  await readMonitor(scope, id)
  if (!(await updateMonitor(scope, { ...words, id }))) throw new AppError('listening/changed-meanwhile')
  await audit(scope, { action: 'monitor.changed', subject: toPublicId('monitor', id) })
  await scope.tellLive({ kind: 'listening.changed' })
  const found = (await listMonitors(scope)).find((one) => one.id === toPublicId('monitor', id))
  if (!found) throw new AppError('listening/monitor-not-found')
  return found
}

/** Its voices stay; its figures go. */
export async function removeMonitor(scope: Scope, id: string): Promise<void> {
  if (!(await deleteMonitor(scope, id))) throw new AppError('listening/monitor-not-found')
  await deleteNames(scope, id)
  await audit(scope, { action: 'monitor.removed', subject: toPublicId('monitor', id) })
  await scope.tellLive({ kind: 'listening.changed' })
}

function present({ id, createdAt, ...row }: MonitorRow, week: number): Monitor {
  return { ...row, id: toPublicId('monitor', id), createdAt: createdAt.toISOString(), week }
}
