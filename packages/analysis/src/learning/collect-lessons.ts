import { type Polarity, polarities, type SentimentLabel, sentimentLabels } from '../analysis.ts'
import { cutPassages, foldWords, type Passage } from './cut-passages.ts'
import { readGrams } from './read-grams.ts'
import type { PlainReading, RuleTarget, TaughtLabels } from './shop-layer.ts'

/** A text with what the analyser says and what is right; `from` is the place of its correction. */
export type TaughtText = {
  from: number
  text: string
  said: PlainReading
  right: Pick<TaughtLabels, 'sentiment' | 'aspects'>
}

/**
 * One question about a text or a clause; `grams` are the words it may be answered by, `span` those of them that a
 * person marked as a whole.
 */
export type WordLesson = {
  target: RuleTarget
  grams: readonly string[]
  offset: number
  isTrue: boolean
  from: number
  span?: string
}

// What a clause without a mention of an aspect has against it, in log-odds.
export const silence = -1.5
const certainty = 0.985
const spanSlack = 10

/** All questions that a taught text answers: its sentiment, and for each clause its aspects and their polarity. */
export function collectLessons(taught: TaughtText): WordLesson[] {
  const passages = cutPassages(taught.text).map((passage) => ({
    ...passage,
    grams: [...readGrams(passage.folded)],
  }))
  const grams = [...new Set(passages.flatMap((passage) => passage.grams))]
  const { from } = taught
  const lessons: WordLesson[] = sentimentLabels.map((label) => ({
    target: `sentiment:${label}`,
    grams,
    offset: sentimentLogits(taught.said.sentiment)[sentimentLabels.indexOf(label)],
    isTrue: taught.right.sentiment === label,
    from,
  }))
  for (const passage of passages) lessons.push(...aspectLessons(taught, passage))
  return lessons
}

type ReadPassage = Passage & { grams: string[] }

function aspectLessons(taught: TaughtText, passage: ReadPassage): WordLesson[] {
  const { said, right, from } = taught
  const lessons: WordLesson[] = []
  const { grams } = passage
  for (const code of codesOf(taught)) {
    const mention = said.aspects.find((one) => one.code === code && overlaps(one, passage))
    const truths = right.aspects.filter((one) => one.code === code)
    const here = truths.find((one) => overlaps(one, passage) && isNarrow(one, passage))
    // A clause of a text that names the aspect elsewhere neither speaks for the words nor against them.
    if (!here && truths.length > 0) continue
    const offset = mention ? logit(mention.confidence) : silence
    const span = here ? foldWords(taught.text.slice(here.start, here.end)) : undefined
    const marked = span !== undefined && grams.includes(span) ? { span } : {}
    lessons.push({ target: `aspect:${code}`, grams, offset, isTrue: here !== undefined, from, ...marked })
    if (!here) continue
    const lean = polarityLogits(mention?.polarity ?? leanOf(said, passage))
    for (const [index, polarity] of polarities.entries())
      lessons.push({
        target: `polarity:${polarity}`,
        grams,
        offset: lean[index],
        isTrue: here.polarity === polarity,
        from,
        ...marked,
      })
  }
  return lessons
}

// A span over many clauses does not tell which words of them speak.
function isNarrow(span: { start: number; end: number }, passage: Passage): boolean {
  return span.end - span.start <= 2 * (passage.end - passage.start) + spanSlack
}

function codesOf({ said, right }: TaughtText): string[] {
  return [...new Set([...said.aspects, ...right.aspects].map(({ code }) => code))].sort()
}

/** True when half of the shorter one lies in the other. */
export function overlaps(
  first: { start: number; end: number },
  second: { start: number; end: number },
): boolean {
  const shared = Math.min(first.end, second.end) - Math.max(first.start, second.start)
  return shared * 2 >= Math.min(first.end - first.start, second.end - second.start) && shared > 0
}

/** The polarity that the analyser gave to a clause by any aspect, else that of the whole text. */
export function leanOf(
  said: Pick<PlainReading, 'sentiment' | 'aspects'>,
  passage: { start: number; end: number },
): Polarity {
  const near = said.aspects.filter((one) => overlaps(one, passage))
  const surest = near.reduce<(typeof near)[number] | undefined>(
    (best, one) => (best === undefined || one.confidence > best.confidence ? one : best),
    undefined,
  )
  if (surest) return surest.polarity
  const { label, score } = said.sentiment
  if (label === 'positive' || label === 'negative') return label
  if (Math.abs(score) < 0.15) return 'neutral'
  return score > 0 ? 'positive' : 'negative'
}

/** Log-odds of the polarities where the analyser names one of them. */
export function polarityLogits(said: Polarity): number[] {
  return polarities.map((polarity) => (polarity === said ? 1.8 : -2.5))
}

/** Log-odds of the four labels, read back from label, score (chance of praise less chance of blame) and confidence. */
export function sentimentLogits(said: {
  label: SentimentLabel
  score: number
  confidence: number
}): number[] {
  const { label, score } = said
  const sure = Math.min(certainty, Math.max(0.26, said.confidence))
  const rest = 1 - sure
  const chances: number[] = sentimentLabels.map(() => rest / 3)
  if (label === 'positive' || label === 'negative') {
    const opposite = Math.max(0.02 * rest, Math.min(rest * 0.9, sure - Math.abs(score)))
    chances.fill((rest - opposite) / 2)
    chances[label === 'positive' ? 1 : 0] = opposite
  } else {
    const both = rest * 0.8
    const praise = Math.max(0.05 * both, Math.min(0.95 * both, (both + score) / 2))
    chances.fill(rest - both)
    chances[0] = praise
    chances[1] = both - praise
  }
  chances[sentimentLabels.indexOf(label)] = sure
  return chances.map((chance) => logit(Math.min(chance, sure)))
}

function logit(chance: number): number {
  const kept = Math.max(1 - certainty, Math.min(certainty, chance))
  return Math.log(kept / (1 - kept))
}
