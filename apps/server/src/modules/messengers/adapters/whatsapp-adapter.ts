import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { askJson, type OutgoingAnswer } from '../../../platform/outgoing/ask-json.ts'
import type { MessengerAdapter, OpenDoor, PlatformCall, TalkOrder, TalkOutcome } from './messenger-adapter.ts'
import { lostOutcome, platformBytesMax, platformTimeoutMs, statusOutcome } from './outgoing-outcome.ts'
import { sameSecret } from './same-secret.ts'
import { translateWhatsapp } from './translate-whatsapp.ts'

/** Version of the Graph API whose shapes are spoken here. */
const graphVersion = 'v23.0'

/** WhatsApp Cloud API: signed JSON in, with what became of our messages; free words out within 24 hours, else a template. */
export const whatsappAdapter: MessengerAdapter = {
  kind: 'whatsapp',
  answer: { type: 'text/plain; charset=utf-8', body: 'EVENT_RECEIVED' },
  textMax: { units: 4096, measure: 'characters' },
  verify({ kept }, { query }) {
    if (query.get('hub.mode') !== 'subscribe') return undefined
    return sameSecret(query.get('hub.verify_token'), kept.token) ? query.get('hub.challenge') : undefined
  },
  read(door, call) {
    const { access } = door.kept
    if (access.kind !== 'whatsapp' || !isSigned(access.appSecret, call))
      return { kind: 'refused', reason: 'forged' }
    return translateWhatsapp(call.body, { phoneNumberId: access.phoneNumberId, now: call.now })
  },
  async send(door, order) {
    const { access } = door.kept
    if (access.kind !== 'whatsapp') return { kind: 'fault', reason: 'no-keys' }
    const answer = await askGraph(door, {
      method: 'POST',
      path: `${encodeURIComponent(access.phoneNumberId)}/messages`,
      accessToken: access.accessToken,
      body: bodyOf(order, access.template),
    })
    return outcomeOf(answer)
  },
  async check(door) {
    const { access } = door.kept
    if (access.kind !== 'whatsapp') return { kind: 'bad', reason: 'no-keys' }
    const answer = await askGraph(door, {
      method: 'GET',
      path: encodeURIComponent(access.phoneNumberId),
      accessToken: access.accessToken,
    })
    if (answer.kind === 'failed') return { kind: 'bad', reason: answer.reason }
    return answer.status === 200 ? { kind: 'good' } : { kind: 'bad', reason: reasonOf(answer) }
  },
}

function isSigned(appSecret: string, { headers, body }: PlatformCall): boolean {
  const wanted = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
  return sameSecret(String(headers['x-hub-signature-256'] ?? ''), wanted)
}

type GraphQuestion = { method: 'GET' | 'POST'; path: string; accessToken: string; body?: unknown }

function askGraph(door: OpenDoor, asked: GraphQuestion): Promise<OutgoingAnswer> {
  return askJson({
    method: asked.method,
    url: `${door.baseUrl}/${graphVersion}/${asked.path}`,
    headers: { authorization: `Bearer ${asked.accessToken}` },
    body: asked.body,
    timeoutMs: platformTimeoutMs,
    bytesMax: platformBytesMax,
    mayBePrivate: door.mayBePrivate,
  })
}

type Template = { name: string; language: string } | null

function bodyOf({ messageId, peer, text, isByTemplate }: TalkOrder, template: Template): unknown {
  const head = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: peer,
    // Comes back with every status: also when the answer to this very request is lost.
    biz_opaque_callback_data: messageId,
  }
  if (!isByTemplate || template === null)
    return { ...head, type: 'text', text: { preview_url: false, body: text } }
  // Slots of templates take neither new lines nor many spaces.
  const slot = { type: 'text', text: text.replaceAll(/\s+/gu, ' ').trim() }
  return {
    ...head,
    type: 'template',
    template: {
      name: template.name,
      language: { code: template.language },
      components: [{ type: 'body', parameters: [slot] }],
    },
  }
}

const sentSchema = z.looseObject({ messages: z.array(z.looseObject({ id: z.string().min(1) })).min(1) })
const errorSchema = z.looseObject({ error: z.looseObject({ code: z.number().int() }) })

/** Limits and passing trouble, told by a code of Meta's own: the message was not taken. */
const busy = [1, 2, 4, 80007, 130429, 131016, 131048, 131056, 133004]
/** Of the account, the number or the token. */
const faults = [0, 3, 10, 102, 190, 200, 131005, 131031, 131042, 131045, 133010]
const reasons = new Map([
  [131047, 'window-closed'],
  [131026, 'not-deliverable'],
  [131021, 'own-number'],
  [131030, 'not-on-test-list'],
  [132000, 'template-slots'],
  [132001, 'template-unknown'],
])

function outcomeOf(answer: OutgoingAnswer): TalkOutcome {
  if (answer.kind === 'failed') return lostOutcome(answer)
  if (answer.status >= 200 && answer.status < 300) {
    const read = sentSchema.safeParse(answer.body)
    return { kind: 'sent', externalId: read.success ? (read.data.messages[0]?.id ?? null) : null }
  }
  const code = codeOf(answer.body)
  if (code === undefined) return statusOutcome(answer.status)
  const reason = reasonOf(answer)
  if (busy.includes(code)) return { kind: 'later', reason }
  return { kind: faults.includes(code) ? 'fault' : 'failed', reason }
}

function codeOf(body: unknown): number | undefined {
  const read = errorSchema.safeParse(body)
  return read.success ? read.data.error.code : undefined
}

function reasonOf(answer: { status: number; body: unknown }): string {
  const code = codeOf(answer.body)
  return code === undefined ? `http ${answer.status}` : (reasons.get(code) ?? `code ${code}`)
}
