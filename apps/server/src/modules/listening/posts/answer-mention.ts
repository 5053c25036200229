import { normaliseText } from '@echoloop/analysis'
import { type PostVisibility, postVisibilities } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { refuseUnfitReply } from '../../cases/index.ts'
import { nameOfActor } from '../../shops/index.ts'
import { listeningStage } from '../listening-stage.ts'
import type { AccountRow } from './account-queries.ts'
import { findOriginalOf, type OriginalRow } from './post-queries.ts'
import { insertPost } from './post-store.ts'
import { tellPosts } from './tell-posts.ts'
import { languageOf, readOpenAccount, refuseTooLong } from './write-post.ts'

export type AnswerWords = {
  accountId: string
  text: string
  visibility: PostVisibility | undefined
  sendAnyway: boolean
}

/**
 * Answers a mention where it was said, after the reply check that stands before every public reply. What was said in
 * private is never answered more openly.
 */
export async function answerMention(scope: Scope, feedbackId: string, words: AnswerWords): Promise<string> {
  const original = await findOriginalOf(scope, feedbackId)
  if (!original) throw new AppError('listening/mention-not-found')
  const account = await readOpenAccount(scope, words.accountId)
  if (!canAnswer(account, original)) throw new AppError('listening/not-answerable')
  const visibility = words.visibility ?? original.visibility
  if (postVisibilities.indexOf(visibility) < postVisibilities.indexOf(original.visibility))
    throw new AppError('listening/wider-than-said')
  const isPublic = visibility === 'public' || visibility === 'unlisted'
  await refuseUnfitReply(scope, {
    matter: { feedbackId },
    text: words.text,
    channel: isPublic ? 'public' : 'private',
    sendAnyway: words.sendAnyway,
  })
  const text = addressed(normaliseText(words.text), account, original)
  refuseTooLong(text, account.charactersMax)
  const name = nameOfActor(scope.actor)
  const id = await insertPost(scope, {
    accountId: account.id,
    feedbackId,
    text,
    language: languageOf(words.text),
    visibility,
    state: 'waiting',
    sendAt: scope.now,
    writtenBy: name,
    confirmedBy: name,
  })
  await noteWork(scope, listeningStage)
  await tellPosts(scope, { id, action: 'mention.answered' })
  return id
}

/** True where the account can answer there: the same network, and a place to answer to. Pure. */
export function canAnswer(
  account: Pick<AccountRow, 'kind' | 'network'>,
  original: Pick<OriginalRow, 'network' | 'replyKey' | 'url'>,
): boolean {
  if (account.network !== original.network) return false
  return account.kind === 'adapter' ? original.replyKey !== null : original.url !== null
}

/** On Mastodon only who is named hears of an answer. */
function addressed(text: string, account: AccountRow, { author }: OriginalRow): string {
  if (account.kind !== 'mastodon' || author === null || text.includes(`@${author}`)) return text
  return `@${author} ${text}`
}
