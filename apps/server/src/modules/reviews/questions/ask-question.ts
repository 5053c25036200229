import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { findProductIds } from '../../catalogue/index.ts'
import { acceptFeedback, prepareText } from '../../feedback/index.ts'
import { signLink } from '../signed-link.ts'
import { insertQuestion } from './question-store.ts'

export type Asked = {
  shopId: string
  productId: string
  text: string
  authorName: string | null
  /** Of the page; counts only where the words do not tell. */
  language: string
}

/**
 * Takes a shopper's question about a product through the one door; a person looks at it before it is public. The
 * same words about the same product are one question, however often they are sent. Returns the token of its page.
 */
export async function askQuestion(
  platform: Platform,
  asked: Asked,
): Promise<{ id: string; pageToken: string }> {
  return runInShop(platform, { shopId: asked.shopId, actor: { kind: 'author' } }, async (scope) => {
    const known = await findProductIds(scope, [asked.productId])
    if (!known.has(asked.productId)) throw new AppError('product/not-found')
    const feedbackId = await acceptQuestion(scope, asked)
    const id = await insertQuestion(scope, {
      productId: asked.productId,
      feedbackId,
      authorName: asked.authorName === null ? null : prepareText({ text: asked.authorName }).text,
    })
    await scope.tellLive({ kind: 'question.changed', id: toPublicId('question', id) })
    const link = { purpose: 'question' as const, shopId: scope.shopId, id }
    return { id: toPublicId('question', id), pageToken: signLink(scope.keys, link) }
  })
}

async function acceptQuestion(scope: Scope, asked: Asked): Promise<string> {
  const words = prepareText({ text: asked.text }).text ?? ''
  const record = {
    kind: 'question',
    source: 'question-page',
    externalId: sha256(`${asked.productId}\n${words.toLowerCase()}`).toString('base64url'),
    occurredAt: scope.now.toISOString(),
    text: asked.text,
    productId: toPublicId('product', asked.productId),
    touchpoint: 'product-page',
    language: asked.language,
  }
  const [result] = await acceptFeedback(scope, [record], { channel: 'page', isSingle: true })
  if (result === undefined || result.status === 'refused') {
    const code = result?.code ?? 'feedback/invalid-value'
    throw new AppError(code, {}, { fields: [{ path: 'text', code }] })
  }
  return uuidOf('feedback', result.id)
}
