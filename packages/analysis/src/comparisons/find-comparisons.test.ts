import { describe, expect, it } from 'vitest'
import { findComparisons } from './find-comparisons.ts'

const names = [
  { name: 'own', words: ['回声', 'Echo'] },
  { name: 'rival', words: ['青岚', 'Bluehaze'] },
]

function read(text: string): string[] {
  return findComparisons(text, names).map(
    ({ relation, subject, object }) =>
      `${subject?.name ?? '-'} ${relation} ${object?.name ?? `(${object?.text ?? ''})`}`,
  )
}

describe('comparisons in Chinese', () => {
  it.each([
    ['用了一个月，回声杯比青岚好用多了。', 'own better rival'],
    ['回聲比青嵐貴。', 'own worse (青嵐)'],
    ['回声不如青岚。', 'own worse rival'],
    ['回声的手感比不上青岚的，换了。', 'own worse rival'],
    ['青岚不比回声差', 'rival equal own'],
    ['回声没有青岚那么贵', 'own better rival'],
    ['回声和青岚差不多', 'own equal rival'],
    ['比起青岚，回声更耐用', 'own better rival'],
    ['回声完胜青岚', 'own better rival'],
    ['比青岚好看', '- better rival'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual([wanted])
  })

  it.each([
    '回声比较好用',
    '性价比不错，推荐',
    '比如青岚这样的好牌子',
    '比赛很好看',
    '回声比青岚好吗？',
    '不如直接买新的',
    '没有异味，很好',
  ])('%s compares nothing', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('comparisons in English', () => {
  it.each([
    ['My Echo cup is much better than the Bluehaze one.', 'own better rival'],
    ['The Echo lid is worse than Bluehaze, sadly.', 'own worse rival'],
    ['Echo is more expensive than Bluehaze', 'own worse rival'],
    ['Echo is less fragile than Bluehaze', 'own better rival'],
    ["The Echo isn't as quiet as my Bluehaze", 'own worse rival'],
    ['Echo is just as good as Bluehaze', 'own equal rival'],
    ['I prefer Bluehaze to Echo', 'rival better own'],
    ['We switched from Bluehaze to Echo last year', 'own better rival'],
    ['Bluehaze is no better than Echo', 'rival equal own'],
    ['Echo beats Bluehaze', 'own better rival'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual([wanted])
  })

  it.each([
    'Is Echo better than Bluehaze?',
    'I would rather than wait',
    'Nothing other than Echo fits',
    'Echo again and again',
  ])('%s compares nothing', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('places and bad input', () => {
  it('gives the sentence and the words of both sides as they stand in the text', () => {
    const text = 'Hello. ＥＣＨＯ is better than Bluehaze. Bye.'
    const [found] = findComparisons(text, names)
    expect(text.slice(found?.start, found?.end)).toBe('ＥＣＨＯ is better than Bluehaze.')
    expect(text.slice(found?.object?.start, found?.object?.end)).toBe('Bluehaze')
  })

  it('takes a million characters and broken text', () => {
    for (const piece of ['比', '比青岚', 'better than ', 'as good as ', '\ud800', '不如', ' '])
      expect(findComparisons(piece.repeat(1_000_000 / piece.length)).length).toBeLessThan(10_000)
  })
})
