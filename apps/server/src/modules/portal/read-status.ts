import type { Media } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Keys } from '../../platform/crypto/keys.ts'
import type { Scope } from '../../platform/scope.ts'
import { type ReplyToVoice, repliesToVoices } from '../cases/index.ts'
import { readAttachments } from '../feedback/index.ts'
import { type PlanOfVoice, plansOfVoices } from '../improvements/index.ts'
import { type PortalLink, readPortal } from './portal-link.ts'
import { readSubmission, type SubmissionRow, type WordRow, wordsOf } from './submission-queries.ts'

/** All that a writer sees of a sent form. */
export type Status = {
  submission: SubmissionRow
  words: WordRow[]
  media: Media[]
  plans: PlanOfVoice[]
  /** What was answered in its case. */
  replies: ReplyToVoice[]
  /** When the letter about a shipped plan left; null while none did. */
  toldAt: Date | null
  /** Somebody of the shop works on its case. */
  isInWork: boolean
  item: { id: string; state: string } | null
}

/** What the token of a status page opens. Refuses `portal/link-invalid`. */
export function statusLink(keys: Keys, token: string): PortalLink {
  const link = readPortal(keys, 'status', token)
  if (!link) throw new AppError('portal/link-invalid')
  return link
}

/** Refuses what is gone, and words that were erased. */
export async function readStatus(scope: Scope, submissionId: string, language: LocaleName): Promise<Status> {
  const submission = await readSubmission(scope, submissionId)
  if (submission.erasedAt) throw new AppError('feedback/erased')
  const { feedbackId } = submission
  const { rows } = await sql<{ toldAt: Date | null; isInWork: boolean }>`
    select
      (
        select max(plan_notice.ended_at)
        from plan_voice
        join plan_notice on plan_notice.shop_id = ${scope.shopId} and plan_notice.plan_id = plan_voice.plan_id
        where plan_voice.shop_id = ${scope.shopId}
          and plan_voice.feedback_id = ${feedbackId}
          and plan_notice.customer_id = ${submission.customerId}::uuid
          and plan_notice.state = 'sent'
      ) as "toldAt",
      exists (
        select
        from case_voice
        join service_case on service_case.shop_id = ${scope.shopId} and service_case.id = case_voice.case_id
        where case_voice.shop_id = ${scope.shopId}
          and case_voice.feedback_id = ${feedbackId}
          and service_case.assignee_id is not null
      ) as "isInWork"`.execute(scope.db)
  const [more = { toldAt: null, isInWork: false }] = rows
  const words = await wordsOf(scope, [submissionId])
  const voices = [feedbackId, ...words.flatMap((word) => word.feedbackId ?? [])]
  return {
    submission,
    words,
    replies: await repliesToVoices(scope, voices),
    media: await readAttachments(scope, feedbackId),
    plans: await plansOfVoices(scope, [feedbackId], language),
    item: await itemOf(scope, feedbackId),
    ...more,
  }
}

/** The suggestion on the board, or the one that it was merged into. */
async function itemOf(scope: Scope, feedbackId: string): Promise<Status['item']> {
  const { rows } = await sql<{ id: string; state: string }>`
    select coalesce(target.id, board_item.id) as id, coalesce(target.state, board_item.state) as state
    from board_item
    left join board_item as target on target.shop_id = ${scope.shopId} and target.id = board_item.merged_into
    where board_item.shop_id = ${scope.shopId}
      and board_item.feedback_id = ${feedbackId}`.execute(scope.db)
  return rows[0] ?? null
}
