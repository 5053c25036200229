import { fromHex, joinBytes } from './bytes.ts'
import { sha256 } from './hash-tree.ts'
import {
  type Members,
  readCount,
  readHash,
  readMembers,
  readPattern,
  readText,
  readTime,
  Unreadable,
} from './read-outside.ts'

/** What an author got when the shop took a review in. `salt` and `logBy` are in receipts of version 2. */
export type Receipt = {
  version: 1 | 2
  shop: string
  review: string
  edition: number
  submittedAt: string
  contentHash: string
  keyId: string
  url: string
  salt: string | undefined
  /** By when the shop promised to log it. */
  logBy: string | undefined
  document: Members
}

/** Reads a receipt; throws Unreadable for anything else. Its signature is not checked here. */
export function readReceipt(value: unknown): Receipt {
  const document = readMembers(value, 'receipt')
  const { version } = document
  if (document.kind !== 'echoloop-receipt') throw new Unreadable('receipt.kind')
  if (version !== 1 && version !== 2) throw new Unreadable('receipt.version')
  return {
    version,
    shop: readPattern(document.shop, /^shp_[0-9a-f]{32}$/, 'receipt.shop'),
    review: readPattern(document.feedback, /^fbk_[0-9a-f]{32}$/, 'receipt.feedback'),
    edition: readCount(document.edition, 'receipt.edition'),
    submittedAt: readTime(document.submittedAt, 'receipt.submittedAt'),
    contentHash: readHash(document.contentHash, 'receipt.contentHash'),
    keyId: readPattern(document.keyId, /^[0-9a-f]{32}$/, 'receipt.keyId'),
    url: readText(document.url, 'receipt.url'),
    salt: isThere(document.salt) ? readHash(document.salt, 'receipt.salt') : undefined,
    logBy: isThere(document.logBy) ? readTime(document.logBy, 'receipt.logBy') : undefined,
    document,
  }
}

/** What the log must hold for this receipt: SHA-256 of salt ‖ contentHash; undefined without a salt. */
export async function commitmentOf({ salt, contentHash }: Receipt): Promise<string | undefined> {
  const bytes = salt === undefined ? undefined : fromHex(salt)
  const hash = fromHex(contentHash)
  return bytes && hash ? sha256(joinBytes(bytes, hash)) : undefined
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null
}
