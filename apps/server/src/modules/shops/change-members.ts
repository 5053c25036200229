import { type Member, type Role, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from './audit.ts'
import { memberLeft } from './shop-events.ts'
import { listMemberRows } from './shop-queries.ts'
import { deleteMember, insertMember, type NewMember, updateMemberRole } from './shop-store.ts'

/** Who works in the shop, in the order they came. */
export async function listMembers(scope: Scope): Promise<Member[]> {
  const rows = await listMemberRows(scope)
  return rows.map(({ personId: _, ...row }) => ({
    ...row,
    id: toPublicId('member', row.id),
    createdAt: row.createdAt.toISOString(),
  }))
}

/** Adds a person who has an account already. */
export async function addMember(scope: Scope, member: NewMember): Promise<Member> {
  const known = await listMemberRows(scope)
  if (known.some((row) => row.personId === member.personId)) throw new AppError('member/exists')
  const id = toPublicId('member', await insertMember(scope, member))
  await audit(scope, { action: 'member.added', subject: id, detail: { role: member.role } })
  const { personId: _, ...facts } = member
  return { id, ...facts, createdAt: scope.now.toISOString() }
}

/** Changes a role. The last owner stays owner. */
export async function changeMemberRole(scope: Scope, id: string, role: Role): Promise<Member> {
  const member = await leavableMember(scope, id, role === 'owner')
  await updateMemberRole(scope, id, role)
  await audit(scope, {
    action: 'member.changed',
    subject: toPublicId('member', id),
    detail: { from: member.role, to: role },
  })
  return {
    id: toPublicId('member', id),
    name: member.name,
    email: member.email,
    role,
    createdAt: member.createdAt.toISOString(),
  }
}

/** Ends a membership; the next request of that person is refused. */
export async function removeMember(scope: Scope, id: string): Promise<void> {
  const member = await leavableMember(scope, id, false)
  await deleteMember(scope, id)
  await scope.announce(memberLeft, { memberId: id })
  await audit(scope, {
    action: 'member.removed',
    subject: toPublicId('member', id),
    detail: { role: member.role },
  })
}

async function leavableMember(scope: Scope, id: string, staysOwner: boolean) {
  const members = await listMemberRows(scope)
  const member = members.find((row) => row.id === id)
  if (!member) throw new AppError('member/not-found')
  const owners = members.filter((row) => row.role === 'owner')
  if (member.role === 'owner' && owners.length === 1 && !staysOwner) throw new AppError('member/last-owner')
  return member
}
