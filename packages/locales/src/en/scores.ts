/** Scores of shops and products on pages for shoppers, and best-rated lists. */
export const scores = {
  /** An interval around a score, such as ± 0.2. */
  around: (half: string) => `± ${half}`,
  between: ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
  /** The same in words, for everybody who asks what it means. */
  certainty: ({ low, high }: { low: string; high: string }) =>
    `As far as these ratings tell, the value lies between ${low} and ${high} (95% certainty).`,
  noInterval: 'There are too few different ratings to tell how exact this is.',
  few: 'Few ratings so far; this can still change a lot.',
  intervalMethod:
    'The interval holds 95% of what is likely (Dirichlet posterior, normal approximation): the more ratings, and the more alike, the narrower it is.',

  withAndWithout: {
    title: 'With and without delivery',
    all: 'All ratings',
    alone: 'Without ratings that speak of delivery or service alone',
  },

  shop: {
    title: 'Shop scores',
    none: 'Not rated in this period',
    basis: ({ reviews, buyers }: { reviews: number; buyers: number }) =>
      `${reviews === 1 ? '1 review' : `${reviews.toLocaleString('en')} reviews`} by ${buyers === 1 ? '1 buyer' : `${buyers.toLocaleString('en')} buyers`}`,
    period: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
    empty: 'No order of the last six months has been rated in detail. There is no score until one is.',
    method: 'How these scores are made',
    methodText:
      'Sum of the stars divided by the number of ratings, over the last six months. Only orders count, and of each buyer only the first three orders of a calendar month; follow-ups do not. Refunded orders stay in. Reviews that are withdrawn or taken down leave the score. Nobody starts with a default. The interval is Student’s at 95%.',
    ratings: (count: number) => (count === 1 ? '1 rating' : `${count.toLocaleString('en')} ratings`),
  },

  best: {
    title: 'Best rated',
    pageTitle: (shop: string) => `Best rated at ${shop}`,
    ofCategory: (category: string) => `Best rated: ${category}`,
    empty: 'No product has five ratings of proven purchases yet. Until then there is no list.',
    place: (place: number) => `Place ${place}`,
    basis: ({ count, verified }: { count: string; verified: string }) =>
      `${count} ratings, ${verified} of proven purchases`,
    low: (low: string) => `at least ${low}`,
    until: ({ day, count }: { day: string; count: number }) =>
      `All published ratings until ${day}; ${count.toLocaleString('en')} of the products listed here.`,
    method: 'How this list is made',
    methodText:
      'Products are ordered by the lower end of the 95% interval of their score, so that a few high ratings do not lead; equal ones by the number of ratings, then by name. A product needs five ratings of proven purchases. Only stars count: no words, no moods, no payment, and the shop cannot change the order.',
    all: 'Whole list',
    categories: 'Categories',
    every: 'All categories',
  },

  page: {
    heading: 'All products',
    search: 'Search by name',
    find: 'Search',
    clear: 'Show all products',
    found: ({ count, words }: { count: number; words: string }) =>
      count === 0
        ? `No product is called “${words}”.`
        : count === 1
          ? `1 product for “${words}”`
          : `${count.toLocaleString('en')} products for “${words}”`,
    products: (count: number) => (count === 1 ? '1 product' : `${count.toLocaleString('en')} products`),
    pages: 'Pages',
    pageOf: ({ page, of }: { page: number; of: number }) => `Page ${page} of ${of}`,
    next: 'Next page',
    previous: 'Previous page',
    more: 'More about this shop',
  },
}
