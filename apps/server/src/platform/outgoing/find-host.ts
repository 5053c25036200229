import { lookup } from 'node:dns/promises'
import { isPrivateAddress } from './private-addresses.ts'

export type FoundHost =
  | { kind: 'found'; address: string }
  | { kind: 'unknown' }
  /** Of this machine or of a private network, which the operator did not allow. */
  | { kind: 'private' }

/**
 * The address of a server for anything but the web. The connection must go to the address that is returned, so that a
 * name cannot point elsewhere the second time.
 */
export async function findHost(host: string, mayBePrivate: boolean): Promise<FoundHost> {
  try {
    const found = await lookup(host, { all: true })
    const [first] = found
    if (first === undefined) return { kind: 'unknown' }
    if (!mayBePrivate && found.some(({ address }) => isPrivateAddress(address))) return { kind: 'private' }
    return { kind: 'found', address: first.address }
  } catch {
    // The resolver does not know it, or does not answer: both are mended by looking at the name.
    return { kind: 'unknown' }
  }
}
