import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import {
  type MailFrame,
  mailButton,
  mailLine,
  mailLink,
  mailNote,
  mailQuote,
  mailText,
  type RenderedMail,
  renderMail,
  renderPlainMail,
} from './render-mail.ts'

/** What became of something that people said. */
export type PlanMail = {
  /** Of the one who is written to. */
  name: string | null
  productName: string | null
  /** In general terms: never the words of one person. */
  said: string
  did: string
  /** The public page, when it is listed there. */
  pageUrl: string | null
  /** The reader's own page. */
  ownUrl: string | null
}

/** The letter to those who spoke of what a plan has changed. */
export function renderPlanMail(frame: MailFrame, mail: PlanMail): RenderedMail {
  const words = locales[frame.language].saidAndDone.mail
  const subject = mailLine(words.subject({ shop: frame.shopName, product: mail.productName }))
  const greeting = words.greeting(mail.name)
  const intro = words.intro(frame.shopName)
  const { pageUrl, ownUrl } = mail
  return {
    subject,
    text: renderPlainMail(frame, [
      greeting,
      intro,
      `${words.said}:\n    ${mail.said}`,
      `${words.did}:\n    ${mail.did}`,
      ...(ownUrl === null ? [] : [`${words.own}: ${ownUrl}`]),
      ...(pageUrl === null ? [] : [`${words.page}: ${pageUrl}`]),
      words.thanks,
    ]),
    html: renderMail(frame, {
      title: subject,
      preview: mail.did,
      main: html`${mailText(greeting, 8)}
${mailText(intro)}
${mailNote(words.said)}
${mailQuote(mail.said)}
${mailNote(words.did)}
${mailQuote(mail.did)}
${ownUrl !== null && mailButton({ url: ownUrl, label: words.own })}
${mailText(words.thanks)}
${pageUrl !== null && mailNote(mailLink({ url: pageUrl, label: words.page }))}`,
    }),
    shortText: mailLine(words.short({ shop: frame.shopName, did: mail.did, url: ownUrl ?? pageUrl })),
  }
}
