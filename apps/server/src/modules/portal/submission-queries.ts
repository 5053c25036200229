import type { PortalKind } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Row } from '../../platform/database/tables.ts'
import type { Cursor } from '../../platform/http/cursor.ts'
import type { Scope } from '../../platform/scope.ts'
import './portal-tables.ts'

const columns = [
  'submission.id',
  'submission.feedbackId',
  'submission.number',
  'submission.kind',
  'submission.customerId',
  'submission.emailLookup',
  'submission.language',
  'submission.noticeVersion',
  'submission.answers',
  'submission.mayBePublic',
  'submission.sentAt',
  'submission.lookedAt',
  'submission.outcome',
  'submission.reason',
  'submission.decidedAt',
  'submission.decidedBy',
  'submission.failedOn',
  'submission.failedTries',
] as const

type Own = Row<
  'submission',
  | 'id'
  | 'feedbackId'
  | 'number'
  | 'kind'
  | 'customerId'
  | 'emailLookup'
  | 'language'
  | 'noticeVersion'
  | 'answers'
  | 'mayBePublic'
  | 'sentAt'
  | 'lookedAt'
  | 'outcome'
  | 'reason'
  | 'decidedAt'
  | 'decidedBy'
  | 'failedOn'
  | 'failedTries'
>

/** A sent form with its words; `text` is null once they were erased. */
export type SubmissionRow = Own & {
  text: string | null
  erasedAt: Date | null
  boardItemId: string | null
  /** `portal`, or the survey in which help was asked for. */
  source: string
}

export type SubmissionFilter = {
  state?: 'waiting' | 'decided'
  kind?: PortalKind
  number?: string
  id?: string
  customerIds?: readonly string[]
}

/** Sent forms, newest first. */
export function findSubmissions(
  scope: Scope,
  wanted: { filter: SubmissionFilter; after?: Cursor; limit: number },
): Promise<SubmissionRow[]> {
  const { filter, after } = wanted
  let query = scope.db
    .selectFrom('submission')
    .innerJoin('feedback', (join) =>
      join.on('feedback.shopId', '=', scope.shopId).onRef('feedback.id', '=', 'submission.feedbackId'),
    )
    .leftJoin('boardItem', (join) =>
      join
        .on('boardItem.shopId', '=', scope.shopId)
        .onRef('boardItem.feedbackId', '=', 'submission.feedbackId'),
    )
    .select([
      ...columns,
      'feedback.text',
      'feedback.erasedAt',
      'feedback.source',
      'boardItem.id as boardItemId',
    ])
    .where('submission.shopId', '=', scope.shopId)
  if (filter.id) query = query.where('submission.id', '=', filter.id)
  if (filter.kind) query = query.where('submission.kind', '=', filter.kind)
  if (filter.number) query = query.where('submission.number', '=', filter.number)
  if (filter.state === 'waiting') query = query.where('submission.decidedAt', 'is', null)
  if (filter.state === 'decided') query = query.where('submission.decidedAt', 'is not', null)
  if (filter.customerIds)
    query = query.where('submission.customerId', '=', sql<string>`any(${[...filter.customerIds]}::uuid[])`)
  if (after)
    query = query.where(
      sql<boolean>`(submission.sent_at, submission.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    )
  return query
    .orderBy('submission.sentAt', 'desc')
    .orderBy('submission.id', 'desc')
    .limit(wanted.limit)
    .execute()
}

/** One sent form. Refuses `portal/submission-not-found`. */
export async function readSubmission(scope: Scope, id: string): Promise<SubmissionRow> {
  const [row] = await findSubmissions(scope, { filter: { id }, limit: 1 })
  if (!row) throw new AppError('portal/submission-not-found')
  return row
}

export type WordRow = {
  submissionId: string
  by: 'author' | 'shop'
  /** Of the writer's words. */
  feedbackId: string | null
  text: string | null
  at: Date
}

/** What was said after these were sent, oldest first. */
export async function wordsOf(scope: Scope, submissionIds: readonly string[]): Promise<WordRow[]> {
  const { rows } = await sql<WordRow>`
    select
      submission_word.submission_id as "submissionId",
      submission_word.said_by as by,
      submission_word.feedback_id as "feedbackId",
      coalesce(submission_word.text, feedback.text) as text,
      submission_word.at
    from submission_word
    left join feedback on feedback.shop_id = ${scope.shopId} and feedback.id = submission_word.feedback_id
    where submission_word.shop_id = ${scope.shopId}
      and submission_word.submission_id = any(${[...submissionIds]}::uuid[])
    order by submission_word.at, submission_word.id`.execute(scope.db)
  return rows
}
