import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import {
  type MailFrame,
  mailButton,
  mailLine,
  mailText,
  type RenderedMail,
  renderMail,
  renderPlainMail,
} from './render-mail.ts'

export type AppealMail = {
  isUpheld: boolean
  productName: string
  answer: string
  /** The author's own page. */
  url: string
}

/** Tells an author what a second look came to. */
export function renderAppealMail(frame: MailFrame, mail: AppealMail): RenderedMail {
  const words = locales[frame.language].screening.appealMail
  const subject = mailLine(words.subject(frame.shopName))
  const outcome = mail.isUpheld ? words.upheld(mail.productName) : words.rejected(mail.productName)
  return {
    subject,
    text: renderPlainMail(frame, [
      words.hello,
      outcome,
      `${words.answer} ${mail.answer}`,
      `${words.see}: ${mail.url}`,
    ]),
    html: renderMail(frame, {
      title: subject,
      preview: mailLine(outcome),
      main: html`${mailText(words.hello)}
${mailText(outcome)}
${mailText(`${words.answer} ${mail.answer}`)}
${mailButton({ url: mail.url, label: words.see })}`,
    }),
    shortText: mailLine(`${words.short(frame.shopName)} ${mail.url}`),
  }
}
