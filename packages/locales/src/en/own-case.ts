/** The page on which a person follows what becomes of something said, and the letters that lead to it. */
export const ownCase = {
  over: (number: number) => `Matter no. ${number}`,
  states: {
    new: { heading: 'We have it', text: 'Someone is going to look at it and answer you.' },
    open: { heading: 'We are on it', text: 'Someone is working on it.' },
    'waiting-customer': {
      heading: 'We need a word from you',
      text: 'We have answered or asked something. Write below when it suits you.',
    },
    'waiting-others': {
      heading: 'We have asked others',
      text: 'Another department or a partner of ours has to say something. You hear from us when they have.',
    },
    resolved: { heading: 'This is settled', text: 'If it is not, say so below and we take it up again.' },
    closed: { heading: 'This is closed', text: 'Nothing more is planned here.' },
    reopened: { heading: 'We have taken it up again', text: 'Someone looks at it anew.' },
  },
  facts: { opened: 'Since', changed: 'Last change', number: 'Number' },
  conversation: 'What was said',
  nothingYet: 'No answer yet. It will stand here, and you are told when it comes.',
  byShop: ({ name, shop }: { name: string; shop: string }) => `${name}, ${shop}`,
  byYou: 'You',
  isPublic: 'Also public, under your review',
  edited: (day: string) => `changed on ${day}`,
  times: (count: number) => `sent ${count} times`,
  write: {
    heading: 'Write back',
    label: 'Your words',
    hint: 'Only the shop reads them. They are not published.',
    send: 'Send',
    sent: 'Your words have arrived.',
  },
  reopen: {
    heading: 'Is it not settled?',
    text: (day: string) => `Until ${day} we take it up again when you say so.`,
    label: 'What is still missing? (you may leave this empty)',
    send: 'Take it up again',
    done: 'We have taken it up again.',
    over: 'The time for taking it up again is over. You can still write to the shop.',
  },
  satisfaction: {
    question: 'How content are you with how this was handled?',
    hint: 'It is about the help you got, not about stars for a product. It is never published.',
    scores: ['very dissatisfied', 'dissatisfied', 'neither', 'satisfied', 'very satisfied'],
    score: ({ score, word }: { score: number; word: string }) => `${score} (${word})`,
    words: 'Anything to add? (you may leave this empty)',
    send: 'Send',
    change: 'Change it',
    thanks: 'Thank you. Your answer has arrived.',
    yours: (word: string) => `Your answer: ${word}`,
    unclear: 'Several answers came at once, perhaps from a program that tests links. Please choose here.',
    low: 'We are sorry that it was not what you needed. If you say what is missing, we take it up again.',
  },
  link: 'See what becomes of it',
  linkHint: 'The shop is handling this. Its answers to you stand there.',
  mail: {
    subject: ({ shop, number }: { shop: string; number: number }) =>
      `${shop} answers you (matter no. ${number})`,
    by: ({ name, shop }: { name: string; shop: string }) => `${name}, ${shop}`,
    call: 'Read it and write back',
    note: 'What you write there reaches the person who answered you. This link is for you alone.',
    short: ({ shop, text, url }: { shop: string; text: string; url: string }) => `${shop}: ${text} ${url}`,
  },
  satisfactionMail: {
    subject: ({ shop, number }: { shop: string; number: number }) =>
      `${shop}: is it settled? (matter no. ${number})`,
    preview: 'One question, one tap.',
    text: (shop: string) =>
      `${shop} regards the matter you brought up as settled. How content are you with how it was handled?`,
    plain: 'Choose an answer:',
    low: 'very dissatisfied',
    high: 'very satisfied',
    reopen: 'It is not settled',
    note: 'Asked once. Your answer is never published and has nothing to do with reviews.',
    short: ({ shop, url }: { shop: string; url: string }) =>
      `${shop}: we regard your matter as settled. How content are you? ${url}`,
  },
}
