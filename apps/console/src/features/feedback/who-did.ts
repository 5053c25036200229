import type { DoerKind } from '@echoloop/contract'

type Doing = { by: string | null; byKind: DoerKind }
type Names = { bySystem: string; byAuthor: string; byReader: string }

/** Who did something, in the reader's language; only people have names of their own. Pure. */
export function whoDid({ by, byKind }: Doing, { bySystem, byAuthor, byReader }: Names): string {
  if (byKind === 'person' && by !== null) return by
  return { product: bySystem, author: byAuthor, reader: byReader, person: bySystem }[byKind]
}
