import { endpoints } from '@echoloop/contract'
import { chatKey } from './open-chat-window.ts'
import type { TestShop } from './start-api.ts'

/** Begins a conversation with these words. Its id. */
export async function fillChat({ client, publicId }: TestShop, text: string): Promise<string> {
  const body = { shop: publicId, key: chatKey(), text, language: 'en' as const }
  return (await client.call(endpoints.startChat, { body })).status.id
}
