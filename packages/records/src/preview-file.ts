import { open, stat } from 'node:fs/promises'
import { isZip } from './detect-format.ts'
import { detectPreset } from './detect-preset.ts'
import type { PresetName } from './presets.ts'
import { type Preview, type PreviewOptions, previewBytesMax, previewRows } from './preview-rows.ts'
import { openWorkbook } from './workbook/open-workbook.ts'

export type FilePreview = Preview & {
  /** Whose export it is, by its columns. */
  preset?: PresetName
  /** For workbooks: the sheet that is shown, and all that can be chosen. */
  sheet?: string
  sheets?: string[]
}

const rowsMax = 20

/** Shows how a file on disk will be read. Throws SheetFault for a workbook that cannot be. */
export async function previewFile(
  path: string,
  options: PreviewOptions & { sheet?: string } = {},
): Promise<FilePreview> {
  const firstBytes = await readFirstBytes(path)
  const isWholeFile = (await stat(path)).size < previewBytesMax
  const preview = isZip(firstBytes)
    ? await previewWorkbook(path, options.sheet)
    : previewRows(firstBytes, { isWholeFile, ...options })
  const preset = detectPreset(preview.columns)
  return preset === undefined ? preview : { ...preview, preset }
}

/** The first bytes of a file, as many as a preview looks at. */
export async function readFirstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(previewBytesMax), 0, previewBytesMax, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function previewWorkbook(path: string, sheet: string | undefined): Promise<FilePreview> {
  const book = await openWorkbook(path, { sheet })
  try {
    const rows: Record<string, unknown>[] = []
    let refused = 0
    for await (const some of book.rows()) {
      for (const row of some.slice(0, rowsMax - rows.length)) {
        if (row.kind === 'row') rows.push(row.values)
        else refused += 1
      }
      if (rows.length + refused >= rowsMax) break
    }
    const { columns, sheets } = book
    return { format: 'xlsx', encoding: 'utf-8', columns, rows, refused, sheet: book.sheet, sheets }
  } finally {
    await book.close()
  }
}
