import { endpoints, type TaskDetail } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { departmentsOfMember } from '../../shops/index.ts'
import { archivePartner, changePartner, createPartner, listPartners } from './change-partners.ts'
import { changeTask } from './change-task.ts'
import { createTask } from './create-task.ts'
import { mailTask } from './mail-task.ts'
import { presentTask, readTask } from './present-task.ts'
import { stepTask } from './step-task.ts'
import { linkTask, revokeLink } from './task-link.ts'
import { countOpenTasks, findTasks, type TaskFilter } from './task-queries.ts'

/** `publicUrl`: address under which people reach this server, without a slash at its end. */
export type TaskDoors = { publicUrl: string; canMail: boolean }

const taskId = (params: { id: string }) => uuidOf('task', params.id)

export function taskRoutes(doors: TaskDoors): Route[] {
  return [...listRoutes, ...changeRoutes, ...linkRoutes(doors), ...partnerRoutes(doors)]
}

const listRoutes: Route[] = [
  inShop(endpoints.listTasks, async (scope, { query }) => {
    const { cursor, limit, view, departmentId, partnerId, caseId, planId } = query
    const filter: TaskFilter = {
      view,
      me: await whoAsks(scope),
      departmentId: departmentId && uuidOf('department', departmentId),
      partnerId: partnerId && uuidOf('partner', partnerId),
      caseId: caseId && uuidOf('case', caseId),
      planId: planId && uuidOf('plan', planId),
    }
    const rows = await findTasks(scope, { filter, after: decodeCursor(cursor), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const at = view === 'finished' ? last?.finishedAt : last?.dueAt
    return {
      items: shown.map((row) => presentTask(scope, row)),
      nextCursor: rows.length > limit && last && at ? encodeCursor({ at, id: last.id }) : null,
    }
  }),
  inShop(endpoints.countTasks, async (scope) => countOpenTasks(scope, await whoAsks(scope))),
  inShop(endpoints.readTask, (scope, { params }) => readTask(scope, taskId(params))),
]

const changeRoutes: Route[] = [
  inShop(endpoints.createTask, async (scope, { body }) => {
    const { caseId, planId, departmentId, partnerId, assigneeId, dueAt, ...rest } = body
    const id = await createTask(scope, {
      ...rest,
      caseId: caseId && uuidOf('case', caseId),
      planId: planId && uuidOf('plan', planId),
      departmentId: departmentId && uuidOf('department', departmentId),
      partnerId: partnerId && uuidOf('partner', partnerId),
      assigneeId: assigneeId && uuidOf('member', assigneeId),
      dueAt: new Date(dueAt),
    })
    return readTask(scope, id)
  }),
  inShop(endpoints.changeTask, (scope, { params, body }) => {
    const { dueAt, departmentId, assigneeId, ...rest } = body
    return thenRead(scope, taskId(params), (id) =>
      changeTask(scope, id, {
        ...rest,
        dueAt: dueAt === undefined ? undefined : new Date(dueAt),
        departmentId: departmentId && uuidOf('department', departmentId),
        assigneeId: assigneeId && uuidOf('member', assigneeId),
      }),
    )
  }),
  inShop(endpoints.stepTask, (scope, { params, body: { text = '', ...body } }) =>
    thenRead(scope, taskId(params), (id) => stepTask(scope, id, { text, ...body })),
  ),
]

function linkRoutes({ publicUrl, canMail }: TaskDoors): Route[] {
  return [
    inShop(endpoints.linkTask, async (scope, { params }) => {
      const { token, expiresAt } = await linkTask(scope, taskId(params))
      return { url: `${publicUrl}/task/${token}`, expiresAt: expiresAt.toISOString() }
    }),
    inShop(endpoints.revokeTaskLink, async (scope, { params }) => {
      await revokeLink(scope, taskId(params))
      return { done: true } as const
    }),
    inShop(endpoints.mailTask, (scope, { params }) => {
      if (!canMail) throw new AppError('door/no-mail')
      return thenRead(scope, taskId(params), (id) => mailTask(scope, id))
    }),
  ]
}

function partnerRoutes({ canMail }: TaskDoors): Route[] {
  return [
    inShop(endpoints.listPartners, async (scope) => ({ items: await listPartners(scope), canMail })),
    inShop(endpoints.createPartner, (scope, { body }) => createPartner(scope, body)),
    inShop(endpoints.changePartner, (scope, { params, body }) =>
      changePartner(scope, uuidOf('partner', params.id), body),
    ),
    inShop(endpoints.archivePartner, async (scope, { params }) => {
      await archivePartner(scope, uuidOf('partner', params.id))
      return { done: true } as const
    }),
  ]
}

async function thenRead(scope: Scope, id: string, work: (id: string) => Promise<void>): Promise<TaskDetail> {
  await work(id)
  return readTask(scope, id)
}

/** Whose tasks "mine" and "my department's" are; a key is nobody. */
async function whoAsks(scope: Scope): Promise<TaskFilter['me']> {
  const { actor } = scope
  if (actor.kind !== 'member') return { memberId: null, departmentIds: [] }
  return { memberId: actor.id, departmentIds: await departmentsOfMember(scope, actor.id) }
}
