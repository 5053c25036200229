import { type Html, html } from '@echoloop/markup'
import { formatTime } from './format-time.ts'
import { type PageFrame, wordsOf } from './page-frame.ts'

/** The line at the top of a page that could not be asked for anew. */
export function renderAsOf(frame: Pick<PageFrame, 'language' | 'timeZone'>, iso: string): Html {
  const words = wordsOf(frame).frame
  return html`<p class="demo" role="status">${words.asOf(formatTime(frame, iso))}</p>`
}
