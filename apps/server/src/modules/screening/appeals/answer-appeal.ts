import { type PolicyCode, policyCodes, toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readVoices } from '../../feedback/index.ts'
import { queueMessage } from '../../outreach/index.ts'
import { audit, nameOfActor } from '../../shops/index.ts'
import { carryOut } from '../carry-out.ts'
import { lockScreening } from '../lock-screening.ts'
import { logAppeal } from '../log-decisions.ts'
import { refreshQueue } from '../queue/refresh-queue.ts'
import { findPublications } from '../screening-queries.ts'
import { appealPurpose } from './appeal-message.ts'
import { type AppealRow, listAppealRows, settleAppeal } from './appeal-store.ts'
import { mayDecideAppeal } from './may-decide-appeal.ts'

export type AppealOutcome = {
  id: string
  outcome: 'upheld' | 'rejected'
  answer: string
  code?: PolicyCode
}

/**
 * Answers an appeal: the review is published, or stays with the refusal; one that is held, or that somebody published
 * meanwhile, is refused. The answer is logged and told to the author. Refuses `appeal/not-found`, `appeal/not-open`,
 * `appeal/own-decision` for whoever decided while somebody else is there, `decision/needs-code` where no rule is named.
 */
export async function answerAppeal(scope: Scope, given: AppealOutcome): Promise<void> {
  await lockScreening(scope)
  const { id, outcome, answer } = given
  const [appeal] = await listAppealRows(scope, { id })
  if (!appeal) throw new AppError('appeal/not-found')
  if (appeal.state !== 'open') throw new AppError('appeal/not-open')
  if (!(await mayDecideAppeal(scope, appeal))) throw new AppError('appeal/own-decision')
  await settleAppeal(scope, { id, state: outcome, answer, decidedBy: nameOfActor(scope.actor) })
  await changeState(scope, appeal, given)
  await refreshQueue(scope, [appeal.feedbackId])
  const [voice] = await readVoices(scope, [appeal.feedbackId])
  if (voice) await logAppeal(scope, voice, outcome)
  await tellAuthor(scope, appeal)
  await audit(scope, {
    action: `appeal.${outcome}`,
    subject: toPublicId('feedback', appeal.feedbackId),
    detail: { appeal: toPublicId('appeal', id) },
  })
}

async function changeState(
  scope: Scope,
  { feedbackId, againstCode }: AppealRow,
  { outcome, code }: AppealOutcome,
): Promise<void> {
  const because = { because: 'appeal' as const }
  if (outcome === 'upheld') return carryOut(scope, feedbackId, { decision: 'publish' }, because)
  const state = (await findPublications(scope, [feedbackId])).get(feedbackId)
  if (state === 'refused') return
  const rule = code ?? policyCodes.find((known) => known === againstCode)
  return carryOut(scope, feedbackId, { decision: 'refuse', code: rule }, because)
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
