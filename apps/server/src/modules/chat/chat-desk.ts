import { type ChatDesk, toPublicId } from '@echoloop/contract'
import type { Scope } from '../../platform/scope.ts'
import { readOffice } from '../cases/index.ts'
import { nameOfActor, readDepartments } from '../shops/index.ts'
import { departmentOf, readChatSettings } from './chat-settings.ts'
import { saveDesk } from './desk-store.ts'
import './chat-tables.ts'

/** So long somebody counts as there who was not heard of again. */
const hereMs = 90_000

/** Says that whoever acts takes chats from now, or no longer. */
export async function standAtDesk(scope: Scope, isHere: boolean): Promise<void> {
  const { actor } = scope
  if (actor.kind !== 'member' && actor.kind !== 'key') return
  const before = await scope.db
    .selectFrom('chatDesk')
    .select('hereUntil')
    .where('shopId', '=', scope.shopId)
    .where('actorId', '=', actor.id)
    .executeTakeFirst()
  const wasHere = before !== undefined && before.hereUntil > scope.now
  const hereUntil = isHere ? new Date(scope.now.getTime() + hereMs) : scope.now
  await saveDesk(scope, { actorId: actor.id, name: nameOfActor(actor), hereUntil })
  if (wasHere !== isHere) await scope.tellLive({ kind: 'chat.desk' })
}

/** Who takes chats now; of a department's chat only its members, and programs by their key. */
export async function readDesk(scope: Scope): Promise<ChatDesk> {
  const settings = await readChatSettings(scope)
  const departmentId = departmentOf(settings)
  const office = await readOffice(scope, departmentId)
  const here = await scope.db
    .selectFrom('chatDesk')
    .select(['actorId', 'name'])
    .where('shopId', '=', scope.shopId)
    .where('hereUntil', '>', scope.now)
    .orderBy('name')
    .execute()
  const outside = departmentId === null ? new Set<string>() : await membersOutside(scope, departmentId)
  const { actor } = scope
  return {
    isOn: settings.isOn,
    isInHours: office.isOpen,
    opensAt: office.opensAt?.toISOString() ?? null,
    present: here
      .filter(({ actorId }) => !outside.has(actorId))
      .map(({ actorId, name }) => ({ id: toPublicId('member', actorId), name })),
    amIHere:
      (actor.kind === 'member' || actor.kind === 'key') && here.some(({ actorId }) => actorId === actor.id),
  }
}

/** Somebody is there to answer now. */
export function isStaffed({ isOn, isInHours, present }: ChatDesk): boolean {
  return isOn && isInHours && present.length > 0
}

async function membersOutside(scope: Scope, departmentId: string): Promise<Set<string>> {
  const departments = await readDepartments(scope)
  const inside = departments.find(({ id }) => id === departmentId)?.members.map(({ memberId }) => memberId)
  const everybody = await scope.db
    .selectFrom('member')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .execute()
  return new Set(everybody.map(({ id }) => id).filter((id) => !(inside ?? []).includes(id)))
}
