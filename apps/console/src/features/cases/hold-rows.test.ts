import { expect, test } from 'vitest'
import { holdRows } from './hold-rows.ts'

const row = (id: string, state = 'open') => ({ id, state })

test('the first list is shown as it comes', () => {
  const held = holdRows({ shown: [], loaded: [row('a'), row('b')] })
  expect(held).toEqual({
    rows: [
      { row: row('a'), isGone: false },
      { row: row('b'), isGone: false },
    ],
    waiting: 0,
    appended: 2,
  })
})

test('a row that moved up keeps its place and shows what is new in it', () => {
  const held = holdRows({ shown: [row('a'), row('b')], loaded: [row('b', 'reopened'), row('a')] })
  expect(held.rows.map(({ row: one }) => one)).toEqual([row('a'), row('b', 'reopened')])
  expect(held.waiting).toBe(0)
})

test('a row that left the view stays, and says that it left', () => {
  const held = holdRows({ shown: [row('a'), row('b')], loaded: [row('b')] })
  expect(held.rows.map(({ isGone }) => isGone)).toEqual([true, false])
})

test('new rows among those on screen wait; rows behind the last one are appended', () => {
  const held = holdRows({
    shown: [row('a'), row('b')],
    loaded: [row('new'), row('a'), row('newer'), row('b'), row('c'), row('d')],
  })
  expect(held.rows.map(({ row: one }) => one.id)).toEqual(['a', 'b', 'c', 'd'])
  expect(held).toMatchObject({ waiting: 2, appended: 2 })
})

test('when everything on screen is gone the new list stands below it', () => {
  const held = holdRows({ shown: [row('a')], loaded: [row('b')] })
  expect(held).toMatchObject({ rows: [{ isGone: true }, { isGone: false }], waiting: 0, appended: 1 })
})
