import { chooseLocale, locales } from '@echoloop/locales'
import type { Clock } from './outreach-tables.ts'

type Ending = { language: string; shopName: string; endUrl: string | null; clock: Clock }

/** Puts below a letter why it came and, where it can be ended, how to end such letters, in words and as a link. */
export function withEnding(
  words: { text: string; html: string },
  ending: Ending,
): { text: string; html: string } {
  const { letter } = locales[chooseLocale(ending.language)].outreach
  const { endUrl } = ending
  const why = letter.why[ending.clock](ending.shopName)
  const below = `<div style="margin:32px auto 0;max-width:560px;padding:16px 0;border-top:1px solid #d9d9d9;font:12px/1.7 -apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',sans-serif;color:#6b6b6b"><p style="margin:0">${escaped(why)}</p>${endUrl === null ? '' : `<p style="margin:4px 0 0"><a href="${escaped(endUrl)}" style="color:#6b6b6b">${escaped(letter.end)}</a></p>`}</div>`
  return {
    text: `${words.text.trimEnd()}\n\n-- \n${why}\n${endUrl === null ? '' : `${letter.endAt(endUrl)}\n`}`,
    html: insertBelow(words.html, below),
  }
}

/** Puts below a letter what it answers. */
export function withQuote(
  words: { text: string; html: string },
  quote: { text: string; html: string },
): { text: string; html: string } {
  return { text: `${words.text.trimEnd()}\n\n${quote.text}\n`, html: insertBelow(words.html, quote.html) }
}

/** Into the body where the letter is a whole document, at its end otherwise. */
function insertBelow(html: string, below: string): string {
  const end = html.toLowerCase().lastIndexOf('</body>')
  return end === -1 ? `${html}\n${below}` : `${html.slice(0, end)}${below}\n${html.slice(end)}`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
