import { finalise } from '../duplicates/windows.ts'

const number = /(?<![0-9a-z])[0-9]{6,}(?![0-9a-z])|(?<=[a-z])[0-9]{5,}(?![0-9a-z])/g
const name = /(?<![a-z0-9])(?=(?:[0-9_-]*[a-z]){3})(?=(?:[a-z_-]*[0-9]){3})[a-z0-9_-]{7,32}/g
const site =
  /(?<![a-z0-9@])[a-z0-9-]{4,}\s?\.\s?(?:com|cn|net|top|xyz|shop|vip|cc|club|site|store|online|info|ru|me|co)(?![a-z])/g
/** Measures and models, such as 4000mAh and 2400x1080. */
const measure =
  /^[0-9x.]+(?:mah|[gmkt]b|[gm]hz|hz|fps|rpm|dpi|ppi|m?pixels?|px|[a-z]?w|km|[ckm]?m|kg|ml|in|inch)?$|^(?:gtx|rtx|iphone|ipad|galaxy|mate|nova|redmi|core|kirin|snapdragon)/
/** Services that everybody names. */
const wellKnown =
  /^(?:100[0-9]{2}|123[0-9]{2}|95[0-9]{3}|[48]00[0-9]{7}|1?8(?:00|33|44|55|66|77|88)[0-9]{7}|0+|[0-9]0000+)$|^(?:amazon|taobao|jd|tmall|google|youtube|ctrip|ebay)\s?\./
const handlesMax = 3

/**
 * Numbers and names by which somebody can be reached, as 32-bit hashes: the same one in the reviews of several authors
 * is an advertisement, however it is spelt. Takes what `plainLetters` gave.
 */
export function findHandles(plain: string): number[] {
  const found = new Set<number>()
  if (!/[0-9.]/.test(plain)) return []
  for (const expression of [number, name, site]) {
    for (const [match] of plain.matchAll(expression)) {
      if (found.size < handlesMax && !wellKnown.test(match) && !isMeasure(match))
        found.add(hash(match.replace(/[^a-z0-9]/g, '')))
    }
  }
  return [...found]
}

function isMeasure(word: string): boolean {
  return /[a-z]/.test(word) && measure.test(word)
}

function hash(word: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < word.length; index++) {
    value = Math.imul(value ^ word.charCodeAt(index), 0x01000193)
  }
  return finalise(value)
}
