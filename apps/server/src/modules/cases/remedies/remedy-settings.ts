import {
  type RemedyLimit,
  type RemedyPolicy,
  type RemedySettings,
  remedyKinds,
  roles,
} from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { listSetLimits, readRemedyPolicy, saveLimits, saveRemedyPolicy } from './policy-store.ts'
import { findRemedyDoor, type RemedyDoorRow } from './remedy-door-store.ts'
import { usualLimit } from './remedy-policy.ts'

/** All that the settings page shows. Secrets stay inside. */
export async function readRemedySettings(scope: Scope): Promise<RemedySettings> {
  const { currency, hundredPointsCents, invitesFollowUp, followUpDays } = await readRemedyPolicy(scope)
  const set = await listSetLimits(scope)
  const limits = roles.flatMap((role) =>
    remedyKinds.map(
      (kind) => set.find((one) => one.role === role && one.kind === kind) ?? usualLimit(role, kind),
    ),
  )
  const door = await findRemedyDoor(scope)
  return {
    policy: { currency, hundredPointsCents, invitesFollowUp, followUpDays },
    limits,
    door: door ? presentDoor(scope.now, door) : null,
  }
}

export async function putRemedyPolicy(scope: Scope, policy: RemedyPolicy): Promise<void> {
  await saveRemedyPolicy(scope, policy)
  await audit(scope, { action: 'remedy-policy.changed', detail: policy })
}

export async function putRemedyLimits(scope: Scope, limits: readonly RemedyLimit[]): Promise<void> {
  await saveLimits(scope, limits)
  await audit(scope, { action: 'remedy-limits.changed', detail: { limits } })
}

function presentDoor(now: Date, door: RemedyDoorRow): RemedySettings['door'] {
  const later = (at: Date | null) => (at && at > now ? at.toISOString() : null)
  return {
    url: door.url,
    formerUntil: later(door.formerUntil),
    pausedUntil: later(door.pausedUntil),
    lastGoodAt: door.lastGoodAt?.toISOString() ?? null,
    lastError: door.lastError,
    lastErrorAt: door.lastErrorAt?.toISOString() ?? null,
  }
}
