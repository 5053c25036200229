import {
  type Members,
  readCount,
  readHash,
  readMembers,
  readPattern,
  readTime,
  Unreadable,
} from './read-outside.ts'

/** How many entries a shop's log has and what they hash to, signed by the shop. */
export type SignedHead = {
  shop: string
  size: number
  root: string
  at: string
  keyId: string
  /** The whole document as it came: the signature is over all of its members. */
  document: Members
}

/** Reads a signed head; throws Unreadable for anything else. Its signature is not checked here. */
export function readSignedHead(value: unknown): SignedHead {
  const document = readMembers(value, 'head')
  if (document.kind !== 'echoloop-log-head' || document.version !== 1) throw new Unreadable('head.kind')
  return {
    shop: readPattern(document.shop, /^shp_[0-9a-f]{32}$/, 'head.shop'),
    size: readCount(document.size, 'head.size'),
    root: readHash(document.root, 'head.root'),
    at: readTime(document.at, 'head.at'),
    keyId: readPattern(document.keyId, /^[0-9a-f]{32}$/, 'head.keyId'),
    document,
  }
}
