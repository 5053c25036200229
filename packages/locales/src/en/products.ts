export const products = {
  search: 'Search by name or SKU',
  empty: {
    title: 'No products yet',
    explanation:
      'Products come with your orders, or by PUT /v1/products with an API key. Feedback that names a product then finds it by its SKU.',
    createKey: 'Create an API key',
    openDocs: 'Read how',
  },
  noneFound: (query: string) => `No product matches “${query}”`,
  noneFoundHint: 'Try fewer letters, or the SKU.',
  showAll: 'Show all products',
  columns: {
    name: 'Product',
    category: 'Category',
    feedback: 'Feedback',
    rating: 'Stars',
    mood: 'Sentiment',
    best: 'Praised most',
    worst: 'Criticised most',
  },
  rated: (count: string) => `from ${count}`,
  unrated: 'no stars yet',
  moodBar: (row: { positive: string; negative: string; mixed: string; neutral: string }) =>
    `Positive ${row.positive}, negative ${row.negative}, mixed ${row.mixed}, neutral ${row.neutral}`,
  back: 'All products',
  sku: (sku: string) => `SKU ${sku}`,
  publicPage: 'Public page',
  openFeedback: 'All feedback on it',
  figures: {
    feedback: 'Feedback',
    mean: 'Mean stars',
    negative: 'Negative',
    outOf: (row: { count: string; of: string }) => `${row.count} of ${row.of} analysed`,
    rated: (count: string) => `from ${count} ratings`,
    since: (month: string) => `since ${month}`,
    none: '–',
  },
  stars: 'Stars',
  aspects: 'What is praised and criticised',
  dimensions: { title: 'Rated in detail', of: (count: string) => `${count} ratings` },
  phrases: {
    title: 'Said most often',
    item: (row: { phrase: string; count: string }) => `${row.phrase}, ${row.count} times: find it`,
  },
  months: {
    title: (row: { month: string; share: string }) =>
      `Negative feedback was highest in ${row.month}: ${row.share}`,
    calm: 'Feedback by month',
    rest: 'Other',
    negative: 'Negative',
  },
  batches: {
    title: 'Batches',
    note: 'Share of negative feedback per production batch, with its 95% interval.',
    code: 'Batch',
    total: 'Feedback',
    negative: 'Negative',
    share: 'Share',
    interval: 'Likely',
    produced: (day: string) => `made ${day}`,
    apart: 'clearly worse than the other batches',
  },
  edit: 'Edit',
  archived: 'No longer sold',
  variants: {
    title: 'Variants',
    name: 'Variant',
    barcode: 'Barcode',
    price: 'Price',
    archived: 'no longer sold',
  },
  form: {
    add: 'Add a product',
    addTitle: 'A product by hand',
    editTitle: 'What the shop says of it',
    fromSource:
      'The shop’s system tells of this product too, and writes over these fields with its next update.',
    sku: 'SKU',
    skuNote: 'As in your shop’s system, so that orders and feedback find it. It does not change later.',
    skuNeeded: 'Please give its SKU, at most 200 characters.',
    name: 'Name',
    nameNeeded: 'Please give a name, at most 300 characters.',
    nameEn: 'English name',
    category: 'Category',
    categoryNote: 'It decides which details reviewers rate.',
    noCategory: 'None',
    description: 'Description',
    identifiers: {
      title: 'What others know it by',
      note: 'With these, Google and Meta recognise the product and show its reviews beside it.',
      gtins: 'GTIN',
      gtinsNote: 'The number under the barcode, 8 to 14 digits. One to a line, one for each variant.',
      gtinWrong: (number: string) =>
        `${number} is no GTIN: its digits do not match the check digit. Please compare it with the barcode.`,
      brand: 'Brand',
      mpns: 'Part number (MPN)',
      mpnsNote: 'Of the maker, where there is no GTIN. One to a line.',
      mpnWrong: 'A part number has at most 70 characters.',
    },
    undone: 'It is as it was before.',
  },
  stale: {
    title: (count: number) =>
      count === 1 ? 'One product may be out of date' : `${count} products may be out of date`,
    archived: (row: { since: string | null; orders: string }) =>
      `No longer sold since ${row.since ?? 'long ago'}, yet ordered since then (${row.orders}).`,
    untold: (row: { since: string | null; orders: string }) =>
      row.since
        ? `Nobody has updated it since ${row.since}, and orders still come (${row.orders}).`
        : `Nobody has updated it for long, and orders still come (${row.orders}).`,
    stillRight: 'All of it is still right',
    onSale: 'It is on sale again',
  },
  nothingYet: {
    title: 'Nobody has said anything about it yet',
    explanation: 'As soon as feedback names this product, stars and aspects appear here.',
  },
}
