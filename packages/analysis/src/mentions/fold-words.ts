import { simplify } from '../traditional-characters.ts'

const wide = /[\u3000\uff01-\uff5e]/g

/**
 * A text as words are compared: lower case, half width, simplified characters. As long as the text, so that places
 * in it are places in the text. Linear time.
 */
export function foldWords(text: string): string {
  return simplify(lowerCase(text).replace(wide, halfWidth))
}

/** A few capitals become longer when they are made small; those stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (character) => {
    const small = character.toLowerCase()
    return small.length === character.length ? small : character
  }).join('')
}

function halfWidth(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}
