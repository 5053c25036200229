import { roleMay } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows } from '../../shops/index.ts'
import type { AppealRow } from './appeal-store.ts'

/** Whoever decided against the review, first or since, decides about the appeal only where nobody else may. */
export async function mayDecideAppeal(
  scope: Scope,
  { againstById, standsById }: Pick<AppealRow, 'againstById' | 'standsById'>,
): Promise<boolean> {
  const { actor } = scope
  const isOwn =
    (actor.kind === 'member' || actor.kind === 'key') && [againstById, standsById].includes(actor.id)
  if (!isOwn) return true
  const members = await listMemberRows(scope)
  return !members.some(({ id, role }) => id !== actor.id && roleMay(role, 'feedback.decide'))
}
