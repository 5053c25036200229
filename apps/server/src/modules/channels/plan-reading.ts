import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FeedbackKind, ProblemCode } from '@echoloop/contract'
import {
  detectFormat,
  flattenValues,
  guessDateOrder,
  guessMapping,
  type Mapping,
  mappingFromPreset,
  readMapping,
  type TableFormat,
} from '@echoloop/records'
import type { ImportSettings, ReadingPlan } from './import-settings.ts'
import { rowChunks } from './row-chunks.ts'

export type PlannedReading = { kind: 'plan'; plan: ReadingPlan } | { kind: 'problem'; code: ProblemCode }

type File = { path: string; fileName: string; kind: FeedbackKind; settings: ImportSettings }

/**
 * Settles how a file is read, from what a person chose and from its first rows that can be read (up to 1,000).
 * A mapping that was given counts alone or over its preset; without either it is guessed. Throws what the file
 * system throws.
 */
export async function planReading(file: File): Promise<PlannedReading> {
  const { settings } = file
  const format = settings.format ?? detectFormat(file.fileName, await firstBytes(file.path))
  const encoding = settings.encoding ?? 'detect'
  const sample = await sampleRows(file.path, { format, encoding })
  const columns = [...new Set(sample.flatMap((values) => Object.keys(values)))]
  const mapping = chooseMapping({ settings, columns, sample })
  // Where no row can be read, each row tells its own reason.
  if (sample.length > 0 && !saysSomething({ file, format, columns, mapping })) {
    return { kind: 'problem', code: 'import/no-text-or-rating' }
  }
  const { occurredAt } = mapping
  const dateOrder = occurredAt ? guessDateOrder(sample.map((values) => values[occurredAt])) : undefined
  return { kind: 'plan', plan: { format, encoding, mapping: { ...mapping }, dateOrder } }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function sampleRows(
  path: string,
  reading: Pick<ReadingPlan, 'format' | 'encoding'>,
): Promise<Record<string, unknown>[]> {
  for await (const chunk of rowChunks(createReadStream(path), reading)) {
    const sample = chunk.flatMap(({ row }) => (row.kind === 'row' ? [flattenValues(row.values)] : []))
    if (sample.length > 0) return sample
  }
  return []
}

type Choice = { settings: ImportSettings; columns: string[]; sample: Record<string, unknown>[] }

function chooseMapping({ settings, columns, sample }: Choice): Mapping {
  const { mapping, preset } = settings
  if (!mapping && !preset) return guessMapping(columns, sample)
  const ofPreset = preset ? mappingFromPreset(preset, columns) : {}
  return { ...ofPreset, ...readMapping(mapping ?? {}).mapping }
}

type Judged = { file: File; format: TableFormat; columns: string[]; mapping: Mapping }

/** Objects of JSONL may have members that the first ones lack; a table shows all its columns at once. */
function saysSomething({ file, format, columns, mapping }: Judged): boolean {
  const said = [mapping.text, mapping.title, mapping.rating].filter((column) => column !== undefined)
  const isThere = said.some((column) => format === 'jsonl' || columns.includes(column))
  return isThere || file.kind === 'survey' || columns.some((column) => column.startsWith('dimensions.'))
}
