import { locales } from '@echoloop/locales'
import { html } from '@echoloop/markup'
import { formatMoment } from '../format-moment.ts'
import {
  type MailFrame,
  mailLine,
  mailNote,
  mailText,
  type RenderedMail,
  renderMail,
  renderPlainMail,
} from './render-mail.ts'

export type TranscriptMail = {
  said: readonly { by: 'visitor' | 'member' | 'bot'; name: string | null; text: string; at: Date }[]
  startedAt: Date
}

/** The letter with a whole conversation, for the person who had it. */
export function renderTranscriptMail(frame: MailFrame, { said }: TranscriptMail): RenderedMail {
  const words = locales[frame.language].chat.mail
  const subject = mailLine(words.subject(frame.shopName))
  const why = words.why(frame.shopName)
  const lines = said.map(({ by, name, text, at }) => {
    const speaker = by === 'visitor' ? words.you : by === 'bot' ? words.bot : (name ?? frame.shopName)
    return { lead: mailLine(`${speaker} · ${formatMoment(frame, at.toISOString())}`), text }
  })
  return {
    subject,
    text: renderPlainMail(frame, [why, ...lines.map(({ lead, text }) => `${lead}\n${text}`)]),
    html: renderMail(frame, {
      title: subject,
      preview: why,
      main: html`${mailText(why)}
${lines.map(({ lead, text }) => html`${mailNote(lead)}<div style="white-space:pre-line">${mailText(text)}</div>`)}`,
    }),
    shortText: words.short(subject),
  }
}
