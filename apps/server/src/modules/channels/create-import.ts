import { type endpoints, feedbackLimits, type Import, toPublicId } from '@echoloop/contract'
import { readMapping } from '@echoloop/records'
import type { z } from 'zod'
import { AppError, type FieldProblem } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, nameOfActor, readShopRow } from '../shops/index.ts'
import { readRun } from './import-queries.ts'
import { insertRun, removeOldRefusals } from './import-store.ts'
import { presentImport } from './present-import.ts'

type Wanted = z.output<NonNullable<typeof endpoints.createImport.body>>

/** Begins an import: what the file is called and how it is to be read. The file itself comes after. */
export async function createImport(scope: Scope, wanted: Wanted): Promise<Import> {
  const fields = faultsOf(wanted)
  if (fields.length > 0) throw new AppError('request/invalid', {}, { fields })
  const { timeZone } = await readShopRow(scope)
  const { fileName, kind, source, preset, mapping, format, encoding, sheet, unknownProducts } = wanted
  const hasMapping = mapping !== undefined && Object.keys(mapping).length > 0
  const id = await insertRun(scope, {
    fileName,
    kind,
    source: source ?? sourceOf(fileName),
    settings: {
      preset,
      mapping: hasMapping ? mapping : undefined,
      format,
      encoding,
      sheet,
      unknownProducts,
      isSourceGiven: source !== undefined,
      timeZone,
    },
    createdBy: nameOfActor(scope.actor),
  })
  await removeOldRefusals(scope)
  const publicId = toPublicId('import', id)
  await audit(scope, { action: 'import.created', subject: publicId, detail: { kind } })
  await scope.tellLive({ kind: 'import.changed', id: publicId })
  return presentImport(await readRun(scope, id))
}

function faultsOf(wanted: Wanted): FieldProblem[] {
  const texts = { fileName: wanted.fileName, source: wanted.source ?? '', sheet: wanted.sheet ?? '' }
  const columns = Object.entries(wanted.mapping ?? {})
  const broken = [
    ...Object.entries(texts),
    ...columns.map(([field, column]): [string, string] => [`mapping.${field}`, column]),
  ].filter(([, text]) => !text.isWellFormed() || text.includes('\0'))
  const { unknownFields } = readMapping(wanted.mapping ?? {})
  return [
    ...broken.map(([path]) => ({ path, code: 'broken_text' })),
    ...unknownFields.map((field) => ({
      path: `mapping.${field.toWellFormed().replaceAll('\0', '')}`,
      code: 'unknown_field',
    })),
  ]
}

/** The file's name, shortened to what a source may be, not in the middle of a character. */
function sourceOf(fileName: string): string {
  if (fileName.length <= feedbackLimits.source) return fileName
  const cut = fileName.slice(0, feedbackLimits.source)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
