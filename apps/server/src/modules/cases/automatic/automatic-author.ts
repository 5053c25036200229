import { type LocaleName, locales } from '@echoloop/locales'
import type { AutomaticReplyRow } from './reply-store.ts'

/** Stands as the author of what a rule wrote; pages and staff tell by it that a machine did. */
export const automaticAuthorId = 'automatic'

/** Who is named as the author: the rules themselves, or whoever changed the words before they left. */
export function automaticAuthor(reply: Pick<AutomaticReplyRow, 'isChanged' | 'approvedBy'>): {
  authorId: string
  authorName: string
} {
  if (reply.isChanged && reply.approvedBy !== null)
    return { authorId: 'system', authorName: reply.approvedBy }
  return { authorId: automaticAuthorId, authorName: 'Echoloop' }
}

type Written = { authorId: string; authorName: string; editedAt: Date | null }

/** Whether a rule wrote what is said, and nobody changed it since. */
export function isAutomatic({ authorId, editedAt }: Pick<Written, 'authorId' | 'editedAt'>): boolean {
  return authorId === automaticAuthorId && editedAt === null
}

/** Who is named to the customer: a machine never stands behind a person's name. */
export function authorShown(written: Written, language: LocaleName): string {
  return isAutomatic(written) ? locales[language].automatic.author : written.authorName
}
