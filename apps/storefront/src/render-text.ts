import { cleanText, type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'

/** So many characters of a text are shown at once; a tail this short is not worth folding. */
const shownMax = 500
const tailMin = 150

/** A text as it was written. A long one shows its beginning; the rest unfolds without a script. */
export function renderText(frame: PageFrame, text: string): Html {
  const whole = cleanText(text).trim()
  if (whole.length <= shownMax + tailMin) return html`<p>${whole}</p>`
  const end = foldAt(whole)
  const rest = whole.slice(end).trim()
  return html`<p>${whole.slice(0, end).trim()}</p><details class="rest"><summary>${wordsOf(frame).review.rest([...rest].length)}</summary><p>${rest}</p></details>`
}

/** After the last sentence, else the last space, else anywhere, but never inside a surrogate pair. */
function foldAt(text: string): number {
  const lead = text.slice(0, shownMax)
  const sentence = Math.max(...['。', '！', '？', '\n', '. ', '! ', '? '].map((end) => lead.lastIndexOf(end)))
  if (sentence > shownMax / 2) return sentence + 1
  const space = lead.lastIndexOf(' ')
  if (space > shownMax / 2) return space
  return /[\ud800-\udbff]$/.test(lead) ? shownMax - 1 : shownMax
}
