import { BlockList, isIP } from 'node:net'

// IANA special-purpose registries (RFC 6890 and later): addresses that are not reachable over the public internet, and
// prefixes that carry an IPv4 address or were once local (fec0::/10).
const privateNetworks = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  '::/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20',
  '5f00::/16 fc00::/7 fe80::/9 ff00::/8',
]
  .join(' ')
  .split(' ')

const blocked = new BlockList()
for (const network of privateNetworks) {
  const [address, bits] = network.split('/')
  blocked.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4')
}

/**
 * True for an address of this machine, of a local network or of no use; also when written inside an IPv6 address.
 * Text that is no address counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return true
  if (family === 4) return blocked.check(address, 'ipv4')
  // Mapped addresses (::ffff:a.b.c.d) are checked by the list as the IPv4 address that they carry.
  return blocked.check(address, 'ipv6')
}
