import type { Encoding } from './detect-encoding.ts'

export type Terminator = 'lf' | 'cr'

type Search = { bytes: Buffer; from: number; encoding: Encoding; terminator: Terminator }

/** Index of the first byte of the next line ending at or after `from`, -1 where there is none. */
export function findTerminator(search: Search): number {
  const { bytes, from, encoding, terminator } = search
  const byte = terminator === 'lf' ? 0x0a : 0x0d
  if (encoding === 'utf-8' || encoding === 'gb18030') return bytes.indexOf(byte, from)
  const side = encoding === 'utf-16le' ? 0 : 1
  for (let at = bytes.indexOf(byte, from); at !== -1; at = bytes.indexOf(byte, at + 1)) {
    const start = at - side
    const isWholeUnit = start >= from && (start - from) % 2 === 0 && start + 1 < bytes.length
    if (isWholeUnit && bytes[start + 1 - side] === 0) return start
  }
  return -1
}

/**
 * The first line ending outside quotes decides (outside or not, where lines cannot break within quotes); a
 * carriage return with a line feed behind it counts as the line feed.
 */
export function terminatorOf(file: {
  bytes: Buffer
  encoding: Encoding
  hasQuotedBreaks: boolean
}): Terminator {
  const { encoding } = file
  const sample = file.bytes.subarray(0, 65_536)
  const unit = encoding === 'utf-8' || encoding === 'gb18030' ? 1 : 2
  let isQuoted = false
  for (let at = 0; at + unit <= sample.length; at += unit) {
    const code = unit === 1 ? sample[at] : wideCode(sample, at, encoding)
    if (code === 0x22) isQuoted = file.hasQuotedBreaks && !isQuoted
    else if (code === 0x0a && !isQuoted) return 'lf'
    else if (code === 0x0d && !isQuoted) {
      const hasNext = at + 2 * unit <= sample.length
      const next = unit === 1 ? sample[at + 1] : hasNext && wideCode(sample, at + unit, encoding)
      return next === 0x0a || !hasNext ? 'lf' : 'cr'
    }
  }
  return 'lf'
}

function wideCode(bytes: Buffer, at: number, encoding: Encoding): number {
  return encoding === 'utf-16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
}
