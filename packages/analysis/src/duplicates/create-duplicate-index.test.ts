import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDuplicateIndex } from './create-duplicate-index.ts'
import { exactJaccard, exactShingles } from './exact-jaccard.ts'

const kettle =
  '这个水壶烧一升水只要四分钟，倒水的时候壶嘴不会滴漏，提手的木纹也很合我家厨房的风格，就是底座的线收在里面有点难抽出来。'
const kettleEnglish =
  'The kettle boils a litre in four minutes, the spout never drips, and its wooden handle suits our kitchen, though the cord is hard to pull out of the base.'

describe('near-duplicates', () => {
  it('finds a copy whatever its case, width, script, punctuation, white space and zero-width signs', () => {
    const index = createDuplicateIndex()
    index.add('zh', '這個耳機 ABC 的續航時間比說明書寫的還要長')
    index.add('en', kettleEnglish)
    expect(index.find('这个耳机ａｂｃ的续航时间，比说明书\u200b写的 还要长！')[0]).toMatchObject({
      id: 'zh',
      kind: 'near-duplicate',
      similarity: 1,
    })
    expect(index.find(kettleEnglish.toUpperCase())[0]).toMatchObject({ id: 'en', similarity: 1 })
  })

  it('reports those at Jaccard .8 or more, and not those below', () => {
    const index = createDuplicateIndex()
    index.add('first', kettle)
    const nearly = kettle.replace('木纹', '花纹')
    const other = kettle.replace(/四分钟.*滴漏/, '三分半，外面摸着也不烫手，盖子可以拿下来洗')
    expect(index.find(nearly)[0].similarity).toBeCloseTo(similarity(kettle, nearly), 5)
    expect(similarity(kettle, other)).toBeLessThan(0.8)
    expect(index.find(other).filter(({ kind }) => kind === 'near-duplicate')).toEqual([])
  })

  it('calls common phrases alike but commonplace', () => {
    const index = createDuplicateIndex()
    for (const [at, phrase] of ['很好', '质量不错，物流很快', 'Great product, works great!'].entries()) {
      index.add(`first-${at}`, phrase)
      expect(index.add(`second-${at}`, phrase)).toMatchObject([{ id: `first-${at}`, isCommonplace: true }])
    }
  })

  it('finds nothing for texts without letters', () => {
    const index = createDuplicateIndex()
    for (const text of ['', '👍👍👍', '……', '哈哈哈哈']) {
      index.add(text, text)
      expect(index.find(text)).toEqual([])
    }
  })
})

describe('disguised copies', () => {
  const disguised: Record<string, string> = {
    filler: kettle.replace(/，/g, '哈哈哈，其实').replace('只要', '真的只要').replace('厨房', '嗯嗯厨房啊'),
    emoji: Array.from(kettle).join('👍'),
    'reordered clauses': kettle.replace('。', '').split('，').reverse().join('。'),
    homophones: kettle
      .replace(/的/g, '得')
      .replace(/在/g, '再')
      .replace('提手', '题首')
      .replace('这个', '者个'),
    'look-alikes': kettle.replace('木纹', '朩纹').replace('一升', '1升').replace(/候/g, '侯'),
    'an advertisement': `${kettle.slice(0, 20)}想要内部价加薇信 kk88123 备注水壶，先到先得名额不多哦${kettle.slice(20)}`,
  }
  for (const [name, text] of Object.entries(disguised)) {
    it(`sees through ${name}`, () => {
      const index = createDuplicateIndex()
      index.add('first', kettle)
      expect(index.find(text)).toMatchObject([{ id: 'first', isCommonplace: false }])
    })
  }

  it('sees through Cyrillic letters and digits in place of Latin letters', () => {
    const index = createDuplicateIndex()
    index.add('first', kettleEnglish)
    expect(index.find(kettleEnglish.replace(/o/g, '0').replace(/e/g, 'е'))[0].similarity).toBeGreaterThan(0.9)
  })

  it('finds a text inside a longer one and says how much of it stands there', () => {
    const index = createDuplicateIndex()
    index.add('first', kettle)
    const longer = `周末去我妈家吃饭，顺手把阳台那个旧的也换掉了。${kettle}下个月搬家之前应该不会再添小家电，钱包要歇一歇，攒着买台洗碗机。`
    const [match] = index.find(longer)
    expect(match).toMatchObject({ id: 'first', kind: 'disguised-copy', containment: 1 })
    expect(match.sharedLetters).toBeGreaterThan(40)
  })

  it('leaves honest texts about the same thing alone', () => {
    const index = createDuplicateIndex()
    index.add('first', kettle)
    expect(index.find('水壶烧水挺快的，大概四五分钟，壶嘴倒水有一点滴，提手是木头的，和厨房挺搭。')).toEqual(
      [],
    )
  })
})

