import { boardLimits, toPublicId } from '@echoloop/contract'
import type { LocaleName } from '@echoloop/locales'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop, type Scope } from '../../../platform/scope.ts'
import { acceptFeedback, prepareText, type Visitor } from '../../feedback/index.ts'
import { audit } from '../../shops/index.ts'
import { portalSource } from '../portal-author.ts'
import { readPortalSettings } from '../portal-settings.ts'
import { lockItems, recountItems } from './board-item-store.ts'
import { isShown } from './board-states.ts'
import { type CommentRow, decideComment, findComments, insertComment } from './comment-store.ts'
import { isHarmless, standsByItself } from './stands-by-itself.ts'
import { refuseWithoutBoard } from './vote-for-suggestion.ts'

export type NewComment = {
  shopId: string
  itemId: string
  text: string
  authorName: string
  language: LocaleName
  visitor: Visitor | undefined
}

/**
 * Takes a reader's words below a suggestion. A moderator lets them on, or the shop's rule. The same words below the same
 * suggestion are one comment. Returns whether they are to be seen already.
 */
export function writeComment(platform: Platform, comment: NewComment): Promise<'published' | 'waiting'> {
  return runInShop(platform, { shopId: comment.shopId, actor: { kind: 'author' } }, async (scope) => {
    await refuseWithoutBoard(scope)
    const [item] = await lockItems(scope, [comment.itemId])
    if (!item || !isShown(item.state)) throw new AppError('board/item-not-found')
    const feedbackId = await acceptComment(scope, comment)
    const { commentsBy } = await readPortalSettings(scope)
    const { masked } = prepareText({ text: comment.text })
    const name = prepareText({ text: comment.authorName })
    const isClean =
      standsByItself({ text: comment.text, masked }) &&
      isHarmless({ text: comment.authorName, masked: name.masked })
    const state = commentsBy === 'rule' && isClean ? 'published' : 'waiting'
    const authorName = name.text
    await insertComment(scope, { itemId: comment.itemId, feedbackId, authorName, state })
    await recountItems(scope, [comment.itemId])
    await scope.tellLive({ kind: 'portal.changed' })
    return state
  })
}

async function acceptComment(scope: Scope, comment: NewComment): Promise<string> {
  const { itemId, text, language, visitor } = comment
  const tooLong = 'feedback/text-too-long'
  const refuse = (code: ConstructorParameters<typeof AppError>[0]): never => {
    throw new AppError(code, {}, { fields: [{ path: 'text', code }] })
  }
  if (text.length > boardLimits.comment) refuse(tooLong)
  const record = {
    kind: 'suggestion',
    source: portalSource,
    externalId: `${itemId}:${sha256(text.trim().toLowerCase()).toString('base64url')}`,
    occurredAt: scope.now.toISOString(),
    text,
    language,
    touchpoint: 'board',
  }
  const [result] = await acceptFeedback(scope, [record], { channel: 'page', isSingle: true, visitor })
  if (result === undefined || result.status === 'refused')
    return refuse(result?.code ?? 'feedback/invalid-value')
  return uuidOf('feedback', result.id)
}

/** Publishes a comment, or refuses it by a published rule. */
export async function decideBoardComment(
  scope: Scope,
  id: string,
  verdict: { decision: 'publish' } | { decision: 'refuse'; code: string },
): Promise<void> {
  const isPublished = verdict.decision === 'publish'
  const change = isPublished
    ? { state: 'published' as const, code: null }
    : { state: 'refused' as const, code: verdict.code }
  const itemId = await decideComment(scope, id, change)
  if (itemId === undefined) throw new AppError('board/comment-not-found')
  await lockItems(scope, [itemId])
  await recountItems(scope, [itemId])
  const subject = toPublicId('boardComment', id)
  await audit(scope, { action: `board-comment.${change.state}`, subject, detail: { code: change.code } })
  await scope.tellLive({ kind: 'portal.changed' })
}

/** One comment. Refuses `board/comment-not-found`. */
export async function readComment(scope: Scope, id: string): Promise<CommentRow> {
  const [row] = await findComments(scope, { filter: { id }, order: 'newest', limit: 1 })
  if (!row) throw new AppError('board/comment-not-found')
  return row
}
