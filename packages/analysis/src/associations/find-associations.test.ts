import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../statistics/index.ts'
import { findAssociations } from './index.ts'

/** Transactions of independent items; `also` may add what depends on them. */
function basket({
  count,
  seed,
  also = () => [],
}: {
  count: number
  seed: number
  also?: (items: readonly string[], random: () => number) => string[]
}): string[][] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const items = Array.from({ length: 20 }, (_, index) => `i${index}`).filter(
      (_, index) => random() < 0.05 + index / 60,
    )
    return [...items, ...also(items, random)]
  })
}

test('a planted rule is found with its counts', () => {
  const transactions = basket({
    count: 2000,
    seed: 1,
    also: (items, random) => (random() < (items.includes('i3') ? 0.5 : 0.05) ? ['torn'] : []),
  })
  const { associations } = findAssociations({ transactions })
  expect(associations).toHaveLength(1)
  const [rule] = associations
  const holding = (...items: string[]) =>
    transactions.filter((one) => items.every((item) => one.includes(item))).length
  expect(new Set([...rule.condition, rule.conclusion])).toEqual(new Set(['i3', 'torn']))
  expect(rule.count).toBe(holding('i3', 'torn'))
  expect(rule.conditionCount).toBe(holding(...rule.condition))
  expect(rule.conclusionCount).toBe(holding(rule.conclusion))
  expect(rule.support).toBeCloseTo(rule.count / 2000, 12)
  expect(rule.confidence).toBeCloseTo(rule.count / rule.conditionCount, 12)
  expect(rule.lift).toBeCloseTo((rule.confidence * 2000) / rule.conclusionCount, 12)
  expect(rule.excess).toBeCloseTo(rule.count - (rule.conditionCount * rule.conclusionCount) / 2000, 9)
})

test('a conclusion that needs both conditions is told as one rule of both', () => {
  const transactions = basket({
    count: 4000,
    seed: 2,
    also: (items, random) =>
      random() < (items.includes('i8') && items.includes('i9') ? 0.6 : 0.05) ? ['leak'] : [],
  })
  const { associations } = findAssociations({ transactions, mayConclude: (item) => item === 'leak' })
  const long = associations.filter(({ condition }) => condition.length === 2)
  expect(long.map(({ condition }) => [...condition].sort())).toEqual([['i8', 'i9']])
})

test('a second condition that adds nothing is pruned', () => {
  const transactions = basket({
    count: 4000,
    seed: 3,
    also: (items, random) => (random() < (items.includes('i9') ? 0.6 : 0.05) ? ['leak'] : []),
  })
  const { associations } = findAssociations({ transactions, mayConclude: (item) => item === 'leak' })
  expect(associations.map(({ condition, conclusion }) => [condition, conclusion])).toEqual([[['i9'], 'leak']])
})

test('of a hundred sets of independent items at most five report a rule', () => {
  const reporting = Array.from({ length: 100 }, (_, run) => basket({ count: 200, seed: 500 + run })).filter(
    (transactions) => findAssociations({ transactions }).associations.length > 0,
  )
  expect(reporting.length).toBeLessThanOrEqual(5)
})

test('rare items that met a few times by chance are judged among all that could have met', () => {
  const random = seededRandom(900)
  const reporting = Array.from({ length: 30 }, () =>
    Array.from({ length: 300 }, () =>
      Array.from({ length: 60 }, (_, index) => `i${index}`).filter(() => random() < 0.05),
    ),
  ).filter((transactions) => findAssociations({ transactions, leastCount: 4 }).associations.length > 0)
  expect(reporting.length).toBeLessThanOrEqual(2)
})

test('rules keep to what may pair and conclude, and neither order nor repeats change them', () => {
  const item = fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c')
  fc.assert(
    fc.property(fc.array(fc.array(item, { maxLength: 6 }), { maxLength: 60 }), (transactions) => {
      const settings = {
        leastCount: 1,
        leastLift: 0,
        falseDiscoveries: 1,
        mayPair: (one: string, other: string) => one[0] !== other[0],
        mayConclude: (name: string) => name !== 'c',
      }
      const { associations } = findAssociations({ transactions, ...settings })
      for (const { condition, conclusion, count, conditionCount, adjustedP, pValue } of associations) {
        const letters = [...condition, conclusion].map((name) => name[0])
        expect(new Set(letters).size).toBe(letters.length)
        expect(conclusion).not.toBe('c')
        expect(count).toBeLessThanOrEqual(conditionCount)
        expect(adjustedP).toBeGreaterThanOrEqual(pValue)
      }
      const mixed = transactions.toReversed().map((items) => [...items, ...items].reverse())
      expect(findAssociations({ transactions: mixed, ...settings }).associations).toEqual(associations)
    }),
  )
})

const nothing = { associations: [], leftOff: 0, tested: 0 }

test.each<{ name: string; transactions: string[][] }>([
  { name: 'no transactions', transactions: [] },
  { name: 'empty transactions', transactions: Array.from({ length: 100 }, () => []) },
  { name: 'one transaction', transactions: [['a', 'b']] },
  { name: 'items of their own', transactions: Array.from({ length: 20_000 }, (_, index) => [`o${index}`]) },
  {
    name: 'names of every object',
    transactions: Array.from({ length: 4 }, () => ['__proto__', 'constructor']),
  },
])('$name: no rule, no error', ({ transactions }) => {
  expect(findAssociations({ transactions })).toMatchObject({ ...nothing, transactions: transactions.length })
})

test('items that always come together raise the least count instead of filling the memory', () => {
  const transactions = Array.from({ length: 300 }, (_, row) =>
    Array.from({ length: 400 }, (_, index) => `i${(row * 7 + index) % 500}`),
  )
  const { leastCount, associations } = findAssociations({ transactions, leastCount: 2 })
  expect(leastCount).toBeGreaterThan(2)
  expect(associations.length).toBeLessThanOrEqual(200)
})

test('senseless bounds are answered with a value', () => {
  const transactions = basket({ count: 200, seed: 4 })
  for (const bound of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0])
    expect(
      findAssociations({ transactions, leastCount: bound, leastShare: bound, associationsMax: bound })
        .transactions,
    ).toBe(200)
})
