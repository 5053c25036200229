import type { QueueCause } from '@echoloop/contract'
import type { StoredReason } from '../screening-verdict.ts'
import { weighRisk } from './weigh-risk.ts'

export type QueueFacts = {
  feedbackId: string
  state: string
  stateChangedAt: Date
  productId: string | null
  /** By which rule it stands where it stands. */
  decisionCode: string | null
  editedAt: Date | null
  score: number | null
  reasons: StoredReason[]
  appealedAt: Date | null
  flags: number
  flaggedAt: Date | null
  askedAt: Date | null
  /** When the review had begun to wait before a decision that was taken back at `stateChangedAt`. */
  sinceBeforeUndo: Date | null
  /** Published reviews of the product. */
  published: number
}

export type NewQueueItem = {
  feedbackId: string
  causes: QueueCause[]
  codes: string[]
  score: number | null
  evidence: number
  reach: number
  risk: number
  flags: number
  productId: string | null
  since: Date
  changedAt: Date
}

/**
 * The row of a review in the work list; undefined where no person is needed. A refused one waits while its author's
 * appeal is open, a published one while readers' objections are. Pure.
 */
export function queueItemOf(facts: QueueFacts): NewQueueItem | undefined {
  const waits: { cause: QueueCause; from: Date }[] = []
  if (facts.state === 'held') {
    waits.push({ cause: 'held', from: facts.sinceBeforeUndo ?? facts.stateChangedAt })
  }
  if (facts.appealedAt) waits.push({ cause: 'appeal', from: facts.appealedAt })
  if (facts.flaggedAt && facts.state !== 'withdrawn') waits.push({ cause: 'flag', from: facts.flaggedAt })
  if (waits.length === 0) return undefined
  if (facts.askedAt) waits.push({ cause: 'opinion', from: facts.askedAt })
  const { score, flags, productId, feedbackId } = facts
  return {
    feedbackId,
    causes: waits.map(({ cause }) => cause),
    codes: codesOf(facts),
    score,
    ...weighRisk(facts),
    flags,
    productId,
    since: new Date(Math.min(...waits.map(({ from }) => from.getTime()))),
    changedAt: new Date(Math.max(facts.stateChangedAt.getTime(), facts.editedAt?.getTime() ?? 0)),
  }
}

/** What the screening saw; where it saw nothing, the rule by which the review is held. */
function codesOf({ state, reasons, decisionCode }: QueueFacts): string[] {
  if (reasons.length > 0) return [...new Set(reasons.map(({ code }) => code))]
  return state === 'held' && decisionCode !== null ? [decisionCode] : []
}
