/** Words inside the feeds of reviews, in the shop’s language. */
export const feeds = {
  anonymous: 'Anonymous',
  shopTitle: (shop: string) => `Reviews at ${shop}`,
  productTitle: (row: { product: string; shop: string }) => `Reviews of ${row.product} at ${row.shop}`,
  description: 'The newest published reviews, whatever their stars.',
  itemTitle: (row: { stars: number | null; product: string }) =>
    row.stars === null ? row.product : `${row.stars} of 5 stars: ${row.product}`,
  verified: 'Verified purchase',
  incentivised: 'Received something for the review',
  byStaff: 'Written by staff',
  imported: 'Imported',
}
