import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysedText, textsOfAShop } from '../../test/texts-of-a-shop.ts'
import type { AnalysedText } from '../analysed-text.ts'
import { seededRandom } from '../statistics/index.ts'
import { assignTopics } from './assign-topics.ts'
import { discoverTopics } from './discover-topics.ts'
import type { TopicModel } from './topic-model.ts'

const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units))
const texts = textsOfAShop({ count: 600, random: seededRandom(1) })
const model = discoverTopics({ texts })

function topicOf(
  from: TopicModel,
  clause: { span: string; code?: 'product.performance' | 'overall' },
): string | null {
  const { span, code = 'product.performance' } = clause
  const part = { code, polarity: 'negative' as const, span, noun: '', opinion: '' }
  return assignTopics(from, analysedText({ id: 'probe', parts: [part] }))[0].topic
}

function shuffled(items: readonly AnalysedText[], seed: number): AnalysedText[] {
  const random = seededRandom(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((first, second) => first.at - second.at)
    .map(({ item }) => item)
}

function keptShare(first: TopicModel, second: TopicModel, over: readonly AnalysedText[]): number {
  const speaking = over.filter((text) => assignTopics(first, text).some(({ topic }) => topic !== null))
  const kept = speaking.filter((text) => {
    const later = new Set(assignTopics(second, text).map(({ topic }) => topic))
    return assignTopics(first, text).every(({ topic }) => topic === null || later.has(topic))
  })
  return kept.length / speaking.length
}

describe('discoverTopics', () => {
  it('keeps batteries, hanging programs and sound apart inside one aspect, in Chinese', () => {
    const battery = topicOf(model, { span: '电池太掉电' })
    const software = topicOf(model, { span: '软件老是卡顿' })
    const sound = topicOf(model, { span: '喇叭很浑厚' })
    expect(new Set([battery, software, sound, null]).size).toBe(4)
    expect(topicOf(model, { span: '续航太耗电' })).toBe(battery)
    expect(topicOf(model, { span: '系统迟钝' })).toBe(software)
    expect(topicOf(model, { span: '電池太掉電' })).toBe(battery)
  })

  it('does the same in English, where the plural is the same word', () => {
    const battery = topicOf(model, { span: 'Battery drains' })
    const screen = topicOf(model, { span: 'my display flickers' })
    expect(new Set([battery, screen, null]).size).toBe(3)
    expect(topicOf(model, { span: 'BATTERIES' })).toBe(battery)
  })

  it('names topics by their own words, never by words that name nothing', () => {
    const names = model.topics.map(({ nameWords }) => nameWords.join(' '))
    expect(new Set(names).size).toBe(names.length)
    for (const { nameWords } of model.topics) {
      expect(nameWords.length).toBeGreaterThan(0)
      expect(nameWords.length).toBeLessThanOrEqual(3)
    }
    expect(names.join(' ')).not.toMatch(/\b(the|very|too|is|are|a)\b|不错|非常|总是|经常|特别/)
    expect(names.some((name) => name.includes('电池'))).toBe(true)
  })

  it('gives general judgements no second level and says how much it explains', () => {
    expect(topicOf(model, { span: '手机很不错', code: 'overall' })).toBeNull()
    expect(model.topics.some(({ group }) => group === 'overall')).toBe(false)
    for (const { texts: all, inTopics } of model.coverage) expect(inTopics).toBeLessThanOrEqual(all)
    expect(model.coverage.find(({ group }) => group === 'overall')?.inTopics).toBe(0)
  })

  it('does not depend on the order of the texts, and survives being written down', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(discoverTopics({ texts: shuffled(texts.slice(0, 300), seed) })).toEqual(
          discoverTopics({ texts: texts.slice(0, 300) }),
        )
      }),
      { numRuns: 3 },
    )
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  it('keeps every id when the same texts are read again', () => {
    const again = discoverTopics({ texts, previous: model })
    expect(again.topics.map(({ id }) => id).sort()).toEqual(model.topics.map(({ id }) => id).sort())
    expect(again.topics.every(({ change }) => change.kind === 'kept')).toBe(true)
    expect(again.gone).toEqual([])
  })

  it('keeps the topics of texts when a tenth is new', () => {
    const news = textsOfAShop({ count: 60, random: seededRandom(2) }).map((text) => ({
      ...text,
      id: `new-${text.id}`,
    }))
    const later = discoverTopics({ texts: [...texts, ...news], previous: model })
    expect(keptShare(model, later, texts)).toBeGreaterThanOrEqual(0.97)
  })

  it('keeps nine texts of ten in their topics from one half of the texts to the other', () => {
    const order = shuffled(texts, 5)
    const first = discoverTopics({ texts: order.slice(0, 300) })
    const second = discoverTopics({ texts: order.slice(300), previous: first })
    expect(keptShare(first, second, texts)).toBeGreaterThanOrEqual(0.9)
  })

  it('finds a topic nobody spoke about before, and gives a lost one its old id back', () => {
    const about = (noun: string, opinion: string, count: number): AnalysedText[] =>
      Array.from({ length: count }, (_, index) =>
        analysedText({
          id: `${noun}-${index}`,
          parts: [
            { code: 'product.performance', polarity: 'negative', span: `${noun}${opinion}`, noun, opinion },
          ],
        }),
      )
    const heating = about('机身', '发烫', 40)
    const grown = discoverTopics({ texts: [...texts, ...heating], previous: model })
    const fresh = grown.topics.find(({ change }) => change.kind === 'new')
    expect(fresh?.words.map(({ surface }) => surface)).toContain('机身')
    expect(model.ids).not.toContain(fresh?.id)

    const cooled = discoverTopics({ texts, previous: grown })
    expect(cooled.gone.map(({ id }) => id)).toContain(fresh?.id)

    const returned = discoverTopics({ texts: [...texts, ...heating], previous: cooled })
    expect(returned.topics.find(({ id }) => id === fresh?.id)?.change.kind).toBe('returned')
  })

  it('keeps a pinned topic that is no longer spoken about', () => {
    const pinned = model.topics.find(({ group }) => group === 'product.fit')
    const id = pinned?.id ?? ''
    const silent = texts.filter(({ analysis }) =>
      analysis.aspects.every(({ code }) => code !== 'product.fit'),
    )
    const lost = discoverTopics({ texts: silent, previous: model })
    const kept = discoverTopics({ texts: silent, previous: model, edits: [{ kind: 'pin', topic: id }] })
    expect(lost.topics.map((topic) => topic.id)).not.toContain(id)
    expect(kept.topics.map((topic) => topic.id)).toContain(id)
  })

  it('makes topics inside a group of the shop’s own', () => {
    const own = discoverTopics({ texts, ownGroups: [{ id: 'power', words: ['电池', 'battery'] }] })
    const languages = own.coverage.filter(({ group }) => group === 'power').map(({ language }) => language)
    expect(languages).toEqual(['en', 'zh'])
  })

  it('takes nothing, one text or broken ones without complaint', () => {
    expect(discoverTopics({ texts: [] }).topics).toEqual([])
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 30 }), (spans) => {
        const odd = spans.map((span, index) =>
          analysedText({
            id: `${index % 7}`,
            parts: [{ code: 'product.quality', polarity: 'neutral', span, noun: span, opinion: '' }],
          }),
        )
        const found = discoverTopics({ texts: odd, previous: model })
        for (const text of odd) assignTopics(found, text)
      }),
      { numRuns: 15 },
    )
  })
})
