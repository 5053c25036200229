import { isAscii, isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * Names the encoding of a file from its first bytes (64 KiB are enough; more are not looked at).
 * A byte order mark decides; then the pattern of NUL bytes; then whether the bytes, or at least half of the
 * lines beyond ASCII, are valid UTF-8. A character cut at the end is tolerated. What remains is GB18030.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, 65_536)
  return byMark(sample) ?? byNulPattern(sample) ?? (isMostlyUtf8(sample) ? 'utf-8' : 'gb18030')
}

/** Length in bytes of the byte order mark that the bytes start with, 0 where there is none. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0
  if (encoding === 'utf-16le') return startsWith(bytes, [0xff, 0xfe]) ? 2 : 0
  if (encoding === 'utf-16be') return startsWith(bytes, [0xfe, 0xff]) ? 2 : 0
  return startsWith(bytes, [0x84, 0x31, 0x95, 0x33]) ? 4 : 0
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
  return encodings.find((encoding) => markLength(bytes, encoding) > 0)
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte)
}

/**
 * In UTF-16 each ASCII character carries a NUL on the same side of its pair. A stray NUL in another
 * encoding is rare and falls on both sides, so the share and the dominance of one side tell.
 */
function byNulPattern(bytes: Uint8Array): Encoding | undefined {
  const nuls = [0, 0]
  for (let index = bytes.indexOf(0); index !== -1; index = bytes.indexOf(0, index + 1)) nuls[index % 2] += 1
  const [even, odd] = nuls
  const shareMin = isUtf8(bytes) ? 0.2 : 0.005
  const needed = Math.max(2, (bytes.length / 2) * shareMin)
  if (odd >= needed && odd > even * 10) return 'utf-16le'
  if (even >= needed && even > odd * 10) return 'utf-16be'
  return undefined
}

function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes.subarray(0, endOfLastCharacter(bytes)))) return true
  let valid = 0
  let invalid = 0
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(0x0a, start)
    const end = found === -1 ? bytes.length : found
    const line = bytes.subarray(start, end)
    if (!isAscii(line)) {
      if (isUtf8(line)) valid += 1
      else invalid += 1
    }
    start = end + 1
  }
  return valid >= invalid && valid > 0
}

/** The end of the last whole UTF-8 character: a lead byte within the last three may miss its followers. */
function endOfLastCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return followers(byte) >= back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function followers(lead: number): number {
  if (lead >= 0xf0) return 3
  return lead >= 0xe0 ? 2 : 1
}
