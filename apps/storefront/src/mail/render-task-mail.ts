import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import { formatMoment } from '../format-moment.ts'
import {
  type MailFrame,
  mailButton,
  mailLine,
  mailNote,
  mailQuote,
  mailText,
  type RenderedMail,
  renderMail,
  renderPlainMail,
} from './render-mail.ts'

export type TaskMail = {
  title: string
  text: string
  dueAt: string
  /** The colleague of the shop who asks, and the partner who is asked. */
  askedBy: string
  asked: string
  /** The signed link to the task's page. */
  url: string
}

/** The mail by which a partner without an account is asked for something. */
export function renderTaskMail(frame: MailFrame, mail: TaskMail): RenderedMail {
  const words = locales[frame.language].taskPage.mail
  const facts = { shop: frame.shopName, title: mail.title }
  const subject = mailLine(words.subject(facts))
  const greeting = words.greeting(mail.asked)
  const asks = words.asks({ by: mail.askedBy, shop: frame.shopName })
  const due = words.due(formatMoment(frame, mail.dueAt))
  const asked = mail.text === '' ? mail.title : `${mail.title}\n\n${mail.text}`
  return {
    subject,
    text: renderPlainMail(frame, [greeting, asks, asked, due, `${words.call}: ${mail.url}`, words.why]),
    html: renderMail(frame, {
      title: subject,
      preview: due,
      main: html`${mailText(greeting, 8)}
${mailText(asks)}
${mailQuote(asked)}
${mailText(due)}
${mailButton({ url: mail.url, label: words.call })}
${mailNote(words.why)}`,
    }),
    shortText: mailLine(words.short({ ...facts, url: mail.url })),
  }
}
