import { portalLimits } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { sha256 } from '../../platform/crypto/keys.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { acceptFeedback, type Visitor } from '../feedback/index.ts'
import { portalSource } from './portal-author.ts'
import { statusLink } from './read-status.ts'
import { readSubmission, type SubmissionRow } from './submission-queries.ts'
import { insertWord, lockSubmission } from './submission-store.ts'

/** Takes what a writer adds to a sent form: a voice of its own, of the same kind. The same words again add nothing. */
export async function addWords(
  platform: Platform,
  { token, text, visitor }: { token: string; text: string; visitor: Visitor | undefined },
): Promise<void> {
  const { shopId, id } = statusLink(platform.keys, token)
  await runInShop(platform, { shopId, actor: { kind: 'author' } }, async (scope) => {
    await lockSubmission(scope, id)
    const submission = await readSubmission(scope, id)
    if (submission.erasedAt) throw new AppError('feedback/erased')
    const record = {
      kind: submission.kind,
      source: portalSource,
      externalId: `${id}:${sha256(text.trim()).toString('base64url')}`,
      occurredAt: scope.now.toISOString(),
      text,
      language: submission.language,
      facts: { addedTo: submission.number },
    }
    const code = text.length > portalLimits.text ? 'feedback/text-too-long' : undefined
    const knownCustomers = await customerOf(scope, { submission, externalId: record.externalId })
    const [result] = code
      ? []
      : await acceptFeedback(scope, [record], { channel: 'page', isSingle: true, visitor, knownCustomers })
    if (result === undefined || result.status === 'refused') {
      const why = code ?? (result?.status === 'refused' ? result.code : 'feedback/invalid-value')
      throw new AppError(why, {}, { fields: [{ path: 'text', code: why }] })
    }
    const feedbackId = uuidOf('feedback', result.id)
    await insertWord(scope, { submissionId: id, saidBy: 'author', feedbackId, text: null })
    await scope.tellLive({ kind: 'portal.changed' })
  })
}

/** Whoever wrote the first words, also without a name: what is added belongs to the same case. */
async function customerOf(
  scope: Scope,
  { submission, externalId }: { submission: SubmissionRow; externalId: string },
): Promise<Map<string, string>> {
  const { customerId } = await scope.db
    .selectFrom('feedback')
    .select('customerId')
    .where('shopId', '=', scope.shopId)
    .where('id', '=', submission.feedbackId)
    .executeTakeFirstOrThrow()
  return new Map(customerId ? [[externalId, customerId]] : [])
}
