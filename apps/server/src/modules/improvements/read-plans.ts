import { type PlanDetail, type PlanItem, type PlanState, toPublicId } from '@echoloop/contract'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import { readTasksOfPlan } from '../cases/index.ts'
import { countNotices } from './notice-store.ts'
import {
  listEntries,
  listMeasures,
  listPlanRows,
  type MeasureRow,
  namesFor,
  type PlanListRow,
} from './plan-queries.ts'
import { type PlanRow, readPlanRow } from './plan-store.ts'
import { readFigure } from './read-figure.ts'
import { listStatements, type StatementRow } from './statement-store.ts'
import { countLinked, countUnlinked, type Linked, publishedWords } from './voice-queries.ts'

type Reader = { locale: 'zh-CN' | 'en' }
type Names = Awaited<ReturnType<typeof namesFor>>

/** A page of plans, last changed first. */
export async function listPlans(
  scope: Scope,
  page: Reader & { state?: PlanState; q?: string; cursor?: string; limit: number },
): Promise<{ items: PlanItem[]; nextCursor: string | null }> {
  const rows = await listPlanRows(scope, {
    ...page,
    after: decodeCursor(page.cursor),
    limit: page.limit + 1,
  })
  const shown = rows.slice(0, page.limit)
  const ids = shown.map(({ id }) => id)
  const names = await namesFor(scope, {
    products: shown.flatMap(({ productId }) => productId ?? []),
    members: shown.flatMap(({ ownerId }) => ownerId ?? []),
    departments: [],
  })
  const known = { names, measures: await listMeasures(scope, ids), linked: await countLinked(scope, ids) }
  const last = shown.at(-1)
  return {
    items: shown.map((row) => itemOf(row, page, known)),
    nextCursor: rows.length > page.limit && last ? encodeCursor({ at: last.changedAt, id: last.id }) : null,
  }
}

function itemOf(
  row: Omit<PlanListRow, 'changedAt'>,
  { locale }: Reader,
  { names, measures, linked }: { names: Names; measures: MeasureRow[]; linked: Map<string, Linked> },
): PlanItem {
  const product = row.productId === null ? undefined : names.products.get(row.productId)
  const owner = row.ownerId === null ? undefined : names.members.get(row.ownerId)
  const own = measures.filter(({ planId }) => planId === row.id)
  const { voices = 0, people = 0 } = linked.get(row.id) ?? {}
  return {
    id: toPublicId('plan', row.id),
    title: row.title,
    state: row.state,
    origin: row.origin,
    product:
      product && row.productId
        ? {
            id: toPublicId('product', row.productId),
            name: (locale === 'en' ? product.nameEn : null) ?? product.name,
          }
        : null,
    aspect: row.aspect,
    owner: owner && row.ownerId ? { id: toPublicId('member', row.ownerId), name: owner } : null,
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    shippedAt: isoOf(row.shippedAt),
    measures: { done: own.filter(({ doneAt }) => doneAt !== null).length, of: own.length },
    voices,
    people,
  }
}

/** One plan with all that belongs to it. */
export async function readPlan(scope: Scope, id: string, reader: Reader): Promise<PlanDetail> {
  const plan = await readPlanRow(scope, id)
  const measures = await listMeasures(scope, [id])
  const linked = await countLinked(scope, [id])
  const names = await namesFor(scope, {
    products: plan.productId === null ? [] : [plan.productId],
    members: [plan.ownerId, ...measures.map(({ ownerId }) => ownerId)].flatMap((one) => one ?? []),
    departments: [
      ...plan.departmentIds,
      ...measures.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId])),
    ],
  })
  return {
    ...itemOf(plan, reader, { names, measures, linked }),
    ...(await figuresOf(scope, plan)),
    goal: plan.goal,
    departments: plan.departmentIds.map((one) => ({
      id: toPublicId('department', one),
      name: names.departments.get(one) ?? '',
    })),
    version: plan.version,
    createdBy: plan.createdBy,
    createdAt: plan.createdAt.toISOString(),
    startedAt: isoOf(plan.startedAt),
    droppedAt: isoOf(plan.droppedAt),
    measureList: measures.map((measure) => measureOf(measure, names)),
    tasks: await readTasksOfPlan(scope, id),
    statements: await presentStatements(scope, await listStatements(scope, id)),
    notices: await countAllNotices(scope, id),
    voicesWithoutPerson: linked.get(id)?.withoutPerson ?? 0,
    history: (await listEntries(scope, id)).map(({ at, actor, ...entry }) => ({
      at: at.toISOString(),
      by: actor,
      ...entry,
    })),
  }
}

async function figuresOf(
  scope: Scope,
  { id, state, metric, baseline, target, filter, shippedAt }: PlanRow,
): Promise<Pick<PlanDetail, 'metric' | 'baseline' | 'present' | 'target' | 'filter' | 'unlinked'>> {
  return {
    metric,
    baseline,
    present: metric && (await readFigure(scope, metric, shippedAt)),
    target,
    filter,
    unlinked: filter === null || state === 'shipped' ? 0 : await countUnlinked(scope, id, filter),
  }
}

function measureOf(measure: MeasureRow, { members, departments }: Names): PlanDetail['measureList'][number] {
  const { id, title, dueOn, ownerId, departmentId, taskId, doneAt, doneBy } = measure
  return {
    id: toPublicId('measure', id),
    title,
    dueOn,
    ownerName: ownerId === null ? null : (members.get(ownerId) ?? null),
    departmentId: departmentId === null ? null : toPublicId('department', departmentId),
    departmentName: departmentId === null ? null : (departments.get(departmentId) ?? null),
    taskId: taskId === null ? null : toPublicId('task', taskId),
    doneAt: isoOf(doneAt),
    doneBy,
  }
}

/** Quotes show their words only while the review is published. */
async function presentStatements(
  scope: Scope,
  statements: readonly StatementRow[],
): Promise<PlanDetail['statements']> {
  const words = await publishedWords(
    scope,
    statements.flatMap(({ quoteIds }) => quoteIds),
  )
  return statements.map(({ quoteIds, statedBy, at, ...statement }) => ({
    ...statement,
    quotes: quoteIds.map((id) => ({ feedbackId: toPublicId('feedback', id), text: words.get(id) ?? null })),
    by: statedBy,
    at: at.toISOString(),
  }))
}

async function countAllNotices(scope: Scope, planId: string): Promise<PlanDetail['notices']> {
  const none = { waiting: 0, queued: 0, sent: 0, failed: 0, dropped: 0, unknown: 0 }
  return { ...none, ...(await countNotices(scope, planId)) }
}

function isoOf(time: Date | null): string | null {
  return time?.toISOString() ?? null
}
