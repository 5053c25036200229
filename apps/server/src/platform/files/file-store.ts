import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Where the files of shops lie. A store elsewhere needs these functions and nothing more. */
export type FileStore = {
  /** Keeps bytes, or moves a file of this machine in. Durable when it returns; a file of that name is replaced. */
  put(file: StoredName, content: Uint8Array | { path: string }): Promise<void>
  /** Size and bytes from `start` up to and with `end`; undefined when there is no such file. */
  open(file: StoredName, part?: FilePart): Promise<OpenFile | undefined>
  /** Removes a file; one that is not there is no fault. */
  remove(file: StoredName): Promise<void>
  /** In so many parts the files of a shop can be listed. */
  folders: number
  /** Names in one part of a shop's files that were written before a time. */
  list(part: { shopId: string; folder: number; before: Date }): Promise<string[]>
}

/** `name` is an id with an ending, such as `0192….webp`. */
export type StoredName = { shopId: string; name: string }
export type FilePart = { start: number; end: number }
export type OpenFile = { size: number; stream(): Readable; close(): Promise<void> }

const shopPattern = /^[0-9a-f-]{36}$/
const namePattern = /^[0-9a-f-]{36}(?:-thumb)?\.[a-z0-9]{2,4}$/

/** Files in a folder of this machine: `<folder>/<shop>/<two last digits of the id>/<name>`. */
export function createFileStore(folder: string): FileStore {
  const pathOf = (file: StoredName) => join(folder, ...partsOf(file))
  return {
    async put(file, content) {
      const path = pathOf(file)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      if (!(content instanceof Uint8Array)) await rename(content.path, path)
      else await writeWhole(path, content)
      await syncFolder(dirname(path))
    },
    async open(file, part) {
      const handle = await open(pathOf(file), 'r').catch(ignoreMissing)
      if (!handle) return undefined
      const { size } = await handle.stat()
      return { size, stream: () => handle.createReadStream(part), close: () => handle.close() }
    },
    remove: (file) => rm(pathOf(file), { force: true }),
    folders: 256,
    async list({ shopId, folder: number, before }) {
      const path = join(folder, shopId, number.toString(16).padStart(2, '0'))
      const names = (await readdir(path).catch(ignoreMissing)) ?? []
      const ages = await Promise.all(names.map((name) => stat(join(path, name)).catch(ignoreMissing)))
      return names.filter((name, index) => namePattern.test(name) && (ages[index]?.mtime ?? before) < before)
    },
  }
}

/** Throws for what no program made: names from outside never become paths. */
function partsOf({ shopId, name }: StoredName): string[] {
  if (!shopPattern.test(shopId) || !namePattern.test(name)) throw new Error('not the name of a stored file')
  // The first digits of an id are its time, the last ones chance: these spread over the folders.
  return [shopId, name.slice(34, 36), name]
}

/** A crash in the middle leaves no half file under the name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`
  const file = await open(part, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, path)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
