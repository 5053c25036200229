/** Words on their way: kept until the server has said that it has them. */
export type Waiting = { key: string; text: string; pictureIds: string[] }

/** What a browser remembers of a conversation; written only after the person wrote. */
export type KeptChat = {
  /** Undefined while the beginning is on its way. */
  token?: string
  /** First words, sent until they are answered. */
  start?: { key: string; text: string }
  waiting: Waiting[]
  /** Up to which message the person has looked. */
  seen: number
}

const nameOf = (shop: string) => `echoloop-chat-${shop}`

/** The conversation of this browser with a shop. Where nothing may be kept, a page remembers for itself. */
export function keptChat(shop: string): KeptChat | undefined {
  try {
    const text = localStorage.getItem(nameOf(shop))
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

export function keepChat(shop: string, chat: KeptChat | undefined): void {
  try {
    if (chat === undefined) localStorage.removeItem(nameOf(shop))
    else localStorage.setItem(nameOf(shop), JSON.stringify(chat))
  } catch {
    // A browser that keeps nothing still sends what is written.
  }
}

/** 32 hex digits of chance: nobody else makes the same key. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

/** A number from 0 to below 1. */
export function chance(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint16Array(1))
  return drawn / 65_536
}
