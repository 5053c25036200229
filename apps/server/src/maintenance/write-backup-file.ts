import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import {
  type BackupFooter,
  type BackupHeader,
  type BackupSection,
  type BackupSectionEnd,
  frameHeadBytes,
  frameKinds,
  magic,
} from './backup-format.ts'
import { MaintenanceError } from './maintenance-error.ts'
import { measureBytes } from './measure-bytes.ts'
import { verifyBackup } from './verify-backup.ts'

export type BackupWriter = {
  section(section: BackupSection, source: AsyncIterable<Buffer>): Promise<BackupSectionEnd>
  /** Seals the file, makes it durable, reads it back and gives it its name. Answers its length. */
  finish(footer: BackupFooter): Promise<number>
  /** Leaves nothing behind. */
  discard(): Promise<void>
}

/** Begins a backup under an unfinished name, readable for its owner only; the final name appears at the end. */
export async function writeBackupFile(path: string, header: BackupHeader): Promise<BackupWriter> {
  if (existsSync(path)) throw new MaintenanceError('output-exists', { file: path })
  const unfinished = `${path}.${process.pid}.unfinished`
  const file = await open(unfinished, 'wx', 0o600)
  const frames = frameWriter(file)
  const discard = async () => {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
  }
  try {
    await frames.raw(magic)
    await frames.json(frameKinds.header, header)
  } catch (error) {
    await discard()
    throw error
  }
  return {
    section: (section, source) => writeSection(frames, section, source),
    async finish(footer) {
      await frames.json(frameKinds.footer, footer)
      await frames.seal()
      await file.sync()
      await file.close()
      // A backup that cannot be read back is found today, not on the day it is needed.
      await verifyBackup(unfinished)
      await rename(unfinished, path)
      await syncFolder(dirname(path))
      return frames.length()
    },
    discard,
  }
}

async function writeSection(
  frames: FrameWriter,
  section: BackupSection,
  source: AsyncIterable<Buffer>,
): Promise<BackupSectionEnd> {
  const measure = measureBytes()
  await frames.json(frameKinds.section, section)
  await pipeline(
    source,
    async function* measured(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        measure.add(chunk)
        yield chunk
      }
    },
    createZstdCompress({ chunkSize: 128 * 1024 }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) await frames.frame(frameKinds.data, chunk)
    },
  )
  const end = measure.end()
  await frames.json(frameKinds.sectionEnd, end)
  return end
}

type FrameWriter = ReturnType<typeof frameWriter>

function frameWriter(file: FileHandle) {
  const hash = createHash('sha256')
  let length = 0
  const raw = async (bytes: Buffer) => {
    hash.update(bytes)
    length += bytes.length
    await writeWhole(file, bytes)
  }
  const frame = async (kind: number, body: Buffer) => {
    const head = Buffer.alloc(frameHeadBytes)
    head.writeUInt8(kind)
    head.writeUInt32BE(body.length, 1)
    await raw(Buffer.concat([head, body]))
  }
  return {
    raw,
    frame,
    json: (kind: number, value: unknown) => frame(kind, Buffer.from(JSON.stringify(value))),
    seal: () => frame(frameKinds.seal, hash.copy().digest()),
    length: () => length,
  }
}

/** A write may take only a part, on a full disk for instance; the next one then says why. */
async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  let at = 0
  while (at < bytes.length) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at)
    at += bytesWritten
  }
}

/** Only then does the new name survive a power cut. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
