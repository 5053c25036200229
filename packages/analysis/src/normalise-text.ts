const invisibleRanges = [
  '\\u0000-\\u0008',
  '\\u000b-\\u001f',
  '\\u007f-\\u009f',
  '\\u00ad',
  '\\u061c',
  '\\u180e',
  '\\u200b\\u200c\\u200e\\u200f',
  '\\u202a-\\u202e',
  '\\u2060-\\u206f',
  '\\ufeff\\ufff9-\\ufffb',
].join('')
const invisible = new RegExp(`[${invisibleRanges}]`, 'g')
const lineEnd = /\r\n?|[\u2028\u2029\u0085]/g
const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
// A joiner stays where it builds an emoji out of several; anywhere else it only disguises words.
const strayJoiner =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu
const markTower = /(\p{M}{8})\p{M}+/gu
const manyLineFeeds = /\n{3,}/g
const plain = /^[\t\n\x20-\x7e\u3001-\u303f\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/

/**
 * Cleans a text for storing and comparing: composed form (NFC), full-width letters and digits made half-width,
 * invisible, directional and control characters removed (line feed and tab stay), lone surrogates replaced by
 * U+FFFD, line ends unified, runs of more than two line feeds shortened, ends trimmed. Chinese punctuation stays
 * as it is. Idempotent; linear time; never throws.
 */
export function normaliseText(text: string): string {
  const cleaned = plain.test(text) ? text : cleanCharacters(text)
  return cleaned.replace(manyLineFeeds, '\n\n').trim()
}

function cleanCharacters(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(lineEnd, '\n')
    .replace(fullWidth, halfWidth)
    .replace(invisible, '')
    .replace(strayJoiner, '')
  // Sorting the marks of a tower of combining marks takes quadratic time, so towers are cut before and after.
  return visible.replace(markTower, '$1').normalize('NFC').replace(markTower, '$1')
}

function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}
