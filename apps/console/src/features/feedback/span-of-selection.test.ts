import { describe, expect, it } from 'vitest'
import { spanOfWords, trimSpan } from './span-of-selection.ts'

describe('the span of chosen words', () => {
  it('loses blanks and commas at its edges', () => {
    expect(trimSpan('好，杯盖漏水。', { start: 1, end: 7 })).toEqual({ start: 2, end: 6 })
    expect(trimSpan('a  b', { start: 1, end: 3 })).toBeUndefined()
  })

  it('takes in the whole of an emoji that was cut', () => {
    expect(trimSpan('好😀用', { start: 2, end: 4 })).toEqual({ start: 1, end: 4 })
    expect(trimSpan('好😀用', { start: 0, end: 2 })).toEqual({ start: 0, end: 3 })
  })
})

describe('the span of typed words', () => {
  it('is where they stand verbatim', () => {
    expect(spanOfWords('杯盖漏水，很失望', ' 漏水 ')).toEqual({ start: 2, end: 4 })
  })

  it('is nothing for words that are not there, and for none', () => {
    expect(spanOfWords('杯盖漏水', '杯子')).toBeUndefined()
    expect(spanOfWords('杯盖漏水', ' ')).toBeUndefined()
  })
})
