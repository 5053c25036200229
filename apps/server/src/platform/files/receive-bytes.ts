import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError } from '../app-error.ts'
import { newUuid } from '../crypto/new-uuid.ts'
import { formatBytes, type MediaFormat, mediaFormat, mediaKind } from './media-format.ts'

const mebibyte = 1024 * 1024

/** Bytes that one file may have. */
export const bytesMax = { image: 25 * mebibyte, video: 100 * mebibyte } as const

/** A file that has come in whole and waits in the folder for incoming ones. Remove it when it is done with. */
export type ReceivedFile = {
  path: string
  kind: 'image' | 'video'
  format: MediaFormat
  bytes: number
  /** SHA-256 of the bytes as they came. */
  hash: Buffer
  remove(): Promise<void>
}

/**
 * Writes a stream to a file of its own, never more than a chunk in memory. Refuses by the first bytes what is no
 * picture or video (no picture, where pictures alone are taken), by the count what is too large, and what is empty; then
 * nothing is left of it.
 */
export async function receiveBytes(
  folder: string,
  stream: Readable,
  { kinds = ['image', 'video'] }: { kinds?: readonly ReceivedFile['kind'][] } = {},
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${newUuid()}.part`)
  const remove = () => rm(path, { force: true })
  try {
    return { path, remove, ...(await writeStream(path, { stream, kinds })) }
  } catch (error) {
    await remove()
    // What still comes is let go, so that the sender can read the answer.
    stream.on('error', () => undefined)
    stream.resume()
    throw error
  }
}

type Incoming = { stream: Readable; kinds: readonly ReceivedFile['kind'][] }

async function writeStream(
  path: string,
  { stream, kinds }: Incoming,
): Promise<Omit<ReceivedFile, 'path' | 'remove'>> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  let head = Buffer.alloc(0)
  let known: { kind: 'image' | 'video'; format: MediaFormat } | undefined
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk) || chunk.length === 0) continue
      bytes += chunk.length
      if (!known) head = Buffer.concat([head, chunk])
      if (!known && head.length >= formatBytes) known = readFormat(head, kinds)
      refuseTooLarge(bytes, known?.kind)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    if (bytes === 0) throw new AppError('upload/empty')
    known ??= readFormat(head, kinds)
    await file.sync()
    return { ...known, bytes, hash: hash.digest() }
  } finally {
    await file.close()
  }
}

function readFormat(
  head: Buffer,
  kinds: Incoming['kinds'],
): { kind: 'image' | 'video'; format: MediaFormat } {
  const format = mediaFormat(head)
  const kind = mediaKind(format)
  if (kind && !kinds.includes(kind)) throw new AppError('upload/not-media')
  if (kind) return { kind, format }
  if (format === 'heic') throw new AppError('upload/heic')
  throw new AppError(format === 'other-video' ? 'upload/video-unsupported' : 'upload/not-media')
}

function refuseTooLarge(bytes: number, kind: 'image' | 'video' = 'image'): void {
  if (bytes <= bytesMax[kind]) return
  throw new AppError(kind === 'image' ? 'upload/image-too-large' : 'upload/video-too-large')
}

const abandonedMs = 3_600_000

/** Removes what a crash left behind while it came in. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile() && Date.now() - found.mtimeMs > abandonedMs) await rm(path, { force: true })
  }
}
