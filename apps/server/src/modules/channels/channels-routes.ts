import { endpoints } from '@echoloop/contract'
import { encodeCursor } from '../../platform/http/cursor.ts'
import { inShop, open, type Route } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { cancelImport } from './cancel-import.ts'
import { createImport } from './create-import.ts'
import { listRuns, readRun } from './import-queries.ts'
import { presentImport } from './present-import.ts'
import { previewImport } from './preview-import.ts'
import { receiveFile } from './receive-file.ts'
import { writeRefusals } from './write-refusals.ts'

/** `dataFolder`: where uploaded files lie until their rows are taken in. */
export function channelsRoutes(options: { dataFolder: string }): Route[] {
  const { dataFolder } = options
  return [
    open(endpoints.previewImport, (visit, { query }) => previewImport(visit, query.fileName)),
    inShop(endpoints.createImport, (scope, { body }) => createImport(scope, body)),
    open(endpoints.uploadImportFile, (visit, { params }) =>
      receiveFile(visit, { importId: uuidOf('import', params.id), dataFolder }),
    ),
    inShop(endpoints.readImport, async (scope, { params }) =>
      presentImport(await readRun(scope, uuidOf('import', params.id))),
    ),
    inShop(endpoints.listImports, async (scope, { query }) => {
      const runs = await listRuns(scope, query)
      const page = runs.slice(0, query.limit)
      const last = page.at(-1)
      return {
        items: page.map(presentImport),
        nextCursor:
          runs.length > query.limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
      }
    }),
    inShop(endpoints.cancelImport, (scope, { params }) => cancelImport(scope, uuidOf('import', params.id))),
    open(endpoints.downloadRefusals, (visit, { params }) =>
      writeRefusals(visit, uuidOf('import', params.id)),
    ),
  ]
}
