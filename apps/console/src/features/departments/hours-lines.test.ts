import { expect, test } from 'vitest'
import { hoursLines } from './hours-lines.ts'

const words = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  always: 'always',
  never: 'never',
}
const day = (number: number, from = '09:00', until = '18:00') => ({ day: number, from, until })

test('days with equal hours stand together, and a gap parts them', () => {
  expect(
    hoursLines(
      [1, 2, 3, 5].map((number) => day(number)),
      words,
    ),
  ).toEqual(['Mon–Wed 09:00–18:00', 'Fri 09:00–18:00'])
})

test('two parts of a day stand in their order', () => {
  expect(hoursLines([day(6, '14:00', '18:00'), day(6, '09:00', '12:00')], words)).toEqual([
    'Sat 09:00–12:00, 14:00–18:00',
  ])
})

test('no hours set and no hours at all are two things', () => {
  expect(hoursLines(null, words)).toEqual(['always'])
  expect(hoursLines([], words)).toEqual(['never'])
})
