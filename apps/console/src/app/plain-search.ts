/** The address's query as plain texts, so that `?q=12` stays text and every link stays readable. */
export function parsePlainSearch(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query))
}

/** The query of an address, with `?`; empty values are left out. */
export function stringifyPlainSearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]): [string, string] => [name, String(value)])
  const query = new URLSearchParams(entries).toString()
  return query ? `?${query}` : ''
}
