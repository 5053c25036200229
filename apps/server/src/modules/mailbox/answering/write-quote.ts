import type { MailContent } from '../mail-content.ts'
import { wordsOf } from '../reading/fold-mail.ts'

const quotedMax = 4000

/** What is answered, marked as programs mark it, so that the next answer folds it again. */
export function writeQuote(content: MailContent, sentAt: Date): { text: string; html: string } {
  const words = wordsOf(content.parts).slice(0, quotedMax).toWellFormed()
  const { name, address } = content.author
  const who = name === null ? `<${address}>` : `${name} <${address}>`
  const day = sentAt.toISOString().slice(0, 16).replace('T', ' ')
  const isChinese = /\p{Script=Han}/u.test(words)
  const head = isChinese ? `在 ${day} UTC，${who} 写道：` : `On ${day} UTC, ${who} wrote:`
  const lines = words.split('\n').map((line) => `> ${line}`)
  const inside = escaped(words).replaceAll('\n', '<br>')
  return {
    text: `${head}\n${lines.join('\n')}`,
    html: `<div style="margin:24px auto 0;max-width:560px;color:#6b6b6b;font:13px/1.7 sans-serif"><p style="margin:0">${escaped(head)}</p><blockquote style="margin:8px 0 0;padding:0 0 0 12px;border-left:2px solid #d9d9d9">${inside}</blockquote></div>`,
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
