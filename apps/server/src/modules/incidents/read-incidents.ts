import {
  type Incident,
  type IncidentEntry,
  type IncidentLine,
  type IncidentStatement,
  type ProductHold,
  type Surge,
  type Task,
  toPublicId,
} from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { sql } from 'kysely'
import type { Scope } from '../../platform/scope.ts'
import { findRemedyDoor, readTask } from '../cases/index.ts'
import { findSurge, listSurgeRows, presentSurges, type SurgeRow } from '../insights/index.ts'
import { listMemberRows } from '../shops/index.ts'
import { readAnswering } from './answer-order-store.ts'
import { checkStatement } from './check-statement.ts'
import { openSlots } from './fill-statement.ts'
import { listHolds } from './holds/hold-store.ts'
import { type IncidentRow, listIncidentRows, readIncidentRow } from './incident-store.ts'
import type { Both } from './incident-tables.ts'
import { listTaskIds } from './incident-task-store.ts'
import { findStatement } from './statement-store.ts'
import { listSteps, type StepRow } from './step-store.ts'
import { listCasesOf, listProductsOf, listVoicesWithoutCase } from './voice-queries.ts'
import { standingOf } from './write-statement.ts'

const surgesMax = 100
const entriesMax = 200

/** Surges with the incident that each became. */
export async function listSurges(
  scope: Scope,
  { state, locale }: { state: SurgeRow['state'] | 'all'; locale: LocaleName },
): Promise<Surge[]> {
  const rows = await listSurgeRows(scope, state === 'all' ? undefined : state, surgesMax)
  return presentWithIncidents(scope, rows, locale)
}

