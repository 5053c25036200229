import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import {
  type MailFrame,
  mailButton,
  mailLine,
  mailNote,
  mailText,
  type RenderedMail,
  renderMail,
  renderPlainMail,
} from './render-mail.ts'

/** A mail that asks one person to answer a survey. */
export type SurveyMail = {
  kind: 'invitation' | 'reminder'
  /** Of the one who is written to. */
  name: string | null
  /** Of the survey, as its author wrote it. */
  title: string
  /** The shop's own words; empty: the usual ones. `{{name}}` stands for the person. */
  ownSubject: string
  ownText: string
  /** The single-use link. */
  url: string
  minutes: number
  isAnonymous: boolean
  /** What everybody gets who takes part. */
  reward: string | null
  closesAt: Date | null
  /** Reminders that may follow the invitation. */
  reminders: number
}

/** Pure. A reward is told together with the rule that no answer changes it; nothing here can ask for one answer. */
export function renderSurveyMail(frame: MailFrame, mail: SurveyMail): RenderedMail {
  const words = locales[frame.language].surveyMail
  const facts = { shop: frame.shopName, title: mail.title }
  const name = mail.name ?? words.nobody
  const subject = mailLine(mail.ownSubject.replaceAll('{{name}}', name) || words[mail.kind].subject(facts))
  const greeting = words.greeting(mail.name)
  const body = mail.ownText.replaceAll('{{name}}', name) || words[mail.kind].text(facts)
  const reward = mail.reward === null ? [] : [`${words.reward(mail.reward)} ${words.rewardRule}`]
  const privacy = mail.isAnonymous ? words.anonymous : words.named
  const closes = mail.closesAt === null ? [] : [words.closes(dayOf(frame, mail.closesAt))]
  const why = words.why({ shop: frame.shopName, reminders: mail.reminders })
  return {
    subject,
    text: renderPlainMail(frame, [
      greeting,
      body,
      `${mail.title}\n${mail.url}`,
      ...reward,
      [words.minutes(mail.minutes), privacy, ...closes].join('\n'),
      words.own,
      why,
    ]),
    html: renderMail(frame, {
      title: subject,
      preview: body,
      main: html`${mailText(greeting, 8)}
${body.split(/\n{2,}/).map((paragraph) => mailText(paragraph))}
${mailButton({ url: mail.url, label: words.begin })}
${reward.map((line) => mailText(line))}
${mailNote(words.minutes(mail.minutes))}
${mailNote(privacy)}
${closes.map((line) => mailNote(line))}`,
      footer: html`${mailNote(words.own)}
${mailNote(why)}`,
    }),
    shortText: mailLine(words.short[mail.kind]({ shop: frame.shopName, url: mail.url })),
  }
}

function dayOf({ language, timeZone }: MailFrame, date: Date): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(date)
}
