/** Words of what is sent to buyers or put into their parcels. They ask for no particular answer and offer nothing for one. */
export const mail = {
  /** Stands in every mail. */
  frame: {
    sentBy: ({ shop }: { shop: string }) => `Sent for ${shop} by `,
    demo: 'Sent by a demonstration shop: its products, people and orders are invented.',
  },

  request: {
    subjects: {
      invitation: ({ orders, shop }: { orders: string; shop: string }) =>
        `How was your order ${orders} from ${shop}?`,
      reminder: ({ orders, shop }: { orders: string; shop: string }) =>
        `A reminder: your order ${orders} from ${shop}`,
    },
    /** Shown by mail programs beside the subject. */
    preview: 'Good or bad: others read it before they choose.',
    hello: 'Hello,',
    intros: {
      invitation: ({ shop, count }: { shop: string; count: number }) =>
        `Your order from ${shop} has arrived. What ${count === 1 ? 'is it' : 'are these'} like in daily use? Good or bad: others read it before they choose, and the shop learns what to mend.`,
      reminder: ({ count }: { count: number }) =>
        `You have not written about ${count === 1 ? 'this' : 'these'} yet. If you would rather not, there is nothing you need to do.`,
    },
    starsHint:
      'Choose the stars you find right. Nothing is sent before you press “Send review” on the next page.',
    star: ({ stars, product }: { stars: number; product: string }) =>
      `${stars === 1 ? '1 star' : `${stars} stars`} for ${product}`,
    lowest: 'very poor',
    highest: 'very good',
    write: 'Write a review',
    plainLink: 'Or open this address:',
    sameRules: 'Every review is published or refused by the same rules, whatever its stars.',
    expires: (day: string) => `The links are for you alone and work until ${day}, once for each product.`,
    why: ({ orders, times }: { orders: string; times: number }) =>
      `About order ${orders}. An order is asked about ${times === 1 ? 'only once' : times === 2 ? 'at most twice' : `at most ${times} times`}.`,
    orderJoin: ', ',
    short: {
      invitation: ({ shop, product, url }: { shop: string; product: string; url: string }) =>
        `${shop}: how is ${product}? Good or bad, write here: ${url}`,
      reminder: ({ shop, product, url }: { shop: string; product: string; url: string }) =>
        `${shop}: a reminder. You can still write about ${product} here: ${url}`,
      productAndMore: ({ product, more }: { product: string; more: number }) => `${product} and ${more} more`,
    },
    /** Stands for a product in the preview of a shop that has none. */
    sampleProduct: 'Longjing tea, 100 g',
  },

  followUp: {
    subject: (product: string) => `How is ${product} now?`,
    preview: 'Better, worse or the same: in your own words.',
    greeting: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),
    body: ({ product, shop }: { product: string; shop: string }) =>
      `You wrote a review of ${product}, and ${shop} has since looked into what you told it. How has it been after that? Better, worse or the same: you can add it to your review, and others see what became of it.`,
    call: 'Add to my review',
    free: 'Your review and its stars stay as they are. Nothing depends on whether you add something or on what you write, and if you would rather not, there is nothing you need to do.',
    until: (day: string) => `You can add to it once, until ${day}.`,
    short: ({ product, shop, url }: { product: string; shop: string; url: string }) =>
      `${shop}: how is ${product} now, better, worse or the same? You can add to your review: ${url}`,
  },

  card: {
    title: 'How is it?',
    sentence: 'Good or bad: scan the code and write what it is like. Others read it before they choose.',
    rules: 'Every review is published or refused by the same rules, whatever its stars.',
    order: (number: string) => `Order ${number}`,
    noAccount: 'No app and no account needed.',
    fileName: 'parcel-cards.pdf',
  },

  order: {
    title: 'What would you like to review?',
    order: (number: string) => `Order ${number}`,
    write: 'Write a review',
    states: {
      reviewed: 'You have reviewed this.',
      refunded: 'This was refunded and cannot be reviewed.',
      closed: 'The time for reviewing this is over.',
      early: (day: string) => `You can review this from ${day} on.`,
    },
    none: 'There is nothing to review in this order.',
  },
}
