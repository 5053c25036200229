import { describe, expect, test } from 'vitest'
import { numbersIn, wrongGtin } from './product-answers.ts'

describe('numbers of a product', () => {
  test('are told apart by lines and commas of both languages, each once', () => {
    expect(numbersIn(' 4006381333931\n\n96385074，4006381333931; K-1、K-2 ')).toEqual([
      '4006381333931',
      '96385074',
      'K-1',
      'K-2',
    ])
    expect(numbersIn(undefined)).toEqual([])
  })

  test('are wrong when the check digit is, and right with spaces and hyphens', () => {
    expect(wrongGtin('4-006381-333931\n9638 5074')).toBeUndefined()
    expect(wrongGtin('4006381333931\n4006381333932')).toBe('4006381333932')
    expect(wrongGtin('')).toBeUndefined()
  })
})
