import { describe, expect, test } from 'vitest'
import { cardBeside, columnBeside, columnOf } from './board-columns.ts'

test('a reopened case stands among the open ones, a closed one on no board', () => {
  expect(columnOf('reopened')).toBe('open')
  expect(columnOf('waiting-others')).toBe('waiting-others')
  expect(columnOf('closed')).toBeUndefined()
})

test('cards move to the neighbouring column, never back to new, never off the board', () => {
  expect(columnBeside('new', 1)).toBe('open')
  expect(columnBeside('open', -1)).toBeUndefined()
  expect(columnBeside('waiting-others', 1)).toBe('resolved')
  expect(columnBeside('resolved', 1)).toBeUndefined()
})

describe('walking by arrow keys', () => {
  const columns = [['a', 'b', 'c'], [], ['d'], ['e', 'f']]

  test('up and down stay in the column and stop at its ends', () => {
    expect(cardBeside(columns, { id: 'b', way: 'up' })).toBe('a')
    expect(cardBeside(columns, { id: 'b', way: 'down' })).toBe('c')
    expect(cardBeside(columns, { id: 'a', way: 'up' })).toBeUndefined()
    expect(cardBeside(columns, { id: 'c', way: 'down' })).toBeUndefined()
  })

  test('left and right skip empty columns and keep the height where they can', () => {
    expect(cardBeside(columns, { id: 'c', way: 'right' })).toBe('d')
    expect(cardBeside(columns, { id: 'f', way: 'left' })).toBe('d')
    expect(cardBeside(columns, { id: 'd', way: 'left' })).toBe('a')
    expect(cardBeside(columns, { id: 'e', way: 'right' })).toBeUndefined()
  })

  test('from nowhere it begins with the first card', () => {
    expect(cardBeside(columns, { id: 'unknown', way: 'down' })).toBe('a')
    expect(cardBeside([[], []], { id: 'unknown', way: 'down' })).toBeUndefined()
  })
})
