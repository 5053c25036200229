import { checkReply, detectLanguage, normaliseText } from '@echoloop/analysis'
import type { PostVisibility } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { nameOfActor } from '../../shops/index.ts'
import { listeningStage } from '../listening-stage.ts'
import { type AccountRow, findAccount } from './account-queries.ts'
import { lockPost, type PostRow } from './post-queries.ts'
import { insertPost, updatePost } from './post-store.ts'
import { tellPosts } from './tell-posts.ts'

export type PostWords = { accountId: string; text: string; visibility: PostVisibility }

/** Writes a post of an official account; it leaves only once somebody said yes to exactly these words. */
export async function draftPost(scope: Scope, words: PostWords): Promise<string> {
  const id = await insertPost(scope, {
    ...(await read(scope, words)),
    feedbackId: null,
    state: 'draft',
    sendAt: null,
    writtenBy: nameOfActor(scope.actor),
    confirmedBy: null,
  })
  await tellPosts(scope, { id, action: 'listening-post.drafted' })
  return id
}

/** Changes what has not left; the yes that was given is no more. */
export async function changePost(
  scope: Scope,
  id: string,
  words: PostWords & { version: number },
): Promise<void> {
  const post = await lockFresh(scope, id, words.version)
  if (post.feedbackId !== null || !isOpen(post)) throw new AppError('listening/not-now')
  const changed = await read(scope, words)
  await updatePost(scope, post, {
    ...changed,
    state: 'draft',
    sendAt: null,
    confirmedBy: null,
    trouble: null,
  })
  await tellPosts(scope, { id, action: 'listening-post.changed' })
}

/** Says yes: the post leaves now or at a time. Refuses words that must not be sent. */
export async function confirmPost(
  scope: Scope,
  id: string,
  yes: { version: number; sendAt: string | null; sendAnyway: boolean },
): Promise<void> {
  const post = await lockFresh(scope, id, yes.version)
  if (post.feedbackId !== null || !isOpen(post)) throw new AppError('listening/not-now')
  await readOpenAccount(scope, post.accountId)
  refuseUnfit(post.text, yes.sendAnyway)
  const sendAt = yes.sendAt === null ? scope.now : new Date(yes.sendAt)
  if (sendAt < new Date(scope.now.getTime() - 60_000)) throw new AppError('listening/time-in-past')
  await updatePost(scope, post, {
    state: 'waiting',
    sendAt,
    confirmedBy: nameOfActor(scope.actor),
    trouble: null,
    tries: 0,
  })
  await noteWork(scope, listeningStage)
  await tellPosts(scope, { id, action: 'listening-post.confirmed' })
}

function isOpen({ state }: PostRow): boolean {
  return state === 'draft' || state === 'waiting' || state === 'failed' || state === 'cancelled'
}

export async function lockFresh(scope: Scope, id: string, version: number): Promise<PostRow> {
  const post = await lockPost(scope, id)
  if (post.version !== version) throw new AppError('listening/changed-meanwhile')
  return post
}

/** Refuses `listening/account-not-found` also where the account was removed. */
export async function readOpenAccount(scope: Scope, id: string): Promise<AccountRow> {
  const account = await findAccount(scope, id)
  if (!account) throw new AppError('listening/account-not-found')
  return account
}

async function read(scope: Scope, { accountId, text, visibility }: PostWords) {
  const { charactersMax } = await readOpenAccount(scope, accountId)
  const words = normaliseText(text)
  refuseTooLong(words, charactersMax)
  return { accountId, text: words, language: languageOf(words), visibility }
}

/** Networks count what people see as one character. */
export function refuseTooLong(text: string, most: number): void {
  if (text.trim() === '') throw new AppError('reply/empty')
  const count = Array.from(text).length
  if (count > most)
    throw new AppError(
      'listening/too-long',
      { count, most },
      { fields: [{ path: 'text', code: 'too_long' }] },
    )
}

export function languageOf(text: string): 'zh' | 'en' {
  return detectLanguage(text) === 'en' ? 'en' : 'zh'
}

/** What a post that answers nobody must not say: promises for stars, private data, insults. */
function refuseUnfit(text: string, sendAnyway: boolean): void {
  const facts = { customerTexts: [], aspects: [], hasTrouble: false }
  const { findings } = checkReply({ text, channel: 'public', facts })
  const lacking = new Set(['no-thanks', 'too-short', 'problem-not-named', 'wrong-language'])
  const stopping = findings.filter(
    ({ severity, code }) =>
      !lacking.has(code) && (severity === 'block' || (severity === 'warn' && !sendAnyway)),
  )
  if (stopping.length === 0) return
  throw new AppError(
    'reply/check-failed',
    { mayBeSentAnyway: stopping.every(({ severity }) => severity === 'warn') },
    {
      fields: stopping.map(({ code, start, end }) => ({ path: 'text', code, message: `${start}–${end}` })),
    },
  )
}
