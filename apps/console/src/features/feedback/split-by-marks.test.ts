import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AspectMention, excerptOf, findHits, splitByMarks, toneOf } from './split-by-marks.ts'

const text = '杯盖漏水，客服态度很好'

function mention(span: string, polarity: AspectMention['polarity'], whole = text): AspectMention {
  const start = whole.indexOf(span)
  return { code: 'product.quality', polarity, span, start, end: start + span.length, confidence: 0.9 }
}

describe('splitting a text by its marks', () => {
  it('gives plain and marked pieces in order', () => {
    const pieces = splitByMarks(text, {
      mentions: [mention('客服态度很好', 'positive'), mention('漏水', 'negative')],
      hits: [],
    })
    expect(pieces.map((piece) => [piece.text, toneOf(piece.mentions)])).toEqual([
      ['杯盖', undefined],
      ['漏水', 'negative'],
      ['，', undefined],
      ['客服态度很好', 'positive'],
    ])
  })

  it('cuts overlapping spans so that each piece knows all that cover it', () => {
    const pieces = splitByMarks(text, {
      mentions: [mention('杯盖漏水', 'negative'), mention('漏水，客服', 'positive')],
      hits: [],
    })
    expect(pieces.map((piece) => [piece.text, piece.mentions.length])).toEqual([
      ['杯盖', 1],
      ['漏水', 2],
      ['，客服', 1],
      ['态度很好', 0],
    ])
    expect(toneOf(pieces[1]?.mentions ?? [])).toBe('negative')
  })

  it('leaves out a span whose words are not there', () => {
    const stale = { ...mention('漏水', 'negative'), start: 0, end: 2 }
    expect(splitByMarks(text, { mentions: [stale], hits: [] })).toHaveLength(1)
  })

  it('gives the text again for any spans', () => {
    const range = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(anyText, fc.array(range), (any, hits) => {
        const joined = splitByMarks(any, { mentions: [], hits }).map((piece) => piece.text)
        expect(joined.join('')).toBe(any)
      }),
    )
  })
})

describe('finding the words of a search', () => {
  it('finds each word whatever its case, and treats signs as signs', () => {
    expect(findHits('Leaks a LOT. leaks?', 'leaks lot.')).toEqual([
      { start: 0, end: 5 },
      { start: 8, end: 12 },
      { start: 13, end: 18 },
    ])
    expect(findHits('c++ (new)', '(new) ++')).toHaveLength(2)
  })

  it('finds nothing for a blank search', () => {
    expect(findHits(text, '  ')).toEqual([])
    expect(findHits(text, undefined)).toEqual([])
  })
})

describe('the excerpt of a long text', () => {
  const long = `${'平'.repeat(500)}漏水${'淡'.repeat(500)}`

  it('begins a little before the first mark and keeps it marked', () => {
    const pieces = excerptOf(long, { mentions: [mention('漏水', 'negative', long)], hits: [] }, 160)
    expect(pieces[0]?.text).toBe('…')
    expect(pieces.find((piece) => piece.mentions.length > 0)?.text).toBe('漏水')
    expect(pieces.at(-1)?.text).toBe('…')
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThanOrEqual(162)
  })

  it('begins at the beginning when nothing is marked', () => {
    const pieces = excerptOf(long, { mentions: [], hits: [] }, 160)
    expect(pieces.map((piece) => piece.text)).toEqual(['平'.repeat(160), '…'])
  })

  it('never cuts an emoji in two', () => {
    const smiles = '😀'.repeat(200)
    for (const lengthMax of [99, 100]) {
      const shown = excerptOf(smiles, { mentions: [], hits: [] }, lengthMax).map((piece) => piece.text)
      expect(shown.join('').isWellFormed()).toBe(true)
    }
  })
})
