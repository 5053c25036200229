export const fieldNames = [
  'text',
  'title',
  'rating',
  'externalId',
  'occurredAt',
  'sku',
  'productId',
  'productHandle',
  'productNumber',
  'productName',
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

/**
 * A field that a column can fill: of the feedback record, or what an import makes of it. A product may be named by
 * its SKU, the handle of its page, the number that its platform gave it, or its name.
 */
export type FieldName = (typeof fieldNames)[number]

/** Which column fills which field; columns that are not named become facts. */
export type Mapping = Partial<Record<FieldName, string>>

export function isFieldName(name: string): name is FieldName {
  return fieldNames.some((field) => field === name)
}

/** Sorts what a person or a request named into a mapping and the names that are no fields. */
export function readMapping(given: Record<string, string>): { mapping: Mapping; unknownFields: string[] } {
  const mapping: Mapping = {}
  const unknownFields: string[] = []
  for (const [field, column] of Object.entries(given)) {
    if (isFieldName(field)) mapping[field] = column
    else unknownFields.push(field)
  }
  return { mapping, unknownFields }
}
