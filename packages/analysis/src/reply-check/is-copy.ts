import { exactJaccard, exactShingles } from '../duplicates/exact-jaccard.ts'

const comparedMax = 20
const lettersMin = 12
/** Replies of one person share greetings; from here on the same words carry the whole text. */
const alikeMin = 0.62
const changing = /\d+|\{\{[^{}]{0,60}\}\}|「[^「」]{0,60}」/g

/** True when a reply is one of the last twenty, also with other numbers in it. */
export function isCopy(text: string, lastReplies: readonly string[]): boolean {
  const words = text.replace(changing, '')
  if (words.replace(/\s/g, '').length < lettersMin) return false
  const one = exactShingles(words)
  return lastReplies
    .slice(0, comparedMax)
    .some((last) => exactJaccard({ one, other: exactShingles(last.replace(changing, '')) }) >= alikeMin)
}
