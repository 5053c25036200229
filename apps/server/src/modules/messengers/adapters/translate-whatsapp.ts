import { z } from 'zod'
import type { Incoming, IncomingMessage, IncomingReceipt, MessageKindName } from './messenger-adapter.ts'
import { timeOf } from './signed-times.ts'

const captioned = z
  .looseObject({ caption: z.string().optional(), filename: z.string().optional() })
  .optional()

const messageSchema = z.looseObject({
  from: z.string().min(1).max(200),
  id: z.string().min(1).max(300),
  timestamp: z.string().optional(),
  type: z.string(),
  text: z.looseObject({ body: z.string() }).optional(),
  button: z.looseObject({ text: z.string().optional() }).optional(),
  interactive: z
    .looseObject({
      button_reply: z.looseObject({ title: z.string() }).optional(),
      list_reply: z.looseObject({ title: z.string() }).optional(),
    })
    .optional(),
  image: captioned,
  video: captioned,
  document: captioned,
  location: z.looseObject({ name: z.string().optional(), address: z.string().optional() }).optional(),
  reaction: z.looseObject({ emoji: z.string().optional() }).optional(),
})

type Message = z.infer<typeof messageSchema>

const statusSchema = z.looseObject({
  id: z.string().min(1).max(300),
  status: z.string(),
  timestamp: z.string().optional(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.looseObject({ code: z.number() })).optional(),
})

const bodySchema = z.looseObject({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.looseObject({
      changes: z.array(
        z.looseObject({
          value: z.looseObject({
            metadata: z.looseObject({ phone_number_id: z.string() }).optional(),
            contacts: z
              .array(
                z.looseObject({
                  wa_id: z.string().optional(),
                  profile: z.looseObject({ name: z.string().optional() }).optional(),
                }),
              )
              .default([]),
            messages: z.array(z.unknown()).default([]),
            statuses: z.array(z.unknown()).default([]),
          }),
        }),
      ),
    }),
  ),
})

type Given = { phoneNumberId: string; now: Date }

/** What Meta posts, for our number alone: an app may have others. What has no id or no sender is passed over. */
export function translateWhatsapp(body: Buffer, given: Given): Incoming {
  const read = bodySchema.safeParse(jsonOf(body))
  if (!read.success) return { kind: 'refused', reason: 'malformed' }
  const values = read.data.entry
    .flatMap(({ changes }) => changes.map(({ value }) => value))
    .filter(({ metadata }) => metadata?.phone_number_id === given.phoneNumberId)
  return {
    kind: 'taken',
    messages: values.flatMap(({ messages, contacts }) => {
      const names = new Map(contacts.map(({ wa_id, profile }) => [wa_id ?? '', profile?.name]))
      return messages.flatMap((one) => {
        const message = messageSchema.safeParse(one)
        return message.success ? [messageOf(message.data, names.get(message.data.from), given.now)] : []
      })
    }),
    receipts: values.flatMap(({ statuses }) => statuses.flatMap((one) => receiptOf(one, given.now))),
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
  ['button', 'text'],
  ['interactive', 'text'],
  ['image', 'image'],
  ['audio', 'voice'],
  ['voice', 'voice'],
  ['video', 'video'],
  ['document', 'file'],
  ['sticker', 'sticker'],
  ['location', 'location'],
])

function messageOf(message: Message, name: string | undefined, now: Date): IncomingMessage {
  const kind = kinds.get(message.type) ?? 'other'
  const { location, interactive } = message
  const place = [location?.name, location?.address].filter(Boolean).join(' ')
  const chosen = interactive?.button_reply?.title ?? interactive?.list_reply?.title
  const caption = message.image?.caption ?? message.video?.caption ?? message.document?.caption
  return {
    externalId: message.id,
    source: 'whatsapp',
    peer: {
      externalId: message.from,
      ...(name ? { name } : {}),
      // Ids of people are their numbers here, with the country and without a plus.
      ...(/^\d{6,15}$/.test(message.from) ? { phone: `+${message.from}` } : {}),
    },
    kind,
    text: message.text?.body ?? message.button?.text ?? chosen ?? caption ?? null,
    note: noteOf(message, kind) ?? (place || null),
    at: timeOf(message.timestamp, 1000, now),
  }
}

function noteOf(message: Message, kind: MessageKindName): string | null {
  if (message.type === 'reaction') return message.reaction?.emoji ?? message.type
  return kind === 'other' ? message.type : (message.document?.filename ?? null)
}

function receiptOf(one: unknown, now: Date): IncomingReceipt[] {
  const read = statusSchema.safeParse(one)
  if (!read.success) return []
  const { id, status, timestamp, biz_opaque_callback_data: own, errors } = read.data
  if (status !== 'delivered' && status !== 'read' && status !== 'failed') return []
  const code = errors?.[0]?.code
  return [
    {
      externalId: id,
      ...(z.uuid().safeParse(own).success ? { messageId: own } : {}),
      state: status,
      at: timeOf(timestamp, 1000, now),
      reason: status === 'failed' ? (code === 131047 ? 'window-closed' : `code ${code ?? 0}`) : null,
    },
  ]
}
