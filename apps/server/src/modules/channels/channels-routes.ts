import { endpoints, type Import } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import { encodeCursor } from '../../platform/http/cursor.ts'
import { inShop, open, type Route, type Visit } from '../../platform/http/route.ts'
import { uuidOf } from '../../platform/http/uuid-of.ts'
import { runInShop } from '../../platform/scope.ts'
import { cancelImport } from './cancel-import.ts'
import { createImport } from './create-import.ts'
import { listRuns, readRun } from './import-queries.ts'
import { presentImport } from './present-import.ts'
import { previewImport } from './preview-import.ts'
import { continueImport } from './products/continue-import.ts'
import { decideImportProducts } from './products/decide-import-products.ts'
import { listImportProducts } from './products/list-import-products.ts'
import { receiveFile } from './receive-file.ts'
import { writeRefusals } from './write-refusals.ts'

/** `dataFolder`: where uploaded files lie until their rows are taken in. */
export function channelsRoutes(options: { dataFolder: string }): Route[] {
  const { dataFolder } = options
  return [
    open(endpoints.previewImport, (visit, { query }) => previewImport(visit, { dataFolder, wanted: query })),
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
    inShop(endpoints.listImportProducts, (scope, { params, query }) =>
      listImportProducts(scope, { importId: uuidOf('import', params.id), ...query }),
    ),
    inShop(endpoints.decideImportProducts, (scope, { params, body }) =>
      decideImportProducts(scope, uuidOf('import', params.id), body),
    ),
    open(endpoints.continueImport, (visit, { params }) => continueVisit(visit, uuidOf('import', params.id))),
    open(endpoints.downloadRefusals, (visit, { params }) =>
      writeRefusals(visit, uuidOf('import', params.id)),
    ),
  ]
}

/** Making products needs a permission of its own beside that to import. */
function continueVisit({ caller, platform }: Visit, id: string): Promise<Import> {
  if (!caller) throw new AppError('session/needed')
  const mayMakeProducts = caller.may('product.write')
  return runInShop(platform, caller, (scope) => continueImport(scope, id, { mayMakeProducts }))
}
