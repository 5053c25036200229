import { endpoints } from '@echoloop/contract'
import { callAsWebhook, hookOf, webhookText } from './call-as-platform.ts'
import type { TestShop } from './start-api.ts'

/** Opens a door, lets somebody write these words through it, and writes a call down. Ids by the prefix of their kind. */
export async function fillMessengers(
  url: string,
  { client }: TestShop,
  text: string,
): Promise<Record<'mdr' | 'mcv' | 'phn', string>> {
  const body = { name: text, access: { kind: 'webhook' as const }, baseUrl: null, departmentId: null }
  const { door, secret } = await client.call(endpoints.createMessenger, { body })
  const now = new Date()
  const call = { door, url: hookOf(door, url), now }
  await callAsWebhook(call, webhookText({ id: '1', from: 'a', text, at: now }), { secret: secret ?? '' })
  const { items } = await client.call(endpoints.listMessengerConversations, {})
  const note = await client.call(endpoints.savePhoneNote, {
    body: {
      key: 'walk-note',
      direction: 'in',
      kind: 'message',
      text,
      opensCase: true,
      startedAt: now.toISOString(),
      durationSeconds: null,
      callBackAt: null,
    },
  })
  return { mdr: door.id, mcv: items[0]?.id ?? '', phn: note.id }
}
