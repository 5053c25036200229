import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPrivateAddress } from './private-addresses.ts'

/** A name that points into a private network. */
export class PrivateName extends Error {}

export type FoundAddress = { address: string; family: number }

/** What names mean, which addresses are private, and which ports are open to requests. */
export type Network = {
  resolve: (hostname: string, tell: (error: Error | null, addresses: FoundAddress[]) => void) => void
  isPrivate: (address: string) => boolean
  mayUsePort: (port: string) => boolean
}

const ports = ['', '80', '443', '8080', '8443']

export const internet: Network = {
  resolve: (hostname, tell) => lookup(hostname, { all: true }, (error, found) => tell(error, found ?? [])),
  isPrivate: isPrivateAddress,
  mayUsePort: (port) => ports.includes(port),
}

/**
 * A resolver for requests that refuses names with any private address. The connection goes to what was checked here,
 * so that a name cannot point elsewhere the second time.
 */
export function lookupPublic(network: Network): LookupFunction {
  return (hostname, options, callback) => {
    network.resolve(hostname, (error, addresses) => {
      if (error !== null) return callback(error, [])
      if (addresses.length === 0 || addresses.some(({ address }) => network.isPrivate(address)))
        return callback(new PrivateName('The name points to a private address.'), [])
      if (options.all === true) return callback(null, addresses)
      callback(null, addresses[0].address, addresses[0].family)
    })
  }
}
