import type { Jieba } from '@node-rs/jieba'
import type { Script, TextFeatures } from '../src/collect-features.ts'
import { type Vocabulary, wordRole } from '../src/vocabulary.ts'
import { flagsOfWord, wordFlag } from '../src/word-lists.ts'
import { loadJieba } from './load-jieba.ts'

type WordCount = { word: string; texts: number; lastText: number; all: number; opinion: number; noun: number }

const leastTexts = 5
// The dictionary calls these verbs or nothing, though customers judge with them.
const extraOpinions = new Set(
  (
    '好用 好看 好吃 好喝 好闻 难看 难吃 难用 难闻 给力 合适 合身 舒服 满意 实惠 划算 耐用 结实 便宜 不错 失望 推荐 喜欢 清楚 流畅 卡 ' +
    '卡顿 发热 发烫 掉色 褪色 起球 破损 破 坏 坏了 烂 臭 脏 皱 新鲜 快 慢 好 差 大 小 贵 重 轻 薄 厚 软 硬 香 甜 酸 苦 辣 棒 赞 一般 ' +
    '及时 到位 周到 热情 恶劣 敷衍 正 假 模糊 刺耳 松动 掉漆 漏水 漏液 褪 掉 缩水 变形'
  ).split(' '),
)
const extraNouns = new Set(
  '物流 快递 客服 包装 屏幕 电池 做工 手感 外观 性价比 质量 价格 尺码 味道 音质 卖家 服务 发货 颜色 态度 信号 送货'.split(
    ' ',
  ),
)
/** Words of both lists, which the segmenter has to know. */
export const extraWords: readonly string[] = [...extraOpinions, ...extraNouns]

const beforeOpinion = new Set(
  'very so too really is was are were looks feels seems pretty super extremely'.split(' '),
)
const beforeNoun = new Set('the this my its their your'.split(' '))

/** Counts the words of a corpus and finds out which of them name things and which judge. */
export function buildVocabulary(
  texts: string[],
  script: Script,
  collect: (text: string, script: Script) => TextFeatures,
): Vocabulary {
  const counts = countWords(texts, script, collect)
  const jieba = loadJieba()
  const vocabulary: Vocabulary = new Map()
  for (const [hash, count] of counts) {
    if (count.texts < leastTexts) continue
    const role = script === 'zh' ? chineseRole(jieba, count.word) : englishRole(hash, count)
    vocabulary.set(hash, { rarity: Math.log((texts.length + 1) / (count.texts + 1)), role })
  }
  return vocabulary
}

function countWords(
  texts: string[],
  script: Script,
  collect: (text: string, script: Script) => TextFeatures,
): Map<number, WordCount> {
  const counts = new Map<number, WordCount>()
  for (const [number, text] of texts.entries()) {
    const { tokens } = collect(text, script)
    let previous = ''
    for (let index = 0; index < tokens.count; index++) {
      const word = text.slice(tokens.starts[index], tokens.ends[index]).toLowerCase()
      const hash = tokens.hashes[index]
      const count = counts.get(hash) ?? { word, texts: 0, lastText: -1, all: 0, opinion: 0, noun: 0 }
      counts.set(hash, count)
      if (count.lastText !== number) count.texts++
      count.lastText = number
      count.all++
      if (beforeOpinion.has(previous)) count.opinion++
      if (beforeNoun.has(previous)) count.noun++
      previous = word
    }
  }
  return counts
}

function chineseRole(jieba: Jieba, word: string): number {
  if (extraOpinions.has(word)) return wordRole.opinion
  if (extraNouns.has(word)) return wordRole.noun
  if (!/^[\u4e00-\u9fff]{2,6}$/.test(word)) return wordRole.none
  const tagged = jieba.tag(word, false)
  const isNoun = noun.test(tagged[tagged.length - 1].tag)
  // The analyser's dictionary holds compounds that jieba parts: 发货速度 is a noun as 速度 is.
  if (tagged.length > 1)
    return isNoun && tagged.every(({ tag }) => part.test(tag)) ? wordRole.noun : wordRole.none
  if (/^a/.test(tagged[0].tag)) return wordRole.opinion
  return isNoun ? wordRole.noun : wordRole.none
}

const noun = /^n[zgl]?$|^vn$/
const part = /^[nv]/

function englishRole(hash: number, { word, all, opinion, noun }: WordCount): number {
  if (!/^[a-z-]{3,20}$/.test(word) || (flagsOfWord(hash) & wordFlag.stop) !== 0) return wordRole.none
  if (opinion / all > 0.12 && opinion > noun) return wordRole.opinion
  return noun / all > 0.1 ? wordRole.noun : wordRole.none
}
