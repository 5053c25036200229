import { adjustPValues } from '../statistics/index.ts'
import type { Itemset } from './mine-itemsets.ts'
import { testTable } from './test-table.ts'

/** A rule over codes with its counts and p-values; `conditionCounts` are those of the condition's single codes. */
export type JudgedRule = {
  condition: readonly number[]
  conclusion: number
  count: number
  conditionCount: number
  confidence: number
  lift: number
  /** Confidence ÷ the best confidence of a shorter rule with the same conclusion; for one condition the lift. */
  improvement: number
  pValue: number
  adjustedP: number
}

export type JudgingTask = {
  itemsets: readonly Itemset[]
  /** Transactions by code, and all of them. */
  codeCounts: readonly number[]
  transactions: number
  mayPair: (one: number, other: number) => boolean
  mayConclude: (code: number) => boolean
}

/**
 * One rule for every itemset, tested. A condition of two codes is tested within the transactions of each of its codes,
 * and the larger p-value counts: the rule must say more than both of its parts (Webb, "Discovering significant
 * patterns", 2007). Rules of one and of two conditions are corrected apart, each for half of the false discoveries
 * (Webb, "Layered critical values", 2008), over all rules that were open to a test, as what is seldom seen together was
 * looked at, too.
 */
export function judgeItemsets(task: JudgingTask): { rules: JudgedRule[]; tested: number } {
  const pairs = task.itemsets.filter(({ codes }) => codes.length === 2)
  const triples = task.itemsets.filter(({ codes }) => codes.length === 3)
  const counts = countPairs(pairs, task)
  const layers = [
    { rules: pairs.map((itemset) => judge(itemset, counts, task)), open: countOpenPairs(task) },
    { rules: triples.map((itemset) => judge(itemset, counts, task)), open: countOpenTriples(pairs, task) },
  ].filter(({ open }) => open > 0)
  const rules = layers.flatMap((layer) => adjust(layer.rules, { open: layer.open, layers: layers.length }))
  return { rules, tested: layers.reduce((sum, { open }) => sum + open, 0) }
}

type PairCounts = (one: number, other: number) => number

function countPairs(pairs: readonly Itemset[], { codeCounts }: JudgingTask): PairCounts {
  const keyOf = (one: number, other: number) =>
    Math.min(one, other) * codeCounts.length + Math.max(one, other)
  const counts = new Map(pairs.map(({ codes: [one, other], count }) => [keyOf(one, other), count]))
  return (one, other) => counts.get(keyOf(one, other)) ?? 0
}

type Rule = Omit<JudgedRule, 'adjustedP'>

/** The rule of an itemset with the smallest p-value, then the largest confidence. */
function judge({ codes, count }: Itemset, pairCount: PairCounts, task: JudgingTask): Rule[] {
  const rules = codes.filter(task.mayConclude).map((conclusion) => {
    const condition = codes.filter((code) => code !== conclusion)
    return describeRule({ condition, conclusion, count }, pairCount, task)
  })
  rules.sort((a, b) => a.pValue - b.pValue || b.confidence - a.confidence || a.conclusion - b.conclusion)
  return rules
}

function describeRule(
  rule: { condition: number[]; conclusion: number; count: number },
  pairCount: PairCounts,
  { codeCounts, transactions }: JudgingTask,
): Rule {
  const { condition, conclusion, count } = rule
  const [first, second] = condition
  const base = codeCounts[conclusion] / transactions
  if (second === undefined) {
    const conditionCount = codeCounts[first]
    const confidence = count / conditionCount
    const lift = confidence / base
    const pValue = testTable({
      both: count,
      first: conditionCount,
      second: codeCounts[conclusion],
      all: transactions,
    })
    return { ...rule, conditionCount, confidence, lift, improvement: lift, pValue }
  }
  const conditionCount = pairCount(first, second)
  const confidence = count / conditionCount
  const parts = condition.map((code) => ({ all: codeCounts[code], second: pairCount(code, conclusion) }))
  const best = Math.max(...parts.map((part) => part.second / part.all))
  const pValue = Math.max(...parts.map((part) => testTable({ both: count, first: conditionCount, ...part })))
  return {
    ...rule,
    conditionCount,
    confidence,
    lift: confidence / base,
    improvement: confidence / best,
    pValue,
  }
}

function adjust(
  found: readonly (readonly Rule[])[],
  { open, layers }: { open: number; layers: number },
): JudgedRule[] {
  const rules = found.flat()
  const adjusted = adjustPValues(rules.map(({ pValue }) => pValue))
  // Rules without a count stand for p-values of 1: they lengthen the list and change nothing else.
  const factor = (layers * open) / Math.max(1, rules.length)
  let next = 0
  return found.flatMap((ofItemset) => {
    const first = next
    next += ofItemset.length
    return ofItemset
      .slice(0, 1)
      .map((rule) => ({ ...rule, adjustedP: Math.min(1, adjusted[first] * factor) }))
  })
}

function countOpenPairs({ codeCounts, mayPair, mayConclude }: JudgingTask): number {
  let open = 0
  for (let one = 0; one < codeCounts.length; one++)
    for (let other = 0; other < one; other++)
      if (mayPair(one, other)) open += Number(mayConclude(one)) + Number(mayConclude(other))
  return open
}

/** Three codes of which any two are frequent together; whether all three are is not asked. */
function countOpenTriples(pairs: readonly Itemset[], { codeCounts, mayConclude }: JudgingTask): number {
  const beside = codeCounts.map(() => new Set<number>())
  for (const { codes } of pairs) beside[Math.max(...codes)].add(Math.min(...codes))
  let open = 0
  beside.forEach((lower, highest) => {
    for (const middle of lower)
      for (const lowest of beside[middle])
        if (lower.has(lowest)) open += [highest, middle, lowest].filter(mayConclude).length
  })
  return open
}
