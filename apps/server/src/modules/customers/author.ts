/** A person as a source names them. Contact data is sealed with a key of that person. */
export type Author = {
  source: string
  externalId: string
  name?: string
  email?: string
  phone?: string
  language?: string
  region?: string
  /** IANA name, for example Europe/Berlin. */
  timeZone?: string
}

/** Key of an author in the map that `ensureCustomers` gives. */
export function authorKey(author: { source: string; externalId: string }): string {
  return `${author.source}\n${author.externalId}`
}
