import type { AnalysedText } from '../src/analysed-text.ts'
import type { Analysis, Polarity } from '../src/analysis.ts'
import type { AspectCode } from '../src/aspect-codes.ts'
import { clauseLanguage } from '../src/topics/read-words.ts'

type Saying = { code: AspectCode; polarity: Polarity; nouns: string; opinions: string; pattern: string }

const sayings: readonly Saying[] = [
  saying('product.performance', 'negative', '电池 续航 电量 充电', '掉电 耗电 不耐用', '{noun}太{opinion}'),
  saying('product.performance', 'negative', '电池续航 电池电量 充电电池', '掉电 耗电', '{noun}总是{opinion}'),
  saying('product.performance', 'negative', '系统 软件 运行', '卡顿 迟钝 闪退', '{noun}经常{opinion}'),
  saying('product.performance', 'negative', '系统软件 软件运行 系统运行', '卡顿 迟钝', '{noun}老是{opinion}'),
  saying('product.performance', 'positive', '音质 低音 喇叭', '浑厚 饱满', '{noun}很{opinion}'),
  saying('product.performance', 'positive', '喇叭音质 低音音质 喇叭低音', '浑厚 饱满', '{noun}非常{opinion}'),
  saying('logistics.packaging', 'negative', '纸箱 包装', '破损 压扁', '{noun}都{opinion}了'),
  saying('service.attitude', 'negative', '客服 店员', '冷淡 敷衍', '{noun}特别{opinion}'),
  saying('overall', 'positive', '手机 耳机', '不错', '{noun}很{opinion}'),
  saying(
    'product.performance',
    'negative',
    'battery batteries charge',
    'drains dies',
    'the {noun} {opinion} too fast',
  ),
  saying(
    'product.performance',
    'negative',
    'battery charge',
    'drains dies',
    'battery {noun} {opinion} within hours',
  ),
  saying(
    'product.performance',
    'negative',
    'screen display',
    'flickers freezes',
    'the {noun} {opinion} again',
  ),
  saying('product.performance', 'negative', 'display', 'flickers freezes', 'screen {noun} {opinion} a lot'),
  saying('product.fit', 'neutral', 'sleeves shoulders', 'tight narrow', '{noun} are so {opinion}'),
  saying('service.attitude', 'negative', 'agent clerk', 'rude dismissive', 'the {noun} was {opinion}'),
  saying('overall', 'positive', 'phone headset', 'great', 'a {opinion} {noun}'),
]

function saying(
  code: AspectCode,
  ...[polarity, nouns, opinions, pattern]: readonly [Polarity, string, string, string]
): Saying {
  return { code, polarity, nouns, opinions, pattern }
}

/**
 * Made-up reviews of a shop in Chinese and English, analysed by hand, two clauses each: what the tests of this folder
 * read. `random` picks the words.
 */
export function textsOfAShop({ count, random }: { count: number; random: () => number }): AnalysedText[] {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]
  return Array.from({ length: count }, (_, index) => {
    const first = pick(sayings)
    const second = pick(sayings.filter((other) => languageOf(other) === languageOf(first)))
    const parts = [first, second].map((chosen) => {
      const noun = pick(chosen.nouns.split(' '))
      const opinion = pick(chosen.opinions.split(' '))
      const span = chosen.pattern.replace('{noun}', noun).replace('{opinion}', opinion)
      return { code: chosen.code, polarity: chosen.polarity, span, noun, opinion }
    })
    return analysedText({ id: `text-${String(index).padStart(5, '0')}`, parts })
  })
}

function languageOf({ pattern, nouns }: Saying): string {
  return clauseLanguage(pattern + nouns)
}

/** A clause as a test writes it, with the words that an analysis would have found in it. */
export type WrittenClause = {
  code: AspectCode
  polarity: Polarity
  span: string
  noun: string
  opinion: string
}

/** A text made of clauses, with the analysis that belongs to it. */
export function analysedText({ id, parts }: { id: string; parts: readonly WrittenClause[] }): AnalysedText {
  const text = parts.map(({ span }) => span).join(', ')
  let start = 0
  const aspects = parts.map(({ code, polarity, span }) => {
    const at = start
    start += span.length + 2
    return { code, polarity, span, start: at, end: at + span.length, confidence: 0.9 }
  })
  const analysis: Analysis = {
    language: clauseLanguage(text) === 'zh' ? 'zh-Hans' : 'en',
    sentiment: { label: 'neutral', score: 0, confidence: 1 },
    aspects,
    intents: [],
    urgency: 0,
    needs: [],
    keywords: parts.flatMap(({ noun, opinion }) => [noun, opinion]),
    phrases: parts.map(({ noun, opinion }) => `${noun} ${opinion}`),
    junk: 0,
    personalData: [],
    explanation: [],
    analyser: 'by hand',
  }
  return { id, text, analysis }
}
