import type { endpoints } from '@echoloop/contract'
import {
  detectUnusable,
  guessMapping,
  isZip,
  mappingFromPreset,
  previewBytesMax,
  previewFile,
  SheetFault,
} from '@echoloop/records'
import type { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import { newUuid } from '../../platform/crypto/new-uuid.ts'
import type { Visit } from '../../platform/http/route.ts'
import { removeImportFile, uploadPath } from './import-files.ts'
import { saveBody, workbookBytesMax } from './read-body.ts'
import { sheetProblem, unusableProblem } from './sheet-problem.ts'

type Wanted = z.output<NonNullable<typeof endpoints.previewImport.query>>
type Preview = z.input<typeof endpoints.previewImport.reply>

/** How a file will be read: format, encoding, whose export it is, first rows, and which column fills which field. */
export async function previewImport(
  visit: Visit,
  options: { dataFolder: string; wanted: Wanted },
): Promise<Preview> {
  const { caller } = visit
  if (!caller) throw new AppError('session/needed')
  const { dataFolder, wanted } = options
  const path = uploadPath(dataFolder, { shopId: caller.shopId, importId: newUuid(), uploadId: newUuid() })
  try {
    const bytes = await saveBody(visit, { path, limit: limitOf })
    if (bytes === 0) throw new AppError('import/empty-file')
    return await look(path, wanted)
  } catch (error) {
    if (error instanceof SheetFault) throw new AppError(sheetProblem(error.code), {}, { cause: error })
    throw error
  } finally {
    await removeImportFile(path)
  }
}

function limitOf(firstBytes: Buffer): { bytesMax: number; isEnough: boolean } {
  const unusable = detectUnusable(firstBytes)
  if (unusable) throw new AppError(unusableProblem(unusable))
  if (isZip(firstBytes)) return { bytesMax: workbookBytesMax, isEnough: false }
  return { bytesMax: previewBytesMax, isEnough: true }
}

async function look(path: string, { fileName, sheet }: Wanted): Promise<Preview> {
  const preview = await previewFile(path, { name: fileName, sheet })
  const { format, encoding, columns, rows, preset, sheets } = preview
  const mapping: Record<string, string> = {}
  const chosen = preset ? mappingFromPreset(preset, columns) : guessMapping(columns, rows)
  for (const [field, column] of Object.entries(chosen)) mapping[field] = column
  return { format, encoding, columns, rows, mapping, preset, sheet: preview.sheet, sheets }
}
