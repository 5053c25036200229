import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLexicon, readWords, wordKey } from './read-words.ts'

const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units))
const lexicon = makeLexicon(['电池', '充电', '充电器', '香港', '银行卡', '大家'])

function keysOf(clause: string): string[] {
  return readWords(clause, lexicon).map(({ key }) => key)
}

describe('readWords', () => {
  it('takes the longest known word, whichever way it is written', () => {
    expect(keysOf('充电器充电慢')).toEqual(['充电器', '充电'])
    expect(keysOf('電池')).toEqual(['电池'])
    expect(readWords('電池', lexicon)[0].surface).toBe('電池')
  })

  it('reads a single character that names a topic, but not inside a longer word', () => {
    expect(keysOf('手机太卡')).toEqual(['卡'])
    expect(keysOf('银行卡')).toEqual(['银行卡'])
  })

  it('keeps Latin words inside Chinese and folds English plurals', () => {
    expect(keysOf('WiFi和电池')).toEqual(['wifi', '电池'])
    expect(keysOf('Batteries, boxes and the sleeves of my dress')).toEqual([
      'battery',
      'box',
      'sleeve',
      'dress',
    ])
    expect(wordKey(' Zippers ')).toBe('zipper')
  })

  it('leaves out what names nothing', () => {
    expect(keysOf('大家都觉得非常不错')).toEqual([])
    expect(keysOf('it is really very good')).toEqual([])
  })

  it('reads any text, at most 24 words, inside its bounds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = readWords(text, lexicon)
        expect(words.length).toBeLessThanOrEqual(24)
        for (const { start, end } of words) expect(start < end && end <= text.toLowerCase().length).toBe(true)
      }),
    )
  })
})
