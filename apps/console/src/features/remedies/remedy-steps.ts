import type { Permission, Remedy } from '@echoloop/contract'

export type RemedyStep = 'approve' | 'decline' | 'done' | 'notDone' | 'retry' | 'cancel'

/** What somebody may do with a remedy as it stands, the first step being the usual one. Pure. */
export function remedySteps(
  { state, handling, isOwn }: Pick<Remedy, 'state' | 'handling' | 'isOwn'>,
  may: (permission: Permission) => boolean,
): RemedyStep[] {
  if (state === 'waiting-approval') {
    const decides: RemedyStep[] = may('remedy.approve') && !isOwn ? ['approve', 'decline'] : []
    return may('remedy.write') ? [...decides, 'cancel'] : decides
  }
  if (!may('remedy.write')) return []
  if (state === 'approved') return handling === 'hand' ? ['done', 'notDone', 'cancel'] : ['cancel']
  if (state === 'ordered') return ['retry']
  if (state === 'failed') return ['retry', 'done', 'notDone']
  return state === 'accepted' ? ['done', 'notDone'] : []
}

/** Steps that somebody else reads the reason of. */
export function needsReason(step: RemedyStep): boolean {
  return step === 'decline' || step === 'notDone'
}
