import { sha256 } from '../../../platform/crypto/keys.ts'
import type {
  Incoming,
  IncomingMessage,
  MessageKindName,
  MessengerAdapter,
  OpenDoor,
  PlatformCall,
  TalkOutcome,
} from './messenger-adapter.ts'
import { readXmlFields } from './read-xml-fields.ts'
import { sameSecret } from './same-secret.ts'
import { isTimely, timeOf } from './signed-times.ts'
import { askTencent, tokenIn } from './tencent-api.ts'
import { openWechat, wechatSignature } from './wechat-cipher.ts'

type Fields = ReadonlyMap<string, string>

/** 微信公众号: messages pushed in XML, plain or in safe mode; answers by the customer-service interface. */
export const wechatAdapter: MessengerAdapter = {
  kind: 'wechat',
  // An empty passive answer within five seconds; the words follow by the customer-service interface.
  answer: { type: 'text/plain; charset=utf-8', body: 'success' },
  textMax: { units: 2048, measure: 'bytes' },
  verify: (door, call) => (isSigned(door, call) ? call.query.get('echostr') : undefined),
  read(door, call) {
    const opened = openCall(door, call)
    if ('kind' in opened) return opened
    return { kind: 'taken', ...messagesOf(opened.fields, call.now), receipts: [], envelope: opened.envelope }
  },
  async send(door, { peer, text }, token): Promise<TalkOutcome> {
    const answer = await askTencent(door, {
      method: 'POST',
      path: '/cgi-bin/message/custom/send',
      query: { access_token: token },
      body: { touser: peer, msgtype: 'text', text: { content: text } },
    })
    return answer.kind === 'good' ? { kind: 'sent', externalId: null } : answer
  },
  // The stable token: fetching it elsewhere too does not end the one that is in use here.
  async fetchToken(door, isForced) {
    const { access } = door.kept
    if (access.kind !== 'wechat') return { kind: 'fault', reason: 'no-keys' }
    const body = {
      grant_type: 'client_credential',
      appid: access.appId,
      secret: access.appSecret,
      force_refresh: isForced,
    }
    return tokenIn(await askTencent(door, { method: 'POST', path: '/cgi-bin/stable_token', query: {}, body }))
  },
}

function isSigned({ kept }: OpenDoor, { query }: PlatformCall): boolean {
  const parts = [kept.token, query.get('timestamp') ?? '', query.get('nonce') ?? '']
  return sameSecret(query.get('signature'), wechatSignature(parts))
}

type Opened = { fields: Fields; envelope: Buffer } | (Incoming & { kind: 'refused' })

function openCall(door: OpenDoor, call: PlatformCall): Opened {
  const { access } = door.kept
  if (access.kind !== 'wechat' || !isSigned(door, call)) return { kind: 'refused', reason: 'forged' }
  const outer = readXmlFields(call.body.toString('utf8'))
  const encrypted = outer?.get('Encrypt')
  const envelope = sha256(['signature', 'timestamp', 'nonce'].map((name) => call.query.get(name)).join('\n'))
  if (encrypted === undefined && access.isSafe) return { kind: 'refused', reason: 'forged' }
  const inner = encrypted === undefined ? outer : openSafely(door, call, { encrypted, appId: access.appId })
  if (inner === 'forged') return { kind: 'refused', reason: 'forged' }
  if (!isTimely(call.query.get('timestamp'), call.now)) return { kind: 'refused', reason: 'late' }
  return inner === undefined ? { kind: 'refused', reason: 'malformed' } : { fields: inner, envelope }
}

function openSafely(
  { kept }: OpenDoor,
  { query }: PlatformCall,
  { encrypted, appId }: { encrypted: string; appId: string },
): Fields | undefined | 'forged' {
  const parts = [kept.token, query.get('timestamp') ?? '', query.get('nonce') ?? '', encrypted]
  if (!sameSecret(query.get('msg_signature'), wechatSignature(parts))) return 'forged'
  const words = openWechat(encrypted, { aesKey: kept.aesKey, receiver: appId })
  return words === undefined ? 'forged' : readXmlFields(words)
}

const kinds = new Map<string, MessageKindName>([
  ['text', 'text'],
  ['image', 'image'],
  ['voice', 'voice'],
  ['video', 'video'],
  ['shortvideo', 'video'],
  ['location', 'location'],
  ['link', 'link'],
  ['file', 'file'],
])

/** Whoever follows, taps a menu or leaves has said nothing: events are no messages. */
function messagesOf(fields: Fields, now: Date): { messages: IncomingMessage[] } {
  const type = fields.get('MsgType') ?? ''
  const peer = fields.get('FromUserName') ?? ''
  const id = fields.get('MsgId') ?? ''
  if (type === 'event' || peer === '' || id === '') return { messages: [] }
  const message = {
    externalId: id,
    source: 'wechat',
    peer: { externalId: peer },
    kind: kinds.get(type) ?? ('other' as const),
    text: wordsOf(type, fields),
    note: noteOf(type, fields),
    at: timeOf(fields.get('CreateTime'), 1000, now),
  }
  return { messages: [message] }
}

/** What WeChat heard in a voice message counts as its words. */
function wordsOf(type: string, fields: Fields): string | null {
  if (type === 'text') return fields.get('Content') ?? null
  return type === 'voice' ? (fields.get('Recognition') ?? null) : null
}

function noteOf(type: string, fields: Fields): string | null {
  if (type === 'location') return fields.get('Label') ?? null
  if (type === 'link') return fields.get('Title') ?? null
  if (type === 'file') return fields.get('Title') ?? fields.get('FileName') ?? null
  return kinds.has(type) ? null : type
}
