import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
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

export type QuestionMail = {
  productName: string
  /** Of the one who is written to. */
  name: string | null
  question: string
  /** The signed link to the answer page. */
  url: string
}

/** The message by which a buyer is asked to answer a question: for mail, as text, and short for other messengers. */
export function renderQuestionMail(frame: MailFrame, mail: QuestionMail): RenderedMail {
  const words = locales[frame.language].questionPage.mail
  const facts = { product: mail.productName, shop: frame.shopName }
  const subject = mailLine(words.subject(mail.productName))
  const greeting = words.greeting(mail.name)
  const body = words.body(facts)
  const call = { url: mail.url, label: words.call }
  return {
    subject,
    text: renderPlainMail(frame, [
      greeting,
      body,
      `    ${mail.question}`,
      `${words.call}: ${mail.url}`,
      words.free,
    ]),
    html: renderMail(frame, {
      title: subject,
      preview: mail.question,
      main: html`${mailText(greeting, 8)}
${mailText(body)}
${mailQuote(mail.question)}
${mailButton(call)}
${mailNote(words.free)}`,
    }),
    shortText: mailLine(words.short({ ...facts, url: mail.url })),
  }
}
