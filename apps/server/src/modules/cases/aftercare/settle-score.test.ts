import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GivenScore, settleScore } from './settle-score.ts'

const open: GivenScore = { score: null, givenBy: null, answeredAt: null, unclearAt: null }
const at = (second: number) => new Date(Date.UTC(2027, 2, 1, 12) + second * 1000)
const tap = (score: number, second: number) => ({ score, by: 'tap' as const, at: at(second) })
const hand = (score: number, second: number) => ({ score, by: 'hand' as const, at: at(second) })

describe('how content a person was', () => {
  test('is what they tapped, and what they tapped later', () => {
    const first = settleScore(open, tap(4, 0))
    expect(first).toEqual({ score: 4, givenBy: 'tap', answeredAt: at(0), unclearAt: null })
    expect(settleScore(first, tap(4, 5))).toEqual(first)
    expect(settleScore(first, tap(2, 90))).toMatchObject({ score: 2, answeredAt: at(90) })
  })

  test('is not known where two scores were tapped within a minute, until a person chooses by hand', () => {
    const unclear = settleScore(settleScore(open, tap(4, 0)), tap(2, 59))
    expect(unclear).toEqual({ ...open, unclearAt: at(59) })
    expect(settleScore(unclear, tap(5, 100))).toMatchObject({ score: null, unclearAt: at(100) })
    expect(settleScore(unclear, tap(5, 200))).toMatchObject({ score: 5, unclearAt: null })
    expect(settleScore(unclear, hand(3, 60))).toMatchObject({ score: 3, givenBy: 'hand', unclearAt: null })
  })

  test('that was chosen by hand is changed by hand alone', () => {
    const chosen = settleScore(open, hand(5, 0))
    expect(settleScore(chosen, tap(1, 500))).toEqual(chosen)
    expect(settleScore(chosen, hand(1, 1))).toMatchObject({ score: 1 })
  })
})

test('a program that opens the links of a letter leaves no answer, in whatever order, unless it opens one alone', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 }),
      (scores, pauses) => {
        let second = 0
        let given = open
        for (const [index, score] of scores.entries()) {
          second += pauses[index] ?? 0
          given = settleScore(given, tap(score, second))
        }
        expect(given.score).toBeNull()
        expect(settleScore(given, hand(4, second + 1)).score).toBe(4)
      },
    ),
    { numRuns: 2000 },
  )
})
