import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import {
  type MailFrame,
  mailButton,
  mailLine,
  mailNote,
  type RenderedMail,
  renderMail,
  renderPlainMail,
  textStyle,
} from './render-mail.ts'

export type ReplyMail = {
  /** Of the case. */
  number: number
  /** What the shop answers, as it was written. */
  text: string
  byName: string
  /** The person's own page of the case. */
  url: string
}

/** So much of a reply goes into a short message; the page has it all. */
const shortMax = 280

/** A reply as a letter, and as a short message that leads to the whole of it. */
export function renderReplyMail(frame: MailFrame, mail: ReplyMail): RenderedMail {
  const words = locales[frame.language].ownCase.mail
  const subject = mailLine(words.subject({ shop: frame.shopName, number: mail.number }))
  const by = words.by({ name: mail.byName, shop: frame.shopName })
  return {
    subject,
    text: renderPlainMail(frame, [mail.text, by, `${words.call}: ${mail.url}`, words.note]),
    html: renderMail(frame, {
      title: subject,
      preview: mailLine(mail.text).slice(0, 120),
      main: html`<p class="ink" dir="auto" style="${textStyle(16, '#1f2328')};margin-bottom:12px;white-space:pre-line">${mail.text}</p>
${mailNote(by)}
<div style="height:16px"></div>
${mailButton({ url: mail.url, label: words.call })}
${mailNote(words.note)}`,
    }),
    shortText: mailLine(words.short({ shop: frame.shopName, text: shortOf(mail.text), url: mail.url })),
  }
}

function shortOf(text: string): string {
  const line = [...mailLine(text)]
  return line.length <= shortMax ? line.join('') : `${line.slice(0, shortMax - 1).join('')}…`
}
