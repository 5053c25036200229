const starNames = ['Very poor', 'Poor', 'Fair', 'Good', 'Very good']

export const storefront = {
  frame: {
    skip: 'Skip to content',
    languages: 'Language',
    demo: 'Demonstration shop: its products, people and reviews are invented.',
    poweredBy: 'Runs on ',
    /** At the top of a page while the database is away. */
    asOf: (time: string) => `Shown as of ${time}; the newest reviews may be missing.`,
  },

  stars: {
    /** For screen readers beside the drawn stars. */
    label: (value: string) => `${value} out of 5 stars`,
    row: (stars: number) => (stars === 1 ? '1 star' : `${stars} stars`),
    name: (stars: number) => starNames[stars - 1] ?? '',
  },

  product: {
    title: ({ product, shop }: { product: string; shop: string }) => `${product}: customer reviews · ${shop}`,
    description: ({ product, count }: { product: string; count: number }) =>
      count === 0
        ? `${product}: no reviews yet.`
        : `What ${count === 1 ? '1 buyer says' : `${count.toLocaleString('en')} buyers say`} about ${product}, newest first.`,
    stars: 'Stars',
    count: (count: number) => (count === 1 ? '1 rating' : `${count.toLocaleString('en')} ratings`),
    mean: (mean: string) => `Plain average ${mean}`,
    method:
      'The score is a Bayesian mean: while ratings are few it is held close to a common starting value; the more there are, the closer it comes to the plain average.',
    /** Name of the result in the formula. */
    score: 'score',
    histogram: 'How many gave how many stars',
    histogramStars: 'Stars',
    histogramCount: 'Ratings',
    histogramShare: 'Share',
    reviews: 'Reviews',
    emptyTitle: 'No reviews yet',
    emptyText: 'Once a buyer has written one, it is shown here, whatever its stars.',
    older: 'Older reviews',
    /** To a shopper whose link leads to a product that is not there. */
    gone: 'It may have been taken out of the shop. Please open it again from there.',
  },

  disclosure: {
    title: 'How these reviews are collected and checked',
    collected:
      'Buyers get a personal link for an order they made; reviews written through it are marked “Verified purchase”. Reviews marked “Imported” come from another place, and their purchase was not checked here. For those with neither mark the purchase is not proven.',
    published:
      'All reviews that keep the publication rules are published, whatever their stars; phone numbers, addresses and the like are blanked out.',
    order: 'They stand in the order in which they were written, newest first. Stars never change the order.',
  },

  review: {
    label: (author: string) => `Review by ${author}`,
    anonymous: 'Anonymous',
    withoutText: 'Stars only, no words.',
    rest: (characters: number) => `Show the rest (${characters.toLocaleString('en')} characters)`,
    /** A day follows. */
    edited: 'Edited',
    verified: 'Verified purchase',
    verifiedHow:
      'Written through a personal link that was sent for an order of this product. The mark is set by the system; the shop cannot give or take it.',
    imported: 'Imported',
    importedHow:
      'The shop brought this review over from another place. Whether its writer bought the product was not checked here.',
    dimensions: 'Stars for details',
    dimension: ({ name, stars }: { name: string; stars: number }) => `${name} ${stars} of 5`,
    followUp: (days: number) =>
      days < 1
        ? 'Added the same day'
        : days === 1
          ? 'Added 1 day later'
          : `Added ${days.toLocaleString('en')} days later`,
    reply: (shop: string) => `Reply from ${shop}`,
    automaticReply: (shop: string) => `Automatic reply from ${shop}`,
  },

  shop: {
    title: (shop: string) => `${shop}: products and their reviews`,
    heading: 'Products and their reviews',
    empty: 'No products yet.',
    noReviews: 'No reviews yet',
  },

  form: {
    title: (product: string) => `Review ${product}`,
    heading: 'How was it?',
    bought: ({ product, order }: { product: string; order: string }) =>
      `${product}, from your order ${order}`,
    rating: 'Stars for the product',
    dimensions: 'Details, if you like',
    noAnswer: 'No answer',
    noAnswerShort: 'None',
    optional: 'optional',
    text: 'Your experience',
    textHint: 'What helps others most: how you use it, for how long, what is good, what is not.',
    summary: 'In one line',
    anonymous: 'Do not show my name',
    anonymousHint:
      'Others see “Anonymous” instead of your name. The review still counts as a verified purchase, and the shop still knows the order.',
    privacy:
      'Shown in public: stars, words, the day, and your name unless you hide it. Not shown: your order and how to reach you. Phone numbers and addresses in the text are blanked out. Your review is published or refused by the same rules whatever its stars.',
    privacyLink: 'Privacy',
    send: 'Send review',
    sending: 'Sending. Please keep this page open.',
    draftRestored: 'Your draft from this device is back.',
    draftKept: 'Draft kept on this device.',
    hintEnough: 'Enough for others to picture it.',
    charactersLeft: (count: string) => `${count} characters left`,
    media: 'Pictures and a video',
    mediaHint:
      'Up to 9 pictures and 1 video. Where and with what they were taken is removed before anybody sees them.',
    mediaList: 'Added pictures and videos',
    mediaAdd: 'Add pictures or a video',
    mediaDrop: 'or drop them here',
    picture: (number: string) => `Picture ${number}`,
    video: 'Video',
    removeMedia: 'Remove',
    retryMedia: 'Try again',
    mediaSent: (percent: string) => `${percent}% sent`,
    mediaChecking: 'Being checked',
    mediaWaits: 'No connection. Goes on by itself.',
    mediaFailed: 'Could not be sent.',
    mediaAdded: (name: string) => `${name} is ready.`,
    mediaRemoved: (name: string) => `${name} is removed.`,
    waitsForMedia: 'Pictures are still on their way. The review follows by itself.',
    mendMedia: 'One picture or video could not be sent. Try again or remove it, then send the review.',
    queued:
      'No connection. Your review is kept on this device and goes out by itself once there is one. Please keep this page open.',
    sendsAgain: 'Sending what you sent without a connection.',
    hints: {
      use: 'what you use it for',
      time: 'for how long',
      size: 'its size or how it fits',
      detail: 'one thing you noticed',
      missing: 'Others would also like to know: {list}.',
      joint: ', ',
    },
    problems: (count: number) =>
      count === 1
        ? 'One thing to mend. Nothing you wrote is lost.'
        : `${count} things to mend. Nothing you wrote is lost.`,
    problemTitle: (title: string) => `To mend: ${title}`,
  },

  media: {
    list: 'Pictures',
    picture: ({ number, of }: { number: number; of: number }) => `Picture ${number} of ${of}, large`,
    video: 'Video',
    gallery: 'Pictures from buyers',
    galleryPicture: ({ number, of }: { number: number; of: number }) =>
      `Picture ${number} of ${of}, go to its review`,
  },

  receipt: {
    title: (product: string) => `Your review of ${product}`,
    states: {
      pending: {
        heading: 'Your review is here and waits for a decision',
        text: 'It is checked against the publication rules. Its stars play no part in that. This page tells you the outcome.',
      },
      held: {
        heading: 'Your review is here and a person looks at it',
        text: 'Its stars play no part in that. This page tells you the outcome.',
      },
      published: {
        heading: 'Your review is public',
        text: 'Thank you. Others can read it now.',
      },
      refused: {
        heading: 'Your review was not published',
        text: 'It is kept, and only you and the shop can read it. The reason stands below, and what you can do about it.',
      },
      withdrawn: {
        heading: 'Your review is withdrawn',
        text: 'It is no longer shown to anyone but you and the shop.',
      },
    },
    reason: 'Reason',
    ruleCode: (code: string) => `Rule: ${code}`,
    submitted: 'Sent',
    decided: 'Decided',
    number: 'Receipt number',
    yours: 'What you wrote',
    seePage: 'See it on the product’s page',
    keep: 'Keep the address of this page: it always shows where your review stands.',
  },

  message: {
    status: (status: number) => `Code ${status}`,
  },

  widget: {
    loading: 'Loading reviews',
    failed: 'This could not be loaded.',
    again: 'Try again',
    more: 'Older reviews',
    none: 'No reviews yet',
    anonymous: 'Anonymous',
    verified: 'Verified purchase',
    imported: 'Imported',
    edited: 'Edited',
    reply: 'Reply from the shop',
    disclosure:
      'All reviews that keep the publication rules are shown, whatever their stars, newest first. “Verified purchase”: written through a personal link sent for an order.',
    count: (count: number) => (count === 1 ? '1 rating' : `${count.toLocaleString('en')} ratings`),
    stars: (value: string) => `${value} out of 5 stars`,
    followUp: (days: number) =>
      days < 1
        ? 'Added the same day'
        : days === 1
          ? 'Added 1 day later'
          : `Added ${days.toLocaleString('en')} days later`,
  },
}
