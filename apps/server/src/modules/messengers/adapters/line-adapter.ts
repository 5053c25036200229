import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { askJson, type OutgoingAnswer } from '../../../platform/outgoing/ask-json.ts'
import type {
  Incoming,
  IncomingMessage,
  MessageKindName,
  MessengerAdapter,
  OpenDoor,
  TakenBack,
  TalkOutcome,
} from './messenger-adapter.ts'
import { platformBytesMax, platformTimeoutMs, statusOutcome } from './outgoing-outcome.ts'
import { sameSecret } from './same-secret.ts'
import { timeOf } from './signed-times.ts'

/** LINE Messaging API: signed events in; answers by the reply token while it lives, else pushed under a retry key. */
export const lineAdapter: MessengerAdapter = {
  kind: 'line',
  answer: { type: 'application/json; charset=utf-8', body: '{}' },
  textMax: { units: 5000, measure: 'characters' },
  verify: () => undefined,
  read(door, { headers, body, now }) {
    const { access } = door.kept
    if (access.kind !== 'line') return { kind: 'refused', reason: 'forged' }
    const wanted = createHmac('sha256', access.channelSecret).update(body).digest('base64')
    if (!sameSecret(String(headers['x-line-signature'] ?? ''), wanted))
      return { kind: 'refused', reason: 'forged' }
    return translate(body, now)
  },
  async send(door, order) {
    const messages = [{ type: 'text', text: order.text }]
    if (order.replyToken !== null) {
      const answer = await askLine(door, {
        path: '/v2/bot/message/reply',
        headers: {},
        body: { replyToken: order.replyToken, messages },
      })
      // Any 4xx but 429 says that the token counts no more and nothing was sent: then it is pushed.
      const isSpent = answer.kind === 'answered' && answer.status === 400
      if (!isSpent) return replied(answer)
    }
    const answer = await askLine(door, {
      path: '/v2/bot/message/push',
      headers: { 'x-line-retry-key': order.messageId },
      body: { to: order.peer, messages },
    })
    return pushed(answer)
  },
  async check(door) {
    const answer = await askLine(door, { path: '/v2/bot/info', headers: {} })
    if (answer.kind === 'failed') return { kind: 'bad', reason: answer.reason }
    return answer.status === 200 ? { kind: 'good' } : { kind: 'bad', reason: `http ${answer.status}` }
  },
}

type LineQuestion = { path: string; headers: Record<string, string>; body?: unknown }

function askLine(door: OpenDoor, { path, headers, body }: LineQuestion): Promise<OutgoingAnswer> {
  const { access } = door.kept
  const token = access.kind === 'line' ? access.channelAccessToken : ''
  return askJson({
    method: body === undefined ? 'GET' : 'POST',
    url: `${door.baseUrl}${path}`,
    headers: { authorization: `Bearer ${token}`, ...headers },
    body,
    timeoutMs: platformTimeoutMs,
    bytesMax: platformBytesMax,
    mayBePrivate: door.mayBePrivate,
  })
}

/** A reply has no retry key: what may have been taken is never sent again by itself. */
function replied(answer: OutgoingAnswer): TalkOutcome {
  if (answer.kind === 'failed')
    return answer.sent && answer.reason !== 'refused-address'
      ? { kind: 'unknown', reason: 'answer-lost' }
      : { kind: 'fault', reason: answer.reason }
  return answer.status === 200
    ? { kind: 'sent', externalId: sentId(answer.body) }
    : statusOutcome(answer.status)
}

/** Under its retry key a push is done once however often it is asked for: 409 says that it was done before. */
function pushed(answer: OutgoingAnswer): TalkOutcome {
  if (answer.kind === 'failed') {
    const isOurs = answer.reason === 'refused-address' || !answer.sent
    return { kind: isOurs ? 'fault' : 'later', reason: answer.reason }
  }
  const { status, body } = answer
  if (status === 200 || status === 409) return { kind: 'sent', externalId: sentId(body) }
  if (status >= 500) return { kind: 'later', reason: `http ${status}` }
  return statusOutcome(status)
}

const sentSchema = z.looseObject({ sentMessages: z.array(z.looseObject({ id: z.string().min(1) })).min(1) })

function sentId(body: unknown): string | null {
  const read = sentSchema.safeParse(body)
  return read.success ? (read.data.sentMessages[0]?.id ?? null) : null
}

const eventSchema = z.looseObject({
  type: z.string(),
  mode: z.string().optional(),
  timestamp: z.number().optional(),
  source: z.looseObject({ type: z.string(), userId: z.string().optional() }).optional(),
  replyToken: z.string().max(200).optional(),
  unsend: z.looseObject({ messageId: z.string().min(1).max(300) }).optional(),
  message: z
    .looseObject({
      id: z.string().min(1).max(300),
      type: z.string(),
      text: z.string().optional(),
      fileName: z.string().optional(),
      title: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
})

const bodySchema = z.looseObject({ events: z.array(z.unknown()) })

function translate(body: Buffer, now: Date): Incoming {
  const read = bodySchema.safeParse(jsonOf(body))
  if (!read.success) return { kind: 'refused', reason: 'malformed' }
  const { events } = read.data
  return {
    kind: 'taken',
    messages: events.flatMap((event) => messageOf(event, now)),
    receipts: [],
    takenBack: events.flatMap((event) => takenBackOf(event, now)),
  }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const kinds = new Map<string, MessageKindName>([
  ['text', 'text'],
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'voice'],
  ['file', 'file'],
  ['location', 'location'],
  ['sticker', 'sticker'],
])

/** What one person says to the account; groups and rooms are nobody's own conversation and are passed over. */
function messageOf(one: unknown, now: Date): IncomingMessage[] {
  const read = eventSchema.safeParse(one)
  if (!read.success) return []
  const { type, mode, source, message, replyToken, timestamp } = read.data
  const peer = source?.type === 'user' ? source.userId : undefined
  if (type !== 'message' || mode === 'standby' || message === undefined || !peer) return []
  const kind = kinds.get(message.type) ?? 'other'
  const place = [message.title, message.address].filter(Boolean).join(' ')
  return [
    {
      externalId: message.id,
      source: 'line',
      peer: { externalId: peer },
      kind,
      text: message.type === 'text' ? (message.text ?? null) : null,
      note: kind === 'other' ? message.type : message.fileName || place || null,
      at: timeOf(timestamp, 1, now),
      ...(replyToken ? { replyToken } : {}),
    },
  ]
}

function takenBackOf(one: unknown, now: Date): TakenBack[] {
  const read = eventSchema.safeParse(one)
  if (!read.success) return []
  const { type, source, unsend, timestamp } = read.data
  const peer = source?.type === 'user' ? source.userId : undefined
  if (type !== 'unsend' || unsend === undefined || !peer) return []
  const at = timeOf(timestamp, 1, now)
  return [{ externalId: unsend.messageId, source: 'line', peer: { externalId: peer }, at }]
}
