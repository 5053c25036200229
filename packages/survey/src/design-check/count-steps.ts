import type { LanguageRules } from './language-rules.ts'
import { type Label, plainLabel, sideOf } from './side-of.ts'

/**
 * Counts the steps of a scale whose words are not known: “much faster, a little faster, about the same” are two steps
 * of one thing. Null for anything else than steps of one or two things with a middle, and for as many on each side.
 */
export function countSteps(
  labels: readonly Label[],
  rules: LanguageRules,
): { positive: number; negative: number; first: Label } | null {
  const graded = labels.filter(({ text }) => !rules.wayOut.test(text) || isNeutral(text, rules))
  const isKnown = graded.every(({ text }) => sideOf(text, rules.scale) !== undefined)
  if (isKnown || graded.length < 3) return null
  const steps = graded
    .filter(({ text }) => !isNeutral(text, rules))
    .map((label) => ({ label, thing: thingOf(label.text, rules) }))
  if (steps.some(({ thing }) => thing === undefined)) return null
  const things = [...new Set(steps.map(({ thing }) => thing))]
  const [first] = steps
  if (first === undefined || things.length > 2) return null
  const positive = steps.filter(({ thing }) => thing === first.thing).length
  const negative = steps.length - positive
  if (positive === negative || Math.max(positive, negative) < 2) return null
  if (things.length === 1 && steps.length === graded.length) return null
  const more = positive > negative ? first : steps.find(({ thing }) => thing !== first.thing)
  return more === undefined ? null : { positive, negative, first: more.label }
}

function isNeutral(text: string, { scale }: LanguageRules): boolean {
  return sideOf(text, scale) === 'neutral' || scale.middle.test(plainLabel(text))
}

function thingOf(text: string, { scale }: LanguageRules): string | undefined {
  return scale.step
    .exec(plainLabel(text))
    ?.slice(1)
    .find((found) => found !== undefined)
    ?.toLowerCase()
}
