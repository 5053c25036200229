import type { AnalysisInput } from '@echoloop/analysis'
import type { Words } from '@echoloop/locales'
import { flattenValues, parseRating, type Row } from '@echoloop/records'
import type { AnalysisColumns } from './choose-columns.ts'

/** A text with the id it came with, or the line that could not be used and why. */
export type TextRow =
  | { kind: 'text'; id: string | number; input: AnalysisInput }
  | { kind: 'refused'; line: number; reason: string }

/** Reads a row of a file for the analyser. An id comes back as it was given; without one it is `line-<number>`. */
export function readTextRow(row: Row, options: { columns: AnalysisColumns; words: Words }): TextRow {
  const { columns, words } = options
  const refused = (reason: string): TextRow => ({ kind: 'refused', line: row.line, reason })
  if (row.kind === 'refused') return refused(refusalSentence(row, words))
  const values = flattenValues(row.values)
  const text = cellOf(values, columns.text)
  if (text === undefined) return refused(words.command.analyze.noText)
  if (typeof text !== 'string') return refused(words.command.analyze.textNotWords)
  const id = cellOf(values, columns.id)
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return refused(words.command.analyze.badId)
  const rating = parseRating(cellOf(values, columns.rating))
  if (rating !== undefined && !isStars(rating)) return refused(words.command.analyze.badRating)
  const category = cellOf(values, columns.category)
  if (category !== undefined && typeof category !== 'string')
    return refused(words.command.analyze.badCategory)
  const input = { text, rating: rating ?? null, category: category ?? null }
  return { kind: 'text', id: id === undefined || id === '' ? `line-${row.line}` : id, input }
}

function cellOf(values: Record<string, unknown>, column: string): unknown {
  const value = Object.hasOwn(values, column) ? values[column] : undefined
  return value === null ? undefined : value
}

function isStars(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= 5
}

/** Why a row of a file could not be read. */
export function refusalSentence(row: Extract<Row, { kind: 'refused' }>, words: Words): string {
  const facts = [row.code, row.detail].filter((fact) => fact !== undefined).join(': ')
  return `${words.problems[row.code].title} (${facts})`
}
