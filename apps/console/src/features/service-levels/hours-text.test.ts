import { describe, expect, test } from 'vitest'
import { readHours, writeHours } from './hours-text.ts'

describe('hours of a day as text', () => {
  test('are read with any usual dash, comma and colon', () => {
    const day = [
      { from: '09:00', until: '12:00' },
      { from: '13:30', until: '24:00' },
    ]
    for (const text of [
      '09:00-12:00, 13:30-24:00',
      '9:00–12:00，13:30 ～ 24:00',
      '9：00至12：00、13:30 to 24:00',
    ])
      expect(readHours(text)).toEqual(day)
    expect(readHours(writeHours(day))).toEqual(day)
    expect(readHours('  ')).toEqual([])
  })

  test('are refused when they end before they begin or are no times', () => {
    for (const text of [
      '18:00-09:00',
      '09:00',
      'morning',
      '9-18',
      '25:00-26:00',
      '09:60-10:00',
      '24:00-24:00',
    ])
      expect(readHours(text), text).toBeUndefined()
  })
})
