import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mineItemsets } from './mine-itemsets.ts'

const codeCount = 8
const transactions = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: codeCount - 1 })), { maxLength: 40 })

const pathsOf = (all: readonly (readonly number[])[]) =>
  all.map((codes) => ({ codes: Int32Array.from(codes).sort(), count: 1 }))

/** Every set of two and three codes, counted one by one. */
function bruteForce(all: readonly (readonly number[])[], leastCount: number): Map<string, number> {
  const found = new Map<string, number>()
  const sets: number[][] = []
  for (let a = 0; a < codeCount; a++)
    for (let b = 0; b < a; b++) {
      sets.push([a, b])
      for (let c = 0; c < b; c++) sets.push([a, b, c])
    }
  for (const set of sets) {
    const count = all.filter((codes) => set.every((code) => codes.includes(code))).length
    if (count >= leastCount) found.set(set.join(), count)
  }
  return found
}

test('the mined sets are those of a plain count', () => {
  fc.assert(
    fc.property(transactions, fc.integer({ min: 1, max: 5 }), (all, leastCount) => {
      const task = { paths: pathsOf(all), codeCount, leastCount, sizeMax: 3, itemsetsMax: 1000 }
      const mined = mineItemsets({ ...task, mayPair: () => true }) ?? []
      expect(new Map(mined.map(({ codes, count }) => [codes.join(), count]))).toEqual(
        bruteForce(all, leastCount),
      )
      expect(mined.length).toBe(bruteForce(all, leastCount).size)
    }),
  )
})

test('sets with a forbidden pair are left out, and no others', () => {
  const mayPair = (one: number, other: number) => (one + other) % 3 !== 0
  fc.assert(
    fc.property(transactions, (all) => {
      const task = { paths: pathsOf(all), codeCount, leastCount: 2, sizeMax: 3, itemsetsMax: 1000 }
      const mined = mineItemsets({ ...task, mayPair }) ?? []
      const wanted = [...bruteForce(all, 2).keys()].filter((key) => {
        const codes = key.split(',').map(Number)
        return codes.every((one, at) => codes.slice(at + 1).every((other) => mayPair(one, other)))
      })
      expect(mined.map(({ codes }) => codes.join()).sort()).toEqual(wanted.sort())
    }),
  )
})

test('more sets than there is room for are refused, not truncated', () => {
  const paths = pathsOf([
    [0, 1, 2, 3],
    [0, 1, 2, 3],
  ])
  const task = { paths, codeCount, leastCount: 2, sizeMax: 3, mayPair: () => true }
  expect(mineItemsets({ ...task, itemsetsMax: 10 })).toHaveLength(10)
  expect(mineItemsets({ ...task, itemsetsMax: 9 })).toBeUndefined()
})
