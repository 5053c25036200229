const mediaMax = 10

/**
 * Addresses from a list, or from a cell in which blanks, commas, semicolons or bars stand between them; what
 * is no http address is left out, and a record holds ten at most.
 */
export function mediaOf(value: unknown): { urls: string[] | undefined; isCut: boolean } {
  const given = Array.isArray(value) ? value.map(String) : splitCell(unwrapped(value))
  const urls = given.filter((url) => /^https?:\/\/\S+$/i.test(url)).slice(0, mediaMax)
  return { urls: urls.length === 0 ? undefined : urls, isCut: urls.length < given.length }
}

/** A cell may hold a list as JSON. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*\[.*\]\s*$/s.test(value)) return value
  return value.trim().slice(1, -1).replaceAll('"', ' ')
}

function splitCell(value: unknown): string[] {
  if (typeof value !== 'string' || value.trim() === '') return []
  return value
    .trim()
    .split(/[\s,;|，；、]+(?=https?:\/\/)/i)
    .map((url) => url.replace(/[\s,;|，；、]+$/, ''))
}
