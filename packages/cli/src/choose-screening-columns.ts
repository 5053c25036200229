import { guessMapping, type Preview } from '@echoloop/records'

/** What screening reads of a row; neither stars nor anything drawn from them. */
export const screeningFields = [
  'id',
  'productId',
  'authorId',
  'text',
  'createdAt',
  'orderId',
  'deliveredAt',
  'deviceHash',
  'networkHash',
  'authorCreatedAt',
  'source',
] as const
export type ScreeningField = (typeof screeningFields)[number]
export type ScreeningColumns = Record<ScreeningField, string>

/** Where nothing tells when a review was written, the time of the purchase stands for it. */
const purchaseTimes = ['boughtat', 'purchasedat', 'orderedat', '购买时间', '购买日期', '下单时间']

/**
 * The columns that were named, otherwise those called like the fields, otherwise those that hold them by name and
 * content. A field without any column keeps its own name.
 */
export function chooseScreeningColumns(
  preview: Preview,
  mapped: Partial<Record<string, string>> = {},
): ScreeningColumns {
  const { columns } = preview
  const guessed = guessMapping(columns, preview.rows)
  const called = (...names: string[]) => columns.find((column) => names.includes(bare(column)))
  const choose = (field: ScreeningField, guess?: string) =>
    mapped[field] ?? called(field.toLowerCase()) ?? guess ?? field
  return {
    id: choose('id', guessed.externalId),
    productId: choose('productId', guessed.productId ?? guessed.sku ?? guessed.productName),
    authorId: choose('authorId', guessed['author.externalId']),
    text: choose('text', guessed.text),
    createdAt: choose('createdAt', guessed.occurredAt ?? called(...purchaseTimes)),
    orderId: choose('orderId', guessed.orderId),
    deliveredAt: choose('deliveredAt'),
    deviceHash: choose('deviceHash'),
    networkHash: choose('networkHash'),
    authorCreatedAt: choose('authorCreatedAt'),
    source: choose('source', guessed.source),
  }
}

function bare(column: string): string {
  return column.toLowerCase().replace(/[\s_-]/g, '')
}
