import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { MessengerDoor } from '@echoloop/contract'
import { webhookHeaders } from '../src/platform/outgoing/webhook-secret.ts'
import { sealWechat } from './seal-wechat.ts'
import { fakeKeys } from './start-fake-platform.ts'

export type Said = { id: string; from: string; text: string; at: Date }

export type Called = { status: number; text: string; type: string }

/** Seconds since 1970 at a time. */
const secondsOf = (at: Date) => String(Math.floor(at.getTime() / 1000))

const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')

async function post(url: string, body: string, headers: Record<string, string>): Promise<Called> {
  const response = await fetch(url, { method: 'POST', body, headers })
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get('content-type') ?? '',
  }
}

/** Where a door is called, on the server under test. */
export function hookOf(door: MessengerDoor, serverUrl: string): string {
  return `${serverUrl}${new URL(door.callbackUrl).pathname}`
}

type Call = { door: MessengerDoor; url: string; now: Date }

/** XML as 微信公众号 pushes it, in safe mode unless `isPlain`. */
export function callAsWechat(
  { door, url, now }: Call,
  fields: Record<string, string>,
  options: { isPlain?: boolean; token?: string; nonce?: string } = {},
): Promise<Called> {
  const {
    isPlain = false,
    token = door.callbackToken ?? '',
    nonce = randomBytes(4).toString('hex'),
  } = options
  const inner = `<xml>${Object.entries({ ToUserName: 'gh_1', ...fields })
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</xml>`
  const timestamp = secondsOf(now)
  const query = new URLSearchParams({ signature: sha1(token, timestamp, nonce), timestamp, nonce })
  if (isPlain) return post(`${url}?${query}`, inner, { 'content-type': 'text/xml' })
  const encrypted = sealWechat(inner, { aesKey: door.callbackKey ?? '', receiver: fakeKeys.appId })
  query.set('encrypt_type', 'aes')
  query.set('msg_signature', sha1(token, timestamp, nonce, encrypted))
  const body = `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
  return post(`${url}?${query}`, body, { 'content-type': 'text/xml' })
}

export function wechatText({ id, from, text, at }: Said): Record<string, string> {
  return { FromUserName: from, CreateTime: secondsOf(at), MsgType: 'text', Content: text, MsgId: id }
}

/** The callback of 企业微信: that something came, and what to ask for it with. */
export function callAsWecom(
  { door, url, now }: Call,
  { receiver = fakeKeys.corpId, pullToken = 'ENC-token' }: { receiver?: string; pullToken?: string } = {},
): Promise<Called> {
  const inner = `<xml><ToUserName><![CDATA[${fakeKeys.corpId}]]></ToUserName><CreateTime>${secondsOf(now)}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[${pullToken}]]></Token><OpenKfId><![CDATA[${fakeKeys.openKfId}]]></OpenKfId></xml>`
  const encrypted = sealWechat(inner, { aesKey: door.callbackKey ?? '', receiver })
  const nonce = randomBytes(4).toString('hex')
  const timestamp = secondsOf(now)
  const signature = sha1(door.callbackToken ?? '', timestamp, nonce, encrypted)
  const query = new URLSearchParams({ msg_signature: signature, timestamp, nonce })
  const body = `<xml><ToUserName><![CDATA[${fakeKeys.corpId}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
  return post(`${url}?${query}`, body, { 'content-type': 'text/xml' })
}

/** A GET with an encrypted word, as 企业微信 asks whether the address is ours. */
export async function askAsWecom({ door, url, now }: Call, word: string): Promise<Called> {
  const echostr = sealWechat(word, { aesKey: door.callbackKey ?? '', receiver: fakeKeys.corpId })
  const timestamp = secondsOf(now)
  const signature = sha1(door.callbackToken ?? '', timestamp, 'n', echostr)
  const query = new URLSearchParams({ msg_signature: signature, timestamp, nonce: 'n', echostr })
  const response = await fetch(`${url}?${query}`)
  return { status: response.status, text: await response.text(), type: '' }
}

export function wecomText({ id, from, text, at }: Said): Record<string, unknown> {
  return {
    msgid: id,
    open_kfid: fakeKeys.openKfId,
    external_userid: from,
    send_time: Number(secondsOf(at)),
    origin: 3,
    msgtype: 'text',
    text: { content: text },
  }
}

/** JSON as Meta posts it. `value`: messages or statuses. */
export function callAsWhatsapp(
  { url }: Call,
  value: Record<string, unknown>,
  secret: string = fakeKeys.whatsappSecret,
): Promise<Called> {
  const metadata = { display_phone_number: '15550783881', phone_number_id: fakeKeys.phoneNumberId }
  const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [change] }],
  })
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  return post(url, body, { 'content-type': 'application/json', 'x-hub-signature-256': signature })
}

export function whatsappText({ id, from, text, at }: Said): Record<string, unknown> {
  return {
    contacts: [{ wa_id: from, profile: { name: '林小满' } }],
    messages: [{ from, id, timestamp: secondsOf(at), type: 'text', text: { body: text } }],
  }
}

export function whatsappStatus(
  status: 'delivered' | 'read' | 'failed',
  { messageId, at, code }: { messageId: string; at: Date; code?: number },
): Record<string, unknown> {
  return {
    statuses: [
      {
        id: 'wamid.unknown-to-us',
        status,
        timestamp: secondsOf(at),
        recipient_id: '8613800138000',
        biz_opaque_callback_data: messageId,
        ...(code === undefined ? {} : { errors: [{ code }] }),
      },
    ],
  }
}

/** JSON as LINE posts it. */
export function callAsLine(
  { url }: Call,
  events: Record<string, unknown>[],
  secret: string = fakeKeys.channelSecret,
): Promise<Called> {
  const body = JSON.stringify({ destination: 'U0', events })
  const signature = createHmac('sha256', secret).update(body).digest('base64')
  return post(url, body, { 'content-type': 'application/json', 'x-line-signature': signature })
}

export function lineText({ id, from, text, at }: Said, replyToken: string): Record<string, unknown> {
  return {
    type: 'message',
    mode: 'active',
    timestamp: at.getTime(),
    source: { type: 'user', userId: from },
    webhookEventId: `event-${id}`,
    deliveryContext: { isRedelivery: false },
    replyToken,
    message: { id, type: 'text', text },
  }
}

/** What LINE tells when a person takes a message back. */
export function lineUnsend({ id, from, at }: Said): Record<string, unknown> {
  return {
    type: 'unsend',
    mode: 'active',
    timestamp: at.getTime(),
    source: { type: 'user', userId: from },
    webhookEventId: `unsend-${id}`,
    deliveryContext: { isRedelivery: false },
    unsend: { messageId: id },
  }
}

/** A post of a shop's own program, signed as Standard Webhooks has it. */
export function callAsWebhook(
  { url, now }: Call,
  event: { type: string; data: Record<string, unknown> },
  { secret, id = 'wh_1' }: { secret: string; id?: string },
): Promise<Called> {
  const body = JSON.stringify(event)
  const headers = webhookHeaders({ id, at: now, body, secrets: [secret] })
  return post(url, body, { 'content-type': 'application/json', ...headers })
}

export function webhookText({ id, from, text, at }: Said): { type: string; data: Record<string, unknown> } {
  return {
    type: 'message.received',
    data: { id, source: 'telegram', from: { externalId: from }, text, at: at.toISOString() },
  }
}
