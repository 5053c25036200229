import type { Words } from '@echoloop/locales'
import { flattenValues, type Mapping, parseMoment, type Row, toRecord } from '@echoloop/records'
import { deriveLateness } from './derive-lateness.ts'
import { refusalSentence } from './read-text-row.ts'

/** A text with what a report wants to know about it, or the line that could not be used and why. */
export type ReportRow =
  | {
      kind: 'text'
      id: string
      text: string
      rating?: number
      /** Days since 1970-01-01 (UTC). */
      day?: number
      product?: string
      facts: Record<string, string>
    }
  | { kind: 'refused'; line: number; reason: string }

/** Which columns of a table hold what; columns that fill no field become facts. */
export type ReportColumns = { mapping: Mapping; product: string | undefined }

const dayMs = 86_400_000

/** Reads a row of a file for the report; a date that cannot be read leaves the row without a day. */
export function readReportRow(
  row: Row,
  options: { columns: ReportColumns; fileName: string; words: Words },
): ReportRow {
  const { words, columns } = options
  const refused = (reason: string): ReportRow => ({ kind: 'refused', line: row.line, reason })
  if (row.kind === 'refused') return refused(refusalSentence(row, words))
  const defaults = { kind: 'review', occurredAt: '', fileName: options.fileName }
  const { record, flags } = toRecord(row.values, { mapping: columns.mapping, defaults })
  const { text, rating } = record
  if (text === undefined) return refused(words.command.analyze.noText)
  if (typeof text !== 'string') return refused(words.command.analyze.textNotWords)
  if (rating !== undefined && !(typeof rating === 'number' && rating >= 1 && rating <= 5))
    return refused(words.command.analyze.badRating)
  const title = typeof record.title === 'string' && !text.startsWith(record.title) ? `${record.title}\n` : ''
  const day = dayOf(record.occurredAt)
  const product = productOf(record, flattenValues(row.values), columns)
  return {
    kind: 'text',
    id: flags.includes('externalId') ? String(row.line) : String(record.externalId),
    text: title + text,
    facts: factsOf(record.facts, columns),
    ...(rating === undefined ? {} : { rating }),
    ...(day === undefined ? {} : { day }),
    ...(product === undefined ? {} : { product }),
  }
}

function dayOf(moment: unknown): number | undefined {
  const time = typeof moment === 'string' ? Date.parse(moment) : Number.NaN
  return Number.isNaN(time) ? undefined : Math.floor(time / dayMs)
}

function productOf(
  record: Record<string, unknown>,
  values: Record<string, unknown>,
  { product }: ReportColumns,
): string | undefined {
  const named = product === undefined ? undefined : values[product]
  const found = named ?? record.sku ?? record.productId
  return typeof found === 'string' || typeof found === 'number'
    ? String(found).trim() || undefined
    : undefined
}

/** Facts as text; moments explain nothing by themselves, so only lateness is kept of them. */
function factsOf(facts: unknown, { product }: ReportColumns): Record<string, string> {
  if (typeof facts !== 'object' || facts === null) return {}
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(facts)) {
    if (name === product || (typeof value === 'string' && isMoment(value))) continue
    kept[name] = String(value)
  }
  return { ...kept, ...deriveLateness(facts) }
}

function isMoment(value: string): boolean {
  return /[-/:年]/.test(value) && parseMoment(value, { dateOrder: 'dmy' }) !== undefined
}
