import { factsOf } from './facts-of.ts'
import { flattenValues } from './flatten-values.ts'
import { kindOf } from './kind-of.ts'
import type { FieldName, Mapping } from './mapping.ts'
import { mediaOf } from './media-of.ts'
import { type DateOrder, parseMoment } from './parse-moment.ts'
import { parseRating } from './parse-rating.ts'
import { digest, rowIdentity } from './row-identity.ts'

export type RecordDefaults = {
  kind: string
  /** Where the feedback comes from; the file's name unless given. */
  source?: string
  /** Time of the import, in ISO 8601. */
  occurredAt: string
  fileName: string
  /** IANA zone of dates that state none; UTC by default. */
  timeZone?: string
  dateOrder?: DateOrder
}

/** What the file lacked and the import filled. */
export type FilledField = 'source' | 'externalId' | 'occurredAt'

/** The names under which a row speaks of its product, beside the id that is ours. */
export type ProductNames = { sku?: string; handle?: string; number?: string; name?: string }

/** What its author added later, and when, in ISO 8601 or as it stands. */
export type LaterWords = { text: string; at?: unknown }

export type MappedRecord = {
  record: Record<string, unknown>
  /** Not part of a record, whose product is a SKU or an id: whoever knows the shop's products finds the one meant. */
  product: ProductNames
  followUp?: LaterWords
  flags: FilledField[]
  /** Columns of facts or media that were shortened or left out to keep within the limits of a record. */
  cut: string[]
}

/**
 * Makes a feedback record, in the shape that intake takes, from the values of a row. What a value fails to
 * mean (stars of "five", a date that does not exist) is passed on as it stands, for intake to refuse with a
 * precise reason. Columns that fill no field become facts, but for those that by name hold a person's data.
 */
export function toRecord(
  values: Record<string, unknown>,
  options: { mapping: Mapping; defaults: RecordDefaults; ignored?: readonly string[] },
): MappedRecord {
  const { mapping, defaults } = options
  const flat = flattenValues(values)
  const read = (field: FieldName): unknown => filledValue(flat, mapping[field])
  const flags: FilledField[] = []
  const fill = (field: FilledField, value: string): string => {
    flags.push(field)
    return value
  }
  const identity = textOf(read('externalId'))
  const externalId = identity ?? fill('externalId', rowIdentity(flat))
  const source = textOf(read('source')) ?? fill('source', defaults.source ?? defaults.fileName)
  const moment = read('occurredAt')
  const occurredAt =
    moment === undefined ? fill('occurredAt', defaults.occurredAt) : momentOf(moment, defaults)
  const kind = read('kind')
  const facts = factsOf(flat, { mapping, ignored: options.ignored })
  const media = mediaOf(read('media'))
  const record = withoutGaps({
    kind: kind === undefined ? defaults.kind : (kindOf(kind) ?? kind),
    source,
    externalId,
    occurredAt,
    title: textOf(read('title')),
    text: read('text'),
    rating: parseRating(read('rating')),
    dimensions: membersOf({ values: flat, prefix: 'dimensions.', read: parseRating }),
    productId: textOf(read('productId')),
    sku: textOf(read('sku')),
    orderId: textOf(read('orderId')),
    author: authorOf(read, externalId),
    touchpoint: textOf(read('touchpoint')),
    language: textOf(read('language')),
    facts: facts.facts,
    media: media.urls,
  })
  const cut = media.isCut && mapping.media !== undefined ? [...facts.cut, mapping.media] : facts.cut
  return { record, product: readProductNames(flat, mapping), ...laterWordsOf(read, defaults), flags, cut }
}

/** The names that a row, flattened or flat by nature, has for its product. */
export function readProductNames(values: Record<string, unknown>, mapping: Mapping): ProductNames {
  const names = {
    sku: textOf(filledValue(values, mapping.sku)),
    handle: textOf(filledValue(values, mapping.productHandle)),
    number: textOf(filledValue(values, mapping.productNumber)),
    name: textOf(filledValue(values, mapping.productName)),
  }
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined))
}

function laterWordsOf(
  read: (field: FieldName) => unknown,
  defaults: RecordDefaults,
): { followUp?: LaterWords } {
  const text = textOf(read('followUp'))
  if (text === undefined) return {}
  const at = read('followUpAt')
  return { followUp: at === undefined ? { text } : { text, at: momentOf(at, defaults) } }
}

function filledValue(values: Record<string, unknown>, column: string | undefined): unknown {
  if (column === undefined || !Object.hasOwn(values, column)) return undefined
  const value = values[column]
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value
}

/** Numbers count as text in fields of text, because identifiers are often written as numbers. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : undefined
}

function momentOf(value: unknown, defaults: RecordDefaults): unknown {
  return parseMoment(value, { timeZone: defaults.timeZone, dateOrder: defaults.dateOrder }) ?? value
}

/**
 * An author without an identifier gets one from the e-mail address or phone number, digested; a name alone
 * is shared by many, so that it identifies nobody beyond this row.
 */
function authorOf(read: (field: FieldName) => unknown, externalId: string): unknown {
  const name = textOf(read('author.name'))
  const email = textOf(read('author.email'))
  const phone = textOf(read('author.phone'))
  const contact = email?.toLowerCase() ?? phone?.replace(/[^\d+]/g, '')
  const known = textOf(read('author.externalId'))
  if (known === undefined && name === undefined && contact === undefined) return undefined
  const derived = digest(contact === undefined ? `row ${externalId}` : `contact ${contact}`)
  return withoutGaps({ externalId: known ?? derived, name, email, phone })
}

function membersOf(input: {
  values: Record<string, unknown>
  prefix: string
  read: (value: unknown) => unknown
}): Record<string, unknown> | undefined {
  const pairs = Object.entries(input.values)
    .filter(([column]) => column.startsWith(input.prefix))
    .map(([column, value]): [string, unknown] => [column.slice(input.prefix.length), input.read(value)])
    .filter(([, value]) => value !== undefined)
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
}

function withoutGaps(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
