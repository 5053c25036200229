/**
 * Puts the members of nested objects beside the other values under dotted names, one level deep:
 * `{ author: { name } }` becomes `author.name`. Arrays and scalars stay as they are.
 */
export function flattenValues(values: Record<string, unknown>): Record<string, unknown> {
  if (!Object.values(values).some(isPlainObject)) return values
  const pairs = Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
    isPlainObject(value)
      ? Object.entries(value).map(([member, inner]) => [`${name}.${member}`, inner])
      : [[name, value]],
  )
  return Object.fromEntries(pairs)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
