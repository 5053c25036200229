import { rename } from 'node:fs/promises'
import { type Import, toPublicId } from '@echoloop/contract'
import { detectUnusable, isZip } from '@echoloop/records'
import { AppError } from '../../platform/app-error.ts'
import { newUuid } from '../../platform/crypto/new-uuid.ts'
import type { Caller, Visit } from '../../platform/http/route.ts'
import { runInShop, type Scope } from '../../platform/scope.ts'
import { importFilePath, removeImportFile, syncFolderOf, uploadPath } from './import-files.ts'
import { type ImportRun, lockRun, readRun } from './import-queries.ts'
import { importQueue } from './import-queue.ts'
import { readImportSettings } from './import-settings.ts'
import { updateRun } from './import-store.ts'
import { presentImport } from './present-import.ts'
import { fileBytesMax, saveBody, workbookBytesMax } from './read-body.ts'
import { unusableProblem } from './sheet-problem.ts'

/**
 * Takes the file of a run that waits for it, without a transaction while bytes come in. Only a file that is whole
 * and on disk gets its name and its job; of two uploads at once one wins.
 */
export async function receiveFile(
  visit: Visit,
  target: { importId: string; dataFolder: string },
): Promise<Import> {
  const { caller, platform } = visit
  if (!caller) throw new AppError('session/needed')
  const { importId, dataFolder } = target
  const owner = { shopId: caller.shopId, importId }
  const run = await runInShop(platform, caller, (scope) => readRun(scope, importId))
  if (run.state !== 'waiting-for-file') throw new AppError('import/already-running')
  refuseMaking(run, caller)
  const part = uploadPath(dataFolder, { ...owner, uploadId: newUuid() })
  try {
    const bytes = await saveBody(visit, { path: part, limit: limitOf })
    if (bytes === 0) throw new AppError('import/empty-file')
    const path = importFilePath(dataFolder, owner)
    return await runInShop(platform, caller, (scope) => queueRun(scope, { importId, part, path, bytes }))
  } finally {
    await removeImportFile(part)
  }
}

/** Who may not write products may not have them made from a file either. */
function refuseMaking(run: ImportRun, caller: Caller): void {
  const { unknownProducts } = readImportSettings(run.settings)
  if (unknownProducts === 'create' && !caller.may('product.write'))
    throw new AppError('session/forbidden', { permission: 'product.write' })
}

function limitOf(firstBytes: Buffer): { bytesMax: number } {
  const unusable = detectUnusable(firstBytes)
  if (unusable) throw new AppError(unusableProblem(unusable))
  return { bytesMax: isZip(firstBytes) ? workbookBytesMax : fileBytesMax }
}

type Uploaded = { importId: string; part: string; path: string; bytes: number }

async function queueRun(scope: Scope, uploaded: Uploaded): Promise<Import> {
  const { importId, part, path, bytes } = uploaded
  const run = await lockRun(scope, importId)
  if (run?.state !== 'waiting-for-file') throw new AppError('import/already-running')
  await rename(part, path)
  await syncFolderOf(path)
  await updateRun(scope, importId, { state: 'queued', bytesTotal: bytes })
  await scope.enqueue(importQueue, { importId })
  await scope.tellLive({ kind: 'import.changed', id: toPublicId('import', importId) })
  return presentImport(await readRun(scope, importId))
}
