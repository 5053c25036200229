import { sha256 } from '../../../platform/crypto/keys.ts'

/** Fields by which one mail is known again, wherever it lies. */
export const identifyingFields = ['message-id', 'date', 'from']

/**
 * What makes a mail one mail, from its head alone: Message-ID with date and sender, since some programs give every
 * mail the same Message-ID. Undefined where it has none; then only the whole tells it apart.
 */
export function dedupeKeyOf(head: Buffer): Buffer | undefined {
  const text = head.toString('latin1', 0, 100_000).replaceAll(/\r?\n[ \t]+/g, ' ')
  const [messageId, date, from] = identifyingFields.map((name) => fieldIn(text, name))
  if (!messageId || !/<[^<>\s]{3,250}>/.test(messageId)) return undefined
  return sha256(`${messageId.toLowerCase()}\n${date ?? ''}\n${(from ?? '').toLowerCase()}`)
}

/** Of a mail without Message-ID. */
export function wholeKeyOf(source: Buffer): Buffer {
  return sha256(source)
}

function fieldIn(text: string, name: string): string | undefined {
  const found = new RegExp(`^${name}:([^\\r\\n]*)`, 'im').exec(text)?.[1]
  return found?.replaceAll(/\s+/g, ' ').trim()
}
