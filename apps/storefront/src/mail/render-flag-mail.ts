import type { FlagAnswer, FlagReason, FlagState } from '@echoloop/contract'
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

export type FlagMail = {
  reason: FlagReason
  state: FlagState
  answer: FlagAnswer | null
  answerWords: string | null
  productName: string | null
  /** The page of the flag. */
  url: string
}

/** The one letter that tells a reader what came of a report. */
export function renderFlagMail(frame: MailFrame, mail: FlagMail): RenderedMail {
  const { flags } = locales[frame.language]
  const isConfirmed = mail.state === 'confirmed'
  const subject = mailLine(isConfirmed ? flags.mail.subject.confirmed : flags.mail.subject.refused)
  const about = flags.mail.about({ product: mail.productName, reason: flags.reasons[mail.reason] })
  const outcome = isConfirmed ? flags.mail.confirmed : flags.mail.refused
  const answer = mail.answer === null ? null : flags.answers[mail.answer]
  const said = [answer, mail.answerWords].filter((part) => part !== null).join('\n')
  const paragraphs = [about, outcome, ...(said === '' ? [] : [said])]
  return {
    subject,
    text: renderPlainMail(frame, [...paragraphs, `${flags.mail.call}: ${mail.url}`, flags.mail.why]),
    html: renderMail(frame, {
      title: subject,
      preview: outcome,
      main: html`${mailText(about)}
${mailText(outcome)}
${said !== '' && mailQuote(said)}
${mailButton({ url: mail.url, label: flags.mail.call })}
${mailNote(flags.mail.why)}`,
    }),
    shortText: mailLine(`${subject} ${mail.url}`),
  }
}
