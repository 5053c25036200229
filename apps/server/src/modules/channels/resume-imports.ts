import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { type FoundFile, importsFolder, listImportFiles, removeImportFile } from './import-files.ts'
import { findRun } from './import-queries.ts'
import { importQueue } from './import-queue.ts'
import { isUnderWay, needsFile } from './import-state.ts'

const dayMs = 86_400_000

/**
 * At the start of a worker: puts a job behind every file whose run is under way, because the job of a killed process
 * would come back only when it expires, and removes files that no run needs. A second job on a run does no harm.
 */
export async function resumeImports(platform: Platform, dataFolder: string): Promise<void> {
  for (const file of await listImportFiles(dataFolder)) {
    const path = join(importsFolder(dataFolder), file.name)
    const changedAt = await changeTimeOf(path)
    if (!changedAt) continue
    const who = { shopId: file.shopId, actor: { kind: 'system' } } as const
    const isNeeded = await runInShop(platform, who, (scope) => resume(scope, file, changedAt))
    if (!isNeeded) await removeImportFile(path)
  }
}

/** True when the file must stay. An upload of today may still be coming in. */
async function resume(scope: Scope, file: FoundFile, changedAt: Date): Promise<boolean> {
  const run = await findRun(scope, file.importId)
  if (run?.state === 'waiting-for-file') return scope.now.getTime() - changedAt.getTime() < dayMs
  if (!run || file.isPart || !needsFile(run.state)) return false
  if (!isUnderWay(run.state)) return true
  await scope.enqueue(importQueue, { importId: file.importId })
  return true
}

/** Undefined when another process has just removed the file. */
async function changeTimeOf(path: string): Promise<Date | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.mtime
}
