import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkedFilePath, savedFolders } from './checked-file-path.ts'
import { MaintenanceError } from './maintenance-error.ts'

/** Paths of all regular files that a backup takes along, relative to the data folder, with `/` between names. */
export async function listSavedFiles(dataFolder: string): Promise<string[]> {
  const found: string[] = []
  for (const folder of savedFolders) await collect(dataFolder, folder, found)
  return found.map(checkedFilePath).sort()
}

async function collect(dataFolder: string, path: string, found: string[]): Promise<void> {
  const entries = await readdir(join(dataFolder, path), { withFileTypes: true }).catch(ignoreMissing)
  for (const entry of entries ?? []) {
    if (entry.isDirectory()) await collect(dataFolder, `${path}/${entry.name}`, found)
    // Links and sockets are none of ours; following them could lead out of the folder.
    if (entry.isFile()) found.push(`${path}/${entry.name}`)
  }
}

/** The bytes of a saved file, or undefined when it was removed since it was listed. */
export async function openSavedFile(
  dataFolder: string,
  path: string,
): Promise<AsyncIterable<Buffer> | undefined> {
  const file = await open(join(dataFolder, path), 'r').catch(ignoreMissing)
  return file && readFile(file)
}

async function* readFile(file: FileHandle): AsyncGenerator<Buffer> {
  for await (const chunk of file.createReadStream()) yield chunk
}

export type FilePlacer = {
  place(path: string, data: AsyncIterable<Buffer>): Promise<void>
  /** Removes what was placed, when the restore does not come to its end. */
  takeBack(): Promise<void>
}

/** Writes files of a backup below the data folder: new ones only, each durable when `place` returns. */
export function placeFiles(dataFolder: string): FilePlacer {
  const placed: string[] = []
  return {
    async place(path, data) {
      const target = join(dataFolder, checkedFilePath(path))
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      // Exclusive: a file or link that stands there already is neither replaced nor followed.
      const file = await open(target, 'wx', 0o600)
      placed.push(target)
      try {
        for await (const chunk of data) await file.writeFile(chunk)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    async takeBack() {
      for (const target of placed) await rm(target, { force: true })
    },
  }
}

/** Throws when the folders that a restore fills hold files already. */
export async function refuseSavedFiles(dataFolder: string): Promise<void> {
  const found = await listSavedFiles(dataFolder)
  if (found.length > 0)
    throw new MaintenanceError('files-in-the-way', { count: found.length, folder: dataFolder })
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
