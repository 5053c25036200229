import { type RemedyAnswer, type RemedyState, remedyStates } from '@echoloop/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followRemedy } from './follow-remedy.ts'

const answers: RemedyAnswer['state'][] = ['accepted', 'done', 'refused']

describe('what the shop says of a remedy', () => {
  test.each<[RemedyState, RemedyAnswer['state'], object]>([
    ['ordered', 'accepted', { kind: 'applied', state: 'accepted' }],
    ['ordered', 'done', { kind: 'applied', state: 'done' }],
    ['ordered', 'refused', { kind: 'applied', state: 'refused' }],
    ['accepted', 'accepted', { kind: 'repeated' }],
    ['accepted', 'done', { kind: 'applied', state: 'done' }],
    ['accepted', 'refused', { kind: 'applied', state: 'refused' }],
    ['done', 'done', { kind: 'repeated' }],
    ['done', 'accepted', { kind: 'repeated' }],
    ['done', 'refused', { kind: 'contradicts' }],
    ['refused', 'done', { kind: 'contradicts' }],
    ['failed', 'done', { kind: 'applied', state: 'done' }],
    ['waiting-approval', 'done', { kind: 'not-ordered' }],
    ['approved', 'done', { kind: 'not-ordered' }],
    ['declined', 'done', { kind: 'not-ordered' }],
    ['cancelled', 'accepted', { kind: 'not-ordered' }],
  ])('%s, then %s', (state, answer, followed) => {
    expect(followRemedy(state, answer)).toEqual(followed)
  })

  test('changes an end never, whatever comes in whatever order and however often', () => {
    const said = fc.array(fc.constantFrom(...answers), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom(...remedyStates), said, (start, told) => {
        let state = start
        const ends: RemedyState[] = []
        for (const answer of told) {
          const followed = followRemedy(state, answer)
          if (followed.kind === 'applied') state = followed.state
          if (state === 'done' || state === 'refused') ends.push(state)
        }
        expect(new Set(ends).size).toBeLessThanOrEqual(1)
        if (['waiting-approval', 'approved', 'declined', 'cancelled'].includes(start))
          expect(state).toBe(start)
      }),
    )
  })
})
