import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'

/** What was said and what was done about it, side by side where there is room. */
export function renderExchange(
  frame: PageFrame,
  { said, did, language }: { said: string; did: string; language?: string },
): Html {
  const words = locales[frame.language].saidAndDone.page
  const lang = language === undefined || language === frame.language ? null : language
  return html`<dl class="exchange"><div><dt>${words.said}</dt><dd dir="auto" lang="${lang ?? frame.language}">${said}</dd></div><div class="did"><dt>${words.did}</dt><dd dir="auto" lang="${lang ?? frame.language}">${did}</dd></div></dl>`
}
