import { roleMay } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { listMemberRows } from '../shops/index.ts'
import { checkStatement } from './check-statement.ts'
import { openSlots } from './fill-statement.ts'
import { lockIncident } from './incident-store.ts'
import type { Both } from './incident-tables.ts'
import { noteEntry } from './note-entry.ts'
import { findStatement, insertStatement, markApproved, type StatementRow } from './statement-store.ts'

/** Writes another version; it must be approved before anybody outside reads it. `version`: the one it is written over. */
export async function writeStatement(
  scope: Scope,
  incidentId: string,
  { text, version }: { text: Both; version: number },
): Promise<void> {
  const { id } = await lockIncident(scope, incidentId)
  const newest = await findStatement(scope, id)
  if ((newest?.version ?? 0) !== version) throw new AppError('incident/changed-meanwhile')
  if (newest && newest.text['zh-CN'] === text['zh-CN'] && newest.text.en === text.en) return
  await insertStatement(scope, { id }, text)
  await noteEntry(scope, id, { kind: 'statement-written', detail: { version: version + 1 } })
}

/**
 * Approves the newest version for everybody. A program cannot, and neither can whoever wrote it, unless nobody else of
 * the shop may. Refuses `incident/no-statement`, `incident/changed-meanwhile`, `incident/needs-a-person`,
 * `incident/own-statement`, `incident/statement-unfit`.
 */
export async function approveStatement(scope: Scope, incidentId: string, version: number): Promise<void> {
  const { id } = await lockIncident(scope, incidentId)
  const newest = await findStatement(scope, id)
  if (!newest) throw new AppError('incident/no-statement')
  if (newest.version !== version) throw new AppError('incident/changed-meanwhile')
  if (newest.approvedAt) return
  if (scope.actor.kind !== 'member') throw new AppError('incident/needs-a-person')
  const standing = await standingOf(scope, newest)
  if (standing === 'writer') throw new AppError('incident/own-statement')
  refuseUnfit(newest.text)
  await markApproved(scope, id, version)
  const detail = { version, ...(standing === 'alone' ? { isAlone: true } : {}) }
  await noteEntry(scope, id, { kind: 'statement-approved', detail })
}

/** Whether the caller is a second person, the writer, or the only one of the shop who may approve at all. */
export async function standingOf(
  scope: Scope,
  { writerId }: Pick<StatementRow, 'writerId'>,
): Promise<'second' | 'writer' | 'alone'> {
  if (scope.actor.kind !== 'member') return 'writer'
  const own = scope.actor.id
  if (writerId !== own) return 'second'
  const members = await listMemberRows(scope)
  return members.some(({ id, role }) => id !== own && roleMay(role, 'incident.approve')) ? 'writer' : 'alone'
}

function refuseUnfit(text: Both): void {
  const slots = openSlots(text).map((name) => ({ path: 'text', code: 'open-slot', message: name }))
  const blocks = checkStatement(text)
    .filter(({ severity, code }) => severity === 'block' && code !== 'open-slot')
    .map(({ language, code, start, end }) => ({ path: `text.${language}`, code, message: `${start}–${end}` }))
  const fields = [...slots, ...blocks]
  if (fields.length > 0) throw new AppError('incident/statement-unfit', {}, { fields })
}
