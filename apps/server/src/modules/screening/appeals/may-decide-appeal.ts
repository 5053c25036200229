import { roleMay } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows } from '../../shops/index.ts'
import type { AppealRow } from './appeal-store.ts'

/** Whoever decided first decides about the appeal only where nobody else in the shop may. */
export async function mayDecideAppeal(
  scope: Scope,
  { againstById }: Pick<AppealRow, 'againstById'>,
): Promise<boolean> {
  const { actor } = scope
  const isFirst = (actor.kind === 'member' || actor.kind === 'key') && actor.id === againstById
  if (!isFirst) return true
  const members = await listMemberRows(scope)
  return !members.some(({ id, role }) => id !== againstById && roleMay(role, 'feedback.decide'))
}
