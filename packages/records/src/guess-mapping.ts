import { bareName, isPersonalColumn, namesOf } from './column-names.ts'
import { kindOf } from './kind-of.ts'
import type { FieldName, Mapping } from './mapping.ts'
import { mediaOf } from './media-of.ts'
import { parseMoment } from './parse-moment.ts'
import { parseRating } from './parse-rating.ts'

type Sample = Record<string, unknown>

/** Fields in the order in which they choose: what is surest by name goes first. */
const choiceOrder = [
  'externalId',
  'occurredAt',
  'author.externalId',
  'author.email',
  'author.phone',
  'rating',
  'productId',
  'productHandle',
  'sku',
  'productName',
  'orderId',
  'media',
  'language',
  'touchpoint',
  'source',
  'kind',
  'title',
  'followUpAt',
  'followUp',
  'text',
  'author.name',
] as const

/**
 * Proposes which column fills which field, by the columns' names in Chinese and English and by what the
 * sample rows hold: a column called "type" is a kind only if its values are kinds. Without a name for the
 * text the column with the longest values is proposed.
 */
export function guessMapping(columns: string[], sampleRows: Sample[]): Mapping {
  const mapping: Mapping = {}
  const free = new Set(columns)
  for (const field of choiceOrder) {
    const column = columnFor({ field, free, sampleRows })
    if (column === undefined) continue
    mapping[field] = column
    free.delete(column)
  }
  if (mapping.text === undefined) {
    const longest = longestColumn([...free], sampleRows)
    if (longest !== undefined) mapping.text = longest
    else if (mapping.title !== undefined) {
      mapping.text = mapping.title
      delete mapping.title
    }
  }
  return mapping
}

function columnFor(input: { field: FieldName; free: Set<string>; sampleRows: Sample[] }): string | undefined {
  const columns = [...input.free].filter((column) => !/^(facts|dimensions)\./.test(column))
  for (const name of namesOf(input.field)) {
    const column = columns.find((candidate) => bareName(candidate) === name)
    if (column !== undefined && fits(input.field, filledValues(column, input.sampleRows))) return column
  }
  return undefined
}

/** Without any value to look at, the name alone decides, but for product ids, whose name is ambiguous. */
function fits(field: FieldName, values: unknown[]): boolean {
  if (values.length === 0) return field !== 'productId'
  if (field === 'kind') return values.every((value) => kindOf(value) !== undefined)
  if (field === 'rating') return values.some(isStars)
  if (field === 'occurredAt' || field === 'followUpAt') return values.some(isMomentLike)
  if (field === 'productId') return values.every(isOwnProductId)
  if (field === 'media') return values.some((value) => mediaOf(value).urls !== undefined)
  if (field === 'language') return values.every((value) => String(value).trim().length <= 12)
  if (field === 'text') return values.some((value) => typeof value === 'string')
  return true
}

/** Only an identifier that we gave is a product id; one of another platform is mapped to `sku`. */
function isOwnProductId(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('prd_')
}

function isStars(value: unknown): boolean {
  const rating = parseRating(value)
  return typeof rating === 'number' && rating >= 1 && rating <= 5
}

/** A date whose order of day and month is open is still a date. */
function isMomentLike(value: unknown): boolean {
  const orders = ['dmy', 'mdy'] as const
  return orders.some((dateOrder) => parseMoment(value, { dateOrder }) !== undefined)
}

function filledValues(column: string, rows: Sample[]): unknown[] {
  return rows
    .map((row) => (Object.hasOwn(row, column) ? row[column] : undefined))
    .filter((value) => value !== undefined && value !== null && String(value).trim() !== '')
}

const textLengthMin = 6

function longestColumn(columns: string[], rows: Sample[]): string | undefined {
  let longest: { column: string; length: number } | undefined
  for (const column of columns) {
    if (isPersonalColumn(column)) continue
    const texts = filledValues(column, rows).filter((value) => typeof value === 'string' && isWords(value))
    const total = texts.reduce<number>((sum, text) => sum + String(text).length, 0)
    const length = texts.length === 0 ? 0 : total / texts.length
    if (length >= textLengthMin && length > (longest?.length ?? 0)) longest = { column, length }
  }
  return longest?.column
}

function isWords(value: string): boolean {
  return /\p{L}{2}/u.test(value) && !/^https?:\/\//.test(value)
}
