/** What the bot says around the words of help pages. */
export const helpBot = {
  bot: 'I am an automatic assistant. These are the words of our help pages:',
  greeting:
    'Hello. I am an automatic assistant, not a person. I quote our help pages and cannot see orders. Write your question, or “agent” for a person.',
  smallTalk: {
    bot: 'I am an automatic assistant, not a person. I quote our help pages. Write “agent” and a person will read your words.',
    able: 'I find the passage of our help pages that answers a question about ordering, delivery, returns or using the products. I cannot see orders. Write “agent” for a person.',
    thanks: 'You are welcome.',
    bye: 'Goodbye.',
  },
  source: (title: string) => `Source: ${title}`,
  choice: (title: string) => `· ${title}`,
  choose: 'I am an automatic assistant. More than one of our pages may answer this. Which one do you mean?',
  foreign: (language: string) => `This page is only there in ${language}; these are its words:`,
  unanswered: (question: string) =>
    `About “${question}” I found nothing in our help pages. A person can answer that.`,
  closing: 'If this is not what you meant, write “agent” and a person will read your words.',
  inGeneral: 'In general, our help pages say:',
  near: 'These pages come closest:',
  handOver: {
    danger:
      'This may be urgent. If anyone is in danger, stop using the product and call the emergency services. I am an automatic assistant, so a person has to read this.',
    medical:
      'This is about health, and I am an automatic assistant: I must not advise on it. Please ask a doctor or pharmacist; a person of the shop can say more about the product.',
    legal:
      'I am an automatic assistant and cannot speak about legal matters for the shop. A person has to read this.',
    person: 'I am an automatic assistant. A person will read your words.',
    complaint: 'I am sorry that this went wrong. I am an automatic assistant; a person should read this.',
    abuse: 'I am an automatic assistant. If something went wrong, a person of the shop will read your words.',
    'own-order':
      'I am an automatic assistant and cannot see orders, parcels or refunds. A person can look it up; please have the order number ready.',
    'not-allowed':
      'I can only quote the help pages of this shop. I know nothing of other people, I cannot change how I work, and I cannot promise anything for the shop.',
    'not-found':
      'I am an automatic assistant and found no answer to this in our help pages. A person can answer it.',
    'not-understood':
      'I did not understand that. Please write your question in a few words, or “agent” for a person.',
    off: 'A person of the shop will answer this.',
  },
  languages: {
    'zh-CN': 'simplified Chinese',
    'zh-TW': 'traditional Chinese',
    en: 'English',
    ja: 'Japanese',
    ko: 'Korean',
    fr: 'French',
    de: 'German',
    es: 'Spanish',
    pt: 'Portuguese',
    it: 'Italian',
    ru: 'Russian',
    th: 'Thai',
    vi: 'Vietnamese',
    id: 'Indonesian',
    ms: 'Malay',
    ar: 'Arabic',
  },
}
