import { portalLimits } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { sha256 } from '../../platform/crypto/keys.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { type Platform, runInShop } from '../../platform/scope.ts'
import { acceptFeedback, type Visitor } from '../feedback/index.ts'
import { portalSource } from './portal-author.ts'
import { statusLink } from './read-status.ts'
import { readSubmission } from './submission-queries.ts'
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
      ...(submission.emailLookup
        ? { author: { externalId: submission.emailLookup.toString('base64url') } }
        : {}),
      facts: { addedTo: submission.number },
    }
    const code = text.length > portalLimits.text ? 'feedback/text-too-long' : undefined
    const [result] = code
      ? []
      : await acceptFeedback(scope, [record], { channel: 'page', isSingle: true, visitor })
    if (result === undefined || result.status === 'refused') {
      const why = code ?? (result?.status === 'refused' ? result.code : 'feedback/invalid-value')
      throw new AppError(why, {}, { fields: [{ path: 'text', code: why }] })
    }
    const feedbackId = uuidOf('feedback', result.id)
    await insertWord(scope, { submissionId: id, saidBy: 'author', feedbackId, text: null })
    await scope.tellLive({ kind: 'portal.changed' })
  })
}
