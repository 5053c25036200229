import { describe, expect, it } from 'vitest'
import { type NameCandidate, nameTopic } from './name-topic.ts'

function word(
  key: string,
  { texts, allTexts = texts, noun = 0 }: Partial<NameCandidate> & { texts: number },
): NameCandidate {
  return { key, surface: key, weight: 1, share: 0, texts, allTexts, noun }
}

describe('nameTopic', () => {
  it('puts a phrase in the place of words that mostly come together', () => {
    const words = [word('battery', { texts: 90 }), word('life', { texts: 60 }), word('charge', { texts: 30 })]
    const phrase = { surface: 'battery life', keys: ['battery', 'life'] as const, count: 50 }
    expect(nameTopic(words, [phrase])).toEqual(['battery life', 'charge'])
    expect(nameTopic(words, [{ ...phrase, count: 9 }])).toEqual(['battery', 'life', 'charge'])
  })

  it('prefers what is said here to what is said everywhere, and things to judgements', () => {
    expect(
      nameTopic([word('color', { texts: 50, allTexts: 5000 }), word('zipper', { texts: 20 })], [])[0],
    ).toBe('zipper')
    expect(
      nameTopic([word('脆', { texts: 20, noun: -0.9 }), word('口感', { texts: 18, noun: 0.9 })], []),
    ).toEqual(['口感', '脆'])
  })

  it('says nothing twice and at most three things', () => {
    const words = ['功能', '功能强大', '拍照', '录音', '上网'].map((key, index) =>
      word(key, { texts: 50 - index }),
    )
    expect(nameTopic(words, [])).toEqual(['功能', '拍照', '录音'])
    expect(nameTopic([], [])).toEqual([])
  })
})
