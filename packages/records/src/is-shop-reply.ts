import { bareName } from './column-names.ts'
import type { PresetName } from './presets.ts'

/** WooCommerce keeps the shop's replies as comments below the review, in the same file. */
const parentColumn = bareName('comment_parent')

/** Whether a row is an answer of the shop and no voice of a customer. */
export function isShopReply(preset: PresetName | undefined, values: Record<string, unknown>): boolean {
  if (preset !== 'woocommerce') return false
  const column = Object.keys(values).find((name) => bareName(name) === parentColumn)
  return column !== undefined && Number(values[column]) > 0
}
