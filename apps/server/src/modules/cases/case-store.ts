import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import type { CaseChanges, CaseRow, NewEntry } from './case-change.ts'
import { doerOf } from './doer-of.ts'
import './service-case-tables.ts'

const caseColumns = [
  'id',
  'number',
  'title',
  'state',
  'origin',
  'ruleId',
  'channel',
  'language',
  'departmentId',
  'assigneeId',
  'customerId',
  'orderId',
  'productId',
  'topic',
  'tier',
  'urgency',
  'severity',
  'reach',
  'customerValue',
  'priority',
  'priorityByHand',
  'priorityReasons',
  'openedAt',
  'firstRepliedAt',
  'lastRepliedAt',
  'customerWroteAt',
  'resolvedAt',
  'closedAt',
  'reopenedTimes',
  'dueAt',
  'mergedInto',
  'changedAt',
  'version',
  'voices',
  'isOpen',
] as const

/** One case as it is now. */
export function readCase(scope: Scope, id: string): Promise<CaseRow | undefined> {
  return scope.db
    .selectFrom('serviceCase')
    .select(caseColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** One case, nobody else's until the transaction ends. Refuses ids that the shop does not have. */
export async function lockCase(scope: Scope, id: string): Promise<CaseRow> {
  const row = await scope.db
    .selectFrom('serviceCase')
    .select(caseColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('case/not-found')
  return row
}

/** Several cases locked, always in one order, so that two who want the same ones never deadlock. */
export function lockCases(scope: Scope, ids: readonly string[]): Promise<CaseRow[]> {
  return scope.db
    .selectFrom('serviceCase')
    .select(caseColumns)
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Cases resolved before a time, locked; those that somebody works on now are left for the next time. */
export function claimSettled(
  scope: Scope,
  { before, limit }: { before: Date; limit: number },
): Promise<CaseRow[]> {
  return scope.db
    .selectFrom('serviceCase')
    .select(caseColumns)
    .where('shopId', '=', scope.shopId)
    .where('state', '=', 'resolved')
    .where('resolvedAt', '<', before)
    .orderBy('resolvedAt')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** One opening at a time in a shop, until the transaction ends: two voices of one person must find the same case. */
export async function lockOpenings(scope: Scope): Promise<void> {
  await sql`
    insert into case_counter (shop_id, last_number)
    values (${scope.shopId}, 0)
    on conflict (shop_id) do update set last_number = case_counter.last_number`.execute(scope.db)
}

/** The next number of the shop; after `lockOpenings`. */
export async function giveNumber(scope: Scope): Promise<number> {
  const row = await scope.db
    .updateTable('caseCounter')
    .set((set) => ({ lastNumber: set('lastNumber', '+', 1) }))
    .where('shopId', '=', scope.shopId)
    .returning('lastNumber')
    .executeTakeFirstOrThrow()
  return row.lastNumber
}

export type NewCase = Omit<
  CaseRow,
  | 'id'
  | 'state'
  | 'firstRepliedAt'
  | 'lastRepliedAt'
  | 'resolvedAt'
  | 'closedAt'
  | 'reopenedTimes'
  | 'dueAt'
  | 'mergedInto'
  | 'changedAt'
  | 'version'
  | 'isOpen'
>

export async function insertCase(scope: Scope, row: NewCase): Promise<CaseRow> {
  const { priorityReasons, ...facts } = row
  return await scope.db
    .insertInto('serviceCase')
    .values({
      shopId: scope.shopId,
      id: scope.newId(),
      state: 'new',
      changedAt: scope.now,
      priorityReasons: JSON.stringify(priorityReasons),
      ...facts,
    })
    .returning(caseColumns)
    .executeTakeFirstOrThrow()
}

/** Sets what a person or an event changed: a new version, so that nobody overwrites it unseen. */
export async function updateCase(
  scope: Scope,
  before: Pick<CaseRow, 'id' | 'version'>,
  changes: CaseChanges,
): Promise<CaseRow | undefined> {
  return await scope.db
    .updateTable('serviceCase')
    .set({ ...settable(changes), version: before.version + 1, changedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .returning(caseColumns)
    .executeTakeFirst()
}

/** Sets what follows from a change or from time passing; the version stays, since nobody decided anything. */
export async function setCase(scope: Scope, id: string, changes: CaseChanges): Promise<void> {
  if (Object.keys(changes).length === 0) return
  await scope.db
    .updateTable('serviceCase')
    .set(settable(changes))
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** When the soonest running clock of a case is due; null when none runs. */
export function setDueAt(scope: Scope, id: string, dueAt: Date | null): Promise<void> {
  return setCase(scope, id, { dueAt })
}

function settable({ priorityReasons, ...changes }: CaseChanges) {
  return priorityReasons ? { ...changes, priorityReasons: JSON.stringify(priorityReasons) } : changes
}

/** Adds a line to the time line of a case. Lines are never changed. */
export async function addEntry(scope: Scope, caseId: string, entry: NewEntry): Promise<string> {
  const id = scope.newId()
  const by = entry.by ?? doerOf(scope)
  await scope.db
    .insertInto('caseEntry')
    .values({
      shopId: scope.shopId,
      id,
      caseId,
      at: entry.at ?? scope.now,
      kind: entry.kind,
      byKind: by.kind,
      byId: by.id,
      byName: by.name,
      detail: JSON.stringify(entry.detail ?? {}),
      text: entry.text ?? null,
    })
    .execute()
  return id
}
