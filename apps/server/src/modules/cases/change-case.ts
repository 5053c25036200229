import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import type { CaseChange, CaseChangeKind, CaseChanges, CaseRow, NewEntry } from './case-change.ts'
import { caseResolved } from './case-events.ts'
import { caseHooks } from './case-hooks.ts'
import { addEntry, readCase, setCase, updateCase } from './case-store.ts'
import { refuseChangedCase } from './refuse-changed-case.ts'

const changeKinds: readonly CaseChangeKind[] = [
  'opened',
  'state',
  'handed-over',
  'priority',
  'voice-added',
  'merged',
  'split',
  'customer-wrote',
  'replied',
  'replied-publicly',
]

/**
 * The one way in which a case changes: a new version, a line of its history, the hooks of the other parts, a notice to
 * open consoles. `before` must be locked by the same transaction. Returns the case as it is afterwards.
 */
export async function changeCase(
  scope: Scope,
  before: CaseRow,
  changes: CaseChanges,
  entry: NewEntry,
): Promise<CaseRow> {
  const changed = await updateCase(scope, before, changes)
  if (!changed) return refuseChangedCase(scope, before.id)
  await addEntry(scope, before.id, entry)
  const after = await runHooks(scope, {
    kinds: kindsOf(entry, before, changed),
    at: entry.at,
    before,
    after: changed,
  })
  await tellChanged(scope, after.id)
  if (after.state === 'resolved' && before.state !== 'resolved') {
    await scope.announce(caseResolved, { caseId: after.id })
  }
  return after
}

/** What the other parts hear: what the entry says, or else what the change itself shows. */
function kindsOf(entry: NewEntry, before: CaseRow, after: CaseRow): CaseChangeKind[] {
  const kind = changeKinds.find((known) => known === entry.kind)
  if (kind === 'replied' && entry.detail?.isPublic === true) return ['replied', 'replied-publicly']
  const kinds = kind ? [kind] : []
  if (before.state !== after.state && kind !== 'state') kinds.push('state')
  const isHandedOver = before.departmentId !== after.departmentId || before.assigneeId !== after.assigneeId
  if (isHandedOver && kind !== 'handed-over') kinds.push('handed-over')
  if (before.priority !== after.priority && kind === undefined) kinds.push('priority')
  return kinds
}

type HeardChange = { kinds: CaseChangeKind[]; at?: Date; before: CaseRow | null; after: CaseRow }

/** Tells every part of each change, in their order; what they set is seen by the next. */
export async function runHooks(scope: Scope, heard: HeardChange): Promise<CaseRow> {
  let after = heard.after
  for (const kind of heard.kinds) {
    for (const hook of caseHooks) {
      const change: CaseChange = {
        kind,
        at: heard.at ?? scope.now,
        before: heard.before,
        after,
        async set(changes) {
          await setCase(scope, after.id, changes)
          after = { ...after, ...changes }
        },
      }
      await hook(scope, change)
    }
  }
  return after
}

/** Tells open consoles that a case is not what it was. */
export async function tellChanged(scope: Scope, id: string): Promise<void> {
  await scope.tellLive({ kind: 'case.changed', id: toPublicId('case', id) })
}

/** Refuses a change that was decided on an earlier version of the case. */
export async function refuseStale(scope: Scope, row: CaseRow, version: number): Promise<void> {
  if (row.mergedInto !== null) {
    const into = await readCase(scope, row.mergedInto)
    throw new AppError('case/merged-away', { number: into?.number ?? row.number })
  }
  if (row.version !== version) await refuseChangedCase(scope, row.id)
}
