import { z } from 'zod'

/** A shop, and those of its products, or itself, whose public pages changed. None named: all of the shop. */
export type ChangedPages = { shop: string; subjects: readonly string[] }

/** Tells those who remember public pages which of them changed. */
export type PageNotices = {
  /** Undefined when notices may have been lost: anything may have changed. */
  tell(changed: ChangedPages | undefined): void
  onChange(listener: (changed: ChangedPages | undefined) => void): void
}

export function createPageNotices(): PageNotices {
  const listeners = new Set<(changed: ChangedPages | undefined) => void>()
  return {
    tell(changed) {
      for (const listener of listeners) listener(changed)
    },
    onChange: (listener) => listeners.add(listener),
  }
}

/** Channel of the database on which processes tell each other. */
export const pagesChannel = 'echoloop_pages'

/** A notice holds 8,000 bytes at most; with more subjects than that the whole shop is meant. */
const subjectsMax = 180

const noticeSchema = z.object({ shop: z.uuid(), subjects: z.array(z.uuid()) })

export function writePagesNotice({ shop, subjects }: ChangedPages): string {
  return JSON.stringify({ shop, subjects: subjects.length > subjectsMax ? [] : subjects })
}

export function readPagesNotice(payload: string): ChangedPages {
  return noticeSchema.parse(JSON.parse(payload))
}
