import { fingerprint } from '../fingerprint.ts'
import { collectLessons, type TaughtText, type WordLesson } from './collect-lessons.ts'
import { fitWeights } from './fit-weights.ts'
import type { RuleTarget, WordRule } from './shop-layer.ts'

const settings = {
  penalty: 1.2,
  // Words that a person marked as a whole and nobody contradicted count after one correction.
  spanPenalty: 0.2,
  spanShare: 2,
  weightMax: 3,
  gramsMax: 80,
  leastTexts: 2,
  leastGain: 0.2,
  patience: 1.5,
  leastWeight: 0.15,
}
const fromMax = 8

/**
 * Rules of words from taught texts, sorted by id: for each target the words that several corrected texts share and
 * that point away from what the analyser said, with weights fitted together: they grow with every text that agrees
 * and shrink with every one that does not.
 */
export function learnWords(texts: readonly TaughtText[]): WordRule[] {
  const byTarget = new Map<RuleTarget, WordLesson[]>()
  const lessonsPerText = withoutRareGrams(texts.map(collectLessons))
  for (const lesson of lessonsPerText.flat()) {
    const known = byTarget.get(lesson.target)
    if (known) known.push(lesson)
    else byTarget.set(lesson.target, [lesson])
  }
  const rules = [...byTarget].flatMap(([target, lessons]) => learnTarget(target, lessons))
  return doubtWords(rules, lessonsPerText)
    .filter(({ weight }) => Math.abs(weight) >= settings.leastWeight)
    .sort((first, second) => (first.id < second.id ? -1 : 1))
}

// Most grams stand in one text only and can become no rule; what is left is a tenth.
function withoutRareGrams(perText: readonly (readonly WordLesson[])[]): WordLesson[][] {
  const texts = new Map<string, number>()
  for (const lessons of perText) {
    const [whole] = lessons
    for (const gram of whole?.grams ?? []) texts.set(gram, (texts.get(gram) ?? 0) + 1)
    for (const { span } of lessons) if (span !== undefined) texts.set(span, settings.leastTexts)
  }
  const kept = new Map<readonly string[], readonly string[]>()
  return perText.map((lessons) =>
    lessons.map((lesson) => {
      const grams =
        kept.get(lesson.grams) ?? lesson.grams.filter((gram) => (texts.get(gram) ?? 0) >= settings.leastTexts)
      kept.set(lesson.grams, grams)
      return { ...lesson, grams }
    }),
  )
}

function learnTarget(target: RuleTarget, lessons: WordLesson[]): WordRule[] {
  const chosen = chooseGrams(lessons)
  const places = new Map(chosen.map(({ gram }, index) => [gram, index]))
  const weights = fitWeights({
    lessons: lessons.map(({ grams, offset, isTrue, span }) => ({
      offset,
      isTrue,
      share: span === undefined ? 1 : settings.spanShare,
      features: Int32Array.from(grams.flatMap((gram) => places.get(gram) ?? [])),
    })),
    penalties: Float64Array.from(chosen, penaltyOf),
    weightMax: settings.weightMax,
  })
  return chosen.flatMap(({ gram, agreeing, contradicting }, index) => {
    // Coarse steps keep a rule as it is when a correction elsewhere hardly moves it: fewer voices are read again.
    const weight = Math.round(weights[index] * 10) / 10
    if (Math.abs(weight) < settings.leastWeight) return []
    const [pro, contra] = weight > 0 ? [agreeing, contradicting] : [contradicting, agreeing]
    return {
      id: ruleId(target, gram),
      words: gram,
      target,
      weight,
      for: pro.size,
      against: contra.size,
      from: [...pro].sort((first, second) => second - first).slice(0, fromMax),
    }
  })
}

/**
 * Rules with what uncorrected silence says: texts that hold the words of a rule and do not name its aspect speak
 * against it, too. Its weight shrinks when they are the more.
 */
