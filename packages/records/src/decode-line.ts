import { isUtf8 } from 'node:buffer'
import type { Encoding } from './detect-encoding.ts'
import { rawLengthMax } from './row.ts'

const strictGb18030 = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true })
const lenientGb18030 = new TextDecoder('gb18030', { ignoreBOM: true })

/** The text of one line, or undefined where its bytes are not valid in the encoding. */
export function decodeLine(bytes: Buffer, encoding: Encoding): string | undefined {
  if (encoding === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : undefined
  if (encoding === 'gb18030') return decodeGb18030(bytes)
  if (bytes.length % 2 === 1) return undefined
  return decodeUtf16(bytes, encoding)
}

/** The beginning of a line with a replacement character for what is not valid, for the file of refused rows. */
export function decodeRaw(bytes: Buffer, encoding: Encoding): string {
  const start = bytes.subarray(0, rawLengthMax * 4)
  if (encoding === 'utf-8') return start.toString('utf8').slice(0, rawLengthMax)
  if (encoding === 'gb18030') return lenientGb18030.decode(start).slice(0, rawLengthMax)
  return decodeUtf16(start.subarray(0, start.length - (start.length % 2)), encoding).slice(0, rawLengthMax)
}

function decodeGb18030(bytes: Buffer): string | undefined {
  try {
    return strictGb18030.decode(bytes)
  } catch {
    // A TypeError is the decoder's only way to say "not valid"; the caller refuses the row.
    return undefined
  }
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  if (encoding === 'utf-16le') return bytes.toString('utf16le')
  return Buffer.from(bytes).swap16().toString('utf16le')
}
