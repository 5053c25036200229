import { wilsonInterval } from '../statistics/index.ts'
import { changesLabels } from './learn-copies.ts'
import type { LabelCorrection, RuleTarget } from './shop-layer.ts'

const sureSentiment = 0.9
const sureAspect = 0.8
// The analyser is wrong about one in ten of what it is sure of at most; people who mostly correct that are careless.
const sureShareMax = 0.3

// An aspect that people add to nearly every text is not said by its words.
const addedShareMax = 0.6
const addedTexts = 10

/** Kinds of rules that may be learnt from these corrections, and aspects about which none may. */
export type Plausibility = { sentiment: boolean; aspects: boolean; unlikelyCodes: ReadonlySet<string> }

/**
 * Whether corrections can be believed as a whole: not when most of them deny what the analyser is sure of (the lower
 * bound of Wilson's interval is above 30 %). One text then still gets its labels, but no rules for others are learnt.
 */
export function judgePlausibility(corrections: readonly LabelCorrection[]): Plausibility {
  const changed = corrections.filter(changesLabels)
  let denied = 0
  let moods = 0
  let removed = 0
  let mentions = 0
  for (const { before, after } of changed) {
    if (before.sentiment.label !== after.sentiment) {
      moods++
      if (before.sentiment.confidence >= sureSentiment) denied++
    }
    for (const aspect of before.aspects) {
      if (aspect.confidence < sureAspect) continue
      mentions++
      const isKept = after.aspects.some(
        ({ code, polarity }) => code === aspect.code && polarity === aspect.polarity,
      )
      if (!isKept) removed++
    }
  }
  return {
    sentiment: isLow(denied, moods),
    aspects: isLow(removed, mentions),
    unlikelyCodes: unlikelyCodes(corrections),
  }
}

/** True when rules for the target may be learnt. */
export function isPlausible({ unlikelyCodes, ...kinds }: Plausibility, target: RuleTarget): boolean {
  return kinds[kindOf(target)] && !unlikelyCodes.has(target.slice('aspect:'.length))
}

function unlikelyCodes(corrections: readonly LabelCorrection[]): ReadonlySet<string> {
  const added = new Map<string, number>()
  const said = new Map<string, number>()
  for (const { before, after } of corrections) {
    const known = new Set<string>(before.aspects.map(({ code }) => code))
    for (const code of known) said.set(code, (said.get(code) ?? 0) + 1)
    for (const code of new Set(after.aspects.map((aspect) => aspect.code)))
      if (!known.has(code)) added.set(code, (added.get(code) ?? 0) + 1)
  }
  const unlikely = [...added].filter(([code, successes]) => {
    const trials = corrections.length - (said.get(code) ?? 0)
    return trials >= addedTexts && wilsonInterval({ successes, trials }).low > addedShareMax
  })
  return new Set(unlikely.map(([code]) => code))
}

/** Sentiment, or aspects with their polarity. */
export type RuleKind = 'sentiment' | 'aspects'

/** The kind of a target. */
export function kindOf(target: RuleTarget): RuleKind {
  return target.startsWith('sentiment:') ? 'sentiment' : 'aspects'
}

function isLow(successes: number, trials: number): boolean {
  return trials === 0 || wilsonInterval({ successes, trials }).low <= sureShareMax
}
