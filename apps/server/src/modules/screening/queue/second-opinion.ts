import { type Opinion, type opinionOutcomes, roleMay, type ShownJudgement } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { listMemberRows, type MemberRow } from '../../shops/index.ts'
import { lockScreening } from '../lock-screening.ts'
import { refusalOf } from './claim-review.ts'
import { dropClaimsOf, findClaim } from './claim-store.ts'
import { type Moderator, moderatorOf, personOf } from './moderator-of.ts'
import {
  endOpinions,
  findOpenOpinion,
  findOpinion,
  insertJudgement,
  insertOpinion,
  type JudgementRow,
  listJudgements,
  markDisagreed,
  type OpinionRow,
} from './opinion-store.ts'
import { isWaiting } from './queue-item-store.ts'
import { findQueueRow } from './queue-queries.ts'
import { refreshQueue } from './refresh-queue.ts'
import { settleReview } from './settle-review.ts'

export type Question = { feedbackId: string; askedOf?: string; question?: string; own: Opinion }

/** Asks somebody else, with one's own judgement, which that person sees only after giving theirs. Returns its id. */
export async function askSecondOpinion(scope: Scope, asked: Question): Promise<string> {
  const me = personOf(scope)
  const { feedbackId, askedOf, question, own } = asked
  refuseCodeless(own)
  await lockScreening(scope)
  if (!(await isWaiting(scope, feedbackId))) throw new AppError('moderation/not-waiting')
  const claim = await findClaim(scope, feedbackId)
  if (claim && claim.memberId !== me.id) throw await refusalOf(scope, feedbackId)
  if (await findOpenOpinion(scope, feedbackId)) throw new AppError('second-opinion/open', { state: 'open' })
  if (askedOf !== undefined) refuseUnfit(await listMemberRows(scope), { askedOf, me })
  const id = scope.newId()
  await insertOpinion(scope, me, { id, feedbackId, askedOf: askedOf ?? null, question: question || null })
  await judge(scope, me, { id, feedbackId, opinion: own })
  await dropClaimsOf(scope, feedbackId)
  await refreshQueue(scope, [feedbackId])
  return id
}

function refuseCodeless({ choice, code }: Opinion): void {
  if (choice === 'refuse' && !code) throw new AppError('decision/needs-code')
}

function refuseUnfit(
  members: readonly MemberRow[],
  { askedOf, me }: { askedOf: string; me: Moderator },
): void {
  if (askedOf === me.id) throw new AppError('second-opinion/of-oneself')
  const member = members.find(({ id }) => id === askedOf)
  if (!member) throw new AppError('member/not-found')
  if (!roleMay(member.role, 'moderation.write')) throw new AppError('second-opinion/cannot-judge')
}

export type OpinionOutcome = { outcome: (typeof opinionOutcomes)[number]; judgements: ShownJudgement[] }

/** Judges a review that one was asked about. Two equal judgements are carried out; two different ones go to a lead. */
export async function giveSecondOpinion(scope: Scope, id: string, given: Opinion): Promise<OpinionOutcome> {
  const me = personOf(scope)
  refuseCodeless(given)
  await lockScreening(scope)
  const opinion = await findOpinion(scope, id)
  if (opinion?.state !== 'open') throw new AppError('second-opinion/not-found')
  if (opinion.askedBy === me.id) throw new AppError('second-opinion/already-judged')
  if (opinion.askedOf !== null && opinion.askedOf !== me.id) throw new AppError('second-opinion/not-yours')
  const { feedbackId } = opinion
  if (!(await judge(scope, me, { id, feedbackId, opinion: given }))) {
    throw new AppError('second-opinion/already-judged')
  }
  const judgements = await listJudgements(scope, id)
  const isAgreed = judgements.every(({ choice }) => choice === given.choice)
  if (isAgreed) await carryOut(scope, opinion, { given, judgements })
  else await markDisagreed(scope, id)
  await refreshQueue(scope, [feedbackId])
  return {
    outcome: isAgreed ? 'agreed' : 'disagreed',
    judgements: judgements.map((one) => presentJudgement(one, me.id)),
  }
}

type Judged = { id: string; feedbackId: string; opinion: Opinion }

function judge(scope: Scope, me: Moderator, { id, feedbackId, opinion }: Judged): Promise<boolean> {
  const { choice, code, reason } = opinion
  return insertJudgement(scope, me, {
    opinionId: id,
    feedbackId,
    choice,
    code: choice === 'refuse' ? (code ?? null) : null,
    reason: reason || null,
  })
}

/** Both say the same; where they name different rules, the word of whoever judged last names it. */
async function carryOut(
  scope: Scope,
  { feedbackId }: OpinionRow,
  { given, judgements }: { given: Opinion; judgements: JudgementRow[] },
): Promise<void> {
  const row = await findQueueRow(scope, feedbackId)
  await endOpinions(scope, [feedbackId], 'agreed')
  if (!row) return
  const reasons = judgements.flatMap(({ reason }) => reason ?? [])
  await settleReview(scope, row, { ...given, reason: reasons.join('\n') || undefined })
}

/** Takes one's question back while the other has not judged. */
export async function withdrawSecondOpinion(scope: Scope, id: string): Promise<void> {
  const me = moderatorOf(scope)
  await lockScreening(scope)
  const opinion = await findOpinion(scope, id)
  if (opinion?.state !== 'open') throw new AppError('second-opinion/not-found')
  if (opinion.askedBy !== me?.id) throw new AppError('second-opinion/not-yours')
  await endOpinions(scope, [opinion.feedbackId], 'withdrawn')
  await refreshQueue(scope, [opinion.feedbackId])
}

/** A judgement as its reader sees it. */
export function presentJudgement(row: JudgementRow, me: string | null): ShownJudgement {
  const { name, memberId, choice, code, reason, at } = row
  return { name, isMine: memberId === me, choice, code, reason, at: at.toISOString() }
}
