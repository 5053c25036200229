import { isAscii, isUtf8 } from 'node:buffer'
import { decodeLine, decodeRaw } from './decode-line.ts'
import { detectEncoding, type Encoding, markLength } from './detect-encoding.ts'
import { findTerminator, type Terminator, terminatorOf } from './line-terminator.ts'
import type { TableFormat } from './row.ts'

/** One physical line: its text without the line ending, or why it cannot be had as text. */
export type Line =
  | { kind: 'text'; text: string; ending: string; number: number; byteOffset: number }
  | {
      kind: 'unreadable'
      code: 'row/too-long' | 'row/undecodable'
      detail: string
      raw: string
      number: number
      byteOffset: number
    }

/** A place to go back to; valid until bytes are added. */
export type Mark = { cursor: number; number: number; isSkipping: boolean }

/**
 * The part of a file that is in memory, read line by line. Lines are found in the bytes, which is possible
 * in all four encodings because a line feed is never part of another character, so that offsets stay exact
 * and one undecodable line does not harm its neighbours. Bytes before the cursor go when bytes are added.
 */
export class LineWindow {
  isEnded = false
  encoding: Encoding = 'utf-8'
  #store: Buffer = Buffer.alloc(0)
  #bytes: Buffer = Buffer.alloc(0)
  #cursor = 0
  #number = 1
  #fileOffset = 0
  #terminator: Terminator = 'lf'
  #rowBytesMax: number
  #isOpen = false
  #isEncodingOpen = false
  #isSkipping = false
  #validUntil = 0

  constructor(rowBytesMax: number) {
    this.#rowBytesMax = rowBytesMax
  }

  get pendingBytes(): number {
    return this.#bytes.length - this.#cursor
  }

  /** Settles encoding and line ending from the bytes that are there, and steps over a byte order mark. */
  open(encoding: Encoding | 'detect', format: TableFormat): void {
    this.encoding = encoding === 'detect' ? detectEncoding(this.#bytes) : encoding
    this.#isEncodingOpen =
      encoding === 'detect' && this.encoding === 'utf-8' && isAscii(this.#bytes.subarray(0, 65_536))
    this.#terminator = terminatorOf({
      bytes: this.#bytes,
      encoding: this.encoding,
      hasQuotedBreaks: format !== 'jsonl',
    })
    this.#cursor = markLength(this.#bytes, this.encoding)
    this.#isOpen = true
    this.#checkBytes()
  }

  /** Puts chunks behind what has not been read, in the same memory as long as they fit. */
  add(chunks: Uint8Array[]): void {
    const pending = this.#bytes.subarray(this.#cursor)
    const length = chunks.reduce((sum, chunk) => sum + chunk.length, pending.length)
    const store = length <= this.#store.length ? this.#store : Buffer.allocUnsafe(length * 2)
    pending.copy(store)
    let end = pending.length
    for (const chunk of chunks) {
      store.set(chunk, end)
      end += chunk.length
    }
    this.#store = store
    this.#bytes = store.subarray(0, length)
    this.#fileOffset += this.#cursor
    this.#cursor = 0
    if (this.#isOpen) this.#checkBytes()
  }

  mark(): Mark {
    return { cursor: this.#cursor, number: this.#number, isSkipping: this.#isSkipping }
  }

  reset(mark: Mark): void {
    this.#cursor = mark.cursor
    this.#number = mark.number
    this.#isSkipping = mark.isSkipping
  }

  /** The next line, or undefined when more bytes are needed or the file has ended. */
  next(): Line | undefined {
    if (this.#isSkipping && !this.#skip()) return undefined
    const start = this.#cursor
    if (start >= this.#bytes.length) return undefined
    const end = findTerminator({
      bytes: this.#bytes,
      from: start,
      encoding: this.encoding,
      terminator: this.#terminator,
    })
    if (end === -1) return this.#lastLine(start)
    const number = this.#number
    this.#cursor = end + this.#unitBytes
    this.#number += 1
    if (end - start > this.#rowBytesMax) return this.#tooLong(start, number)
    return this.#line({ start, end, number, ending: this.#terminator === 'lf' ? '\n' : '\r' })
  }

  get #unitBytes(): number {
    return this.encoding === 'utf-16le' || this.encoding === 'utf-16be' ? 2 : 1
  }

  /** A line without its ending: the end of the file, a line that is too long, or one yet to arrive. */
  #lastLine(start: number): Line | undefined {
    const number = this.#number
    if (this.#bytes.length - start > this.#rowBytesMax) {
      const refusal = this.#tooLong(start, number)
      this.#isSkipping = true
      this.#skip()
      return refusal
    }
    if (!this.isEnded) return undefined
    this.#cursor = this.#bytes.length
    this.#number += 1
    return this.#line({ start, end: this.#bytes.length, number, ending: '' })
  }

  /** Drops what is left of a line that is too long; false while its end has not been seen. */
  #skip(): boolean {
    const end = findTerminator({
      bytes: this.#bytes,
      from: this.#cursor,
      encoding: this.encoding,
      terminator: this.#terminator,
    })
    if (end === -1) {
      // Half of a two-byte unit stays, so that pairs are not read askew when more arrives.
      this.#cursor += this.pendingBytes - (this.pendingBytes % this.#unitBytes)
      return false
    }
    this.#cursor = end + this.#unitBytes
    this.#number += 1
    this.#isSkipping = false
    return true
  }

  #line(place: { start: number; end: number; number: number; ending: string }): Line {
    const { start, end, number } = place
    const text =
      end <= this.#validUntil
        ? this.#bytes.toString('utf8', start, end)
        : decodeLine(this.#bytes.subarray(start, end), this.encoding)
    const byteOffset = this.#fileOffset + start
    if (text === undefined) {
      const raw = decodeRaw(this.#bytes.subarray(start, end), this.encoding)
      const detail = `not valid ${this.encoding}`
      return { kind: 'unreadable', code: 'row/undecodable', detail, raw, number, byteOffset }
    }
    if (this.#terminator === 'lf' && text.endsWith('\r')) {
      return { kind: 'text', text: text.slice(0, -1), ending: `\r${place.ending}`, number, byteOffset }
    }
    return { kind: 'text', text, ending: place.ending, number, byteOffset }
  }

  #tooLong(start: number, number: number): Line {
    return {
      kind: 'unreadable',
      code: 'row/too-long',
      detail: `more than ${this.#rowBytesMax} bytes`,
      raw: decodeRaw(this.#bytes.subarray(start), this.encoding),
      number,
      byteOffset: this.#fileOffset + start,
    }
  }

  /** Checks all whole lines at once, which spares the check of each; a file of ASCII is decided late. */
  #checkBytes(): void {
    if (this.#isEncodingOpen && !isAscii(this.#bytes)) {
      const first = this.#bytes.findIndex((byte) => byte >= 0x80)
      this.encoding = detectEncoding(this.#bytes.subarray(first)) === 'gb18030' ? 'gb18030' : 'utf-8'
      this.#isEncodingOpen = false
    }
    this.#validUntil = -1
    if (this.encoding !== 'utf-8') return
    const end = this.#bytes.lastIndexOf(this.#terminator === 'lf' ? 0x0a : 0x0d)
    if (end > this.#cursor && isUtf8(this.#bytes.subarray(this.#cursor, end))) this.#validUntil = end
  }
}
