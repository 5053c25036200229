import { isMonotonous } from '../is-monotonous.ts'
import type { ContentHint } from './content-hint.ts'
import type { ReadReview } from './read-review.ts'

const lettersMin = 40
/** From so many letters on, repeating is no longer an exclamation. */
const exclamationMax = 16
const rows = /(?:asdf?|qwer|zxcv|hjkl|jkl;|sdfg|dfgh|fghj)/giu
const oneWord = /^[a-z]{18,}$/iu
const pasted =
  /(?:评[价论]|字数)[^。]{0,60}(?:到处|走到哪|反复|统统|每次)[^。]{0,8}(?:复制|粘贴)|复制粘贴(?:这段|走天下|即可|就行)|copy and paste this (?:text|review|everywhere)/iu

/**
 * Text that only fills the box: the same words again and again, keys at random, or words written to be pasted
 * everywhere. Long repetition waits for a person; a part of it is a weak hint.
 */
export function detectFiller(read: ReadReview): ContentHint | undefined {
  const { text, shingles, inOrder, letters } = read
  if (isMonotonous(text)) {
    return hint(letters >= exclamationMax ? 4.4 : 1.2, 'The text repeats a few characters.')
  }
  if (isKeys(text)) return hint(4.3, 'The text is keys at random.')
  if (pasted.test(text)) return hint(4.2, 'The text says itself that it is pasted everywhere.')
  if (letters < exclamationMax) return undefined
  const fresh = shingles.length / inOrder.length
  if (fresh > 0.5 || (letters < lettersMin && fresh > 0.3)) return undefined
  return hint(
    fresh < 0.2 ? 4.3 : fresh < 0.25 ? 2.4 : 1.6,
    `${Math.round((1 - fresh) * 100)} % of the text says again what it said before.`,
  )
}

function isKeys(text: string): boolean {
  const words = text.trim()
  if (oneWord.test(words)) return true
  return (words.match(rows)?.length ?? 0) >= 3 && words.length < 120
}

function hint(weight: number, detail: string): ContentHint {
  return { code: 'filler', weight, detail }
}
