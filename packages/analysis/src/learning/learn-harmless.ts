import { foldWords } from './cut-passages.ts'
import { ruleId } from './learn-words.ts'
import { isIdle } from './read-grams.ts'
import type { DroppedRule, HarmlessRule, LabelCorrection } from './shop-layer.ts'

const leastTexts = 3

/**
 * Words of danger that are harmless in this shop: those that staff entered, and those for which people lowered the
 * urgency of three texts and never let it stand.
 */
export function learnHarmless(
  corrections: readonly LabelCorrection[],
  entered: readonly string[],
): { rules: HarmlessRule[]; dropped: DroppedRule[] } {
  const words = new Map<string, number[]>()
  const dropped: DroppedRule[] = []
  for (const raw of entered) {
    const word = foldWords(raw)
    if (!isIdle(word)) words.set(word, [])
    else
      dropped.push({ rule: ruleId('harmless', word), words: word, target: 'harmless', reason: 'too-common' })
  }
  for (const [word, { lowered, kept }] of countReasons(corrections))
    if (lowered.length >= leastTexts && kept === 0 && !isIdle(word) && !words.has(word))
      words.set(word, lowered)
  const rules = [...words].map(([word, from]) => ({ id: ruleId('harmless', word), words: word, from }))
  return { rules: rules.sort((first, second) => (first.id < second.id ? -1 : 1)), dropped }
}

function countReasons(
  corrections: readonly LabelCorrection[],
): Map<string, { lowered: number[]; kept: number }> {
  const reasons = new Map<string, { lowered: number[]; kept: number }>()
  for (const [place, { before, after }] of corrections.entries()) {
    if (before.urgency !== 2 || before.urgencyReason === undefined) continue
    const word = foldWords(before.urgencyReason)
    const known = reasons.get(word) ?? { lowered: [], kept: 0 }
    if (after.urgency < 2) known.lowered.push(place)
    else known.kept++
    reasons.set(word, known)
  }
  return reasons
}
