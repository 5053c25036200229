import type { Role } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows, roleOfActor } from '../../shops/index.ts'
import { moderatorOf } from './moderator-of.ts'
import { listJudgements } from './opinion-store.ts'

/**
 * True when the one who acts settles what two people could not agree on: an owner or manager who is neither of the two,
 * or is the only one that the shop has.
 */
export async function maySettle(scope: Scope, opinionId: string): Promise<boolean> {
  if (!isLead(await roleOfActor(scope))) return false
  const me = moderatorOf(scope)?.id
  const judges = new Set((await listJudgements(scope, opinionId)).map(({ memberId }) => memberId))
  if (me === undefined || !judges.has(me)) return true
  const members = await listMemberRows(scope)
  return !members.some(({ id, role }) => isLead(role) && !judges.has(id))
}

function isLead(role: Role | undefined): boolean {
  return role === 'owner' || role === 'manager'
}
