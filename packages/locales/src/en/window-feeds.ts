/** Feeds of reviews for others to fetch. */
export const windowFeeds = {
  introduction:
    'Others fetch these addresses and show your reviews. A feed holds every published review that its format has a place for, whatever its stars.',
  names: { 'google-reviews': 'Google product reviews', 'meta-reviews': 'Meta reviews', rss: 'RSS' },
  notes: {
    'google-reviews': 'XML 2.4 for Google Merchant Center, under Marketing → Product reviews.',
    'meta-reviews': 'CSV for the catalogue in Meta Commerce Manager.',
    rss: 'For feed readers and for pages that show the newest reviews.',
  },
  isOn: (name: string) => `${name} is given out`,
  on: 'On',
  off: 'Off',
  offNote: 'While it is off, its address answers that there is nothing.',
  address: (name: string) => `Address of ${name}`,
  reviews: (count: string) => `${count} reviews in it`,
  leftOut: {
    withoutProduct: (count: string) => `${count} without a product`,
    byStaff: (count: string) => `${count} by staff`,
    withoutStars: (count: string) => `${count} without stars`,
    withoutText: (count: string) => `${count} without text`,
  },
  leftOutTitle: 'Left out, because the format has no place for them:',
  never: 'Nobody has fetched it yet.',
  lastFetch: (fetched: { by: string; ago: string; reviews: string }) =>
    `Last fetched by ${fetched.by} ${fetched.ago}, ${fetched.reviews} reviews.`,
  brokenOff: 'That fetch was broken off before the end.',
  identifiers: (counts: { without: string; of: string }) =>
    `${counts.without} of ${counts.of} reviewed products carry neither a GTIN nor both brand and part number. Google shows reviews only where it knows the product.`,
  identifiersAll: 'Every reviewed product carries what Google knows it by.',
  toProducts: 'Add them under Products',
  onlyManagers: 'An owner or manager can switch feeds.',
  products: 'Do they know your products?',
}
