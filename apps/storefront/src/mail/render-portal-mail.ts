import { locales, type Words } from '@echoloop/locales'
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

/** The letters of the portal. None holds the words of a form: who can read the mailbox opens the page. */
export type PortalMail =
  | { kind: 'status'; number: string; url: string }
  | { kind: 'confirm'; title: string; url: string }
  | { kind: 'shipped'; title: string; did: string | null; url: string }
  | { kind: 'own-page'; url: string }

type Written = { subject: string; text: string; call: string; did?: string | null; note?: string }

export function renderPortalMail(frame: MailFrame, mail: PortalMail): RenderedMail {
  const words = locales[frame.language].portal.mail
  const { text, call, did, note, ...written } = wordsOf(words, frame, mail)
  const subject = mailLine(written.subject)
  return {
    subject,
    text: renderPlainMail(frame, [
      words.hello,
      text,
      ...(did ? [`${words.shipped.did}:\n    ${did}`] : []),
      `${call}: ${mail.url}`,
      ...(note ? [note] : []),
    ]),
    html: renderMail(frame, {
      title: subject,
      preview: text,
      main: html`${mailText(words.hello, 8)}
${mailText(text)}
${did && html`${mailNote(words.shipped.did)}${mailQuote(did)}`}
${mailButton({ url: mail.url, label: call })}
${note && mailNote(note)}`,
    }),
    shortText: mailLine(words.short({ subject, url: mail.url })),
  }
}

function wordsOf(words: Words['portal']['mail'], { shopName }: MailFrame, mail: PortalMail): Written {
  switch (mail.kind) {
    case 'status':
      return {
        subject: words.status.subject(shopName),
        text: words.status.text(mail.number),
        call: words.status.call,
      }
    case 'confirm':
      return {
        ...words.confirm,
        subject: words.confirm.subject(mail.title),
        text: words.confirm.text(mail.title),
      }
    case 'shipped':
      return {
        subject: words.shipped.subject(mail.title),
        text: words.shipped.text(mail.title),
        call: words.shipped.call,
        note: words.shipped.note,
        did: mail.did,
      }
    case 'own-page':
      return { ...words.ownPage, subject: words.ownPage.subject(shopName) }
  }
}
