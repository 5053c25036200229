import type { TextFeatures } from './collect-features.ts'

/** A token's word in lower case. */
export function wordOfToken(text: string, { tokens }: TextFeatures, token: number): string {
  const start = tokens.starts[token]
  const end = tokens.ends[token]
  const word = text.slice(start, end)
  // Asking for lower case is slow, and ideographs have none.
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x3400 || unit > 0x9fff) return word.toLowerCase()
  }
  return word
}
