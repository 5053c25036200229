import { type Import, toPublicId } from '@echoloop/contract'
import type { ImportRun } from './import-queries.ts'
import { readImportSettings } from './import-settings.ts'

/** A run as the outside sees it. */
export function presentImport(run: ImportRun): Import {
  const { settings: kept, source: _source, id, createdAt, finishedAt, ...rest } = run
  const { productsAsked, productsUndecided, productsNotListed, ...figures } = rest
  const { mediaTotal, mediaKept, mediaRefused, ...shown } = figures
  const settings = readImportSettings(kept)
  return {
    ...shown,
    preset: settings.plan?.preset ?? settings.preset ?? null,
    sheet: settings.plan?.sheet ?? settings.sheet ?? null,
    unknownProducts: settings.unknownProducts,
    products: { asked: productsAsked, undecided: productsUndecided, notListed: productsNotListed },
    media: { total: mediaTotal, kept: mediaKept, refused: mediaRefused },
    id: toPublicId('import', id),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
