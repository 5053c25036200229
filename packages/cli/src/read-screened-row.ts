import type { ScreenedReview } from '@echoloop/analysis'
import type { Words } from '@echoloop/locales'
import { flattenValues, parseMoment, type Row } from '@echoloop/records'
import type { ScreeningColumns, ScreeningField } from './choose-screening-columns.ts'
import { refusalSentence } from './read-text-row.ts'

/** A review as screening reads it, with the id as it was given, or the line that could not be used and why. */
export type ScreenedRow =
  | { kind: 'review'; id: string | number; review: ScreenedReview }
  | { kind: 'refused'; line: number; reason: string }

/**
 * Reads a row of a file for screening. An author or product that is not known counts as one of its own: it joins the
 * review with no other.
 */
export function readScreenedRow(row: Row, options: { columns: ScreeningColumns; words: Words }): ScreenedRow {
  const { words } = options
  const refused = (reason: string): ScreenedRow => ({ kind: 'refused', line: row.line, reason })
  if (row.kind === 'refused') return refused(refusalSentence(row, words))
  const cells = flattenValues(row.values)
  const cell = (field: ScreeningField) => cellOf(cells, options.columns[field])
  const text = textOf(cells, options.columns.text)
  if (text === undefined) return refused(words.command.analyze.noText)
  if (typeof text !== 'string') return refused(words.command.analyze.textNotWords)
  const id = cell('id') ?? `line-${row.line}`
  if (typeof id !== 'string' && typeof id !== 'number') return refused(words.command.analyze.badId)
  const times = timesOf({
    createdAt: cell('createdAt'),
    deliveredAt: cell('deliveredAt'),
    authorCreatedAt: cell('authorCreatedAt'),
  })
  if (times.kind === 'bad') return refused(words.command.screen.badTime(times.field))
  const own = `line-${row.line}`
  const names = present({
    orderId: nameOf(cell('orderId')),
    deviceHash: nameOf(cell('deviceHash')),
    networkHash: nameOf(cell('networkHash')),
    source: nameOf(cell('source')),
  })
  return {
    kind: 'review',
    id,
    review: {
      id: String(id),
      productId: nameOf(cell('productId')) ?? own,
      authorId: nameOf(cell('authorId')) ?? own,
      text,
      createdAt: times.createdAt,
      ...names,
      ...times.others,
    },
  }
}

/** Whoever gave stars alone wrote nothing: that is a text as well, unlike a line that has no place for one. */
function textOf(values: Record<string, unknown>, column: string): unknown {
  return Object.hasOwn(values, column) ? (values[column] ?? '') : undefined
}

function cellOf(values: Record<string, unknown>, column: string): unknown {
  const value = Object.hasOwn(values, column) ? values[column] : undefined
  return value === null || value === '' ? undefined : value
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

type Times =
  | { kind: 'good'; createdAt: number; others: { deliveredAt?: number; authorCreatedAt?: number } }
  | { kind: 'bad'; field: string }

/** When it was written must be known; the other times may be missing, but not unreadable. */
function timesOf(given: Record<'createdAt' | 'deliveredAt' | 'authorCreatedAt', unknown>): Times {
  const createdAt = timeOf(given.createdAt)
  const deliveredAt = timeOf(given.deliveredAt)
  const authorCreatedAt = timeOf(given.authorCreatedAt)
  if (createdAt === undefined || Number.isNaN(createdAt)) return { kind: 'bad', field: 'createdAt' }
  if (Number.isNaN(deliveredAt)) return { kind: 'bad', field: 'deliveredAt' }
  if (Number.isNaN(authorCreatedAt)) return { kind: 'bad', field: 'authorCreatedAt' }
  return { kind: 'good', createdAt, others: present({ deliveredAt, authorCreatedAt }) }
}

/** Milliseconds since 1970; not a number where there is something else than a time. */
function timeOf(value: unknown): number | undefined {
  return value === undefined ? undefined : Date.parse(parseMoment(value) ?? '')
}

/** Only the fields that are known. */
function present<Field extends string, Value>(
  fields: Record<Field, Value | undefined>,
): Partial<Record<Field, Value>> {
  const known: Partial<Record<Field, Value>> = {}
  for (const field in fields) if (fields[field] !== undefined) known[field] = fields[field]
  return known
}
