import { type KeptHead, readJson, readKeptHead, writeKeptHead } from '@echoloop/verifier'

/** The head of the last look, kept by this browser for this shop. */
export type HeadStore = {
  read: () => KeptHead | undefined
  write: (head: KeptHead) => void
}

/** A browser that keeps nothing, or something unreadable, begins anew. */
export function openHeadStore(shop: string): HeadStore {
  const name = `echoloop.head.${shop}`
  return {
    read() {
      try {
        const text = localStorage.getItem(name)
        return text === null ? undefined : readKeptHead(readJson(text, 'kept'))
      } catch {
        return undefined
      }
    },
    write(head) {
      try {
        localStorage.setItem(name, writeKeptHead(head))
      } catch {
        // Without a store there is only this one look; the page goes on saying that no head is kept.
      }
    },
  }
}
