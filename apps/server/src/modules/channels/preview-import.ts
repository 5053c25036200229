import type { endpoints } from '@echoloop/contract'
import { detectUnusable, guessMapping, previewBytesMax, previewRows } from '@echoloop/records'
import type { z } from 'zod'
import { AppError } from '../../platform/app-error.ts'
import type { Visit } from '../../platform/http/route.ts'
import { readBodyHead } from './read-body.ts'

type Preview = z.input<typeof endpoints.previewImport.reply>

/** How a file will be read, from its first bytes: format, encoding, first rows, and which column fills which field. */
export async function previewImport(visit: Visit, fileName: string): Promise<Preview> {
  const head = await readBodyHead(visit, previewBytesMax)
  if (head.length === 0) throw new AppError('import/empty-file')
  if (detectUnusable(head)) throw new AppError('import/unreadable')
  const { format, encoding, columns, rows } = previewRows(head, { name: fileName })
  const mapping: Record<string, string> = {}
  for (const [field, column] of Object.entries(guessMapping(columns, rows))) mapping[field] = column
  return { format, encoding, columns, rows, mapping }
}
