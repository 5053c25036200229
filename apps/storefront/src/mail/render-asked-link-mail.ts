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

export type AskedLinkMail = {
  product: string
  order: string
  /** The signed link to the review form. */
  url: string
  /** When the link ends. */
  expiresAt: Date
}

/** The letter with the review link that its reader asked for on a page of the shop. */
export function renderAskedLinkMail(frame: MailFrame, mail: AskedLinkMail): RenderedMail {
  const words = locales[frame.language].voices.askLink.mail
  const subject = mailLine(words.subject(mail.product))
  const body = words.body({ product: mail.product, order: mail.order, shop: frame.shopName })
  const notes = [words.until(dayOf(frame, mail.expiresAt)), words.notYou]
  return {
    subject,
    text: renderPlainMail(frame, [words.hello, body, `${words.call}: ${mail.url}`, ...notes]),
    html: renderMail(frame, {
      title: subject,
      preview: words.preview,
      main: html`${mailText(words.hello, 8)}
${mailText(body)}
${mailButton({ url: mail.url, label: words.call })}
${notes.map((note) => mailNote(note))}`,
    }),
    shortText: mailLine(words.short({ shop: frame.shopName, product: mail.product, url: mail.url })),
  }
}

function dayOf({ language, timeZone }: MailFrame, date: Date): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(date)
}
