import { keepWords, readKeptWords } from '../../parts/kept-words.ts'

/** A message on its way: it keeps its key however often it is sent, so that it stands once. */
export type Outgoing = {
  key: string
  text: string
  pictureIds: string[]
  isNote: boolean
  /** Why the server does not take it; undefined: it is sent again by itself. */
  refused?: string
}

const nameOf = (conversationId: string) => `chat outbox ${conversationId}`

/** What waits to be sent in a conversation; it survives a reload of the page. */
export function readOutbox(conversationId: string): Outgoing[] {
  try {
    return JSON.parse(readKeptWords(nameOf(conversationId)) ?? '[]')
  } catch {
    return []
  }
}

export function keepOutbox(conversationId: string, outbox: readonly Outgoing[]): void {
  keepWords(nameOf(conversationId), outbox.length === 0 ? undefined : JSON.stringify(outbox))
}
