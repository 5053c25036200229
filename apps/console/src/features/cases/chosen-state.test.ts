import { expect, test } from 'vitest'
import { statesFrom } from './chosen-state.ts'

test('an open case can wait, be resolved or closed, but not be reopened', () => {
  expect(statesFrom(['open'])).toEqual(['waiting-customer', 'waiting-others', 'resolved', 'closed'])
  expect(statesFrom(['new'])).toContain('open')
})

test('a resolved case can be reopened or closed, a closed one only reopened', () => {
  expect(statesFrom(['resolved'])).toEqual(['closed', 'reopened'])
  expect(statesFrom(['closed'])).toEqual(['reopened'])
})

test('of several cases only what all of them can do is offered', () => {
  expect(statesFrom(['open', 'waiting-others'])).toEqual(['waiting-customer', 'resolved', 'closed'])
  expect(statesFrom(['open', 'closed'])).toEqual([])
})
