import { applyWords, indexWords } from './apply-words.ts'
import type { GoldenReading } from './golden/read-golden.ts'
import { kindOf, type RuleKind } from './judge-plausibility.ts'
import type {
  DroppedRule,
  DropReason,
  GoldenFigures,
  GuardReport,
  RuleTarget,
  WordRule,
} from './shop-layer.ts'

/** How much a layer may cost on the golden set, as a share. */
export const lossMax = 0.005
// A loss beyond this comes from many rules at once: whole targets are looked at before single rules.
const broadLoss = 0.02
const stepsMax = 80

export type Guarded = { words: WordRule[]; dropped: DroppedRule[]; report: GuardReport }

/**
 * Weakens and drops rules until the golden set is read at most half a point worse than without them, in right
 * sentiments and in F1 of aspects with polarity: first the targets that lose most as a whole where the loss is
 * broad, then the rule that spoils most texts, halved twice and then dropped. Deterministic, ends after at most
 * eighty steps; what is still too bad then is dropped altogether.
 */
export function guardLayer(words: readonly WordRule[], golden: readonly GoldenReading[]): Guarded {
  const before = figuresOf(golden, [])
  const dropped: DroppedRule[] = []
  const weakened = new Map<string, number>()
  let rules = [...words]
  for (const kind of ['sentiment', 'aspects'] as const) {
    rules = dropTargets({ rules, golden, before, kind, dropped })
    rules = weakenRules({ rules, golden, before, kind, dropped, weakened })
  }
  const kept = new Set(rules.map(({ id }) => id))
  return {
    words: rules,
    dropped,
    report: {
      texts: golden.length,
      before,
      after: figuresOf(golden, rules),
      weakened: [...weakened.keys()].filter((id) => kept.has(id)).sort(),
    },
  }
}

/** How well the golden set is read with these rules of words. */
export function figuresOf(golden: readonly GoldenReading[], rules: readonly WordRule[]): GoldenFigures {
  const index = indexWords(rules)
  let right = 0
  let hits = 0
  let named = 0
  for (const reading of golden) {
    const { sentiment, aspects } = applyWords(reading.said, reading.text, index)
    const count = hitsOf(reading, aspects)
    if (sentiment.label === reading.sentiment) right++
    hits += count.hits
    named += count.named
  }
  return { sentiment: right / Math.max(1, golden.length), aspects: (2 * hits) / Math.max(1, named) }
}

type Named = readonly { code: string; polarity: string }[]

function hitsOf(reading: GoldenReading, aspects: Named): { hits: number; named: number } {
  const said = new Set(aspects.map(({ code, polarity }) => `${code} ${polarity}`))
  const hits = reading.aspects.filter(({ code, polarity }) => said.has(`${code} ${polarity}`)).length
  return { hits, named: said.size + reading.aspects.length }
}

type Task = {
  rules: WordRule[]
  golden: readonly GoldenReading[]
  before: GoldenFigures
  kind: RuleKind
  dropped: DroppedRule[]
}

function dropTargets(task: Task): WordRule[] {
  const { golden, before, kind, dropped } = task
  if (before[kind] - figuresOf(golden, task.rules)[kind] <= broadLoss) return task.rules
  const targets = [...new Set(task.rules.map(({ target }) => target))].filter(
    (target) => kindOf(target) === kind,
  )
  const harmful = new Set<RuleTarget>()
  for (const target of targets.sort()) {
    const alone = task.rules.filter((rule) => rule.target === target)
    if (before[kind] - figuresOf(golden, alone)[kind] > lossMax) harmful.add(target)
  }
  return task.rules.filter((rule) => !harmful.has(rule.target) || !drop(dropped, rule, kind))
}

function weakenRules(task: Task & { weakened: Map<string, number> }): WordRule[] {
  const { golden, before, kind, dropped, weakened } = task
  let { rules } = task
  for (let step = 0; step < stepsMax; step++) {
    if (before[kind] - figuresOf(golden, rules)[kind] <= lossMax) return rules
    const worst = worstRule(rules, golden, kind)
    if (!worst) break
    const halvings = (weakened.get(worst.id) ?? 0) + 1
    weakened.set(worst.id, halvings)
    if (halvings > 2) rules = rules.filter((rule) => rule !== worst || !drop(dropped, rule, kind))
    else
      rules = rules.map((rule) =>
        rule === worst ? { ...rule, weight: Math.round(rule.weight * 50) / 100 } : rule,
      )
  }
  if (before[kind] - figuresOf(golden, rules)[kind] <= lossMax) return rules
  return rules.filter((rule) => kindOf(rule.target) !== kind || !drop(dropped, rule, kind))
}

function drop(dropped: DroppedRule[], rule: WordRule, kind: RuleKind): true {
  const reason: DropReason = kind === 'sentiment' ? 'harms-golden-sentiment' : 'harms-golden-aspects'
  dropped.push({ rule: rule.id, words: rule.words, target: rule.target, reason })
  return true
}

/** The rule with a hand in most spoilt golden texts, less those it bettered. */
function worstRule(
  rules: readonly WordRule[],
  golden: readonly GoldenReading[],
  kind: RuleKind,
): WordRule | undefined {
  const index = indexWords(rules)
  const losses = new Map<string, number>()
  for (const reading of golden) {
    const change = applyWords(reading.said, reading.text, index)
    const loss = lossOf(reading, change, kind)
    if (loss === 0) continue
    for (const id of change.rules) losses.set(id, (losses.get(id) ?? 0) + loss)
  }
  return rules
    .filter((rule) => kindOf(rule.target) === kind && (losses.get(rule.id) ?? 0) > 0)
    .sort(
      (first, second) =>
        (losses.get(second.id) ?? 0) - (losses.get(first.id) ?? 0) ||
        Math.abs(second.weight) - Math.abs(first.weight) ||
        (first.id < second.id ? -1 : 1),
    )[0]
}

function lossOf(
  reading: GoldenReading,
  change: { sentiment: { label: string }; aspects: Named },
  kind: RuleKind,
): number {
  if (kind === 'sentiment') {
    const was = reading.said.sentiment.label === reading.sentiment ? 1 : 0
    return was - (change.sentiment.label === reading.sentiment ? 1 : 0)
  }
  const was = hitsOf(reading, reading.said.aspects)
  const now = hitsOf(reading, change.aspects)
  const missing = was.hits - now.hits
  const surplus = now.named - now.hits - (was.named - was.hits)
  return missing + surplus
}
