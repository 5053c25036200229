export const questionPage = {
  title: 'Questions to buyers',
  intro: 'Ask people who bought it. The shop’s own answers are marked.',
  none: 'Nobody has asked yet.',
  all: (count: number) => (count === 1 ? '1 question' : `${count.toLocaleString('en')} questions`),
  asker: (name: string) => `Asked by ${name}`,
  someone: 'a shopper',
  unanswered: 'No answer yet. A few buyers have been asked.',
  buyer: (name: string) => `${name}, bought it`,
  anonymousBuyer: 'A buyer',
  shop: (shop: string) => `${shop} (the shop)`,
  helpful: (count: number) => (count === 0 ? 'Helpful' : `Helpful (${count.toLocaleString('en')})`),
  helpfulThanks: 'Counted. Tap again to take it back.',
  ask: 'Your question',
  askHint: 'One question about the product, in a sentence. Orders and deliveries: please write to the shop.',
  name: 'Name to show',
  optional: 'optional',
  send: 'Ask buyers',
  sending: 'Sending…',
  similar: 'Asked before, perhaps this helps:',
  similarAnswers: (count: number) =>
    count === 0 ? 'no answer yet' : count === 1 ? '1 answer' : `${count.toLocaleString('en')} answers`,
  rules:
    'A person of the shop looks at each question before it is public. It is refused only for spam, abuse, personal data, another subject or what the law forbids.',

  own: {
    heading: {
      pending: 'Your question is here',
      published: 'Your question is public',
      refused: 'Your question was not published',
    },
    text: {
      pending:
        'A person of the shop looks at it, usually within a day. Then a few buyers are asked to answer.',
      published: 'A few buyers have been asked. Answers appear here and on the product’s page.',
      refused: 'It is kept; only you and the shop can read it. You are free to ask again in other words.',
    },
    keep: 'Keep the address of this page: answers appear here too.',
    product: 'To the product’s page',
    see: 'See where it stands',
    reason: 'Reason',
  },

  invited: {
    title: (product: string) => `A question about ${product}`,
    heading: 'Someone would like to know',
    why: (shop: string) =>
      `You bought this at ${shop}. Answer only if you like; what is honest helps most, whether good or bad.`,
    answer: 'Your answer',
    anonymous: 'Do not show my name',
    privacy:
      'Shown in public: your answer, the day, “bought it”, and your name unless you hide it. Phone numbers and addresses in the text are blanked out.',
    send: 'Send answer',
    done: 'Thank you. Your answer is public now.',
    expired: 'The time to answer is over. Thank you all the same.',
    closed: 'This question is no longer public. Thank you all the same.',
  },

  mail: {
    subject: (product: string) => `A shopper asks about ${product}`,
    greeting: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),
    body: ({ product, shop }: { product: string; shop: string }) =>
      `you bought ${product} at ${shop}. Another shopper would like to know:`,
    call: 'Answer the question',
    free: 'Only if you like. What is honest helps most, whether good or bad.',
    short: ({ shop, product, url }: { shop: string; product: string; url: string }) =>
      `${shop}: a shopper asks about ${product}, which you bought. Answer if you like: ${url}`,
  },
}
