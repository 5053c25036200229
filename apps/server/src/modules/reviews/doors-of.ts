import { mendableCodes, type ReviewRules } from '@echoloop/contract'
import type { OwnReviewRow } from './own-review-queries.ts'
import { editableUntil, followUpUntil } from './review-rules.ts'

const bringBackMs = 30 * 60_000

/** What an author may still do, and until when; null: not, or not any more. */
export type Doors = {
  editUntil: Date | null
  followUpUntil: Date | null
  mayWithdraw: boolean
  bringBackUntil: Date | null
  mayAppeal: boolean
}

type State = Pick<
  OwnReviewRow,
  'state' | 'reasonCode' | 'submittedAt' | 'occurredAt' | 'decidedAt' | 'followUp' | 'appeal'
>

/** Which doors stand open for the author of a review. Pure. */
export function doorsOf(own: State, { rules, now }: { rules: ReviewRules; now: Date }): Doors {
  const unlessPast = (until: Date) => (now < until ? until : null)
  if (own.state === 'withdrawn') {
    const bringBackUntil = unlessPast(new Date((own.decidedAt?.getTime() ?? 0) + bringBackMs))
    return { editUntil: null, followUpUntil: null, mayWithdraw: false, bringBackUntil, mayAppeal: false }
  }
  // There is time to mend what a decision names, however late it came.
  const refusedAt = own.state === 'refused' || own.state === 'held' ? own.decidedAt : null
  const editUntil = unlessPast(editableUntil({ submittedAt: own.submittedAt, refusedAt }, rules))
  const mayFollow = own.state !== 'refused' && own.followUp === null
  return {
    editUntil: own.state === 'refused' && !isMendable(own.reasonCode) ? null : editUntil,
    followUpUntil: mayFollow ? unlessPast(followUpUntil(own.occurredAt)) : null,
    mayWithdraw: true,
    bringBackUntil: null,
    mayAppeal: mayAppeal(own),
  }
}

/** Once for each decision against the review, unless nobody has answered, and only while none is open. Pure. */
function mayAppeal({ state, appeal }: State): boolean {
  if (state !== 'refused' && state !== 'held') return false
  if (appeal === null || appeal.state === 'ended') return true
  return appeal.state !== 'open' && !appeal.isOfPresent
}

/** True for refusals that other words can mend. Pure. */
export function isMendable(reasonCode: string | null): boolean {
  return mendableCodes.some((code) => code === reasonCode)
}
