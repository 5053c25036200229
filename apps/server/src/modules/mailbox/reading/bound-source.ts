import { mailLimits } from '@echoloop/contract'
import { decodeBytes } from './decode-bytes.ts'

/** A mail as it may be given to the parser: never more headers, parts or levels than the limits say. */
export type BoundedSource = {
  bytes: Buffer
  isCut: boolean
  /** Character sets that its parts claim, as they claim them, in lower case; the first ones. */
  charsets: string[]
  /** Addresses that To and Cc name, about: also those that are cut. */
  recipients: number
}

/** So much of a mail that is one long text is read. */
const textBytes = 1_000_000

const lineFeed = 10
const dash = 45
const boundaryPattern = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i
const nestedPattern = /^content-type:\s*message\/rfc822/i
const charsetPattern = /charset\s*=\s*"?([A-Za-z0-9_.:-]{1,40})/i

/**
 * Cuts a mail to its limits before anything parses it: header lines and the whole head, parts, levels. What is in the
 * head as raw bytes is made UTF-8, and what parts claim about their character set is put aside, since it is often
 * wrong: words come out as bytes, for `decodeBytes` to read.
 */
export function boundSource(source: Buffer): BoundedSource {
  const headEnd = endOfHead(source)
  const head = boundHead(source.subarray(0, headEnd))
  const body = boundBody(source.subarray(headEnd), head.bytes.toString('latin1'))
  return {
    bytes: Buffer.concat([head.bytes, body.bytes]),
    isCut: head.isCut || body.isCut,
    charsets: [...new Set([...head.charsets, ...body.charsets])],
    recipients: head.recipients,
  }
}

/** Behind the empty line, or the end of a mail that is all head. */
function endOfHead(source: Buffer): number {
  const ends = [
    source.indexOf('\r\n\r\n') + 4,
    source.indexOf('\n\n') + 2,
    // A mail that begins with an empty line has no head at all.
    source.subarray(0, 2).toString('latin1') === '\r\n' ? 2 : 0,
  ].filter((end) => end > 2 || (end === 2 && source.subarray(0, 2).toString('latin1') === '\r\n'))
  return ends.length === 0 ? source.length : Math.min(...ends)
}

/** Fields that decide what a mail is are kept whatever stands before them. */
const neededFields =
  /^(?:from|reply-to|subject|date|message-id|in-reply-to|references|content-|mime-|auto-|precedence|x-auto|return-path|list-id|to|cc)/i

function boundHead(head: Buffer): Omit<BoundedSource, 'bytes'> & { bytes: Buffer } {
  const kept: Buffer[] = []
  const charsets: string[] = []
  let bytes = 0
  let isCut = false
  let recipients = 0
  for (const field of withContentType(fieldsOf(head))) {
    const start = field.toString('latin1', 0, 1000)
    if (/^(?:to|cc):/i.test(start)) recipients += countOf(field, 64)
    if (/^content-type:/i.test(start)) charsets.push(...charsetsIn(start))
    const short = shortened(readable(field))
    const isNeeded = neededFields.test(short.toString('latin1', 0, 20))
    if (short.length < field.length && field.length > mailLimits.headerLineBytes) isCut = true
    if (bytes + short.length > mailLimits.headerBytes * (isNeeded ? 1 : 0.5)) {
      isCut = true
      continue
    }
    bytes += short.length
    kept.push(short)
  }
  return { bytes: Buffer.concat([...kept, Buffer.from('\r\n')]), isCut, charsets, recipients }
}

/** A mail that does not say what it holds holds text. */
function withContentType(fields: Buffer[]): Buffer[] {
  const isSaid = fields.some((field) => /^content-type:/i.test(field.toString('latin1', 0, 14)))
  return isSaid ? fields : [...fields, Buffer.from('Content-Type: text/plain\r\n')]
}

function countOf(bytes: Buffer, wanted: number): number {
  let count = 0
  for (const byte of bytes) if (byte === wanted) count++
  return count
}

/** Fields of a head, each with its folded lines and line ends. */
function fieldsOf(head: Buffer): Buffer[] {
  const fields: Buffer[] = []
  let start = 0
  let at = 0
  while (at < head.length) {
    const end = head.indexOf(lineFeed, at)
    const next = end === -1 ? head.length : end + 1
    const follows = head[next]
    if (follows !== 32 && follows !== 9) {
      const field = head.subarray(start, next)
      if (field.toString('latin1').trim() !== '') fields.push(field)
      start = next
    }
    at = next
  }
  return fields
}

function readable(field: Buffer): Buffer {
  const safe = withoutCharsetClaim(field)
  return safe.some((byte) => byte > 127) ? Buffer.from(decodeBytes(safe, [])) : safe
}

