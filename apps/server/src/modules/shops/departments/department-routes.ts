import { endpoints } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { inShop, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows } from '../shop-queries.ts'
import {
  archiveDepartment,
  changeDepartment,
  createDepartment,
  presentDepartment,
  putMember,
  removeFromDepartment,
} from './change-departments.ts'
import { addAbsence, changeHours, endAbsence } from './change-duty.ts'
import { readColleagues } from './read-colleagues.ts'
import { readDepartments } from './read-departments.ts'

const departmentId = (params: { id: string }) => uuidOf('department', params.id)
const memberId = (params: { id: string }) => uuidOf('member', params.id)

export const departmentRoutes: Route[] = [
  inShop(endpoints.listDepartments, async (scope) => ({
    items: (await readDepartments(scope)).map(presentDepartment),
  })),
  inShop(endpoints.createDepartment, (scope, { body }) => createDepartment(scope, body)),
  inShop(endpoints.changeDepartment, async (scope, { params, body: { leadId, ...changes } }) => {
    if (leadId === undefined) return changeDepartment(scope, departmentId(params), changes)
    const lead = leadId === null ? null : await knownMember(scope, uuidOf('member', leadId))
    return changeDepartment(scope, departmentId(params), { ...changes, leadId: lead })
  }),
  inShop(endpoints.archiveDepartment, async (scope, { params }) => {
    await archiveDepartment(scope, departmentId(params))
    return { done: true } as const
  }),
  inShop(endpoints.putDepartmentMember, async (scope, { params, body }) =>
    putMember(scope, {
      departmentId: departmentId(params),
      memberId: await knownMember(scope, uuidOf('member', params.memberId)),
      ...body,
    }),
  ),
  inShop(endpoints.removeDepartmentMember, (scope, { params }) =>
    removeFromDepartment(scope, {
      departmentId: departmentId(params),
      memberId: uuidOf('member', params.memberId),
    }),
  ),
  inShop(endpoints.listColleagues, (scope) => readColleagues(scope)),
  inShop(endpoints.putMemberHours, (scope, { params, body }) =>
    changeHours(scope, { memberId: memberId(params), ...body }),
  ),
  inShop(endpoints.addAbsence, (scope, { params, body }) =>
    addAbsence(scope, { memberId: memberId(params), ...body }),
  ),
  inShop(endpoints.endAbsence, (scope, { params, body }) =>
    endAbsence(scope, { memberId: memberId(params), absenceId: absenceOf(body) }),
  ),
  inShop(endpoints.goAway, (scope, { body }) => addAbsence(scope, { memberId: oneself(scope), ...body })),
  inShop(endpoints.comeBack, (scope, { body }) =>
    endAbsence(scope, { memberId: oneself(scope), absenceId: absenceOf(body) }),
  ),
]

function absenceOf({ absenceId }: { absenceId?: string }): string | undefined {
  return absenceId && uuidOf('absence', absenceId)
}

/** A key is nobody who could be away. */
function oneself({ actor }: Scope): string {
  if (actor.kind !== 'member') throw new AppError('session/forbidden')
  return actor.id
}

async function knownMember(scope: Scope, id: string): Promise<string> {
  const known = await listMemberRows(scope)
  if (!known.some((row) => row.id === id)) throw new AppError('member/not-found')
  return id
}
