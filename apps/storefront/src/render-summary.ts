import type { ProductSummary } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import { type PageFrame, wordsOf } from './page-frame.ts'

/** By which method the score and its interval are made, with its numbers. */
export function renderMethod(frame: PageFrame, summary: ProductSummary): Html {
  const words = wordsOf(frame)
  return html`<p>${words.product.method} <span class="method-detail">${summary.method.replace('score', words.product.score)}</span></p>
<p>${locales[frame.language].scores.intervalMethod}</p>`
}

/** A mean of stars with one decimal, in the page's language. */
export function formatScore(frame: PageFrame, value: number): string {
  return value.toLocaleString(frame.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}
