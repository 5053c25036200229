import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SentimentLabel } from '../analysis.ts'
import { type Analyser, createAnalyser } from '../create-analyser.ts'
import { readModels } from '../read-models.ts'
import { seededRandom } from '../statistics/index.ts'
import {
  compareLayers,
  createTouchTest,
  describeLayer,
  goldenTexts,
  type LabelCorrection,
  learnLayer,
  readGolden,
  type ShopLayer,
  type TaughtLabels,
  withLayer,
} from './index.ts'

const analyser: Analyser = createAnalyser(readModels())
const golden = readGolden((input) => analyser.analyse(input))

/** A correction of a text; what is not given stays as the analyser reads it. */
function correction(id: string, text: string, labels: Partial<TaughtLabels> = {}): LabelCorrection {
  const before = analyser.analyse({ text })
  const { sentiment, aspects, urgency, junk } = before
  return {
    id,
    text,
    at: id,
    before,
    after: { sentiment: sentiment.label, aspects, urgency, junk, ...labels },
  }
}

/** A correction that says one aspect with the words that say so. */
function marked(id: string, text: string, mark: { code: string; words: string }): LabelCorrection {
  const start = text.indexOf(mark.words)
  const { aspects } = analyser.analyse({ text })
  const mention = { code: mark.code, polarity: 'negative' as const, start, end: start + mark.words.length }
  return correction(id, text, { sentiment: 'negative', aspects: [...aspects, mention] })
}

function read(layer: ShopLayer, text: string) {
  return withLayer(analyser, layer, '+l1').analyse({ text })
}

const mixtures = [
  '这个垫子软塌塌的，坐久了腰疼',
  '收纳盒翻车了，抽屉卡住',
  '香薰灯翻车，灯罩有缝',
  '猫粮翻车，猫咪闻闻就走',
  'The kettle hums all night',
  'My parcel came with a free sticker',
  '颜色比想的深一点',
  '送了两包茶叶',
]

