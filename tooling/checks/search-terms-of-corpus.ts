import { seededRandom, shuffled } from './seeded-random.ts'

const rarest = 5
const commonest = 2000

/**
 * Chinese words that stand in 5 to 2,000 of the texts, chosen by the seed: half of two characters, half of one, three
 * or more.
 */
export function chooseChineseWords(
  texts: readonly string[],
  order: { count: number; seed: number },
): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const fitting = usable(
    texts.map((text) => Array.from(segmenter.segment(text), ({ segment }) => segment)),
    /^\p{Script=Han}+$/u,
  )
  const random = seededRandom(order.seed)
  const ofTwo = shuffled(
    fitting.filter((word) => Array.from(word).length === 2),
    random,
  )
  const others = shuffled(
    fitting.filter((word) => Array.from(word).length !== 2),
    random,
  )
  const half = order.count >> 1
  return [...ofTwo.slice(0, half), ...others.slice(0, order.count - half)]
}

/** English words that stand in 5 to 2,000 of the texts, chosen by the seed. */
export function chooseEnglishWords(
  texts: readonly string[],
  order: { count: number; seed: number },
): string[] {
  const fitting = usable(
    texts.map((text) => text.toLowerCase().match(/[a-z]+/g) ?? []),
    /^[a-z]{4,}$/,
  )
  return shuffled(fitting, seededRandom(order.seed)).slice(0, order.count)
}

function usable(wordsOfTexts: readonly (readonly string[])[], shape: RegExp): string[] {
  const counts = new Map<string, number>()
  for (const words of wordsOfTexts)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .filter(([word, count]) => shape.test(word) && count >= rarest && count <= commonest)
    .map(([word]) => word)
    .sort()
}
