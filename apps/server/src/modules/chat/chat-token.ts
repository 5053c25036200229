import { AppError } from '../../platform/app-error.ts'
import type { Keys } from '../../platform/crypto/keys.ts'

/** What a visitor holds of the own conversation. */
export type ChatToken = { shopId: string; conversationId: string }

const purpose = 'chat'
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const payloadPattern = new RegExp(`^(${uuid}) (${uuid})$`)

export function signChat(keys: Keys, { shopId, conversationId }: ChatToken): string {
  return keys.sign(purpose, `${shopId} ${conversationId}`)
}

/** Refuses `chat/link-invalid` for what was not signed here for this. */
export function readChatToken(keys: Keys, token: string): ChatToken {
  const [, shopId, conversationId] = payloadPattern.exec(keys.verify(purpose, token) ?? '') ?? []
  if (!shopId || !conversationId) throw new AppError('chat/link-invalid')
  return { shopId, conversationId }
}
