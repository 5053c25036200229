import { createHash } from 'node:crypto'

/**
 * A name for a row that has none: 32 hex digits of SHA-256 over its values. The order of the columns, blanks
 * around values and empty values do not matter, so that the same row has the same name in every export.
 */
export function rowIdentity(values: Record<string, unknown>): string {
  const pairs = Object.entries(values)
    .map(([name, value]): [string, unknown] => [name, typeof value === 'string' ? value.trim() : value])
    .filter(([, value]) => value !== '' && value !== null && value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return digest(JSON.stringify(pairs))
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
