import { createHmac } from 'node:crypto'
import { messengerEventSchema, toUuid } from '@echoloop/contract'
import type { Incoming, MessageKindName, MessengerAdapter, PlatformCall } from './messenger-adapter.ts'
import { sameSecret } from './same-secret.ts'
import { isTimely } from './signed-times.ts'

/** Names that other doors use: nobody speaks for them. */
const taken = [
  'review-form',
  'portal',
  'phone',
  'mail',
  'chat',
  'wechat',
  'wecom',
  'whatsapp',
  'line',
  'demo',
]

/** Any other messenger, through a small program of the shop that signs as Standard Webhooks has it. */
export const webhookAdapter: MessengerAdapter = {
  kind: 'webhook',
  answer: { type: 'application/json; charset=utf-8', body: '{"status":"taken"}' },
  textMax: { units: 5000, measure: 'characters' },
  verify: () => undefined,
  read(door, call) {
    const secrets = [door.kept.secret, door.formerSecret].filter((secret) => secret !== null)
    if (!secrets.some((secret) => isSigned(secret, call))) return { kind: 'refused', reason: 'forged' }
    if (!isTimely(headerOf(call, 'webhook-timestamp'), call.now)) return { kind: 'refused', reason: 'late' }
    return translate(call)
  },
}

function headerOf({ headers }: PlatformCall, name: string): string {
  return String(headers[name] ?? '')
}

function isSigned(secret: string, call: PlatformCall): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const wanted = createHmac('sha256', key)
    .update(`${headerOf(call, 'webhook-id')}.${headerOf(call, 'webhook-timestamp')}.`)
    .update(call.body)
    .digest('base64')
  return headerOf(call, 'webhook-signature')
    .split(' ', 10)
    .some((given) => sameSecret(given, `v1,${wanted}`))
}

const kinds: readonly MessageKindName[] = [
  'text',
  'image',
  'voice',
  'video',
  'file',
  'location',
  'sticker',
  'link',
]

function translate({ body, now }: PlatformCall): Incoming {
  const read = messengerEventSchema.safeParse(jsonOf(body))
  if (!read.success) return { kind: 'refused', reason: 'malformed' }
  const at = new Date(read.data.data.at)
  if (read.data.type === 'message.status') {
    const { id, state, reason = null } = read.data.data
    return {
      kind: 'taken',
      messages: [],
      receipts: [{ messageId: toUuid('message', id), state, at, reason }],
    }
  }
  const { id, source, from, kind = 'text', text } = read.data.data
  if (taken.includes(source)) return { kind: 'refused', reason: 'malformed' }
  const known = kinds.find((one) => one === kind)
  const message = {
    externalId: `${source}:${id}`,
    source,
    peer: from,
    kind: known ?? ('other' as const),
    text: text ?? null,
    note: known === undefined ? kind : null,
    at: at > now ? now : at,
  }
  return { kind: 'taken', messages: [message], receipts: [] }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
