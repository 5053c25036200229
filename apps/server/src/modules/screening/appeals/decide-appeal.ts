import { type AppealOfReview, type PolicyCode, policyCodes, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readVoices } from '../../feedback/index.ts'
import { queueMessage } from '../../outreach/index.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { decideFeedback } from '../decide-feedback.ts'
import { lockScreening } from '../lock-screening.ts'
import { logAppeal } from '../log-decisions.ts'
import { refreshQueue } from '../queue/refresh-queue.ts'
import { appealPurpose } from './appeal-message.ts'
import { type AppealRow, listAppealRows, settleAppeal } from './appeal-store.ts'
import { mayDecideAppeal } from './may-decide-appeal.ts'
import { presentAppeal } from './read-appeals.ts'

export type AppealOutcome = {
  id: string
  outcome: 'upheld' | 'rejected'
  answer: string
  code?: PolicyCode
}

/**
 * Decides an appeal: the review is published, or the decision stands and a held review is refused. The author is told.
 * Refuses `appeal/not-found`, `appeal/not-open`, `appeal/own-decision` for whoever decided first while somebody else
 * is there, `decision/needs-code` where a held review is refused by no rule.
 */
export async function decideAppeal(scope: Scope, given: AppealOutcome): Promise<AppealOfReview> {
  await lockScreening(scope)
  const [appeal] = await listAppealRows(scope, { id: given.id })
  if (!appeal) throw new AppError('appeal/not-found')
  if (appeal.state !== 'open') throw new AppError('appeal/not-open')
  if (!(await mayDecideAppeal(scope, appeal))) throw new AppError('appeal/own-decision')
  const { id, outcome, answer } = given
  await settleAppeal(scope, { id, state: outcome, answer, decidedBy: nameOfActor(scope.actor) })
  await carryOut(scope, appeal, given)
  await refreshQueue(scope, [appeal.feedbackId])
  const [voice] = await readVoices(scope, [appeal.feedbackId])
  if (voice) await logAppeal(scope, voice, outcome)
  await tellAuthor(scope, appeal)
  await audit(scope, {
    action: `appeal.${outcome}`,
    subject: toPublicId('feedback', appeal.feedbackId),
    detail: { appeal: toPublicId('appeal', id) },
  })
  const [settled] = await listAppealRows(scope, { id })
  if (!settled) throw new AppError('appeal/not-found')
  return presentAppeal(scope, settled)
}

async function carryOut(scope: Scope, appeal: AppealRow, { outcome, code }: AppealOutcome): Promise<void> {
  if (outcome === 'upheld') return decideFeedback(scope, appeal.feedbackId, { decision: 'publish' }, 'appeal')
  if (appeal.againstState === 'refused') return
  const rule = code ?? policyCodes.find((known) => known === appeal.againstCode)
  return decideFeedback(scope, appeal.feedbackId, { decision: 'refuse', code: rule }, 'appeal')
}

/** By message too, where the person agreed to be told; outreach asks when it leaves. */
async function tellAuthor(scope: Scope, { id, customerId }: AppealRow): Promise<void> {
  if (customerId === null) return
  await queueMessage(scope, {
    purpose: appealPurpose,
    clock: 'notice',
    customerId,
    subjectId: id,
    dedupeKey: `${appealPurpose} ${id}`,
    notBefore: scope.now,
  })
}
