/** Words by which people are asked to answer a survey. They ask for no particular answer. */
export const surveyMail = {
  invitation: {
    subject: ({ shop, title }: { shop: string; title: string }) =>
      `${shop} would like to hear from you: ${title}`,
    text: ({ shop }: { shop: string }) =>
      `${shop} would like to know how it was for you. Whatever you answer is read, good or bad.`,
  },
  reminder: {
    subject: ({ shop, title }: { shop: string; title: string }) => `A reminder from ${shop}: ${title}`,
    text: ({ shop }: { shop: string }) =>
      `${shop} asked you a few questions some days ago. If you still have a moment, your answers help.`,
  },
  greeting: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),
  /** Stands for the name of somebody whose name is not known. */
  nobody: 'there',
  begin: 'Answer the questions',
  minutes: (minutes: number) =>
    minutes === 1 ? 'It takes about a minute.' : `It takes about ${minutes} minutes.`,
  own: 'This link is yours alone and takes one response; please do not pass it on.',
  anonymous: 'Your answers are anonymous: neither your name nor your address is kept with them.',
  named: 'The shop sees your answers together with your name. You can stop at any question.',
  reward: (words: string) => `For taking part: ${words}`,
  rewardRule: 'You get it once, whatever you answer, also when the survey turns out not to fit you.',
  closes: (day: string) => `Answers are taken until ${day}.`,
  why: ({ shop, reminders }: { shop: string; reminders: number }) =>
    reminders === 0
      ? `You get this one mail because you are a customer of ${shop} or gave it your address.`
      : `You get this because you are a customer of ${shop} or gave it your address. If you do not answer, you are reminded at most ${reminders === 1 ? 'once' : 'twice'}.`,
  short: {
    invitation: ({ shop, url }: { shop: string; url: string }) =>
      `${shop}: we would like to hear how it was for you. ${url}`,
    reminder: ({ shop, url }: { shop: string; url: string }) =>
      `${shop}: a reminder, your answers still help. ${url}`,
  },
  sampleName: 'Alex',

  poster: {
    title: 'Tell us how it was',
    sentence: 'Scan the code and answer a few questions. Good or bad: everything is read.',
    noAccount: 'No app and no account needed.',
  },
}