/** Cut at the last comma or space, so that the last address or word that stays is whole. */
function shortened(field: Buffer): Buffer {
  if (field.length <= mailLimits.headerLineBytes) return field
  const cut = field.subarray(0, mailLimits.headerLineBytes)
  const at = Math.max(cut.lastIndexOf(','), cut.lastIndexOf(' '), cut.lastIndexOf('\n'))
  const end = at > 100 ? at : cut.length
  return Buffer.concat([Buffer.from(cut.subarray(0, end).toString('utf8').trimEnd()), Buffer.from('\r\n')])
}

type BodyWalk = { boundaries: Set<string>; parts: number; nested: number; charsets: string[] }

function boundBody(body: Buffer, head: string): { bytes: Buffer; isCut: boolean; charsets: string[] } {
  const walk: BodyWalk = { boundaries: new Set(), parts: 0, nested: 0, charsets: [] }
  noteBoundary(walk, head)
  if (walk.boundaries.size === 0) return boundText(body, head)
  const pieces: Buffer[] = []
  let at = 0
  let copied = 0
  while (at < body.length) {
    const end = body.indexOf(lineFeed, at)
    const next = end === -1 ? body.length : end + 1
    const line = lineToRead(body, at, next)
    if (line !== undefined && isBeyond(walk, line)) {
      pieces.push(body.subarray(copied, at), closing(walk))
      return { bytes: Buffer.concat(pieces), isCut: true, charsets: walk.charsets }
    }
    if (line !== undefined && isHeaderLine(line)) {
      if (walk.charsets.length < 20) walk.charsets.push(...charsetsIn(line))
      pieces.push(body.subarray(copied, at), withoutCharsetClaim(body.subarray(at, next)))
      copied = next
    }
    at = next
  }
  pieces.push(body.subarray(copied))
  return { bytes: Buffer.concat(pieces), isCut: false, charsets: walk.charsets }
}

function boundText(body: Buffer, head: string): { bytes: Buffer; isCut: boolean; charsets: string[] } {
  const isCut = body.length > textBytes && /^content-type:\s*text\//im.test(head)
  return { bytes: isCut ? body.subarray(0, textBytes) : body, isCut, charsets: [] }
}

/** Only lines that can be a boundary or a field of a part are looked at: the rest may be millions. */
function lineToRead(body: Buffer, start: number, end: number): string | undefined {
  const first = body[start]
  const isBoundary = first === dash && body[start + 1] === dash
  const isField = first === 67 || first === 99 || first === 32 || first === 9
  if ((!isBoundary && !isField) || end - start > 1000) return undefined
  return body.toString('latin1', start, end)
}

function isHeaderLine(line: string): boolean {
  return /^content-type:/i.test(line) || /^[ \t].*charset\s*=/i.test(line)
}

/** True at the line where the mail has more parts or levels than are read. */
function isBeyond(walk: BodyWalk, line: string): boolean {
  if (line.startsWith('--')) {
    if (!walk.boundaries.has(line.slice(2).trimEnd())) return false
    walk.parts += 1
    return walk.parts > mailLimits.parts
  }
  if (nestedPattern.test(line)) walk.nested += 1
  noteBoundary(walk, line)
  return walk.boundaries.size > mailLimits.nested || walk.nested > mailLimits.nested
}

function noteBoundary({ boundaries }: BodyWalk, text: string): void {
  const found = boundaryPattern.exec(text)
  const boundary = found?.[1] ?? found?.[2]
  if (boundary !== undefined) boundaries.add(boundary.trimEnd())
}

/** Ends what is open, the innermost first, so that nothing of what was cut is taken for words. */
function closing({ boundaries }: BodyWalk): Buffer {
  return Buffer.from(
    `\r\n${[...boundaries]
      .slice(0, mailLimits.nested)
      .reverse()
      .map((one) => `--${one}--\r\n`)
      .join('')}`,
  )
}

/** Sets whose bytes are no letters by themselves are left to the parser. */
const shiftingSets = /^(?:utf-?16|utf-?32|utf-?7|iso-2022|hz-|hz$)/i

function charsetsIn(text: string): string[] {
  const name = charsetPattern.exec(text)?.[1]?.toLowerCase()
  return name === undefined || shiftingSets.test(name) ? [] : [name]
}

/** Text whose set is not told would be read as something, too. */
const textWithoutSet = /^content-type:\s*text\/[a-z0-9.+-]+[^;\r\n]*(?=\r?\n?$)/i

function withoutCharsetClaim(field: Buffer): Buffer {
  const text = field.toString('latin1')
  if (textWithoutSet.test(text))
    return Buffer.from(
      text.replace(textWithoutSet, (type) => `${type.trimEnd()}; charset="binary"`),
      'latin1',
    )
  const found = /^(?:content-type:|[ \t])/i.test(text) ? charsetPattern.exec(text) : null
  if (!found || shiftingSets.test(found[1] ?? '')) return field
  const end = found.index + found[0].length + (text[found.index + found[0].length] === '"' ? 1 : 0)
  return Buffer.from(`${text.slice(0, found.index)}charset="binary"${text.slice(end)}`, 'latin1')
}