function doubtWords(
  rules: readonly WordRule[],
  lessonsPerText: readonly (readonly WordLesson[])[],
): WordRule[] {
  const silent = new Map<string, number>()
  const byWords = new Map<string, WordRule[]>()
  for (const rule of rules) {
    if (!rule.target.startsWith('aspect:') || rule.weight < 0) continue
    byWords.set(rule.words, [...(byWords.get(rule.words) ?? []), rule])
  }
  for (const lessons of lessonsPerText) {
    const named = new Set(lessons.flatMap(({ target, isTrue }) => (isTrue ? [target] : [])))
    for (const gram of lessons[0]?.grams ?? [])
      for (const { id, target } of byWords.get(gram) ?? [])
        if (!named.has(target)) silent.set(id, (silent.get(id) ?? 0) + 1)
  }
  return rules.map((rule) => {
    const against = Math.max(rule.against, silent.get(rule.id) ?? 0)
    if (against === rule.against) return rule
    const trust = Math.min(1, (settings.patience * (rule.for + 1)) / (rule.for + against + 1))
    return { ...rule, against, weight: Math.round(rule.weight * trust * 10) / 10 }
  })
}

/** The id of a rule: the same words for the same target keep theirs when a shop learns anew. */
export function ruleId(target: string, words: string): string {
  return fingerprint(`${target} ${words}`)
}

/** How much the analyser misjudges lessons that hold a gram, and in how many texts. */
type GramTally = {
  gram: string
  slope: number
  curvature: number
  texts: number
  last: number
  /** True when a person marked just these words. */
  isSpan: boolean
}

function tallyGrams(lessons: readonly WordLesson[]): GramTally[] {
  const tallies = new Map<string, GramTally>()
  for (const { grams, from, isTrue, offset, span } of lessons) {
    const chance = 1 / (1 + Math.exp(-offset))
    for (const gram of grams) {
      let tally = tallies.get(gram)
      if (!tally) {
        tally = { gram, slope: 0, curvature: 0, texts: 0, last: -1, isSpan: false }
        tallies.set(gram, tally)
      }
      tally.slope += (isTrue ? 1 : 0) - chance
      tally.curvature += chance * (1 - chance)
      if (gram === span) tally.isSpan = true
      if (tally.last !== from) tally.texts++
      tally.last = from
    }
  }
  return [...tallies.values()]
}

/** The grams with the largest expected gain (score test); of grams that stand in the same texts only the shortest. */
function chooseGrams(lessons: readonly WordLesson[]): GramCount[] {
  const likely = tallyGrams(lessons)
    .filter(({ texts, isSpan }) => isSpan || texts >= settings.leastTexts)
    .map((tally) => ({ ...tally, gain: tally.slope ** 2 / (tally.curvature + settings.penalty) }))
    .filter(({ gain }) => gain > settings.leastGain)
    .sort(
      (first, second) =>
        second.gain - first.gain ||
        first.gram.length - second.gram.length ||
        (first.gram < second.gram ? -1 : 1),
    )
    .slice(0, settings.gramsMax * 4)
  const seen = new Set<string>()
  return countTexts(likely, lessons)
    .filter(({ agreeing, contradicting }) => {
      const texts = `${[...agreeing].join()}/${[...contradicting].join()}`
      if (seen.has(texts)) return false
      seen.add(texts)
      return true
    })
    .slice(0, settings.gramsMax)
}

/** Texts that hold a gram where the target is true, and where it is not. */
type GramCount = { gram: string; isSpan: boolean; agreeing: Set<number>; contradicting: Set<number> }

function countTexts(likely: readonly GramTally[], lessons: readonly WordLesson[]): GramCount[] {
  const counts = new Map(
    likely.map(({ gram, isSpan }) => [
      gram,
      { gram, isSpan, agreeing: new Set<number>(), contradicting: new Set<number>() },
    ]),
  )
  for (const { grams, from, isTrue } of lessons) {
    for (const gram of grams) {
      const count = counts.get(gram)
      if (!count) continue
      const side = isTrue ? count.agreeing : count.contradicting
      side.add(from)
    }
  }
  return [...counts.values()]
}

function penaltyOf({ isSpan, contradicting }: GramCount): number {
  return isSpan && contradicting.size === 0 ? settings.spanPenalty : settings.penalty
}
