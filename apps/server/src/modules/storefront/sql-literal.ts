const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const timePattern = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export type LiteralKind = 'uuid' | 'integer' | 'real' | 'time' | 'text' | 'texts'
export type LiteralValue = string | number | Date | readonly string[]

/**
 * A value as it stands in SQL text, beyond doubt: a UUID, a number, a moment of the years 1 to 9999, or words as the
 * hexadecimal digits of their bytes. Throws for anything else.
 */
export function sqlLiteral(kind: LiteralKind, value: LiteralValue | undefined): string {
  if (kind === 'uuid' && typeof value === 'string' && uuidPattern.test(value)) return `'${value}'`
  if (kind === 'integer' && typeof value === 'number' && Number.isSafeInteger(value)) return `${value}`
  if (kind === 'time' && value instanceof Date && timePattern.test(value.toISOString()))
    return `'${value.toISOString()}'`
  if (kind === 'real' && typeof value === 'number' && Number.isFinite(value)) return `${value}::real`
  if (kind === 'text' && typeof value === 'string') return textLiteral(value)
  if (kind === 'texts' && Array.isArray(value))
    return `array[${value.map((text) => textLiteral(text)).join(', ')}]::text[]`
  throw new Error(`not a literal of kind ${kind}`)
}

/** PostgreSQL turns it into a constant before it plans. */
function textLiteral(text: unknown): string {
  if (typeof text !== 'string' || !text.isWellFormed() || text.includes('\0'))
    throw new Error('not a literal of kind text')
  return `convert_from(decode('${Buffer.from(text).toString('hex')}', 'hex'), 'UTF8')`
}
