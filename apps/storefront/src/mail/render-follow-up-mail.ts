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

export type FollowUpMail = {
  productName: string
  /** Of the one who is written to. */
  name: string | null
  /** The signed link to the own page. */
  url: string
  until: Date
}

/** The message by which an author is asked what became of it after a case was solved. It asks for no better stars. */
export function renderFollowUpMail(frame: MailFrame, mail: FollowUpMail): RenderedMail {
  const words = locales[frame.language].mail.followUp
  const facts = { product: mail.productName, shop: frame.shopName }
  const subject = mailLine(words.subject(mail.productName))
  const greeting = words.greeting(mail.name)
  const body = words.body(facts)
  const until = words.until(dayOf(frame, mail.until))
  return {
    subject,
    text: renderPlainMail(frame, [greeting, body, `${words.call}: ${mail.url}`, words.free, until]),
    html: renderMail(frame, {
      title: subject,
      preview: words.preview,
      main: html`${mailText(greeting, 8)}
${mailText(body)}
${mailButton({ url: mail.url, label: words.call })}
${mailNote(words.free)}
${mailNote(until)}`,
    }),
    shortText: mailLine(words.short({ ...facts, url: mail.url })),
  }
}

function dayOf({ language, timeZone }: MailFrame, date: Date): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(date)
}
