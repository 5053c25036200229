/** Rules of publication, what screening notices, appeals. */
export const screening = {
  /** The built-in words of each rule, for everybody. */
  rules: {
    spam: 'Texts that are sent to many places and say nothing about the product are not published.',
    advertising:
      'Offers, links and ways to reach a seller do not belong into a review. Say what you found, and leave them out.',
    abuse:
      'Insults, threats and hate against people are not published. Criticism may be as hard as it likes.',
    'personal-data':
      'Names, numbers, addresses or orders of other people are not published. Leave them out and say the rest.',
    'off-topic':
      'A review is about the product, its delivery or the service. What is about something else altogether is not published.',
    'not-a-customer':
      'Reviews by people who did not buy or use the product, or who have a share in the shop or a competitor, are not published.',
    duplicate:
      'A text that copies another review is not published. Say it in your own words; short common praise is no copy.',
    unlawful: 'What the law forbids to publish is not published.',
    danger:
      'Instructions that can hurt people are not published. A warning of a dangerous product is welcome and goes to the shop at once.',
    extortion:
      'Asking for money or goods under the threat of a review is not published. Asking for help, a repair or what is due is fine.',
    filler:
      'Random letters or repeated words that say nothing are not published. Two honest words are enough.',
    coordinated:
      'Reviews that several accounts write by agreement, by template or for pay are not published. Who bought with friends or family and writes for themselves is not meant.',
    flooding: 'Many reviews by one person within a short time are not published.',
  },

  /** What was noticed, in a plain sentence for the staff. */
  signals: {
    'near-duplicate': 'The text is nearly the same as that of other reviews.',
    template: 'The text follows the same pattern as other reviews, with a few words exchanged.',
    'copied-with-contact': 'The text copies another review and has a way to reach a seller put into it.',
    burst: 'Far more reviews of this kind came in than is usual for the product.',
    ring: 'Accounts that review the same products, from the same places or together, stand behind it.',
    timing: 'The time between delivery and review does not fit.',
    flooding: 'One author wrote unusually many reviews within a short time.',
    'no-order': 'No order stands behind the review. That alone is no reason.',
    extortion: 'The text demands something and threatens with a review.',
    filler: 'The text says nothing: repeated or random characters.',
    advertising: 'The text advertises: an offer, a link or a contact.',
    abuse: 'The text insults or threatens somebody.',
    'personal-data': 'The text holds personal data of others.',
    'off-topic': 'The text is not about the product, its delivery or the service.',
  },

  /** Figures beside the sentence of a signal. */
  figures: {
    copies: (count: string) => `similar reviews: ${count}`,
    similarity: (share: string) => `likeness: ${share}`,
    share: (share: string) => `shared part: ${share}`,
    oddShare: (share: string) => `here: ${share}`,
    usualShare: (share: string) => `usual in this shop: ${share}`,
    authors: (count: string) => `authors: ${count}`,
    sameProduct: (count: string) => `for this product: ${count}`,
    seen: (count: string) => `came in: ${count}`,
    expected: (count: string) => `usual: ${count}`,
    inDay: (count: string) => `within a day: ${count}`,
    inHour: (count: string) => `within an hour: ${count}`,
    minutes: (count: string) => `minutes: ${count}`,
    held: (count: string) => `held before: ${count}`,
  },

  withFigures: ({ sentence, figures }: { sentence: string; figures: string[] }) =>
    `${sentence} (${figures.join(', ')})`,

  /** What the author is told was noticed; nothing about other people. */
  noticed: {
    'near-duplicate': 'The words are nearly the same as those of another review.',
    template: 'The words follow the same pattern as other reviews.',
    'copied-with-contact': 'The words copy another review and name a way to reach a seller.',
    burst: 'Many reviews came in at once, so a person looks at each of them.',
    ring: 'Reviews that belong together came in, so a person looks at each of them.',
    timing: 'The time of the review does not fit the delivery.',
    flooding: 'Many reviews came from you within a short time.',
    extortion: 'The words read like a demand with a threat.',
    filler: 'The words do not say anything yet.',
    advertising: 'The words name an offer, a link or a contact.',
    abuse: 'Some words read like an insult or a threat.',
    'personal-data': 'The words hold data of somebody, such as a number or an address.',
    'off-topic': 'The words seem to be about something else.',
  },

  /** Why a review waits for a person though it breaks no rule. */
  holds: {
    'no-order':
      'There is no order with this review, so a person looks at it first. Its stars play no part in that.',
    edited: 'You changed a review that a person had decided about, so a person looks at it again.',
    'looked-at-again': 'The decision is being looked at again. You need not do anything.',
    other: 'A person looks at it. Its stars play no part in that.',
  },

  appeal: {
    heading: 'You see it differently?',
    text: 'Say why. Somebody who did not decide the first time looks at it, where the shop has somebody else.',
    label: 'Your reasons',
    send: 'Ask for a second look',
    open: 'You asked for a second look',
    openText: 'It is being looked at. The answer appears here.',
    yours: 'What you wrote',
    upheld: 'The second look agreed with you',
    rejected: 'The second look came to the same result',
    ended: 'Ended without an answer, as the review changed',
    answer: 'Answer of the shop',
  },

  appealMail: {
    subject: (shop: string) => `${shop}: the second look at your review`,
    hello: 'Hello,',
    upheld: (product: string) =>
      `you asked for a second look at your review of ${product}. It is public now.`,
    rejected: (product: string) =>
      `you asked for a second look at your review of ${product}. The result stays as it was.`,
    answer: 'The answer:',
    see: 'See your review',
    short: (shop: string) => `${shop}: your review was looked at again.`,
  },

  page: {
    title: (shop: string) => `${shop}: which reviews are published`,
    heading: 'Which reviews are published',
    intro:
      'Every review that keeps these rules is published, whatever its stars. Neither stars nor mood are read when it is decided.',
    order:
      'A review that belongs to an order is published at once when it keeps the rules. Any other waits for a person.',
    orderUnverified: 'A review is published at once when it keeps the rules, with an order or without.',
    told: 'Whoever is refused is told the rule and may ask for a second look by somebody else.',
    editable: 'Can be mended: change the words and send it again',
    final: 'Final: other words do not change it',
    code: (code: string) => `Rule: ${code}`,
    rates: 'Refused, by stars',
    ratesNote: (period: string) =>
      `Reviews written ${period}. Refused of all that were decided, with the 95 % interval.`,
    period: ({ from, to }: { from: string; to: string }) => `from ${from} to ${to}`,
    stars: (stars: number) => (stars === 0 ? 'No stars' : stars === 1 ? '1 star' : `${stars} stars`),
    all: 'All',
    share: ({ share, count, of }: { share: string; count: string; of: string }) =>
      `${share} (${count} of ${of})`,
    interval: ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
    none: 'Nothing decided yet',
    back: 'Back to the products',
    link: 'Which reviews are published',
  },

  withoutService: {
    why: 'They count above. This second figure says what is left for the product itself.',
  },

  settings: {
    title: 'Publication rules',
    intro:
      'Everybody can read these rules. They never depend on stars or mood, and nothing may be promised for a review.',
    publishUnverified: 'Publish reviews without an order by themselves when they keep the rules',
    publishUnverifiedHint: 'Off: a person looks at each of them first.',
    ownText: 'Own words',
    builtIn: 'Built-in words',
    english: 'English',
    chinese: 'Chinese',
    editable: 'Can be mended',
    final: 'Final',
    save: 'Save as a new version',
    saved: (version: number) => `Version ${version} is public.`,
    version: (version: number) => (version === 0 ? 'Built-in rules' : `Version ${version}`),
    reset: 'Back to the built-in words',
    edit: 'Edit',
    close: 'Close',
    open: 'Open the public page',
    rates: 'Refusals by stars',
    ratesIntro:
      'Reviews written in the last twelve months and where they stand now. If refusals depended on stars, it would show here. The same figures are public.',
    ratesPeriod: ({ from, to }: { from: string; to: string }) =>
      `Reviews written from ${from} to ${to}; each share is of the decided ones, with the 95 % interval.`,
    refused: 'Refused',
    held: 'Held',
    published: 'Published',
    interval: '95 % interval',
    decided: 'Decided',
    withdrawn: 'Withdrawn',
    pending: 'Not decided yet',
    empty: 'No review has been decided yet. The shares appear with the first one.',
  },

  verdict: {
    title: 'What screening found',
    none: 'Nothing noticed.',
    score: (score: string) => `Suspicion ${score}`,
    reopened: 'Seen later',
    related: 'Reviews it points at',
    decisions: { accept: 'Nothing against it', hold: 'For a person', refuse: 'Not published' },
  },
}
