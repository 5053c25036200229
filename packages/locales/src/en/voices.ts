/** What shoppers are asked and told beside the list of reviews. */
export const voices = {
  askLink: {
    open: 'Write a review',
    heading: 'Get your review link',
    title: (product: string) => `Get your link to review ${product}`,
    intro:
      'Reviews here come from people who bought. Tell us your order number, and the link to the form comes by mail.',
    order: 'Order number',
    orderHint: 'It stands in the shop’s mail about your order.',
    email: 'Mail address of the order',
    emailHint: 'Used once to compare it with the order. It is not kept.',
    send: 'Send me the link',
    sending: 'Sending…',
    /** The one answer there is, so that nobody learns whose orders the shop knows. */
    sent: 'If the order and the address belong together and the order can be reviewed now, a letter with the link is on its way. It takes a few minutes; please look into the spam folder too.',
    limit: 'Each order gets at most three such letters a day.',
    noMail: 'This shop does not send review links by mail. Please ask the shop for yours.',
    back: 'To the product’s page',
    mail: {
      subject: (product: string) => `Your link to review ${product}`,
      preview: 'The link you asked for.',
      hello: 'Hello,',
      body: ({ product, order, shop }: { product: string; order: string; shop: string }) =>
        `you asked for the link to review ${product} from your order ${order} at ${shop}. Good or bad: the same rules count for every review.`,
      call: 'Write the review',
      until: (day: string) => `The link is for you alone and works until ${day}.`,
      notYou:
        'If it was not you who asked, nothing has happened: only this mailbox has the link, and you need do nothing.',
      short: ({ shop, product, url }: { shop: string; product: string; url: string }) =>
        `${shop}: the link you asked for, to review ${product}: ${url}`,
    },
  },

  feedback: {
    open: 'Feedback',
    heading: 'Tell the shop',
    title: (shop: string) => `Tell ${shop}`,
    intro: 'Only the shop reads this. It is never published.',
    kind: 'What is it?',
    kinds: { suggestion: 'An idea', complaint: 'A complaint', praise: 'Praise', question: 'A question' },
    text: 'Your words',
    textHint: 'Please leave out phone numbers and addresses; they are blanked out.',
    email: 'Mail address',
    emailHint: 'Only if you would like an answer.',
    consent: 'The shop may answer me at this address. It is used for nothing else.',
    consentMissing: 'Without your consent the address is not kept. Tick the box, or leave the address empty.',
    optional: 'optional',
    send: 'Send to the shop',
    sending: 'Sending…',
    sentHeading: 'Thank you, it is here',
    sentText: (number: string) => `Your number: ${number}`,
    status: 'See what becomes of it',
    close: 'Close',
    failed: 'It could not be sent. What you wrote is still here; please try again.',
    kept: 'Kept while this page is open.',
  },

  /** Where the writer of such words sees what became of them. */
  voicePage: {
    heading: {
      received: 'Your words are with the shop',
      open: 'Somebody is on it',
      settled: 'The shop has settled it',
    },
    text: {
      received: 'They were read and sorted. If there is something to settle, somebody takes it up.',
      open: 'A person of the shop looks into what you wrote.',
      settled: 'What you wrote was looked into and settled.',
    },
    answered: 'An answer, if there is one, comes to the mail address you gave.',
    unreachable: 'You gave no address, so this page is the only way to follow it.',
    kind: 'Kind',
    sent: 'Sent',
    number: 'Receipt number',
    yours: 'What you wrote',
    keep: 'Keep the address of this page: it always shows where it stands. Only who has the address can open it.',
    notFound: 'Open it exactly as you got it.',
  },

  disclosure: {
    legend: 'To be fair to readers',
    why: 'The law asks for it: readers must see when something was given for a review.',
    incentive: 'I got something for this review',
    incentives: {
      none: 'Nothing',
      product: 'The product, free or cheaper',
      discount: 'A discount or voucher',
      points: 'Points or cash back',
      other: 'Something else',
    },
    staff: 'I work for this shop, or am close to somebody who does',
    /** Beside the own review. */
    got: (what: string) => `You said that you got something for it: ${what}.`,
    isStaff: 'You said that you work for the shop or are close to it.',
    shown: 'Readers see this beside the review.',
  },

  traits: {
    legend: 'About you',
    hint: 'Helps people like you to find your review. Shown in public, each only if you choose it.',
    none: 'Not said',
  },

  gallery: {
    more: 'More pictures',
    title: (product: string) => `Pictures of ${product} from buyers`,
    none: 'No pictures yet.',
    look: ({ number, by }: { number: number; by: string }) => `${by}, number ${number}`,
    viewer: 'Pictures from buyers',
    place: '{number} of {of}',
    previous: 'Previous picture',
    next: 'Next picture',
    close: 'Close',
    review: 'To its review',
    by: (author: string) => `Picture by ${author}`,
  },

  form: {
    pictures: 'Add pictures on the full page',
    thanks: 'Thank you. Your review is here.',
    receipt: 'See where it stands',
  },

  certificates: { none: 'No certificates yet.', check: 'Let your browser check the signature' },
  saidAndDone: { all: (count: number) => `All ${count.toLocaleString('en')}` },
}
