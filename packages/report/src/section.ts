import type { LocaleName, Words } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { Share } from './count-texts.ts'
import type { Format } from './format.ts'
import type { Quote } from './quote.ts'

/** What every part of the page needs to word its findings. */
export type Wording = { locale: LocaleName; words: Words; format: Format }

/** One part of the page, with the question that it answers. */
export function section(input: { id: string; title: string; question: string }, body: readonly Html[]): Html {
  return html`<section id="${input.id}"><h2>${input.title}</h2><p class="question">${input.question}</p>${body}</section>`
}

/** A share as the words take it. */
export function shownShare(
  share: Share,
  { format }: Wording,
): { count: string; of: string; percent: string; interval: string } {
  return {
    count: format.count(share.count),
    of: format.count(share.of),
    percent: format.percent(share.of === 0 ? 0 : share.count / share.of),
    interval: format.interval(share),
  }
}

/** A quotation with its source; the words that matter stand out. */
export function quotation(quote: Quote, { words, format }: Wording): Html {
  const facts = [
    words.report.quoteId(quote.id),
    ...(quote.rating === undefined ? [] : [words.report.stars(String(quote.rating))]),
    ...(quote.day === undefined ? [] : [format.day(quote.day)]),
  ]
  return html`<blockquote>${quote.before}<mark>${quote.words}</mark>${quote.after}<footer>${facts.join(' · ')}</footer></blockquote>`
}

/** The built-in name of an aspect, or the code when a shop made its own. */
export function aspectName(code: string, { words }: Wording): string {
  const names: Record<string, string> = words.codes.aspects
  return Object.hasOwn(names, code) ? names[code] : code
}
