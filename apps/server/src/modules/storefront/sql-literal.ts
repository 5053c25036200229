const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const timePattern = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export type LiteralKind = 'uuid' | 'integer' | 'time'
export type LiteralValue = string | number | Date

/**
 * A value as it stands in SQL text, beyond doubt: a UUID, a whole number, or a moment of the years 1 to 9999. Throws
 * for anything else; there is no literal for free text.
 */
export function sqlLiteral(kind: LiteralKind, value: LiteralValue | undefined): string {
  if (kind === 'uuid' && typeof value === 'string' && uuidPattern.test(value)) return `'${value}'`
  if (kind === 'integer' && typeof value === 'number' && Number.isSafeInteger(value)) return `${value}`
  if (kind === 'time' && value instanceof Date && timePattern.test(value.toISOString()))
    return `'${value.toISOString()}'`
  throw new Error(`not a literal of kind ${kind}`)
}
