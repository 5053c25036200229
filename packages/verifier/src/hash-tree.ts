import { type Bytes, bytesOf, fromHex, joinBytes, toHex } from './bytes.ts'

/** SHA-256 of some bytes as lower-case hex. */
export async function sha256(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** RFC 9162 §2.1.1: a leaf is the hash of 0x00 and the entry, so that no node can pass for an entry. */
export function hashLeaf(body: string): Promise<string> {
  return sha256(joinBytes(leafMark, bytesOf(body)))
}

/** RFC 9162 §2.1.1: a node is the hash of 0x01 and both its children. */
export function hashNode(left: string, right: string): Promise<string> {
  return sha256(joinBytes(nodeMark, hashBytes(left), hashBytes(right)))
}

/** The root of a tree without entries: the hash of nothing. */
export const emptyRoot = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

function hashBytes(hex: string): Bytes {
  const bytes = fromHex(hex)
  if (bytes?.length !== 32) throw new RangeError('A hash has 64 hex digits')
  return bytes
}
