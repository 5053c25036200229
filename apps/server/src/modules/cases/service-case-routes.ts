import { type CaseDetail, endpoints, toUuid } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import { inShop, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import type { Scope } from '../../platform/scope.ts'
import { addVoicesByHand } from './add-voices-by-hand.ts'
import { assignCase } from './assign-case.ts'
import { decodeCaseCursor, encodeCaseCursor } from './case-cursor.ts'
import { countByState, countViews, listCaseRows } from './case-queries.ts'
import { addEntry, lockCase, readCase } from './case-store.ts'
import { changeCase, refuseStale, tellChanged } from './change-case.ts'
import { changeCases, undoCaseChanges } from './change-cases.ts'
import { forgetDraft, readOwnDraft, saveDraft } from './draft-store.ts'
import { mergeCases } from './merge-cases.ts'
import { moveCase } from './move-case.ts'
import { openCase } from './open-case.ts'
import { notePresence } from './presence.ts'
import { presentCase } from './present-case.ts'
import { prioritiseCase } from './prioritise-case.ts'
import { listCaseVoices, readCaseDetail } from './read-case-detail.ts'
import { caseRuleRoutes } from './rules/case-rule-routes.ts'
import { splitCase } from './split-case.ts'

const caseId = (params: { id: string }) => uuidOf('case', params.id)
const voiceIds = (ids: readonly string[]) => ids.map((id) => uuidOf('feedback', id))

const reading: Route[] = [
  inShop(endpoints.listCases, async (scope, { query, locale }) => {
    const { cursor, limit, order, ...filter } = query
    const after = decodeCaseCursor(order, cursor)
    const rows = await listCaseRows(scope, { filter, order, after, limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map((row) => presentCase(row, locale)),
      nextCursor: rows.length > limit && last ? encodeCaseCursor(order, last) : null,
    }
  }),
  inShop(endpoints.countCases, async (scope, { query }) => {
    const states = await countByState(scope, query)
    const count = states.reduce((sum, one) => sum + one.count, 0)
    return { count, byState: Object.fromEntries(states.map((one) => [one.state, one.count])) }
  }),
  inShop(endpoints.countCaseViews, (scope) => countViews(scope)),
  inShop(endpoints.readCase, (scope, { params, locale }) => readCaseDetail(scope, caseId(params), locale)),
  inShop(endpoints.listCaseVoices, async (scope, { params, query, locale }) => {
    const { limit } = query
    const after = decodeCursor(query.cursor)
    await refuseUnknown(scope, caseId(params))
    const voices = await listCaseVoices(scope, caseId(params), { locale, after, limit: limit + 1 })
    const items = voices.slice(0, limit)
    const last = items.at(-1)
    return {
      items,
      nextCursor:
        voices.length > limit && last
          ? encodeCursor({ at: new Date(last.occurredAt), id: uuidOf('feedback', last.id) })
          : null,
    }
  }),
]

const opening: Route[] = [
  inShop(endpoints.openCase, async (scope, { body, locale }) => {
    const id = await openCase(scope, {
      ...body,
      feedbackIds: voiceIds(body.feedbackIds),
      origin: 'hand',
      ...placeIn(body),
    })
    return readCaseDetail(scope, id, locale)
  }),
  inShop(endpoints.addCaseVoices, async (scope, { params, body, locale }) => {
    await addVoicesByHand(scope, caseId(params), voiceIds(body.feedbackIds))
    return readCaseDetail(scope, caseId(params), locale)
  }),
]

const changing: Route[] = [
  inShop(endpoints.moveCase, async (scope, { params, body, locale }) => {
    await moveCase(scope, caseId(params), body)
    return readCaseDetail(scope, caseId(params), locale)
  }),
  inShop(endpoints.assignCase, async (scope, { params, body, locale }) => {
    const before = await lockCase(scope, caseId(params))
    await refuseStale(scope, before, body.version)
    await assignCase(scope, before, { ...placeIn(body), why: body.reason })
    return readCaseDetail(scope, before.id, locale)
  }),
  inShop(endpoints.prioritiseCase, async (scope, { params, body, locale }) => {
    const before = await lockCase(scope, caseId(params))
    await refuseStale(scope, before, body.version)
    await prioritiseCase(scope, before, body)
    return readCaseDetail(scope, before.id, locale)
  }),
  inShop(endpoints.renameCase, async (scope, { params, body, locale }) => {
    const before = await lockCase(scope, caseId(params))
    await refuseStale(scope, before, body.version)
    const detail = { from: before.title, to: body.title }
    await changeCase(scope, before, { title: body.title }, { kind: 'renamed', detail })
    return readCaseDetail(scope, before.id, locale)
  }),
  inShop(endpoints.remarkOnCase, (scope, { params, body, locale }) =>
    remark(scope, { id: caseId(params), text: body.text, locale }),
  ),
  inShop(endpoints.mergeCase, async (scope, { params, body, locale }) => {
    const into = uuidOf('case', body.into)
    await mergeCases(scope, { ...body, id: caseId(params), into })
    return readCaseDetail(scope, into, locale)
  }),
  inShop(endpoints.splitCase, async (scope, { params, body, locale }) => {
    const feedbackIds = voiceIds(body.feedbackIds)
    const madeId = await splitCase(scope, { ...body, id: caseId(params), feedbackIds })
    return readCaseDetail(scope, madeId, locale)
  }),
  inShop(endpoints.changeCases, (scope, { body }) =>
    changeCases(
      scope,
      body.cases.map(({ id, version }) => ({ id: uuidOf('case', id), version })),
      body.change,
    ),
  ),
  inShop(endpoints.undoCaseChanges, (scope, { body }) => undoCaseChanges(scope, body.undoToken)),
]

const writing: Route[] = [
  inShop(endpoints.readCaseDraft, async (scope, { params }) => {
    await refuseUnknown(scope, caseId(params))
    return { draft: await readOwnDraft(scope, caseId(params)) }
  }),
  inShop(endpoints.saveCaseDraft, async (scope, { params, body }) => {
    const feedbackId = body.feedbackId && uuidOf('feedback', body.feedbackId)
    return { draft: await saveDraft(scope, caseId(params), { ...body, feedbackId }) }
  }),
  inShop(endpoints.deleteCaseDraft, async (scope, { params }) => {
    await refuseUnknown(scope, caseId(params))
    await forgetDraft(scope, caseId(params))
    return { done: true } as const
  }),
  inShop(endpoints.notePresence, async (scope, { params, body }) => ({
    present: await notePresence(scope, caseId(params), body.doing),
  })),
]

export const serviceCaseRoutes: Route[] = [...reading, ...opening, ...changing, ...writing, ...caseRuleRoutes]

async function refuseUnknown(scope: Scope, id: string): Promise<void> {
  if (!(await readCase(scope, id))) throw new AppError('case/not-found')
}

/** Ids of a department and a member as the database knows them; null and undefined stay what they are. */
function placeIn<D extends string | null | undefined>(body: { departmentId?: D; assigneeId?: D }) {
  const { departmentId, assigneeId } = body
  return {
    departmentId: departmentId ? toUuid('department', departmentId) : departmentId,
    assigneeId: assigneeId ? toUuid('member', assigneeId) : assigneeId,
  }
}

/** A remark overwrites nothing, so that any number may be added at once. */
async function remark(
  scope: Scope,
  { id, text, locale }: { id: string; text: string; locale: 'zh-CN' | 'en' },
): Promise<CaseDetail> {
  const row = await lockCase(scope, id)
  await addEntry(scope, row.id, { kind: 'remark', text })
  await tellChanged(scope, row.id)
  return readCaseDetail(scope, row.id, locale)
}
