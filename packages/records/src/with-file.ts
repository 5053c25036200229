import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { RowSource } from './row.ts'

/** A workbook is read from its end, so bytes that only stream are put into a file that its owner alone can read. */
export async function withFile(source: RowSource): Promise<{ path: string; close: () => Promise<void> }> {
  if ('path' in source) return { path: source.path, close: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'echoloop-sheet-'))
  const path = join(folder, 'workbook')
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(Readable.from(source), createWriteStream(path, { mode: 0o600 }))
    return { path, close }
  } catch (error) {
    await close()
    throw error
  }
}
