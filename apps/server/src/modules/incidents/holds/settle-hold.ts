import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { noteEntry } from '../note-entry.ts'
import { type HoldRow, lockHold, updateHold } from './hold-store.ts'

export type HoldAnswer = { state: 'accepted' | 'done' | 'refused'; reason?: string }
export type HoldResult = 'applied' | 'repeated' | 'contradicts'

/** The shop tells what became of a hold. Refuses `incident/hold-not-found`. */
export async function tellHold(scope: Scope, id: string, answer: HoldAnswer): Promise<HoldResult> {
  const hold = await lockHold(scope, id)
  if (!hold) throw new AppError('incident/hold-not-found')
  return followHold(scope, hold, answer)
}

/** Takes an answer, whichever way it came: the same again changes nothing, an end stays. */
export async function followHold(scope: Scope, hold: HoldRow, answer: HoldAnswer): Promise<HoldResult> {
  const result = judgeAnswer(hold.state, answer.state)
  if (result === 'repeated') return result
  if (result === 'applied')
    await updateHold(scope, hold.id, {
      state: answer.state,
      reason: answer.reason ?? null,
      nextTryAt: null,
      claimedAt: null,
      endedAt: answer.state === 'accepted' ? null : scope.now,
    })
  await noteEntry(scope, hold.incidentId, {
    kind: 'hold-told',
    text: answer.reason,
    detail: {
      action: hold.action,
      state: answer.state,
      ...(result === 'contradicts' ? { stands: hold.state } : {}),
    },
  })
  return result
}

/** Pure. */
export function judgeAnswer(stands: HoldRow['state'], told: HoldAnswer['state']): HoldResult {
  if (stands === told) return 'repeated'
  if (stands === 'done' || stands === 'refused') return told === 'accepted' ? 'repeated' : 'contradicts'
  return 'applied'
}