describe('a shop’s layer', () => {
  test('gives a corrected text its labels, also when it comes again with other punctuation', () => {
    const text = '鞋子偏码，走路磨脚'
    const layer = learnLayer({
      corrections: [marked('c1', text, { code: 'product.fit', words: '偏码' })],
      golden,
    })
    const again = read(layer, '鞋子偏码！！走路磨脚。')
    expect(again.sentiment.label).toBe('negative')
    expect(again.aspects.find(({ code }) => code === 'product.fit')).toMatchObject({
      span: '偏码',
      start: 2,
      end: 4,
      polarity: 'negative',
    })
    expect(again.learnt).toEqual([{ rule: layer.copies[0]?.id, from: ['c1'] }])
    expect(again.analyser).toBe(`${analyser.version}+l1`)
  })

  test('uses marked words in other texts and says from which corrections', () => {
    const plain = analyser.analyse({ text: '帽子也偏码了' })
    expect(plain.aspects.some(({ code }) => code === 'trust.description')).toBe(false)
    const layer = learnLayer({
      corrections: ['鞋子偏码，走路磨脚', '这件上衣偏码，袖子短', '手套偏码，戴着紧'].map((text, index) =>
        marked(`c${index}`, text, { code: 'trust.description', words: '偏码' }),
      ),
      golden,
    })
    const reading = read(layer, '帽子也偏码了')
    expect(reading.aspects.find(({ code }) => code === 'trust.description')?.polarity).toBe('negative')
    const rules = new Map(describeLayer(layer, ['帽子也偏码了', '很好']).map((rule) => [rule.id, rule]))
    const used = reading.learnt?.map(({ rule }) => rules.get(rule)) ?? []
    expect(used.some((rule) => rule?.words.includes('偏码') && rule.corrections.includes('c0'))).toBe(true)
    expect(used.find((rule) => rule?.words.includes('偏码'))?.fires).toBe(1)
  })

  test('trusts words more with every correction and less with every one against them', () => {
    const texts = ['台灯翻车了', '猫粮翻车，猫闻闻就走', '收纳盒翻车，抽屉卡住', '香薰翻车，灯罩有缝']
    const weightAfter = (corrections: LabelCorrection[]) =>
      learnLayer({ corrections }).words.find(
        ({ words, target }) => words === '翻车' && target === 'aspect:product.usability',
      )?.weight ?? 0
    const agreeing = texts.map((text, index) =>
      marked(`c${index}`, text, { code: 'product.usability', words: '翻车' }),
    )
    const against = ['杯子没有翻车', '这次没翻车'].map((text, index) =>
      correction(`d${index}`, text, { aspects: [] }),
    )
    expect(weightAfter(agreeing.slice(0, 1))).toBeGreaterThan(0)
    expect(weightAfter(agreeing)).toBeGreaterThan(weightAfter(agreeing.slice(0, 1)))
    const spoken = against.map((one) => ({
      ...one,
      before: {
        ...one.before,
        aspects: [
          {
            code: 'product.usability' as const,
            polarity: 'negative' as const,
            start: 0,
            end: one.text.length,
            span: one.text,
            confidence: 0.6,
          },
        ],
      },
    }))
    expect(weightAfter([...agreeing, ...spoken])).toBeLessThan(weightAfter(agreeing))
  })

  test('without a correction is the layer as if it had never been made, in whatever order they came', () => {
    const labels = fc.record({
      text: fc.constantFrom(...mixtures),
      sentiment: fc.constantFrom<SentimentLabel>('positive', 'negative', 'mixed', 'neutral'),
      code: fc.constantFrom('product.quality', 'price.promotion', 'own.gift'),
    })
    const words = { ownAspects: [{ code: 'own.gift', name: '赠品', words: ['贴纸'] }], harmless: [] }
    fc.assert(
      fc.property(fc.array(labels, { minLength: 1, maxLength: 14 }), fc.nat(), (drawn, choice) => {
        const all = drawn.map(({ text, sentiment, code }, index) =>
          correction(`c${String(index).padStart(3, '0')}`, text, {
            sentiment,
            aspects: [{ code, polarity: 'negative', start: 0, end: 2 }],
          }),
        )
        const without = all.filter((_, index) => index !== choice % all.length)
        const before = JSON.stringify(learnLayer({ corrections: without, words, golden }))
        learnLayer({ corrections: all, words, golden })
        expect(JSON.stringify(learnLayer({ corrections: [...without].reverse(), words, golden }))).toBe(
          before,
        )
        const layer = learnLayer({ corrections: all, words, golden })
        expect(layer.corrections.every((id) => all.some((one) => one.id === id))).toBe(true)
      }),
      { numRuns: 15 },
    )
  })

  test('does without rules that a person has forgotten', () => {
    const corrections = [marked('c1', '鞋子偏码，走路磨脚', { code: 'product.fit', words: '偏码' })]
    const layer = learnLayer({ corrections })
    const forgotten = describeLayer(layer).map(({ id }) => id)
    const bare = learnLayer({ corrections, forgotten })
    expect([bare.words, bare.copies]).toEqual([[], []])
    expect(new Set(bare.dropped.map(({ reason }) => reason))).toEqual(new Set(['forgotten']))
    expect(learnLayer({ corrections, forgotten: [] })).toEqual(layer)
  })

  test('changes no text that the comparison with the layer before calls untouched', () => {
    const first = learnLayer({
      corrections: [marked('c1', '鞋子偏码，走路磨脚', { code: 'product.fit', words: '偏码' })],
    })
    const second = learnLayer({
      corrections: [
        marked('c1', '鞋子偏码，走路磨脚', { code: 'product.fit', words: '偏码' }),
        marked('c2', '收纳盒翻车，抽屉卡住', { code: 'product.usability', words: '翻车' }),
      ],
      words: { ownAspects: [{ code: 'own.gift', name: 'Gifts', words: ['sticker'] }], harmless: ['辣'] },
    })
    const touches = createTouchTest(compareLayers(first, second))
    const labelsOf = (layer: ShopLayer, text: string) => {
      const { sentiment, aspects, ownAspects, urgency } = read(layer, text)
      return { sentiment, aspects, ownAspects, urgency }
    }
    const texts = [...mixtures, ...goldenTexts.map(({ text }) => text), '这双偏码', '辣到过敏']
    expect(texts.filter(touches).length).toBeGreaterThan(2)
    for (const text of texts)
      if (!touches(text)) expect(labelsOf(second, text)).toEqual(labelsOf(first, text))
  })
})

describe('own aspects and words', () => {
  const words = {
    ownAspects: [{ code: 'own.gift', name: 'Gifts', words: ['sticker', '贴纸', 'the', '的'] }],
    harmless: ['辣', '的'],
  }

  test('are found by their words with the mood of the clause, and never by words that stand everywhere', () => {
    const layer = learnLayer({ corrections: [], words })
    expect(layer.ownAspects[0]?.words).toEqual(['sticker', '贴纸'])
    expect(layer.dropped.filter(({ reason }) => reason === 'too-common').map((one) => one.words)).toEqual([
      '的',
      'the',
      '的',
    ])
    const reading = read(layer, '物流太慢了，送的贴纸很可爱')
    expect(reading.ownAspects).toEqual([
      expect.objectContaining({ code: 'own.gift', polarity: 'positive', span: '送的贴纸很可爱', start: 6 }),
    ])
    expect(read(layer, 'Two stickers').ownAspects).toBeUndefined()
  })

  test('are also learnt from what people mark', () => {
    const text = '里面有一张手写卡片'
    const start = text.indexOf('手写卡片')
    const taught = correction('c1', text, {
      aspects: [{ code: 'own.gift', polarity: 'positive', start, end: start + 4 }],
    })
    const layer = learnLayer({ corrections: [taught], words })
    expect(read(layer, '还附了手写卡片，喜欢').ownAspects?.[0]).toMatchObject({
      code: 'own.gift',
      polarity: 'positive',
    })
    expect(learnLayer({ corrections: [taught] }).ownAspects).toEqual([])
  })

  test('take danger off harmless words but leave other danger in place', () => {
    const text = '太辣了，吃完拉肚子'
    const plain = analyser.analyse({ text })
    const said = { ...plain, urgency: 2 as const, urgencyReason: '太辣' }
    const fake = {
      version: 'v',
      analyse: (input: { text: string }) => ({ ...said, urgency: urgencyOf(input.text) }),
    }
    const urgencyOf = (words: string) => (/辣|肚子/.test(words) ? (2 as const) : (0 as const))
    const layer = learnLayer({ corrections: [], words })
    expect(withLayer(fake, layer, '').analyse({ text }).urgency).toBe(2)
    expect(withLayer(fake, layer, '').analyse({ text: '太辣了' }).urgency).toBe(0)
  })
})

