export const reviewList = {
  filters: 'Filter and sort',
  order: 'Order',
  orders: { newest: 'Newest', helpful: 'Most helpful' },
  picture: 'With pictures',
  followUp: 'With follow-up',
  verified: 'Verified purchase',
  tags: 'What buyers mention',
  dimensions: 'By detail',
  /** Beside a mean: its 95 % interval. */
  interval: ({ low, high }: { low: string; high: string }) => `95% interval ${low} to ${high}`,
  /** Of a row of the histogram, to screen readers. */
  starsRow: ({ stars, count }: { stars: string; count: string }) => `${stars}: ${count}`,
  starsFilter: (stars: number) => (stars === 1 ? '1 star' : `${stars} stars`),
  method: 'How the score is made',
  like: 'People like me',
  likeHint: 'Shows reviews by people who say the same of themselves. Kept on this device only.',
  any: 'Any',
  apply: 'Show reviews',
  chosen: 'Chosen filters',
  /** Added to a chosen filter for screen readers. */
  remove: 'remove this filter',
  clear: 'Show all',
  /** Instead of a count, where it is not known. */
  matching: (count: number) => (count === 1 ? '1 review fits' : `${count.toLocaleString('en')} reviews fit`),
  all: (count: number) => (count === 1 ? '1 review' : `${count.toLocaleString('en')} reviews`),
  /** After more were added: the number stands for {count}. */
  shown: '{count} reviews are shown.',
  loading: 'Loading',
  noneFits: 'No review fits these filters.',
  helpful: 'Was this helpful?',
  yes: 'Yes',
  no: 'No',
  helpfulOf: ({ helpful, of }: { helpful: number; of: number }) =>
    `${helpful.toLocaleString('en')} of ${of.toLocaleString('en')} found this helpful`,
  voted: 'Thank you, your answer is counted.',
  unvoted: 'Your answer is taken back.',
  voteFailed: 'Your answer could not be counted. Please try again later.',
  more: 'More pictures',
  verifiedByOrder:
    'The shop’s own system named the order of this product, and the goods had arrived before this was written. The mark is set by the system; the shop cannot give or take it.',
  incentives: {
    product: 'Got the product free or cheaper for writing',
    discount: 'Got a discount for writing',
    points: 'Got points for writing',
    other: 'Got something for writing',
  },
  incentiveHow:
    'Whoever wrote this got something for it, whatever the stars. Such reviews follow the same rules as all others.',
  byStaff: 'Works for the shop',
  byStaffHow: 'Whoever wrote this works for the shop or is close to it.',
  about: 'About the author',
}
