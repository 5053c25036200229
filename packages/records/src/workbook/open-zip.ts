import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { SheetFault } from './sheet-fault.ts'

/** One part of a workbook: its unpacked size in bytes, and its bytes as often as they are asked for. */
export type ZipPart = { size: number; open: () => Promise<Readable> }

export type Zip = { part: (name: string) => ZipPart | undefined; close: () => void }

const partsMax = 10_000
const partBytesMax = 4 * 1024 ** 3
const smallBytesMax = 100 * 1024 ** 2
/** Sheets pack about 10 to 1, at most 100 to 1; a bomb reaches 1,000 to 1. */
const packingMax = 200

/** Opens a zip file and lists its parts. Refuses what is none, what is encrypted, and what swells too much. */
export async function openZip(path: string): Promise<Zip> {
  const file = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(refuseBroken)
  try {
    return await listParts(file)
  } catch (error) {
    file.close()
    throw error
  }
}

async function listParts(file: ZipFile): Promise<Zip> {
  if (file.entryCount > partsMax) throw new SheetFault('too-large')
  const parts = new Map<string, Entry>()
  try {
    for await (const entry of file.eachEntry()) {
      const name = entry.fileName.replace(/^\//, '').toLowerCase()
      if (!parts.has(name)) parts.set(name, entry)
    }
  } catch (error) {
    refuseBroken(error)
  }
  return {
    part(name) {
      const entry = parts.get(name.replace(/^\//, '').toLowerCase())
      return entry && { size: entry.uncompressedSize, open: () => openPart(file, entry) }
    },
    close: () => file.close(),
  }
}

async function openPart(file: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.isEncrypted()) throw new SheetFault('encrypted')
  const { uncompressedSize, compressedSize } = entry
  const isSwollen = uncompressedSize > Math.max(smallBytesMax, compressedSize * packingMax)
  if (uncompressedSize > partBytesMax || isSwollen) throw new SheetFault('too-large')
  return file.openReadStreamPromise(entry).catch(refuseBroken)
}

function refuseBroken(error: unknown): never {
  if (error instanceof Error && 'syscall' in error) throw error
  throw new SheetFault('broken', { cause: error })
}
