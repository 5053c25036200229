import { z } from 'zod'
import type {
  IncomingMessage,
  IncomingReceipt,
  MessageKindName,
  MessengerAdapter,
  OpenDoor,
  PlatformCall,
} from './messenger-adapter.ts'
import { readXmlFields } from './read-xml-fields.ts'
import { sameSecret } from './same-secret.ts'
import { isTimely, timeOf } from './signed-times.ts'
import { askTencent, tokenIn } from './tencent-api.ts'
import { openWechat, wechatSignature } from './wechat-cipher.ts'

const pageMax = 1000
/** Answers to questions carry no time of ours: what they say of the future is cut when it is kept. */
const never = new Date(8.64e15)

/**
 * 企业微信 (微信客服): the callback says, encrypted, that something came; what it is is asked for page by page. Answers
 * by `kf/send_msg`.
 */
export const wecomAdapter: MessengerAdapter = {
  kind: 'wecom',
  answer: { type: 'text/plain; charset=utf-8', body: 'success' },
  textMax: { units: 2048, measure: 'bytes' },
  verify: (door, call) => openSigned(door, call, call.query.get('echostr')),
  read(door, call) {
    const encrypted = readXmlFields(call.body.toString('utf8'))?.get('Encrypt')
    const words = openSigned(door, call, encrypted)
    if (words === undefined) return { kind: 'refused', reason: 'forged' }
    if (!isTimely(call.query.get('timestamp'), call.now)) return { kind: 'refused', reason: 'late' }
    const fields = readXmlFields(words)
    if (fields === undefined) return { kind: 'refused', reason: 'malformed' }
    const nothing = { kind: 'taken', messages: [], receipts: [] } as const
    const isOurs = fields.get('OpenKfId') === openKfIdOf(door)
    if (fields.get('Event') !== 'kf_msg_or_event' || !isOurs)
      return { ...nothing, messages: [], receipts: [] }
    return { ...nothing, messages: [], receipts: [], pull: { token: fields.get('Token') ?? '' } }
  },
  async send(door, { peer, text, messageId }, token) {
    const answer = await askTencent(door, {
      method: 'POST',
      path: '/cgi-bin/kf/send_msg',
      query: { access_token: token },
      body: {
        touser: peer,
        open_kfid: openKfIdOf(door),
        // Ours, so that a failure told later names the message.
        msgid: messageId.replaceAll('-', ''),
        msgtype: 'text',
        text: { content: text },
      },
    })
    return answer.kind === 'good' ? { kind: 'sent', externalId: messageId.replaceAll('-', '') } : answer
  },
  async fetchToken(door) {
    const { access } = door.kept
    if (access.kind !== 'wecom') return { kind: 'fault', reason: 'no-keys' }
    const query = { corpid: access.corpId, corpsecret: access.corpSecret }
    return tokenIn(await askTencent(door, { method: 'GET', path: '/cgi-bin/gettoken', query }))
  },
  async pull(door, { token, cursor, pullToken }) {
    const answer = await askTencent(door, {
      method: 'POST',
      path: '/cgi-bin/kf/sync_msg',
      query: { access_token: token },
      body: {
        ...(cursor === '' ? {} : { cursor }),
        ...(pullToken === '' ? {} : { token: pullToken }),
        limit: pageMax,
        open_kfid: openKfIdOf(door),
      },
    })
    if (answer.kind === 'stale-token') return { kind: 'stale-token', reason: answer.reason }
    // Reading changes nothing: whatever went wrong on the way may be asked again.
    if (answer.kind !== 'good')
      return { kind: 'later', reason: answer.kind === 'sent' ? 'sent' : answer.reason }
    const page = pageSchema.safeParse(answer.body)
    if (!page.success) return { kind: 'fault', reason: 'answer-unreadable' }
    return {
      kind: 'page',
      ...translate(page.data.msg_list),
      cursor: page.data.next_cursor ?? cursor,
      hasMore: page.data.has_more === 1,
    }
  },
}

function openKfIdOf({ kept: { access } }: OpenDoor): string {
  return access.kind === 'wecom' ? access.openKfId : ''
}

function openSigned(
  { kept }: OpenDoor,
  { query }: PlatformCall,
  encrypted: string | undefined,
): string | undefined {
  const { access, token, aesKey } = kept
  if (encrypted === undefined || access.kind !== 'wecom') return undefined
  const parts = [token, query.get('timestamp') ?? '', query.get('nonce') ?? '', encrypted]
  if (!sameSecret(query.get('msg_signature'), wechatSignature(parts))) return undefined
  return openWechat(encrypted, { aesKey, receiver: access.corpId })
}

const itemSchema = z.looseObject({
  msgid: z.string().min(1),
  external_userid: z.string().optional(),
  send_time: z.number().optional(),
  /** 3: the customer; 4: the system; 5: a colleague in WeCom itself. */
  origin: z.number().optional(),
  msgtype: z.string(),
  text: z.looseObject({ content: z.string().optional() }).optional(),
  link: z.looseObject({ title: z.string().optional() }).optional(),
  location: z.looseObject({ name: z.string().optional(), address: z.string().optional() }).optional(),
  event: z
    .looseObject({
      event_type: z.string().optional(),
      fail_msgid: z.string().optional(),
      fail_type: z.number().optional(),
    })
    .optional(),
})

type Item = z.infer<typeof itemSchema>

const pageSchema = z.looseObject({
  next_cursor: z.string().optional(),
  has_more: z.number().optional(),
  msg_list: z.array(z.unknown()).default([]),
})

const kinds = new Map<string, MessageKindName>(
  (['text', 'image', 'voice', 'video', 'file', 'location', 'link'] as const).map((kind) => [kind, kind]),
)

function translate(list: readonly unknown[]): { messages: IncomingMessage[]; receipts: IncomingReceipt[] } {
  const items = list.flatMap((one) => {
    const read = itemSchema.safeParse(one)
    return read.success ? [read.data] : []
  })
  return {
    messages: items.flatMap((item) => (item.origin === 3 ? messageOf(item) : [])),
    receipts: items.flatMap(receiptOf),
  }
}

function messageOf(item: Item): IncomingMessage[] {
  const { msgid, external_userid: peer, msgtype } = item
  if (peer === undefined || peer === '' || msgtype === 'event') return []
  const kind = kinds.get(msgtype) ?? 'other'
  const place = [item.location?.name, item.location?.address].filter(Boolean).join(' ')
  return [
    {
      externalId: msgid,
      source: 'wecom',
      peer: { externalId: peer },
      kind,
      text: msgtype === 'text' ? (item.text?.content ?? null) : null,
      note: kind === 'other' ? msgtype : item.link?.title || place || null,
      at: timeOf(item.send_time, 1000, never),
    },
  ]
}

/** What could not be delivered is told as an event, by the id that we gave. */
function receiptOf({ event, send_time: at }: Item): IncomingReceipt[] {
  const hex = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(
    event?.fail_msgid ?? '',
  )
  if (event?.event_type !== 'msg_send_fail' || !hex) return []
  return [
    {
      messageId: hex.slice(1).join('-'),
      state: 'failed',
      at: timeOf(at, 1000, never),
      reason: `fail_type ${event.fail_type ?? 0}`,
    },
  ]
}
