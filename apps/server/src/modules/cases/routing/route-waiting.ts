import type { Scope } from '../../../platform/scope.ts'
import type { CaseRow } from '../case-change.ts'
import { isDone } from '../case-state.ts'
import { lockCase } from '../case-store.ts'
import { changeCase } from '../change-case.ts'
import { findRoute, handOverEntry, nameIn, placeOf, settleRoute } from './route-case.ts'
import { claimWaits, delayWaits, endWait } from './routing-store.ts'

/** Gives cases for which nobody was there to whoever is there now. Returns how many were given. */
export async function routeWaiting(scope: Scope, limit: number): Promise<number> {
  const waits = await claimWaits(scope, limit)
  if (waits.length === 0) return 0
  const empty = new Set<string>()
  let given = 0
  for (const { caseId, departmentId } of waits) {
    if (empty.has(departmentId)) continue
    const row = await lockCase(scope, caseId)
    const outcome = await giveOne(scope, row)
    if (outcome === 'nobody') {
      empty.add(departmentId)
      await delayWaits(scope, departmentId)
    } else given += 1
  }
  return given
}

/** What is done, was given by hand, or went elsewhere waits no more. */
async function giveOne(scope: Scope, row: CaseRow): Promise<'over' | 'given' | 'nobody'> {
  const isOver = isDone(row.state) || row.assigneeId !== null || row.mergedInto !== null
  const route = isOver ? undefined : await findRoute(scope, row)
  if (route?.choice.kind === 'nobody') return 'nobody'
  await endWait(scope, row.id)
  if (!route) return 'over'
  const entry = handOverEntry({ row, route, because: 'waited' }, await nameIn(scope, row))
  await changeCase(scope, row, placeOf(route), entry)
  await settleRoute(scope, row, route)
  return 'given'
}
