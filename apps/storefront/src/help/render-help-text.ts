import { type HelpBlock, type HelpSpan, parseHelpText } from '@echoloop/contract'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import { helpPath } from './help-frame.ts'

/** The words of a help page as markup: everything in them is escaped, and only known marks make elements. */
export function renderHelpText(frame: PageFrame, shop: string, body: string): Html[] {
  return parseHelpText(body).map((block) => renderBlock(frame, shop, block))
}

function renderBlock(frame: PageFrame, shop: string, block: HelpBlock): Html {
  if (block.kind === 'heading')
    return block.level === 2 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`
  if (block.kind === 'paragraph') return html`<p>${renderSpans(frame, shop, block.spans)}</p>`
  if (block.kind === 'picture')
    return html`<figure><img src="/help/picture/${block.id}?shop=${shop}" alt="${block.alt}" loading="lazy"></figure>`
  const items = block.items.map((item) => html`<li>${renderSpans(frame, shop, item)}</li>`)
  return block.isOrdered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`
}

function renderSpans(frame: PageFrame, shop: string, spans: readonly HelpSpan[]): Html[] {
  return spans.map((span) => {
    if (span.kind !== 'link')
      return span.kind === 'strong' ? html`<strong>${span.text}</strong>` : html`${span.text}`
    const own = /^help:(.+)$/.exec(span.href)
    if (own) return html`<a href="${helpPath(frame, shop, `/${own[1]}`)}">${span.text}</a>`
    return html`<a href="${span.href}" rel="noopener nofollow">${span.text}</a>`
  })
}
