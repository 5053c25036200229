import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedPassages } from './shared-passages.ts'

const cut = (text: string, spans: { from: number; to: number }[]) =>
  spans.map(({ from, to }) => text.slice(from, to))

describe('sharedPassages', () => {
  it('marks what two reviews share on both sides, and nothing else', () => {
    const left = '水壶很好看，保温效果不错，加微信领红包'
    const right = '刚收到。保温效果不错，客服也好'
    const found = sharedPassages(left, right)
    expect(cut(left, found.here)).toEqual(['保温效果不错，'])
    expect(cut(right, found.there)).toEqual(['保温效果不错，'])
    expect(found.share).toBeCloseTo(7 / 15, 6)
  })

  it('does not mind case, nor that the passages stand in another order', () => {
    const left = 'Keeps coffee hot all day. The lid is very easy to clean.'
    const right = 'the lid is very easy to clean. KEEPS COFFEE HOT ALL DAY.'
    const found = sharedPassages(left, right)
    expect(found.share).toBeGreaterThan(0.9)
    expect(cut(left, found.here).join('')).toHaveLength(left.length - 1)
  })

  it('finds nothing in short common words', () => {
    expect(sharedPassages('质量好', '质量好')).toEqual({ here: [], there: [], share: 0 })
    expect(sharedPassages('very nice', 'a very nice mug')).toEqual({ here: [], there: [], share: 0 })
    expect(sharedPassages('', 'anything at all here').share).toBe(0)
  })

  it('gives spans that do not overlap, stand in order, and spell the same words on both sides', () => {
    const word = fc.constantFrom('杯子', '保温', '漏水', '客服', 'lid ', 'Hot ', '👍', '，')
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (left, right) => {
        const { here, there, share } = sharedPassages(left, right)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        for (const [of, spans] of [
          [left, here],
          [right, there],
        ] as const) {
          let end = -1
          for (const { from, to } of spans) {
            expect(from).toBeGreaterThan(end)
            expect(to).toBeLessThanOrEqual(of.length)
            end = to
          }
        }
        const size = (spans: typeof here) => spans.reduce((sum, { from, to }) => sum + to - from, 0)
        expect(size(here)).toBe(size(there))
      }),
    )
  })
})
