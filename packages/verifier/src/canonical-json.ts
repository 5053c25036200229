/**
 * JSON by RFC 8785: members sorted by UTF-16 code units, nothing between them, numbers as ECMAScript writes them.
 * Throws on what JSON cannot hold. Written apart from the server's own, so that one mistake cannot hide in both.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return numeral(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`JSON holds no ${typeof value}`)
  const members = new Map(Object.entries(value))
  const names = [...members.keys()].sort(byCodeUnits)
  return `{${names.map((name) => `${quoted(name)}:${canonicalJson(members.get(name))}`).join(',')}}`
}

function byCodeUnits(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('JSON holds no lone surrogate')
  return JSON.stringify(text)
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JSON holds no infinite number')
  return JSON.stringify(value)
}
