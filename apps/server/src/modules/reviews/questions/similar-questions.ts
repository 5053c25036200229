import { normaliseText, searchTerms } from '@echoloop/analysis'

type Known = { id: string; text: string }

/** From this share of common terms on, two questions are shown as alike. */
const alikeFrom = 0.4
const shownMax = 3

// Words that most questions have and that therefore tell nothing about them.
const emptyWords = new Set(
  'a an the is are was were do does did can could will would should i it its this that of to in on for with and or how what which who be have has my you your any anyone please'.split(
    ' ',
  ),
)
const emptyCharacters = /[吗呢啊吧的了是有没不会能可以请问这那个哪什么怎样]/u

/**
 * Known questions that ask much the same as `text`, the most alike first, at most three. Measured by the overlap
 * coefficient |A ∩ B| ÷ min(|A|, |B|) of their terms: Chinese pairs of characters and English words without those
 * that say nothing; a question of a single term is alike only when the other has little beside it. Pure.
 */
export function similarQuestions<Q extends Known>(text: string, known: readonly Q[]): Q[] {
  const wanted = termsOf(text)
  if (wanted.size === 0) return []
  return known
    .map((question) => ({ question, score: overlap(wanted, termsOf(question.text)) }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((left, right) => right.score - left.score || (left.question.id < right.question.id ? 1 : -1))
    .slice(0, shownMax)
    .map(({ question }) => question)
}

function overlap(left: Set<string>, right: Set<string>): number {
  const common = [...left].filter((term) => right.has(term)).length
  const least = Math.min(left.size, right.size)
  const mean = (left.size + right.size) / 2
  // Short questions have few terms, so that one in common would decide alone: they are held against the mean.
  return common === 0 ? 0 : common / (least < 3 ? mean : least)
}

/** The words by which `similarQuestions` compares, without those that say nothing. Pure. */
export function termsOf(text: string): Set<string> {
  const { bigrams, latin } = searchTerms(normaliseText(text).toLowerCase())
  const pairs = bigrams.filter((term) => [...term].length > 1 && !emptyCharacters.test(term))
  const singles = bigrams.filter((term) => [...term].length === 1 && !emptyCharacters.test(term))
  const english = (latin.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !emptyWords.has(word)).map(stem)
  return new Set([...(pairs.length > 0 ? pairs : singles), ...english])
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:ing|ed|es|s)$/u, '') : word
}
