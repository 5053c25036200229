import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import {
  type MailFrame,
  mailLine,
  mailLink,
  mailNote,
  mailText,
  type RenderedMail,
  renderMail,
  renderPlainMail,
  textStyle,
} from './render-mail.ts'

export type SatisfactionMail = {
  /** Of the case. */
  number: number
  /** The person's own page of the case, with a language in its query. */
  url: string
}

/** Asks the one question after a resolution; each answer is one tap. Every answer looks the same. */
export function renderSatisfactionMail(frame: MailFrame, mail: SatisfactionMail): RenderedMail {
  const { satisfactionMail: words, satisfaction } = locales[frame.language].ownCase
  const subject = mailLine(words.subject({ shop: frame.shopName, number: mail.number }))
  const scale = textStyle(12, '#59636e')
  const link = { url: `${mail.url}#reopen`, label: words.reopen }
  const plain = satisfaction.scores.map((word, index) => {
    const score = index + 1
    return `${satisfaction.score({ score, word })}\n${withScore(mail.url, score)}`
  })
  return {
    subject,
    text: renderPlainMail(frame, [
      words.text(frame.shopName),
      words.plain,
      ...plain,
      `${link.label}: ${link.url}`,
      words.note,
    ]),
    html: renderMail(frame, {
      title: subject,
      preview: words.preview,
      main: html`${mailText(words.text(frame.shopName))}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-bottom:24px">
<tr>${satisfaction.scores.map((word, index) => renderScore(mail.url, { score: index + 1, word }))}</tr>
<tr><td colspan="2" class="quiet" style="${scale}">${words.low}</td><td></td><td colspan="2" align="right" class="quiet" style="${scale};padding-right:8px">${words.high}</td></tr>
</table>
${mailText(mailLink(link), 24)}
${mailNote(words.note)}`,
    }),
    shortText: mailLine(words.short({ shop: frame.shopName, url: mail.url })),
  }
}

function renderScore(url: string, { score, word }: { score: number; word: string }): Html {
  return html`<td width="56" style="padding-right:8px"><a class="star" href="${withScore(url, score)}" title="${word}" aria-label="${word}" style="display:block;width:46px;border:1px solid #c9ced4;border-radius:6px;background:#ffffff;color:#1f2328;text-align:center;text-decoration:none;font-family:Arial,sans-serif;font-size:20px;line-height:46px">${String(score)}</a></td>`
}

function withScore(url: string, score: number): string {
  return `${url}&score=${score}`
}
