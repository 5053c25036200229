import { type FlagAnswer, type FlagDecision, type FlagReason, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { prepareText, readVoices, type Voice } from '../../feedback/index.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { appendToLog } from '../../transparency/index.ts'
import { carryOut } from '../carry-out.ts'
import { lockScreening } from '../lock-screening.ts'
import { refreshQueue } from '../queue/refresh-queue.ts'
import { findLastDecision, isSuspectSince } from '../screening-queries.ts'
import { flagConfirmed } from './flag-events.ts'
import { flagMailStage } from './flag-mail-store.ts'
import { findPublishedState } from './flag-queries.ts'
import { addOutcome, lockFlag, lockOpenFlags, type OpenFlag, settleFlags } from './flag-store.ts'

/**
 * Answers a flag, and with it all open flags on the review for the same reason. Confirmed: the review is refused by that
 * rule. Refused: it stays, and is public again where only these flags held it. Returns how many were answered.
 */
export async function settleFlag(scope: Scope, id: string, decision: FlagDecision): Promise<number> {
  // Before any row of flags: whoever decides takes turns.
  await lockScreening(scope)
  const flag = await lockFlag(scope, id)
  if (!flag) throw new AppError('flag/not-found')
  if (flag.state !== 'open') throw new AppError('flag/decided')
  const open = await lockOpenFlags(scope, flag.feedbackId)
  const [settled, rest] = split(open, flag)
  if (decision.outcome === 'confirmed') await takeDown(scope, flag, decision.code)
  else await putBack(scope, settled, rest)
  await settleFlags(
    scope,
    settled.map((one) => one.id),
    {
      state: decision.outcome,
      answer: answerOf(decision),
      answerWords: prepareText({ text: decision.words }).text,
      decidedBy: nameOfActor(scope.actor),
    },
  )
  await refreshQueue(scope, [flag.feedbackId])
  await tell(scope, settled, decision)
  return settled.length
}

/** Those that this decision is about, and the other open ones; “something else” is something else each time. */
function split(open: readonly OpenFlag[], flag: OpenFlag): [OpenFlag[], OpenFlag[]] {
  const isSame = (one: OpenFlag) =>
    one.id === flag.id || (flag.reason !== 'other' && one.reason === flag.reason)
  return [open.filter(isSame), open.filter((one) => !isSame(one))]
}

function answerOf(decision: FlagDecision): FlagAnswer | null {
  return decision.outcome === 'refused' ? decision.answer : null
}

async function takeDown(scope: Scope, flag: OpenFlag, given: string | undefined): Promise<void> {
  const code = given ?? codeOf(flag.reason)
  if (!code)
    throw new AppError('decision/needs-code', {}, { fields: [{ path: 'code', code: 'decision/needs-code' }] })
  // What its author took back is down already.
  if ((await findPublishedState(scope, flag.feedbackId)) === 'withdrawn') return
  await carryOut(scope, flag.feedbackId, { decision: 'refuse', code, reason: 'flag' })
}

function codeOf(reason: FlagReason): string | undefined {
  return reason === 'other' ? undefined : reason
}

async function putBack(scope: Scope, settled: readonly OpenFlag[], rest: readonly OpenFlag[]): Promise<void> {
  const [first] = settled
  if (!first || !settled.some(({ isHeld }) => isHeld) || rest.some(({ isHeld }) => isHeld)) return
  if ((await findPublishedState(scope, first.feedbackId)) !== 'held') return
  // Whoever else held it since, the detector or a colleague, lets it go.
  const last = await findLastDecision(scope, first.feedbackId, { butAuthors: true })
  if (last?.deciderKind !== 'reader' || (await isSuspectSince(scope, first.feedbackId, last.id))) return
  await carryOut(scope, first.feedbackId, { decision: 'publish', reason: 'flag' })
}

async function tell(scope: Scope, settled: readonly OpenFlag[], decision: FlagDecision): Promise<void> {
  const ids = settled.map(({ id }) => id)
  const [first] = settled
  if (!first) return
  await addOutcome(
    scope,
    settled.map(({ flagger }) => flagger),
    decision.outcome,
  )
  const [voice] = await readVoices(scope, [first.feedbackId])
  await appendToLog(
    scope,
    settled.map(({ reason }) => entryOf({ reason, feedbackId: first.feedbackId, voice }, decision)),
  )
  if (decision.outcome === 'confirmed') await scope.announce(flagConfirmed, { ids })
  await noteWork(scope, flagMailStage)
  const subject = toPublicId('feedback', first.feedbackId)
  await audit(scope, {
    action: `flag.${decision.outcome}`,
    subject,
    detail: { reason: first.reason, flags: ids.length },
  })
  await scope.tellLive({ kind: 'feedback.changed', id: subject })
}

type Flagged = { reason: FlagReason; feedbackId: string; voice: Voice | undefined }

function entryOf({ reason, feedbackId, voice }: Flagged, { outcome }: FlagDecision) {
  return {
    kind: 'flag-decided' as const,
    feedbackId,
    productId: voice?.productId,
    stars: voice?.rating,
    code: `${reason}:${outcome}`,
  }
}
