import { canonicalJson } from './canonical-json.ts'
import {
  type Members,
  readHash,
  readJson,
  readMembers,
  readPattern,
  readText,
  readTime,
  Unreadable,
} from './read-outside.ts'

/** One entry of the log. Members that a later version adds stay in `document`, which is what was hashed. */
export type LogEntry = {
  kind: string
  at: string
  review?: string
  product?: string
  stars?: number
  edition?: number
  code?: string
  commitment?: string
  /** Of the kinds `audit-…`: which audit. */
  audit?: string
  document: Members
}

/** Reads an entry from the JSON of its line; throws Unreadable for anything else. */
export function readLogEntry(value: unknown): LogEntry {
  const document = readMembers(value, 'entry')
  if (document.v !== 1) throw new Unreadable('entry.v')
  return {
    kind: readText(document.kind, 'entry.kind'),
    at: readTime(document.at, 'entry.at'),
    ...optional(document, 'review', (one) => readPattern(one, /^fbk_[0-9a-f]{32}$/, 'entry.review')),
    ...optional(document, 'product', (one) => readPattern(one, /^prd_[0-9a-f]{32}$/, 'entry.product')),
    ...optional(document, 'stars', readStars),
    ...optional(document, 'edition', readEdition),
    ...optional(document, 'code', (one) => readText(one, 'entry.code')),
    ...optional(document, 'commitment', (one) => readHash(one, 'entry.commitment')),
    ...optional(document, 'audit', (one) => readText(one, 'entry.audit')),
    document,
  }
}

/** Reads one line of the downloaded log. `isCanonical`: whether its bytes are the only ones that say this. */
export function readLogLine(line: string): { entry: LogEntry; isCanonical: boolean } {
  const entry = readLogEntry(readJson(line, 'entry'))
  return { entry, isCanonical: canonicalJson(entry.document) === line }
}

function optional<Name extends string, Value>(
  document: Members,
  name: Name,
  read: (value: unknown) => Value,
): Partial<Record<Name, Value>> {
  const value = document[name]
  const members: Partial<Record<Name, Value>> = {}
  if (value !== undefined) members[name] = read(value)
  return members
}

function readStars(value: unknown): number {
  if (value !== 1 && value !== 2 && value !== 3 && value !== 4 && value !== 5)
    throw new Unreadable('entry.stars')
  return value
}

function readEdition(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1)
    throw new Unreadable('entry.edition')
  return value
}
