import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '../../platform/app-error.ts'
import type { Visit } from '../../platform/http/route.ts'

/** Bytes one file may have: two gibibytes. */
export const fileBytesMax = 2 * 1024 ** 3

/** Bytes a workbook may have: it holds a million rows at most. */
export const workbookBytesMax = 256 * 1024 ** 2

/**
 * Writes the body to a new file and makes it durable. Returns its length in bytes. `limit` sees the first bytes, may
 * refuse, and says how many there may be, or how many are enough; then the rest is let go.
 */
export async function saveBody(
  visit: Visit,
  target: { path: string; limit: (firstBytes: Buffer) => { bytesMax: number; isEnough?: boolean } },
): Promise<number> {
  if (Number(visit.request.headers['content-length'] ?? 0) > fileBytesMax) refuseTooLarge(visit)
  await mkdir(dirname(target.path), { recursive: true, mode: 0o700 })
  const file = await open(target.path, 'wx', 0o600)
  try {
    let bytes = 0
    let limit = { bytesMax: fileBytesMax, isEnough: false }
    for await (const chunk of chunksOf(visit)) {
      if (bytes === 0) limit = { isEnough: false, ...target.limit(chunk) }
      bytes += chunk.length
      if (bytes > limit.bytesMax && !limit.isEnough) refuseTooLarge(visit)
      await file.writeFile(chunk)
      if (limit.isEnough && bytes >= limit.bytesMax) break
    }
    await file.sync()
    return bytes
  } finally {
    await file.close()
  }
}

/**
 * The chunks of the body. Where the reader stops early the connection stays open and what still comes is thrown
 * away, so that the sender can read the answer; then the connection ends.
 */
async function* chunksOf(visit: Visit): AsyncGenerator<Buffer, void, void> {
  const { body } = visit.request
  if (body === undefined || body === null) return
  if (!(body instanceof Readable)) throw new AppError('request/wrong-content-type')
  let isWhole = false
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      if (Buffer.isBuffer(chunk) && chunk.length > 0) yield chunk
    }
    isWhole = true
  } finally {
    if (!isWhole) {
      visit.reply.header('connection', 'close')
      body.on('error', (error) => visit.platform.log.debug({ err: error }, 'an upload ended early'))
      body.resume()
    }
  }
}

function refuseTooLarge(visit: Visit): never {
  visit.reply.header('connection', 'close')
  throw new AppError('request/too-large')
}
