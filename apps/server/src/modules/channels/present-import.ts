import { type Import, toPublicId } from '@echoloop/contract'
import type { ImportRun } from './import-queries.ts'

/** A run as the outside sees it. */
export function presentImport(run: ImportRun): Import {
  const { settings: _settings, source: _source, id, createdAt, finishedAt, ...rest } = run
  return {
    ...rest,
    id: toPublicId('import', id),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
