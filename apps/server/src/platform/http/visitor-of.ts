import type { FastifyRequest } from 'fastify'
import { isPrivateAddress } from '../outgoing/private-addresses.ts'

/** Where a visitor without an account comes from and with what, as far as a request tells; keep only hashes of it. */
export function visitorOf(request: FastifyRequest): string {
  return `${request.ip}\n${request.headers['user-agent'] ?? ''}`
}

/**
 * The same in two parts, for telling one place with many devices from one device. Undefined for addresses of local
 * networks: behind a proxy that the server is not told to trust, everybody seems to come from there.
 */
export function visitOf(request: FastifyRequest): { device: string; network: string } | undefined {
  if (isPrivateAddress(request.ip)) return undefined
  const network = networkOf(request)
  return { device: `${network}\n${request.headers['user-agent'] ?? ''}`, network }
}

/**
 * The block of addresses that a request comes from, as small as somebody can hardly choose among: 256 of IPv4, the 64
 * bits of one connection of IPv6. Keep only hashes of it.
 */
export function networkBlockOf(request: FastifyRequest): string {
  const network = networkOf(request)
  return network.includes(':') ? network : network.split('.').slice(0, 3).join('.')
}

/** The network of an address: an IPv4 address as it is, of an IPv6 address the 64 bits that one connection has. */
export function networkOf({ ip: given }: Pick<FastifyRequest, 'ip'>): string {
  // A socket for both kinds writes IPv4 addresses so.
  const ip = given.replace(/^::ffff:(?=[0-9.]+$)/i, '')
  if (!ip.includes(':')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail.split(':').filter(Boolean)
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...gap, ...last].slice(0, 4).join(':')
}
