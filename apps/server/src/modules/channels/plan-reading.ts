import type { FeedbackKind, ProblemCode } from '@echoloop/contract'
import {
  detectPreset,
  flattenValues,
  guessDateOrder,
  guessMapping,
  ignoredColumns,
  type Mapping,
  mappingFromPreset,
  type PresetName,
  readFirstBytes,
  readMapping,
  settleFormat,
  type TableFormat,
  zoneOfDates,
} from '@echoloop/records'
import type { ImportSettings, ReadingPlan } from './import-settings.ts'
import { rowChunks } from './row-chunks.ts'

export type PlannedReading = { kind: 'plan'; plan: ReadingPlan } | { kind: 'problem'; code: ProblemCode }

type Reading = Pick<ReadingPlan, 'format' | 'encoding' | 'sheet'>
type File = { path: string; fileName: string; kind: FeedbackKind; settings: ImportSettings }

/**
 * Settles how a file is read, from what a person chose and from its first rows that can be read (up to 1,000).
 * A mapping that was given counts alone or over its preset; without either the platform is recognised by its columns,
 * or the mapping guessed. Throws what the file system throws, and SheetFault.
 */
export async function planReading(file: File): Promise<PlannedReading> {
  const { settings } = file
  const firstBytes = await readFirstBytes(file.path)
  const format = settleFormat(settings.format, { name: file.fileName, firstBytes })
  const reading: Reading = { format, encoding: settings.encoding ?? 'detect', sheet: settings.sheet }
  const sample = await sampleRows(file.path, reading)
  const columns = [...new Set(sample.flatMap((values) => Object.keys(values)))]
  const preset = settings.preset ?? (settings.mapping ? undefined : detectPreset(columns))
  const mapping = chooseMapping({ settings, preset, columns, sample })
  // Where no row can be read, each row tells its own reason.
  if (sample.length > 0 && !saysSomething({ file, format, columns, mapping })) {
    return { kind: 'problem', code: 'import/no-text-or-rating' }
  }
  const { occurredAt } = mapping
  const dateOrder = occurredAt ? guessDateOrder(sample.map((values) => values[occurredAt])) : undefined
  const timeZone = zoneOfDates({ preset, mapping })
  const ignored = preset ? ignoredColumns(preset, columns, mapping) : undefined
  const plan = { ...reading, mapping: { ...mapping }, dateOrder, timeZone, preset, ignored }
  return { kind: 'plan', plan }
}

async function sampleRows(path: string, reading: Reading): Promise<Record<string, unknown>[]> {
  for await (const chunk of rowChunks({ path }, reading)) {
    const sample = chunk.flatMap(({ row }) => (row.kind === 'row' ? [flattenValues(row.values)] : []))
    if (sample.length > 0) return sample
  }
  return []
}

type Choice = {
  settings: ImportSettings
  preset: PresetName | undefined
  columns: string[]
  sample: Record<string, unknown>[]
}

/** A field that was given without a column is filled by none, whatever its preset says. */
function chooseMapping({ settings, preset, columns, sample }: Choice): Mapping {
  const { mapping } = settings
  if (!mapping && !preset) return guessed({ settings, columns, sample })
  const ofPreset = preset ? mappingFromPreset(preset, columns) : {}
  const all = { ...ofPreset, ...readMapping(mapping ?? {}).mapping }
  return Object.fromEntries(Object.entries(all).filter(([, column]) => column !== ''))
}

/** A name alone is no reason to refuse a row, so that nobody who did not ask for it has rows refused for one. */
function guessed({ settings, columns, sample }: Omit<Choice, 'preset'>): Mapping {
  const { productName, ...mapping } = guessMapping(columns, sample)
  return settings.unknownProducts === 'refuse' ? mapping : { productName, ...mapping }
}

type Judged = { file: File; format: TableFormat; columns: string[]; mapping: Mapping }

/** Objects of JSONL may have members that the first ones lack; a table shows all its columns at once. */
function saysSomething({ file, format, columns, mapping }: Judged): boolean {
  const said = [mapping.text, mapping.title, mapping.rating].filter((column) => column !== undefined)
  const isThere = said.some((column) => format === 'jsonl' || columns.includes(column))
  return isThere || file.kind === 'survey' || columns.some((column) => column.startsWith('dimensions.'))
}
