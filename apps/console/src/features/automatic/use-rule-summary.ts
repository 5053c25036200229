import type { AutomaticRule } from '@echoloop/contract'
import { useWords } from '../../words/use-words.ts'

/** One line that says whom a rule answers. */
export function useRuleSummary({ conditions }: Pick<AutomaticRule, 'conditions'>): string {
  const { automatic, codes } = useWords()
  const { kinds, sentiments, starsMin, starsMax, namesPraise, lengthMax, words = [] } = conditions
  const text = automatic.rules
  const asked = [
    namesPraise ? text.namesPraise : '',
    lengthMax ? text.lengthMax(lengthMax) : '',
    ...words.slice(0, 5).map((word) => `“${word}”`),
  ].filter((part) => part !== '')
  return text.summary({
    kinds: kinds.map((kind) => codes.kinds[kind]).join(' / '),
    moods: sentiments.map((mood) => codes.sentiments[mood]).join(' / '),
    stars: starsMin || starsMax ? text.stars(starsMin ?? 1, starsMax ?? 5) : '',
    words: asked.join(' · '),
  })
}
