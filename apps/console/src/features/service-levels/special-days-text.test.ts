import { describe, expect, test } from 'vitest'
import { readSpecialDays, writeSpecialDays } from './special-days-text.ts'

describe('special days as text', () => {
  test('are read from lines, from a CSV file and from Chinese dates', () => {
    const text = '2027-02-13 09:00-18:00\n\n"2027/2/8",\n2027年2月9日\n2027-02-14,"9:00-12:00, 13:00-18:00"'
    expect(readSpecialDays(text)).toEqual({
      kind: 'read',
      days: [
        { date: '2027-02-08', hours: [] },
        { date: '2027-02-09', hours: [] },
        { date: '2027-02-13', hours: [{ from: '09:00', until: '18:00' }] },
        {
          date: '2027-02-14',
          hours: [
            { from: '09:00', until: '12:00' },
            { from: '13:00', until: '18:00' },
          ],
        },
      ],
    })
  })

  test('come back as they were written', () => {
    const text = '2027-02-08\n2027-02-13 09:00-18:00'
    const read = readSpecialDays(text)
    expect(read.kind === 'read' && writeSpecialDays(read.days)).toBe(text)
  })

  test('name the line that is no date, no hours or a date twice', () => {
    expect(readSpecialDays('2027-02-08\nsoon')).toEqual({ kind: 'wrong', line: 2 })
    expect(readSpecialDays('2027-02-30')).toEqual({ kind: 'wrong', line: 1 })
    expect(readSpecialDays('2027-02-08 closed')).toEqual({ kind: 'wrong', line: 1 })
    expect(readSpecialDays('2027-02-08\n2027-2-8')).toEqual({ kind: 'wrong', line: 2 })
  })
})
