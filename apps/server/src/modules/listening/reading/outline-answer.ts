const depthMax = 5
const placesMax = 60
const sampleMax = 120

/** Places of lists in an answer, counted from its top. */
export function listsIn(answer: unknown): { path: string; count: number }[] {
  const found: { path: string; count: number }[] = []
  walk(answer, [], (value, path) => {
    if (Array.isArray(value) && found.length < placesMax)
      found.push({ path: path.join('.'), count: value.length })
    return !Array.isArray(value)
  })
  return found
}

/** Places of words and numbers in an item, with what stands there. */
export function valuesIn(item: unknown): { path: string; sample: string }[] {
  const found: { path: string; sample: string }[] = []
  walk(item, [], (value, path) => {
    const isWord = typeof value === 'string' || typeof value === 'number' || Array.isArray(value)
    if (isWord && found.length < placesMax) {
      const sample = Array.isArray(value) ? JSON.stringify(value) : String(value)
      found.push({ path: path.join('.'), sample: sample.slice(0, sampleMax).toWellFormed() })
    }
    return !Array.isArray(value)
  })
  return found
}

function walk(value: unknown, path: string[], visit: (value: unknown, path: string[]) => boolean): void {
  if (!visit(value, path) || path.length >= depthMax) return
  if (typeof value !== 'object' || value === null) return
  // A key with a dot in it could not be written as a path.
  for (const [key, inner] of Object.entries(value).slice(0, placesMax))
    if (key !== '' && !key.includes('.')) walk(inner, [...path, key], visit)
}
