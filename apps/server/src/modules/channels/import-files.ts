import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Whose file it is: both ids stand in its name, so that a start can tell what to do with files it finds. */
export type FileOwner = { shopId: string; importId: string }

export function importsFolder(dataFolder: string): string {
  return join(dataFolder, 'imports')
}

/** Where the whole file of a run lies until its last row was taken. */
export function importFilePath(dataFolder: string, owner: FileOwner): string {
  return join(importsFolder(dataFolder), `${owner.shopId}.${owner.importId}`)
}

/** Where an upload lies while it comes in; each upload has its own, two at once do not mix. */
export function uploadPath(dataFolder: string, upload: FileOwner & { uploadId: string }): string {
  return `${importFilePath(dataFolder, upload)}.${upload.uploadId}.part`
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const namePattern = new RegExp(`^(${uuid})\\.(${uuid})(?:\\.${uuid}(\\.part))?$`)

export type FoundFile = FileOwner & { name: string; isPart: boolean }

/** The files of imports that lie in the folder; other files are not looked at. */
export async function listImportFiles(dataFolder: string): Promise<FoundFile[]> {
  const folder = importsFolder(dataFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = await readdir(folder)
  return names.flatMap((name) => {
    const [, shopId, importId, part] = namePattern.exec(name) ?? []
    return shopId && importId ? [{ name, shopId, importId, isPart: part !== undefined }] : []
  })
}

export async function removeImportFile(path: string): Promise<void> {
  await rm(path, { force: true })
}

/** Makes a rename in the folder of `path` survive a power cut. */
export async function syncFolderOf(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
