import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { createTask } from '../cases/index.ts'
import { lockIncident } from './incident-store.ts'
import { insertIncidentTask } from './incident-task-store.ts'
import { noteEntry } from './note-entry.ts'

/** Asks a partner to check again what it supplied: an ordinary task, which the incident shows. */
export async function askSupplier(
  scope: Scope,
  incidentId: string,
  wish: { partnerId: string; title: string; text: string; dueAt: Date },
): Promise<void> {
  const { id } = await lockIncident(scope, incidentId)
  const taskId = await createTask(scope, wish)
  await insertIncidentTask(scope, id, taskId)
  const detail = { taskId: toPublicId('task', taskId), title: wish.title }
  await noteEntry(scope, id, { kind: 'supplier-asked', detail })
}