describe('the guard', () => {
  const opposite: Record<SentimentLabel, SentimentLabel> = {
    positive: 'negative',
    negative: 'positive',
    mixed: 'neutral',
    neutral: 'mixed',
  }
  const random = seededRandom(5)
  const drawn = ['quality', 'sensory', 'fit'].map((name) => `product.${name}`)
  const hostile: [string, (text: string, index: number) => Partial<TaughtLabels>][] = [
    [
      'turn every label round',
      (text) => ({ sentiment: opposite[analyser.analyse({ text }).sentiment.label] }),
    ],
    ['call everything neutral and without an aspect', () => ({ sentiment: 'neutral', aspects: [] })],
    [
      'name aspects by chance',
      (text) => ({
        sentiment: random() < 0.5 ? 'positive' : 'negative',
        aspects: [
          {
            code: drawn[Math.floor(random() * 3)],
            polarity: 'negative',
            start: 0,
            end: Math.min(4, text.length),
          },
        ],
      }),
    ],
    [
      'add an aspect to everything',
      (text) => ({
        aspects: [
          ...analyser.analyse({ text }).aspects,
          { code: 'logistics.courier', polarity: 'negative', start: 0, end: text.length },
        ],
      }),
    ],
    [
      'mark idle words',
      (_, index) => ({
        sentiment: index % 2 === 0 ? 'positive' : 'negative',
        aspects: [{ code: 'service.attitude', polarity: 'negative', start: 0, end: 1 }],
      }),
    ],
  ]

  test.each(hostile)('keeps the golden set when staff %s', (_, labelsOf) => {
    const corrections = Array.from({ length: 500 }, (_, index) => {
      const text = `${goldenTexts[index % goldenTexts.length].text}${index < goldenTexts.length ? '' : ` ${index}`}`
      return correction(`c${String(index).padStart(3, '0')}`, text, labelsOf(text, index))
    })
    const layer = learnLayer({ corrections, golden })
    const readings = goldenTexts.map((one) => read(layer, one.text))
    const right = (list: readonly { sentiment: { label: string } }[]) =>
      list.filter(({ sentiment }, index) => sentiment.label === goldenTexts[index].sentiment).length /
      list.length
    expect(right(readings)).toBeGreaterThanOrEqual(right(golden.map(({ said }) => said)) - 0.005)
    const { before, after } = layer.guard ?? { before: { aspects: 1 }, after: { aspects: 0 } }
    expect(after.aspects).toBeGreaterThanOrEqual(before.aspects - 0.005)
    expect(layer.dropped.length).toBeGreaterThan(0)
    expect(new TextEncoder().encode(JSON.stringify(layer)).length).toBeLessThanOrEqual(200_000)
  })

  test('weakens or drops a single careless rule and tells why', () => {
    const careless = [
      '桌子质量可以的',
      '椅子质量可以吧',
      '柜子质量可以哦',
      '架子质量可以呀',
      '箱子质量可以呢',
    ].map((text, index) => {
      const doubtful = correction(`c${index}`, text, { sentiment: 'neutral', aspects: [] })
      const said = { ...doubtful.before.sentiment, confidence: 0.5 }
      const aspects = doubtful.before.aspects.map((one) => ({ ...one, confidence: 0.5 }))
      return { ...doubtful, before: { ...doubtful.before, sentiment: said, aspects } }
    })
    const free = learnLayer({ corrections: careless })
    const held = learnLayer({ corrections: careless, golden })
    expect(free.words.length).toBeGreaterThan(0)
    const { before, after } = held.guard ?? { before: { aspects: 1 }, after: { aspects: 0 } }
    expect(after.aspects).toBeGreaterThanOrEqual(before.aspects - 0.005)
  })
})
