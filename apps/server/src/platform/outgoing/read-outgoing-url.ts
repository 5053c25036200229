import { isIP } from 'node:net'
import { isPrivateAddress } from './private-addresses.ts'

/**
 * The address when it may be asked at all: http or https, nobody's name in it, and no private address written out.
 * Names that point to private addresses are found when they are resolved.
 */
export function readOutgoingUrl(text: string, mayBePrivate: boolean): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    return undefined
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!mayBePrivate && isIP(host) !== 0 && isPrivateAddress(host)) return undefined
  return url
}
