import { type CaseDraft, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { readCase } from './case-store.ts'
import { doerOf } from './doer-of.ts'
import './service-case-tables.ts'

/** What the reader has begun to write on a case. */
export async function readOwnDraft(scope: Scope, caseId: string): Promise<CaseDraft | null> {
  const authorId = doerOf(scope).id
  if (authorId === null) return null
  const row = await scope.db
    .selectFrom('caseDraft')
    .select(['text', 'channel', 'feedbackId', 'savedAt'])
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('authorId', '=', authorId)
    .executeTakeFirst()
  if (!row) return null
  const feedbackId = row.feedbackId === null ? null : toPublicId('feedback', row.feedbackId)
  return { ...row, feedbackId, savedAt: row.savedAt.toISOString() }
}

export type DraftWords = { text: string; channel?: string; feedbackId?: string }

/** Keeps what is being written; nothing written is no draft. */
export async function saveDraft(scope: Scope, caseId: string, draft: DraftWords): Promise<CaseDraft | null> {
  const authorId = doerOf(scope).id
  if (authorId === null) throw new AppError('session/needed')
  if (!(await readCase(scope, caseId))) throw new AppError('case/not-found')
  if (draft.text.trim() === '') {
    await forgetDraft(scope, caseId)
    return null
  }
  const words = {
    text: draft.text,
    channel: draft.channel ?? null,
    feedbackId: draft.feedbackId ?? null,
    savedAt: scope.now,
  }
  await scope.db
    .insertInto('caseDraft')
    .values({ shopId: scope.shopId, caseId, authorId, ...words })
    .onConflict((conflict) => conflict.columns(['shopId', 'caseId', 'authorId']).doUpdateSet(words))
    .execute()
  return readOwnDraft(scope, caseId)
}

/** Throws the reader's draft away, as when it was sent. */
export async function forgetDraft(scope: Scope, caseId: string): Promise<void> {
  const authorId = doerOf(scope).id
  if (authorId === null) return
  await scope.db
    .deleteFrom('caseDraft')
    .where('shopId', '=', scope.shopId)
    .where('caseId', '=', caseId)
    .where('authorId', '=', authorId)
    .execute()
}