describe('the index', () => {
  it('forgets what is removed and finds the others still', () => {
    const index = createDuplicateIndex()
    index.add('first', kettle)
    index.add('second', kettle)
    expect(index.remove('first')).toBe(true)
    expect(index.remove('first')).toBe(false)
    expect(index.find(kettle).map(({ id }) => id)).toEqual(['second'])
    index.remove('second')
    expect(index.find(kettle)).toEqual([])
    expect(index.add('third', kettle)).toEqual([])
    expect(index.find(kettle).map(({ id }) => id)).toEqual(['third'])
    expect(index.size).toBe(1)
  })

  it('replaces the text of an id', () => {
    const index = createDuplicateIndex()
    index.add('one', kettle)
    expect(index.add('one', kettleEnglish)).toEqual([])
    expect(index.find(kettle)).toEqual([])
    expect(index.size).toBe(1)
  })

  it('answers the same after being kept and restored', () => {
    const index = createDuplicateIndex()
    for (let at = 0; at < 100; at++)
      index.add(`text-${at}`, `${kettle.slice(at % 30)}${at} ${kettleEnglish.slice(at % 50)}`)
    index.remove('text-7')
    const restored = createDuplicateIndex(structuredClone(index.state()))
    expect(restored.find(kettle)).toEqual(index.find(kettle))
    expect(restored.add('new', kettleEnglish)).toEqual(index.add('new', kettleEnglish))
    expect(restored.size).toBe(index.size)
  })
})

// Any UTF-16 units, so lone surrogates as well.
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 100 }).map((units) => String.fromCharCode(...units))
const letters = fc.constantFrom(...'天地玄黄宇宙洪荒日月盈昃辰宿列张abcxyz，。 👍')
const reviews = fc.array(fc.string({ unit: letters, maxLength: 40 }), { maxLength: 12 })

describe('for all texts', () => {
  it('finds exactly the pairs at Jaccard .8 or more, in any order of adding', () => {
    const both = fc.tuple(reviews, fc.infiniteStream(fc.nat()))
    fc.assert(
      fc.property(both, ([texts, order]) => {
        const ranks = texts.map(() => order.next().value)
        const entries = texts.map((text, at) => ({ id: `${at}`, text }))
        const mixed = entries.toSorted((a, b) => ranks[Number(a.id)] - ranks[Number(b.id)])
        expect(nearPairs(mixed)).toEqual(nearPairs(entries))
        expect(nearPairs(entries)).toEqual(truePairs(entries))
      }),
    )
  })

  it('is symmetric: either of two texts finds the other with the same figures', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters }), fc.string({ unit: letters }), (one, other) => {
        const [there, back] = [onlyMatch(one, other), onlyMatch(other, one)]
        expect(back?.similarity).toBe(there?.similarity)
        expect(back?.containment).toBe(there?.containment)
      }),
    )
  })

  it('changes nothing when a text is added again', () => {
    fc.assert(
      fc.property(reviews, (texts) => {
        const index = createDuplicateIndex()
        for (const [at, text] of texts.entries()) index.add(`${at}`, text)
        const before = index.state()
        for (const [at, text] of texts.entries()) index.add(`${at}`, text)
        expect(index.state()).toEqual(before)
        expect(index.size).toBe(texts.length)
      }),
    )
  })

  it('never throws and never answers with figures out of range', () => {
    fc.assert(
      fc.property(fc.array(anyUnits, { maxLength: 8 }), (texts) => {
        const index = createDuplicateIndex()
        for (const [at, text] of [...texts, ...texts].entries()) {
          for (const match of index.add(`${at}`, text)) {
            expect(match.similarity).toBeGreaterThan(0)
            expect(match.similarity).toBeLessThanOrEqual(1)
            expect(match.containment).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  it('reads a megabyte of one character, of one word and of lone surrogates', () => {
    const index = createDuplicateIndex()
    for (const unit of ['好', '测试', '\ud800', '\u200b', 'a b ']) {
      expect(() => index.add(unit, unit.repeat(1_000_000 / unit.length))).not.toThrow()
    }
  })
})

type Entry = { id: string; text: string }

function nearPairs(entries: readonly Entry[]): string[] {
  const index = createDuplicateIndex()
  const pairs = entries.flatMap(({ id, text }) =>
    index
      .add(id, text)
      .filter(({ kind }) => kind === 'near-duplicate')
      .map((match) => [id, match.id].sort().join('+')),
  )
  return pairs.sort()
}

function truePairs(entries: readonly Entry[]): string[] {
  const pairs = entries.flatMap((one, at) =>
    entries
      .slice(at + 1)
      .flatMap((other) =>
        similarity(one.text, other.text) >= 0.8 ? [[one.id, other.id].sort().join('+')] : [],
      ),
  )
  return pairs.sort()
}

function similarity(...texts: [string, string]): number {
  return exactJaccard({ one: exactShingles(texts[0]), other: exactShingles(texts[1]) })
}

function onlyMatch(...texts: [string, string]) {
  const index = createDuplicateIndex()
  index.add('first', texts[0])
  return index.find(texts[1]).at(0)
}
