import { describe, expect, it } from 'vitest'
import { markWords } from './mark-words.ts'

describe('markWords', () => {
  it('cuts at the edges of all spans and loses no letter', () => {
    const text = 'Great lid, add me on chat 12345'
    const pieces = markWords(text, { decisive: [{ from: 11, to: 31 }], shared: [{ from: 0, to: 15 }] })
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.map(({ text: words, kinds }) => [words, kinds])).toEqual([
      ['Great lid, ', ['shared']],
      ['add ', ['decisive', 'shared']],
      ['me on chat 12345', ['decisive']],
    ])
  })

  it('leaves out what lies outside of the text', () => {
    expect(markWords('abc', { decisive: [{ from: 2, to: 9 }] })).toEqual([
      { text: 'abc', from: 0, kinds: [] },
    ])
    expect(markWords('', { decisive: [] })).toEqual([])
  })
})
