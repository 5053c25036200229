import { foldWords, wordPattern } from '../mentions/index.ts'
import { findChinese } from './chinese-rules.ts'
import type { ComparedName, ComparedSide, Comparison, Range } from './comparison.ts'
import { cutSentences } from './cut-sentences.ts'
import { findEnglish } from './english-rules.ts'

const lengthMax = 20_000

/**
 * Sentences that compare one thing with another (“比…好”, “不如…”, “worse than …”, “as good as …”), in Chinese and
 * English, with the names that stand on either side. Rules only; questions are left out. Reads the first 20,000
 * units. Pure; never throws.
 */
export function findComparisons(text: string, names: readonly ComparedName[] = []): Comparison[] {
  const folded = foldWords(text.slice(0, lengthMax))
  const known = names.map(({ name, words }) => ({ name, pattern: wordPattern([name, ...words]) }))
  return cutSentences(folded).flatMap((sentence) => {
    const words = folded.slice(sentence.start, sentence.end)
    const found = [...findChinese(words), ...findEnglish(words)]
    const sideOf = (range: Range | null, end: 'first' | 'last'): ComparedSide | null => {
      if (range === null) return null
      const start = sentence.start + range.start
      const stop = sentence.start + range.end
      const said = folded.slice(start, stop)
      return { text: text.slice(start, stop).trim(), start, end: stop, name: nameIn(said, known, end) }
    }
    const first = words.length - words.trimStart().length
    return found.map(({ relation, subject, object }) => ({
      start: sentence.start + first,
      end: sentence.start + words.trimEnd().length,
      relation,
      subject: sideOf(subject, 'last'),
      object: sideOf(object, 'first'),
    }))
  })
}

type KnownName = { name: string; pattern: RegExp | undefined }

/** Of several names the one that stands nearest to the words of comparing. */
function nameIn(said: string, known: readonly KnownName[], end: 'first' | 'last'): string | null {
  const places = known.flatMap(({ name, pattern }) =>
    pattern ? Array.from(said.matchAll(pattern), ({ index }) => ({ name, index })) : [],
  )
  const sorted = places.toSorted((one, other) => one.index - other.index)
  return (end === 'first' ? sorted[0] : sorted.at(-1))?.name ?? null
}
