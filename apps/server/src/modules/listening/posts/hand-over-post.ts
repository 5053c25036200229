import { adapterAnswerSchema, type PostTrouble, toPublicId } from '@echoloop/contract'
import { z } from 'zod'
import { askJson, type OutgoingAnswer } from '../../../platform/outgoing/ask-json.ts'
import { webhookHeaders } from '../../../platform/outgoing/webhook-secret.ts'
import { waitOf } from '../reading/wait-of.ts'
import type { AccountRow } from './account-queries.ts'
import { findOriginal } from './ask-mastodon.ts'
import type { OriginalRow, PostRow } from './post-queries.ts'

/** `later`: it has certainly not left. `unknown`: it may have arrived. */
export type HandedOver =
  | { kind: 'sent'; externalId: string | null; url: string | null }
  | { kind: 'failed'; trouble: PostTrouble }
  | { kind: 'unknown'; trouble: PostTrouble | null }
  | { kind: 'later'; trouble: PostTrouble; waitMs: number }

export type Parcel = {
  post: PostRow
  account: AccountRow
  /** The token, or the secret that signs. */
  secret: string
  original: OriginalRow | undefined
  now: Date
  mayBePrivate: boolean
}

const timeoutMs = 20_000
const bytesMax = 1024 * 1024
const statusSchema = z.object({
  id: z.string().regex(/^[\w-]{1,100}$/),
  url: z.string().max(2000).nullish(),
})

/** Hands a post over, once. Never throws for what others do. */
export function handOverPost(parcel: Parcel): Promise<HandedOver> {
  return parcel.account.kind === 'mastodon' ? toMastodon(parcel) : toAdapter(parcel)
}

async function toMastodon(parcel: Parcel): Promise<HandedOver> {
  const { post, account, secret: token, original, now, mayBePrivate } = parcel
  const { address } = account
  let inReplyTo = original?.origin === address ? original.replyKey : null
  if (original && inReplyTo === null) {
    const found = await findOriginal({ address, token, mayBePrivate }, original.url ?? '')
    if (found.kind === 'later') return { ...found, waitMs: 0 }
    if (found.kind === 'failed') return found
    inReplyTo = found.id
  }
  const answer = await askJson({
    method: 'POST',
    url: new URL('/api/v1/statuses', address).href,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': toPublicId('listeningPost', post.id),
      'user-agent': 'Echoloop',
    },
    body: {
      status: post.text,
      visibility: post.visibility,
      language: post.language,
      ...(inReplyTo === null ? {} : { in_reply_to_id: inReplyTo }),
    },
    timeoutMs,
    bytesMax,
    mayBePrivate,
  })
  const wrong = wrongWith(answer, now, original !== undefined)
  if (wrong) return wrong
  const status = statusSchema.safeParse(answer.kind === 'answered' ? answer.body : undefined)
  if (!status.success) return { kind: 'unknown', trouble: 'unreadable-answer' }
  return { kind: 'sent', externalId: status.data.id, url: webAddress(status.data.url) }
}

async function toAdapter(parcel: Parcel): Promise<HandedOver> {
  const { post, account, secret, original, now, mayBePrivate } = parcel
  const id = toPublicId('listeningPost', post.id)
  const body = {
    type: original ? 'listening.answer' : 'listening.post',
    timestamp: now.toISOString(),
    data: {
      id,
      network: account.network,
      account: account.name,
      text: post.text,
      language: post.language,
      visibility: post.visibility,
      inReplyTo: original ? { id: original.replyKey, url: original.url, author: original.author } : null,
    },
  }
  const answer = await askJson({
    method: 'POST',
    url: account.address,
    headers: {
      ...webhookHeaders({ id, at: now, body: JSON.stringify(body), secrets: [secret] }),
      'idempotency-key': id,
      'user-agent': 'Echoloop',
    },
    body,
    timeoutMs,
    bytesMax,
    mayBePrivate,
  })
  const wrong = wrongWith(answer, now, original !== undefined)
  if (wrong) return wrong
  const said = adapterAnswerSchema.safeParse(answer.kind === 'answered' ? answer.body : undefined)
  if (!said.success) return { kind: 'unknown', trouble: 'unreadable-answer' }
  if (said.data.state === 'failed') return { kind: 'failed', trouble: 'refused' }
  // Accepted and not yet said: the adapter tells the outcome with a later delivery.
  if (said.data.state === 'accepted') return { kind: 'unknown', trouble: null }
  return { kind: 'sent', externalId: said.data.externalId ?? null, url: said.data.url ?? null }
}

/** What an answer says against having arrived; undefined when it was taken. */
function wrongWith(answer: OutgoingAnswer, now: Date, isAnswer: boolean): HandedOver | undefined {
  if (answer.kind === 'failed') {
    const { reason, sent } = answer
    if (reason === 'refused-address') return { kind: 'failed', trouble: 'refused-address' }
    if (!sent) return { kind: 'later', trouble: reason === 'timeout' ? 'timeout' : 'unreachable', waitMs: 0 }
    const isRead = reason === 'no-json' || reason === 'too-large'
    return { kind: 'unknown', trouble: isRead ? 'unreadable-answer' : reason }
  }
  const { status } = answer
  if (status >= 200 && status < 300) return undefined
  if (status === 429) return { kind: 'later', trouble: 'rate-limited', waitMs: waitOf(answer.headers, now) }
  if (status >= 500) return { kind: 'unknown', trouble: 'server-error' }
  if (status === 401 || status === 403) return { kind: 'failed', trouble: 'unauthorised' }
  if (status === 404 && isAnswer) return { kind: 'failed', trouble: 'original-not-found' }
  return { kind: 'failed', trouble: 'refused' }
}

function webAddress(url: string | null | undefined): string | null {
  return url && URL.canParse(url) && /^https?:/i.test(url) ? url : null
}
