export const saidAndDone = {
  mail: {
    subject: ({ shop, product }: { shop: string; product: string | null }) =>
      product === null ? `${shop}: you said, we did` : `${shop}: you said, we did (${product})`,
    greeting: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),
    intro: (shop: string) => `You told ${shop} something that we took seriously. Here is what became of it.`,
    said: 'You said',
    did: 'We did',
    thanks: 'Thank you for telling us. If it is still not right, please tell us again.',
    own: 'Look at what you said',
    page: 'All that we did because you said so',
    short: ({ shop, did, url }: { shop: string; did: string; url: string | null }) =>
      url === null
        ? `${shop}: you said it, we did it: ${did}`
        : `${shop}: you said it, we did it: ${did} ${url}`,
  },
  page: {
    title: (shop: string) => `You said, we did · ${shop}`,
    heading: 'You said, we did',
    introduction: (shop: string) =>
      `What customers told ${shop}, and what was done about it. Everyone who spoke of it was told as well, if they want to hear from us.`,
    empty: 'Nothing is listed here yet. What the shop changes because customers spoke of it will stand here.',
    said: 'You said',
    did: 'We did',
    voices: (count: string) => `${count} of you spoke of it`,
    oneVoice: 'One of you spoke of it',
    since: 'In effect since ',
    corrected: 'Words corrected on ',
    quotes: 'From published reviews',
    back: 'All products of the shop',
    link: 'You said, we did: what we changed because of you',
  },
  own: {
    heading: 'What became of it',
    introduction: 'You were heard. Because you and others spoke of it:',
  },
}
