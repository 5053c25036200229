import { hash } from 'node:crypto'

const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)

/** SHA-256 of 0x00 and the entry (RFC 9162, 2.1.1). */
export function leafHashOf(entry: string | Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([leafMark, Buffer.from(entry)]), 'buffer')
}

/** SHA-256 of 0x01 and the two below. */
export function nodeHashOf(left: Uint8Array, right: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([nodeMark, left, right]), 'buffer')
}

/** Root of the tree without entries. */
export function emptyRoot(): Buffer {
  return hash('sha256', '', 'buffer')
}

/** Root over subtrees from left to right, each larger than the next. */
export function rootOfPeaks(peaks: readonly Buffer[]): Buffer {
  if (peaks.length === 0) return emptyRoot()
  return peaks.reduceRight((right, left) => nodeHashOf(left, right))
}
