import type { Range } from './comparison.ts'

const lengthMax = 300
const ending = /[。！？!?\n;；…]+|\.(?=\s|$)/g

/** Sentences as ranges of a text; one that does not end is cut after 300 units. Linear time. */
export function cutSentences(text: string): Range[] {
  const cuts = Array.from(text.matchAll(ending), ({ index, 0: words }) => index + words.length)
  const sentences: Range[] = []
  let start = 0
  for (const end of [...cuts, text.length]) {
    for (let from = start; from < end; from += lengthMax)
      sentences.push({ start: from, end: Math.min(end, from + lengthMax) })
    start = end
  }
  return sentences
}
