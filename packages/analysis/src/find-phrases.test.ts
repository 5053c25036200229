import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyser } from './create-analyser.ts'
import { readModels } from './read-models.ts'

const analyser = createAnalyser(readModels())
const phrasesOf = (text: string): string[] => analyser.analyse({ text }).phrases

describe('opinion phrases', () => {
  it.each([
    ['屏幕很清晰', '屏幕 清晰'],
    ['清晰的屏幕', '屏幕 清晰'],
    ['屏幕不清晰', '屏幕 不清晰'],
    ['物流很给力', '物流 给力'],
    ['发货速度超级快', '发货速度 快'],
    ['价格便宜', '价格 便宜'],
    ['用起来很舒服', '用着 舒服'],
    ['洗得很干净', '洗得 干净'],
    ['手机反应特别快', '反应 快'],
    ['味道很好闻', '味道 好闻'],
    ['衣服的尺码有点大', '尺码 偏大'],
    ['面料太薄了', '面料 太薄'],
    ['包裝很嚴實', '包裝 嚴實'],
    ['質量不好', '質量 不好'],
  ])('reads %s', (text, phrase) => {
    expect(phrasesOf(text)).toContain(phrase)
  })

  it.each([
    ['The screen is very clear.', 'screen clear'],
    ['Great battery life!', 'battery life great'],
    ['The battery life is not good at all.', 'battery life not good'],
    ["The zipper isn't sturdy.", 'zipper not sturdy'],
    ['Their customer service was rude.', 'customer service rude'],
    ['The sleeves are too long for me.', 'sleeves too long'],
    ['It runs small.', 'runs small'],
    ['The fabric is soft and comfortable.', 'fabric comfortable'],
  ])('reads "%s"', (text, phrase) => {
    expect(phrasesOf(text)).toContain(phrase)
  })

  it('does not judge what stands behind 比', () => {
    expect(phrasesOf('质量不比苹果差')).not.toContain('苹果 差')
    expect(phrasesOf('比实体店便宜')).toEqual([])
  })

  it('gives an attribute to the noun behind it', () => {
    expect(phrasesOf('This dress is a great fit.')).toEqual(['fit great'])
  })

  it('names at most twelve phrases, each once and each with a noun and an opinion, whatever the text', () => {
    const words = [
      '屏幕',
      '很',
      '不',
      '清晰',
      '快',
      '的',
      '太',
      '大',
      'screen',
      'not',
      'clear',
      ' ',
      '，',
      '洗',
      '得',
      '给',
      '力',
      '好',
      '闻',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const phrases = phrasesOf(parts.join(''))
        expect(phrases.length).toBeLessThanOrEqual(12)
        expect(new Set(phrases).size).toBe(phrases.length)
        for (const phrase of phrases) expect(phrase).toMatch(/^\S.* \S+$/)
      }),
      { numRuns: 300 },
    )
  })
})
