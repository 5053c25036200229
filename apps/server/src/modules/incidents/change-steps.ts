import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import { lockIncident, nameOfMember } from './incident-store.ts'
import type { Both } from './incident-tables.ts'
import { noteEntry } from './note-entry.ts'
import { insertStep, listSteps, readStep, type StepRow, updateStep } from './step-store.ts'

/** Adds a step to this one incident, behind the others. */
export async function addStep(
  scope: Scope,
  incidentId: string,
  step: { title: Both; doerId?: string; dueAt?: Date },
): Promise<void> {
  const { id } = await lockIncident(scope, incidentId)
  const { title, doerId = null, dueAt = null } = step
  if (doerId !== null) await nameOfMember(scope, doerId)
  const last = (await listSteps(scope, id)).at(-1)
  await insertStep(scope, { incidentId: id, position: (last?.position ?? 0) + 1, title, doerId, dueAt })
  await noteEntry(scope, id, { kind: 'step-added', detail: { title } })
}

export type StepChanges = {
  version: number
  isDone?: boolean
  doerId?: string | null
  dueAt?: Date | null
  note?: string
}

/** Changes a step; returns its incident. Refuses `incident/step-not-found`, `incident/changed-meanwhile`. */
export async function changeStep(scope: Scope, stepId: string, changes: StepChanges): Promise<string> {
  const { incidentId } = await readStep(scope, stepId)
  await lockIncident(scope, incidentId)
  // Read again under the lock of its incident, which all changes of its steps take.
  const step = await readStep(scope, stepId)
  if (step.version !== changes.version) throw new AppError('incident/changed-meanwhile')
  const { doerId, dueAt, note, isDone } = changes
  const doer = doerId ? await nameOfMember(scope, doerId) : null
  await updateStep(scope, step, {
    ...(doerId === undefined ? {} : { doerId }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(note === undefined ? {} : { note: note === '' ? null : note }),
    ...doneChanges(scope, step, isDone),
  })
  await noteChanges(scope, step, { ...changes, doer })
  return incidentId
}

function doneChanges(scope: Scope, { doneAt }: StepRow, isDone: boolean | undefined) {
  if (isDone === undefined || isDone === (doneAt !== null)) return {}
  return isDone ? { doneAt: scope.now, doneBy: nameOfActor(scope.actor) } : { doneAt: null, doneBy: null }
}

async function noteChanges(
  scope: Scope,
  { incidentId, title, doneAt }: StepRow,
  { isDone, doerId, dueAt, note, doer }: StepChanges & { doer: string | null },
): Promise<void> {
  if (isDone !== undefined && isDone !== (doneAt !== null))
    await noteEntry(scope, incidentId, { kind: isDone ? 'step-done' : 'step-undone', detail: { title } })
  if (doerId === undefined && dueAt === undefined && note === undefined) return
  await noteEntry(scope, incidentId, {
    kind: 'step-changed',
    text: note === '' ? undefined : note,
    detail: {
      title,
      ...(doerId === undefined ? {} : { doer }),
      ...(dueAt === undefined ? {} : { dueAt: dueAt?.toISOString() ?? null }),
    },
  })
}
