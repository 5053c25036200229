import { createHash } from 'node:crypto'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import type { z } from 'zod'
import {
  type BackupFooter,
  type BackupHeader,
  type BackupSection,
  footerSchema,
  formatVersion,
  frameHeadBytes,
  frameKinds,
  headerSchema,
  longestFrameBytes,
  magic,
  sectionEndSchema,
  sectionSchema,
} from './backup-format.ts'
import { MaintenanceError } from './maintenance-error.ts'
import { measureBytes } from './measure-bytes.ts'

export type BackupVisitor = {
  header?(header: BackupHeader): Promise<void>
  /** Must read `data` to its end: what is wrong with a section is told there. */
  section(section: BackupSection, data: AsyncIterable<Buffer>): Promise<void>
}

export type BackupReading = { header: BackupHeader; footer: BackupFooter; bytes: number }

/**
 * Reads a backup from front to back in constant memory. Throws `backup-damaged` at the first byte that is not as it
 * was written, at the latest at the end: whoever acts on what it reads must be able to take it back.
 */
export async function readBackupFile(path: string, visitor: BackupVisitor): Promise<BackupReading> {
  const file = await openToRead(path)
  const frames = readFrames(file, path)
  try {
    const header = await readHeader(frames, path)
    await visitor.header?.(header)
    const tally = emptyTally()
    for (;;) {
      const frame = await nextFrame(frames, path)
      if (frame.kind === frameKinds.footer) {
        const footer = parse(footerSchema, frame.body, path)
        checkTally(tally, footer, path)
        // The seal comes now; only then is the footer worth anything.
        if (!(await frames.next()).done) throw damaged(path, 'something follows the footer')
        return { header, footer, bytes: (await file.stat()).size }
      }
      if (frame.kind !== frameKinds.section) throw damaged(path, `a frame of kind ${frame.kind} stands here`)
      await readSection({ frames, path, visitor, tally }, parse(sectionSchema, frame.body, path))
    }
  } finally {
    await file.close()
  }
}

type Frame = { kind: number; body: Buffer }
type Tally = BackupFooter
type Place = {
  frames: AsyncGenerator<Frame>
  path: string
  visitor: BackupVisitor
  tally: Tally
}

async function readHeader(frames: AsyncGenerator<Frame>, path: string): Promise<BackupHeader> {
  const frame = await nextFrame(frames, path)
  if (frame.kind !== frameKinds.header) throw damaged(path, 'it does not begin with a header')
  const header = parse(headerSchema, frame.body, path)
  if (header.format === formatVersion) return header
  throw new MaintenanceError('backup-format', { file: path, format: header.format })
}

async function readSection(place: Place, section: BackupSection): Promise<void> {
  const state = { isRead: false }
  await place.visitor.section(section, sectionData(place, { section, state }))
  if (!state.isRead) throw new Error(`the section ${section.kind} was not read to its end`)
}

async function* sectionData(
  place: Place,
  { section, state }: { section: BackupSection; state: { isRead: boolean } },
): AsyncGenerator<Buffer> {
  const { frames, path } = place
  const measure = measureBytes()
  const ending: Frame[] = []
  const unpacked = createZstdDecompress()
  // A failure on the way in ends the loop below with the same error.
  pipeline(Readable.from(packedData({ frames, path, ending })), unpacked, () => undefined)
  try {
    for await (const chunk of unpacked) {
      measure.add(chunk)
      yield chunk
    }
  } catch (cause) {
    throw cause instanceof MaintenanceError ? cause : damaged(path, 'it cannot be unpacked', cause)
  }
  const end = ending[0] && parse(sectionEndSchema, ending[0].body, path)
  const found = measure.end()
  const isSame = end?.sha256 === found.sha256 && end.bytes === found.bytes && end.lines === found.lines
  if (!isSame) throw damaged(path, `the ${section.kind} section is not what was written`)
  addToTally(place, { section, lines: found.lines })
  state.isRead = true
}

async function* packedData(place: {
  frames: AsyncGenerator<Frame>
  path: string
  ending: Frame[]
}): AsyncGenerator<Buffer> {
  for (;;) {
    const frame = await nextFrame(place.frames, place.path)
    if (frame.kind === frameKinds.data) yield frame.body
    else if (frame.kind === frameKinds.sectionEnd) {
      place.ending.push(frame)
      return
    } else throw damaged(place.path, 'a section has no end')
  }
}

async function nextFrame(frames: AsyncGenerator<Frame>, path: string): Promise<Frame> {
  const next = await frames.next()
  if (next.done) throw damaged(path, 'it ends too early')
  return next.value
}

/** All frames but the seal, which is checked: nothing may be changed before it and nothing may follow it. */
async function* readFrames(file: FileHandle, path: string): AsyncGenerator<Frame> {
  const hash = createHash('sha256')
  const begin = await readUpTo(file, magic.length)
  if (!begin.equals(magic)) throw new MaintenanceError('not-a-backup', { file: path })
  hash.update(begin)
  for (;;) {
    const head = await readWhole(file, frameHeadBytes, path)
    const kind = head.readUInt8()
    const length = head.readUInt32BE(1)
    if (length > longestFrameBytes) throw damaged(path, `a frame claims ${length} bytes`)
    const body = await readWhole(file, length, path)
    if (kind === frameKinds.seal) {
      if (!hash.digest().equals(body)) throw damaged(path, 'the seal does not fit')
      if ((await readUpTo(file, 1)).length > 0) throw damaged(path, 'bytes follow the seal')
      return
    }
    hash.update(head).update(body)
    yield { kind, body }
  }
}

async function readWhole(file: FileHandle, length: number, path: string): Promise<Buffer> {
  const bytes = await readUpTo(file, length)
  if (bytes.length < length) throw damaged(path, 'it ends too early')
  return bytes
}

async function readUpTo(file: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

function emptyTally(): Tally {
  return { sections: 0, tables: {}, jobs: 0, files: 0, sequences: {} }
}

function addToTally(place: Place, read: { section: BackupSection; lines: number }): void {
  const { tally, path } = place
  tally.sections += 1
  if (read.section.kind === 'jobs') tally.jobs += read.lines
  if (read.section.kind === 'file') tally.files += 1
  if (read.section.kind !== 'table') return
  if (Object.hasOwn(tally.tables, read.section.name))
    throw damaged(path, `${read.section.name} stands in it twice`)
  tally.tables[read.section.name] = read.lines
}

function checkTally(found: Tally, said: BackupFooter, path: string): void {
  const tables = (tally: Tally) => JSON.stringify(Object.entries(tally.tables).sort())
  const isSame =
    found.sections === said.sections &&
    found.jobs === said.jobs &&
    found.files === said.files &&
    tables(found) === tables(said)
  if (!isSame) throw damaged(path, 'the footer counts other rows than the file holds')
}

function parse<T>(schema: z.ZodType<T>, body: Buffer, path: string): T {
  try {
    return schema.parse(JSON.parse(body.toString()))
  } catch (cause) {
    throw damaged(path, 'a description in it cannot be read', cause)
  }
}

function damaged(path: string, why: string, cause?: unknown): MaintenanceError {
  return new MaintenanceError('backup-damaged', { file: path, why }, { cause })
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    if (!(await stat(path)).isFile()) throw new Error('not a regular file')
    return await open(path, 'r')
  } catch (cause) {
    throw new MaintenanceError('backup-unreadable', { file: path }, { cause })
  }
}
