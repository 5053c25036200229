import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, listMemberRows } from '../shops/index.ts'
import { journeyChanged } from './journey-events.ts'
import { type KeptTouchpoint, saveTouchpoint } from './touchpoint-store.ts'

/** Says who answers for a touchpoint, when it is looked at again, and which pages belong to it. */
export async function changeTouchpoint(scope: Scope, kept: KeptTouchpoint): Promise<void> {
  const { ownerId, touchpoint, reviewOn, paths } = kept
  if (ownerId !== null && !(await listMemberRows(scope)).some(({ id }) => id === ownerId))
    throw new AppError('touchpoint/unknown-owner')
  await saveTouchpoint(scope, kept)
  await audit(scope, { action: 'touchpoint.changed', subject: touchpoint, detail: { reviewOn, paths } })
  await scope.announce(journeyChanged, {})
}
