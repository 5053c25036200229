import { type Import, toPublicId } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit } from '../shops/index.ts'
import { lockRun, readRun } from './import-queries.ts'
import { isOver } from './import-state.ts'
import { updateRun } from './import-store.ts'
import { beginMedia } from './media/begin-media.ts'
import { presentImport } from './present-import.ts'

/**
 * Stops an import that is not over yet. What went in stays; the job sees the state before its next rows, stops and
 * removes the file. An import that is over stays as it is.
 */
export async function cancelImport(scope: Scope, id: string): Promise<Import> {
  const run = await lockRun(scope, id)
  if (!run) throw new AppError('import/not-found')
  if (isOver(run.state)) return presentImport(run)
  await updateRun(scope, id, { state: 'cancelled', finishedAt: scope.now })
  // What went in stays whole: its pictures still come.
  if (run.mediaTotal > 0) await beginMedia(scope, id)
  const publicId = toPublicId('import', id)
  await audit(scope, { action: 'import.cancelled', subject: publicId, detail: { rowsRead: run.rowsRead } })
  await scope.tellLive({ kind: 'import.changed', id: publicId })
  return presentImport(await readRun(scope, id))
}
