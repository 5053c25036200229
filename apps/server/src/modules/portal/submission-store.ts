import type { submissionOutcomes } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { newKey } from '../../platform/crypto/keys.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import type { KeptAnswer } from './portal-tables.ts'
import { receiptNumber } from './receipt-number.ts'
import type { SubmissionRow } from './submission-queries.ts'
import './portal-tables.ts'

export type NewSubmission = Pick<
  SubmissionRow,
  'feedbackId' | 'kind' | 'customerId' | 'emailLookup' | 'language' | 'noticeVersion' | 'mayBePublic'
> & { answers: KeptAnswer[] }

const chanceMax = 100_000_000
const triesMax = 20

/** Keeps a sent form under a number that the shop has not given yet. The same voice again is the same form. */
export async function insertSubmission(
  scope: Scope,
  { answers, ...submission }: NewSubmission,
): Promise<{ id: string; number: string; isNew: boolean }> {
  for (let tried = 0; tried < triesMax; tried++) {
    const known = await scope.db
      .selectFrom('submission')
      .select(['id', 'number'])
      .where('shopId', '=', scope.shopId)
      .where('feedbackId', '=', submission.feedbackId)
      .executeTakeFirst()
    if (known) return { ...known, isNew: false }
    const added = await scope.db
      .insertInto('submission')
      .values({
        shopId: scope.shopId,
        id: scope.newId(),
        number: receiptNumber(newKey().readUInt32BE() % chanceMax),
        sentAt: scope.now,
        answers: JSON.stringify(answers),
        ...submission,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'number'])
      .executeTakeFirst()
    if (added) return { ...added, isNew: true }
  }
  throw new Error('no receipt number was free')
}

/** One sent form, locked until the transaction ends. Refuses `portal/submission-not-found`. */
export async function lockSubmission(scope: Scope, id: string): Promise<void> {
  const row = await scope.db
    .selectFrom('submission')
    .select('id')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('portal/submission-not-found')
}

/** Somebody of the shop has looked at it; the first time counts. */
export async function noteLooked(scope: Scope, id: string): Promise<void> {
  await scope.db
    .updateTable('submission')
    .set({ lookedAt: scope.now })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .where('lookedAt', 'is', null)
    .execute()
}

export async function noteDecision(
  scope: Scope,
  id: string,
  decision: { outcome: (typeof submissionOutcomes)[number]; reason: string },
): Promise<void> {
  await scope.db
    .updateTable('submission')
    .set({ ...decision, decidedAt: scope.now, decidedBy: nameOfActor(scope.actor) })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', id)
    .execute()
}

/** Counts a wrong address that was given with the number. */
export async function noteFailedTry(
  scope: Scope,
  submission: Pick<SubmissionRow, 'id' | 'failedOn' | 'failedTries'>,
): Promise<void> {
  const today = dayOf(scope.now)
  await scope.db
    .updateTable('submission')
    .set({
      failedOn: today,
      failedTries: submission.failedOn === today ? submission.failedTries + 1 : 1,
    })
    .where('shopId', '=', scope.shopId)
    .where('id', '=', submission.id)
    .execute()
}

export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}

export async function insertWord(
  scope: Scope,
  word: { submissionId: string } & (
    | { saidBy: 'author'; feedbackId: string; text: null }
    | { saidBy: 'shop'; feedbackId: null; text: string }
  ),
): Promise<string> {
  const id = scope.newId()
  const actor = word.saidBy === 'shop' ? nameOfActor(scope.actor) : null
  await scope.db
    .insertInto('submissionWord')
    .values({ shopId: scope.shopId, id, at: scope.now, actor, ...word })
    .onConflict((conflict) => conflict.columns(['shopId', 'feedbackId']).doNothing())
    .execute()
  return id
}
