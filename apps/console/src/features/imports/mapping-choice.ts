import type { FeedbackKind } from '@echoloop/contract'

/** Fields of a record that a column can fill, in the order in which people look for them. */
export const mappableFields = [
  'text',
  'rating',
  'title',
  'occurredAt',
  'externalId',
  'sku',
  'productHandle',
  'productNumber',
  'productName',
  'productId',
  'orderId',
  'author.externalId',
  'author.name',
  'author.email',
  'author.phone',
  'kind',
  'source',
  'language',
  'touchpoint',
  'media',
  'followUp',
  'followUpAt',
] as const

export type MappableField = (typeof mappableFields)[number]

/** Which field each column fills; a column that is absent fills none and is kept as a fact. */
export type MappingChoice = ReadonlyMap<string, MappableField>

/** The choice a proposed mapping (field → column) stands for; unknown fields and columns are left out. */
export function choiceOf(proposal: {
  mapping: Readonly<Record<string, string>>
  columns: readonly string[]
}): MappingChoice {
  const choice = new Map<string, MappableField>()
  for (const field of mappableFields) {
    const column = proposal.mapping[field]
    if (column !== undefined && proposal.columns.includes(column)) choice.set(column, field)
  }
  return choice
}

/** Gives a field to a column, taking it from the column that had it; undefined frees the column. */
export function chooseField(
  choice: MappingChoice,
  change: { column: string; field: MappableField | undefined },
): MappingChoice {
  const next = new Map(
    [...choice].filter(([column, field]) => column !== change.column && field !== change.field),
  )
  if (change.field) next.set(change.column, change.field)
  return next
}

/** The mapping as the server wants it: field → column; a field that the proposal filled and nobody wants is empty. */
export function mappingOf(
  choice: MappingChoice,
  proposal: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const freed = Object.keys(proposal).map((field): [string, string] => [field, ''])
  return Object.fromEntries([...freed, ...[...choice].map(([column, field]) => [field, column])])
}

/**
 * True when the rows will say something: without words and without stars every row would be refused. Answers of a
 * survey and stars by dimension speak for themselves.
 */
export function saysSomething(
  choice: MappingChoice,
  file: { kind: FeedbackKind; columns: readonly string[] },
): boolean {
  if (file.kind === 'survey' || file.columns.some((column) => column.startsWith('dimensions.'))) return true
  return [...choice.values()].some((field) => field === 'text' || field === 'rating' || field === 'title')
}
