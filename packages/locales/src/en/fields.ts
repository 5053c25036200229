/** What is wrong with one field of a request, by the code that the server gives. */
export const fields = {
  invalid_cursor: 'This is not a cursor that an earlier page gave.',
  unknown_sku: 'No product or variant of the shop carries this SKU.',
  in_future: 'This lies in the future.',
  before_placed: 'This lies before the order was placed.',
  before_shipped: 'This lies before it was shipped.',
  unknown_time_zone: 'No clock knows this time zone; write it like Asia/Shanghai.',
  total_too_large: 'The total of the order is larger than can be kept.',
  unknown_trait: 'The shop does not offer this choice.',
  repeated: 'This is named twice.',
  not_in_order: 'No line of the order has this SKU.',
  above_bought: 'More is refunded than was bought.',
  wrong_gtin:
    'This is no GTIN: 8, 12, 13 or 14 digits whose last one is the check digit. Compare it with the barcode.',
  taken: 'This is taken already.',
  reads_stars: 'It depends on stars or mood.',
  promises_reward: 'It promises something for a review.',
}
