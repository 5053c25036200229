import { validateHeaderName, validateHeaderValue } from 'node:http'

/** Whether a request can carry these: a token that somebody pasted may hold what no header can. */
export function areHeaders(headers: Record<string, string>): boolean {
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name)
      validateHeaderValue(name, value)
    }
    return true
  } catch {
    return false
  }
}
