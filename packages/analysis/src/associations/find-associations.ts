import type { Association, AssociationFindings } from './association.ts'
import type { ItemPath } from './fp-tree.ts'
import { type JudgedRule, judgeItemsets } from './judge-itemsets.ts'
import { type Itemset, type MiningTask, mineItemsets } from './mine-itemsets.ts'

/** What to look for; every number has a default. */
export type AssociationQuestion = {
  /** The items of every transaction, in any order; a repeated item counts once. */
  transactions: readonly (readonly string[])[]
  /** Whether two items may stand in one rule; not where one is the other in other words. By default all may. */
  mayPair?: (one: string, other: string) => boolean
  /** Whether an item may be a conclusion; what is known beforehand is only a condition. By default all may. */
  mayConclude?: (item: string) => boolean
  /** A rule must be seen so often, as a count and as a share (0–1) of all transactions. */
  leastCount?: number
  leastShare?: number
  /** A rule must be so many times as frequent as chance, and as each of its parts alone. */
  leastLift?: number
  leastImprovement?: number
  /** The share of chance findings that is borne among the rules. */
  falseDiscoveries?: number
  associationsMax?: number
}

const defaults = {
  leastCount: 8,
  leastShare: 0.002,
  leastLift: 1.2,
  leastImprovement: 1.1,
  falseDiscoveries: 0.01,
  associationsMax: 200,
} as const

const limits = { items: 300, itemsetSize: 3, itemsets: 50_000, encounters: 20_000_000 } as const

/**
 * Rules between items that are found together more often than chance, by FP-growth (Han, Pei and Yin 2000): one or two
 * conditions, one conclusion, one rule for every set of items, largest excess first. A longer rule is told only when it
 * says more than its parts. The 300 most frequent items are looked at, fewer where they meet in more than 20 million
 * pairs, and at most 50,000 sets: beyond that the least count is raised until they fit. Never throws.
 */
export function findAssociations(question: AssociationQuestion): AssociationFindings {
  const settings = settle(question)
  const { transactions } = question
  const { names, counts, paths } = encode(transactions, settings.leastCount)
  const { mayPair = () => true, mayConclude = () => true } = question
  const allowed = new Uint8Array(names.length ** 2)
  for (let one = 0; one < names.length; one++)
    for (let other = 0; other < one; other++)
      if (mayPair(names[one], names[other]))
        allowed[one * names.length + other] = allowed[other * names.length + one] = 1
  const rulesOf = {
    mayPair: (one: number, other: number) => allowed[one * names.length + other] === 1,
    mayConclude: (code: number) => mayConclude(names[code]),
  }
  const mined = mineWithin({ paths, codeCount: names.length, mayPair: rulesOf.mayPair }, settings.leastCount)
  const task = { itemsets: mined.itemsets, codeCounts: counts, transactions: transactions.length, ...rulesOf }
  const { rules, tested } = judgeItemsets(task)
  const told = rules
    .filter((rule) => isWorthTelling(rule, settings))
    .map((rule) => tell(rule, { names, counts, transactions: transactions.length }))
    .sort((a, b) => b.excess - a.excess || compareWords(keyOf(a), keyOf(b)))
  return {
    associations: told.slice(0, settings.associationsMax),
    leftOff: Math.max(0, told.length - settings.associationsMax),
    transactions: transactions.length,
    tested,
    leastCount: mined.leastCount,
  }
}

type Settings = { [Name in keyof typeof defaults]: number }

function settle(question: AssociationQuestion): Settings {
  const given = (value: number | undefined, fallback: number) =>
    value === undefined || Number.isNaN(value) ? fallback : value
  const share = given(question.leastShare, defaults.leastShare)
  const count = given(question.leastCount, defaults.leastCount)
  return {
    leastShare: share,
    leastCount: Math.max(1, Math.ceil(count), Math.ceil(share * question.transactions.length)),
    leastLift: given(question.leastLift, defaults.leastLift),
    leastImprovement: given(question.leastImprovement, defaults.leastImprovement),
    falseDiscoveries: given(question.falseDiscoveries, defaults.falseDiscoveries),
    associationsMax: Math.max(0, given(question.associationsMax, defaults.associationsMax)),
  }
}

/** Frequent items as codes, the most frequent first, and the transactions in these codes. */
function encode(
  transactions: AssociationQuestion['transactions'],
  leastCount: number,
): { names: string[]; counts: number[]; paths: ItemPath[] } {
  const counts = new Map<string, number>()
  for (const items of transactions)
    for (const item of new Set(items)) counts.set(item, (counts.get(item) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= leastCount)
  frequent.sort(([a, countA], [b, countB]) => countB - countA || compareWords(a, b))
  const kept = frequent.slice(0, limits.items)
  const codes = new Map(kept.map(([name], code) => [name, code]))
  const encoded = transactions.map((items) =>
    Int32Array.from([...new Set(items)].flatMap((item) => codes.get(item) ?? [])).sort(),
  )
  const codeCount = chooseCodeCount(encoded, kept.length)
  const paths = encoded.map((path) => ({ codes: path.filter((code) => code < codeCount), count: 1 }))
  const used = kept.slice(0, codeCount)
  return { names: used.map(([name]) => name), counts: used.map(([, count]) => count), paths }
}

/** So many of the most frequent codes that their meetings in the transactions stay within bounds. */
function chooseCodeCount(encoded: readonly Int32Array[], codeCount: number): number {
  const meetings = new Float64Array(codeCount)
  for (const codes of encoded)
    codes.forEach((code, place) => {
      meetings[code] += place
    })
  let sum = 0
  const beyond = meetings.findIndex((count) => {
    sum += count
    return sum > limits.encounters
  })
  return beyond === -1 ? codeCount : beyond
}

function mineWithin(
  task: Pick<MiningTask, 'paths' | 'codeCount' | 'mayPair'>,
  leastCount: number,
): { itemsets: Itemset[]; leastCount: number } {
  for (let least = leastCount; ; least = Math.ceil(least * 1.5)) {
    const itemsets = mineItemsets({
      ...task,
      leastCount: least,
      sizeMax: limits.itemsetSize,
      itemsetsMax: limits.itemsets,
    })
    if (itemsets !== undefined) return { itemsets, leastCount: least }
  }
}

function isWorthTelling(rule: JudgedRule, settings: Settings): boolean {
  return (
    rule.adjustedP <= settings.falseDiscoveries &&
    rule.lift >= settings.leastLift &&
    (rule.condition.length === 1 || rule.improvement >= settings.leastImprovement)
  )
}

function tell(
  rule: JudgedRule,
  { names, counts, transactions }: { names: string[]; counts: number[]; transactions: number },
): Association {
  const { condition, conclusion, count, conditionCount, confidence, lift, pValue, adjustedP } = rule
  return {
    condition: condition.map((code) => names[code]),
    conclusion: names[conclusion],
    count,
    conditionCount,
    conclusionCount: counts[conclusion],
    support: count / transactions,
    confidence,
    lift,
    excess: count - count / lift,
    pValue,
    adjustedP,
  }
}

function keyOf({ condition, conclusion }: Association): string {
  return JSON.stringify([condition, conclusion])
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
