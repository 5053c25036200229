import type { WordSpan } from '@echoloop/contract'
import type { StoredReason } from '../screening-verdict.ts'
import type { SharedPassages } from './shared-passages.ts'

/** Ways to be reached, as they stand in reviews that sell something: addresses, numbers, names of messengers. */
const contact =
  /https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|(?:加?\s*(?:微信|薇信|威信|vx|v信|qq|扣扣|群)|wechat|whatsapp|telegram|line id)[:：\s]*[\w-]*|\d[\d\s-]{6,}\d/giu
const copying = new Set(['near-duplicate', 'template', 'copied-with-contact'])
const selling = new Set(['advertising', 'copied-with-contact'])

/**
 * The phrases in the words on which a reason rests: for copies what stands in the other reviews too, for advertising the
 * way to be reached, and whatever the reason quotes. Reasons about times and places have none. Pure.
 */
export function decisiveSpans(
  text: string,
  { reason, passages }: { reason: StoredReason; passages: readonly SharedPassages[] },
): WordSpan[] {
  const spans: WordSpan[] = []
  if (copying.has(reason.code)) spans.push(...passages.flatMap(({ here }) => here))
  if (selling.has(reason.code)) {
    for (const match of text.matchAll(contact)) {
      spans.push({ from: match.index, to: match.index + match[0].trimEnd().length })
    }
  }
  for (const quoted of Object.values(reason.facts)) {
    if (typeof quoted !== 'string' || quoted.length < 2) continue
    const at = text.indexOf(quoted)
    if (at >= 0) spans.push({ from: at, to: at + quoted.length })
  }
  return merged(spans)
}

function merged(spans: readonly WordSpan[]): WordSpan[] {
  const result: WordSpan[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}
