/** What came from outside does not have the shape that it must have; `where` names the member. */
export class Unreadable extends Error {
  readonly where: string

  constructor(where: string) {
    super(`unreadable: ${where}`)
    this.name = 'Unreadable'
    this.where = where
  }
}

export type Members = Record<string, unknown>

/** An object that is no list. */
export function readMembers(value: unknown, where: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unreadable(where)
  return Object.fromEntries(Object.entries(value))
}

export function readList(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable(where)
  return value
}

export function readText(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new Unreadable(where)
  return value
}

/** A text that a pattern describes from beginning to end. */
export function readPattern(value: unknown, pattern: RegExp, where: string): string {
  const text = readText(value, where)
  if (!pattern.test(text)) throw new Unreadable(where)
  return text
}

/** A whole number from 0 that a double holds exactly. */
export function readCount(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Unreadable(where)
  return value
}

/** SHA-256 in lower-case hex. */
export function readHash(value: unknown, where: string): string {
  return readPattern(value, /^[0-9a-f]{64}$/, where)
}

export function readHashes(value: unknown, where: string): string[] {
  return readList(value, where).map((one) => readHash(one, where))
}

/** A time in UTC as `2026-11-22T07:15:00.000Z`. */
export function readTime(value: unknown, where: string): string {
  const text = readPattern(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/, where)
  if (Number.isNaN(Date.parse(text))) throw new Unreadable(where)
  return text
}

/** JSON of a text from outside. */
export function readJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable(where)
  }
}