export async function presentWithIncidents(
  scope: Scope,
  rows: readonly SurgeRow[],
  locale: LocaleName,
): Promise<Surge[]> {
  const presented = await presentSurges(scope, rows, locale)
  const incidents = await scope.db
    .selectFrom('incident')
    .select(['id', 'number', 'surgeId'])
    .where('shopId', '=', scope.shopId)
    .where('surgeId', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .execute()
  return presented.map((surge, at) => {
    const found = incidents.find(({ surgeId }) => surgeId === rows[at]?.id)
    return {
      ...surge,
      incident: found ? { id: toPublicId('incident', found.id), number: found.number } : null,
    }
  })
}

/** Incidents as lines of a list, the newest first. */
export async function listIncidents(
  scope: Scope,
  state: IncidentRow['state'] | 'all',
): Promise<IncidentLine[]> {
  const rows = await listIncidentRows(scope, state === 'all' ? undefined : state)
  return presentLines(scope, rows)
}

async function presentLines(scope: Scope, rows: readonly IncidentRow[]): Promise<IncidentLine[]> {
  const ids = rows.map(({ id }) => id)
  const counts = await sql<{ id: string; voices: number; done: number; all: number; overdue: number }>`
    select
      asked.id,
      (
        select count(*)::int from incident_voice
        where incident_voice.shop_id = ${scope.shopId} and incident_id = asked.id and removed_at is null
      ) as voices,
      count(incident_step.id)::int as all,
      count(done_at)::int as done,
      (count(*) filter (where done_at is null and due_at < ${scope.now}))::int as overdue
    from unnest(${ids}::uuid[]) as asked (id)
    left join incident_step on incident_step.shop_id = ${scope.shopId} and incident_id = asked.id
    group by asked.id`.execute(scope.db)
  const names = await memberNames(scope)
  return rows.map((row) => {
    const count = counts.rows.find(({ id }) => id === row.id)
    return {
      id: toPublicId('incident', row.id),
      number: row.number,
      kind: row.kind,
      title: row.title,
      severity: row.severity,
      state: row.state,
      owner: namedMember(names, row.ownerId),
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      voices: count?.voices ?? 0,
      steps: { done: count?.done ?? 0, all: count?.all ?? 0, overdue: count?.overdue ?? 0 },
    }
  })
}

/** All of one incident. Refuses `incident/not-found`. */
export async function readIncident(scope: Scope, id: string, locale: LocaleName): Promise<Incident> {
  const row = await readIncidentRow(scope, id)
  const [line] = await presentLines(scope, [row])
  if (!line) throw new Error('a row has a line')
  const cases = await listCasesOf(scope, id)
  const products = await listProductsOf(scope, id)
  return {
    ...line,
    openedBy: row.openedBy,
    reopenings: row.reopenings,
    version: row.version,
    surge: await readSurgeOf(scope, row, locale),
    steps: { ...line.steps, items: await presentSteps(scope, id) },
    cases: {
      withoutCase: (await listVoicesWithoutCase(scope, id)).length,
      all: cases.length,
      answered: cases.filter(({ isAnswered }) => isAnswered).length,
    },
    products: products.map(({ nameEn, ...product }) => ({
      ...product,
      id: toPublicId('product', product.id),
      name: locale === 'en' ? (nameEn ?? product.name) : product.name,
    })),
    answering: await readAnswering(scope, id),
    statement: await presentStatement(scope, id),
    notices: await presentNotices(scope, id),
    holds: await presentHolds(scope, id, locale),
    canHold: (await findRemedyDoor(scope)) !== undefined,
    tasks: await readTasks(scope, id),
    review: row.review,
    entries: await listEntries(scope, id),
  }
}

async function readSurgeOf(
  scope: Scope,
  { surgeId }: IncidentRow,
  locale: LocaleName,
): Promise<Surge | null> {
  if (surgeId === null) return null
  const row = await findSurge(scope, surgeId)
  const [surge] = row ? await presentWithIncidents(scope, [row], locale) : []
  return surge ?? null
}

async function presentSteps(scope: Scope, id: string): Promise<Incident['steps']['items']> {
  const names = await memberNames(scope)
  return (await listSteps(scope, id)).map((step) => ({
    id: toPublicId('incidentStep', step.id),
    title: step.title,
    doer: namedMember(names, step.doerId),
    dueAt: step.dueAt?.toISOString() ?? null,
    isOverdue: isOverdue(step, scope.now),
    doneAt: step.doneAt?.toISOString() ?? null,
    doneBy: step.doneBy,
    note: step.note,
    version: step.version,
  }))
}

function isOverdue({ doneAt, dueAt }: StepRow, now: Date): boolean {
  return doneAt === null && dueAt !== null && dueAt < now
}

async function presentStatement(scope: Scope, id: string): Promise<IncidentStatement | null> {
  const row = await findStatement(scope, id)
  if (!row) return null
  return {
    version: row.version,
    text: row.text,
    writtenBy: row.writtenBy,
    writtenAt: row.writtenAt.toISOString(),
    approvedBy: row.approvedBy,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    findings: checkStatement(row.text),
    openSlots: openSlots(row.text),
    mayApprove: (await standingOf(scope, row)) !== 'writer',
  }
}

type NoticeRow = {
  id: string
  text: Both
  statementVersion: number
  fromAt: Date
  untilAt: Date | null
  endedAt: Date | null
  postedBy: string
}

async function presentNotices(scope: Scope, id: string): Promise<Incident['notices']> {
  const found = await sql<NoticeRow>`
    select
      incident_notice.id, incident_statement.text, statement_version as "statementVersion", from_at as "fromAt",
      until_at as "untilAt", ended_at as "endedAt", posted_by as "postedBy"
    from incident_notice
    join incident_statement
      on incident_statement.shop_id = ${scope.shopId}
      and incident_statement.incident_id = incident_notice.incident_id
      and incident_statement.version = statement_version
    where incident_notice.shop_id = ${scope.shopId}
      and incident_notice.incident_id = ${id}
    order by posted_at desc`.execute(scope.db)
  return found.rows.map(({ fromAt, untilAt, endedAt, ...row }) => ({
    ...row,
    id: toPublicId('incidentNotice', row.id),
    fromAt: fromAt.toISOString(),
    untilAt: untilAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    isShown: endedAt === null && fromAt <= scope.now && (untilAt === null || untilAt > scope.now),
  }))
}

async function presentHolds(scope: Scope, id: string, locale: LocaleName): Promise<ProductHold[]> {
  const rows = await listHolds(scope, id)
  const products = await scope.db
    .selectFrom('product')
    .select(['id', 'name', 'nameEn'])
    .where('shopId', '=', scope.shopId)
    .where('id', '=', sql<string>`any(${rows.map(({ productId }) => productId)}::uuid[])`)
    .execute()
  return rows.map((row) => {
    const product = products.find((one) => one.id === row.productId)
    const name = (locale === 'en' ? product?.nameEn : null) ?? product?.name ?? ''
    return {
      id: toPublicId('productHold', row.id),
      product: { id: toPublicId('product', row.productId), name },
      action: row.action,
      state: row.state,
      orderedAt: row.orderedAt.toISOString(),
      orderedBy: row.orderedBy,
      attempts: row.attempts,
      nextTryAt: row.nextTryAt?.toISOString() ?? null,
      trouble: row.lastTrouble,
      reason: row.reason,
      endedAt: row.endedAt?.toISOString() ?? null,
    }
  })
}

async function readTasks(scope: Scope, id: string): Promise<Task[]> {
  const tasks: Task[] = []
  for (const taskId of await listTaskIds(scope, id)) {
    const { showsPictures: _, entries: __, ...task } = await readTask(scope, taskId)
    tasks.push(task)
  }
  return tasks
}

async function listEntries(scope: Scope, id: string): Promise<IncidentEntry[]> {
  const rows = await scope.db
    .selectFrom('incidentEntry')
    .select(['id', 'at', 'kind', 'byKind', 'byName', 'text', 'detail'])
    .where('shopId', '=', scope.shopId)
    .where('incidentId', '=', id)
    .orderBy('id', 'desc')
    .limit(entriesMax)
    .execute()
  return rows.map(({ at, byName, ...row }) => ({
    ...row,
    id: toPublicId('entry', row.id),
    at: at.toISOString(),
    by: byName,
  }))
}

async function memberNames(scope: Scope): Promise<Map<string, string>> {
  return new Map((await listMemberRows(scope)).map(({ id, name }) => [id, name]))
}

function namedMember(names: ReadonlyMap<string, string>, id: string | null) {
  const name = id === null ? undefined : names.get(id)
  return id === null || name === undefined ? null : { id: toPublicId('member', id), name }
}
