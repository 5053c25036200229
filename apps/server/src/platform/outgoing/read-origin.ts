import { readOutgoingUrl } from './read-outgoing-url.ts'

/**
 * The origin that a text names and nothing behind it: https, no path, no query, nobody's name. Plain http only where
 * the operator allows addresses of the own network.
 */
export function readOrigin(text: string, mayBePrivate: boolean): string | undefined {
  const url = readOutgoingUrl(text, mayBePrivate)
  if (url === undefined || (url.protocol === 'http:' && !mayBePrivate)) return undefined
  const { pathname, search, hash, password, origin } = url
  return pathname === '/' && search === '' && hash === '' && password === '' ? origin : undefined
}
