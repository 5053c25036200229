/** A PostgreSQL array literal of texts, for columns of arrays inside one `unnest`. */
export function arrayLiteral(texts: readonly string[]): string {
  if (texts.length === 0) return '{}'
  return `{${texts.map((text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
}
