import type { Scope } from '../../../platform/scope.ts'
import { claimBegunAbsences, markHandedOver } from '../../shops/index.ts'
import { isDone } from '../case-state.ts'
import { lockCases } from '../case-store.ts'
import { changeCase } from '../change-case.ts'
import { giveBackTasks } from '../tasks/index.ts'
import { findRoute, handOverEntry, nameIn, placeOf, settleRoute } from './route-case.ts'
import { findDesk } from './routing-store.ts'

const perRound = 50

/**
 * Hands over what lies on the desks of those whose absence has begun: cases to colleagues who are there, tasks back to
 * their department. Returns how many cases moved; the rest follow in the next round.
 */
export async function handOverDesks(scope: Scope): Promise<number> {
  const [absence] = await claimBegunAbsences(scope, 1)
  if (!absence) return 0
  const isOver = absence.endsAt !== null && absence.endsAt <= scope.now
  const moved = isOver ? 0 : await handOverDesk(scope, { memberId: absence.memberId, because: 'absent' })
  if (moved < perRound) await markHandedOver(scope, absence.id)
  return Math.max(1, moved)
}

/** Hands over one desk, at most so many cases at once. Returns how many. */
export async function handOverDesk(
  scope: Scope,
  { memberId, because }: { memberId: string; because: 'absent' | 'left' },
): Promise<number> {
  const withWaiting = because === 'left'
  const ids = await findDesk(scope, { memberId, withWaiting, limit: perRound })
  const rows = await lockCases(scope, ids)
  for (const row of rows) {
    if (row.assigneeId !== memberId || isDone(row.state)) continue
    const unassigned = { ...row, assigneeId: null }
    const route = await findRoute(scope, unassigned)
    if (!route) continue
    const entry = handOverEntry({ row, route, because }, await nameIn(scope, row))
    await changeCase(scope, row, placeOf(route), entry)
    await settleRoute(scope, row, route)
  }
  await giveBackTasks(scope, memberId)
  return rows.length
}
