import { join } from 'node:path'
import { createFileStore, type FileStore } from './file-store.ts'

/** Where files lie, and the folder where they come in: on the same disk, so that a file can be moved over. */
export type Files = { store: FileStore; incoming: string }

export function openFiles(dataFolder: string): Files {
  return { store: createFileStore(join(dataFolder, 'files')), incoming: join(dataFolder, 'incoming') }
}
