import type { Polarity } from '../analysis.ts'
import type { AspectCode } from '../aspect-codes.ts'

/** A judgement that needs no noun: 起球, "true to size". A neutral one, 降价, is good or bad by what stands around it. */
export type StandaloneOpinion = { name: string; aspect: AspectCode; polarity: Polarity }

/** Where such a judgement stands in a text; `denied` when "not" or 不 stands right before it. */
export type StandaloneMatch = {
  opinion: StandaloneOpinion
  word: string
  start: number
  end: number
  denied: boolean
}

const lists: readonly { aspect: AspectCode; polarity: Polarity; words: string }[] = [
  { aspect: 'product.quality', polarity: 'negative', words: '起球' },
  { aspect: 'product.quality', polarity: 'negative', words: '掉色 褪色 fades faded color_bleeds' },
  { aspect: 'product.quality', polarity: 'negative', words: '缩水 shrank shrunk shrinks shrink' },
  { aspect: 'product.quality', polarity: 'negative', words: '掉毛' },
  { aspect: 'product.quality', polarity: 'negative', words: '坏了' },
  { aspect: 'product.quality', polarity: 'negative', words: '线头 loose_threads' },
  {
    aspect: 'product.quality',
    polarity: 'negative',
    words: '开线 脱线 came_apart falls_apart fell_apart fall_apart falling_apart',
  },
  { aspect: 'product.quality', polarity: 'negative', words: '划痕 scratched scratches' },
  {
    aspect: 'product.quality',
    polarity: 'negative',
    words: "stopped_working quit_working doesn't_work does_not_work didn't_work don't_work",
  },
  { aspect: 'product.quality', polarity: 'positive', words: 'well_made well-made' },
  { aspect: 'product.quality', polarity: 'negative', words: 'poorly_made cheaply_made' },
  { aspect: 'product.performance', polarity: 'negative', words: '死机 黑屏 闪退 freezes crashes' },
  { aspect: 'product.performance', polarity: 'negative', words: '卡顿 很卡 太卡' },
  { aspect: 'product.performance', polarity: 'negative', words: '发热 发烫 overheats' },
  { aspect: 'product.performance', polarity: 'negative', words: '耗电 掉电快' },
  { aspect: 'product.performance', polarity: 'positive', words: '好用' },
  { aspect: 'product.performance', polarity: 'negative', words: '难用' },
  { aspect: 'product.usability', polarity: 'positive', words: 'easy_to_use' },
  {
    aspect: 'product.usability',
    polarity: 'positive',
    words: 'easy_to_install easy_to_set_up easy_to_assemble',
  },
  { aspect: 'product.sensory', polarity: 'positive', words: '好吃 delicious tasty' },
  { aspect: 'product.sensory', polarity: 'negative', words: '难吃' },
  { aspect: 'product.sensory', polarity: 'positive', words: '好闻' },
  { aspect: 'product.sensory', polarity: 'negative', words: '异味 臭味 难闻 刺鼻' },
  { aspect: 'product.sensory', polarity: 'positive', words: '舒服 舒适 comfortable comfy' },
  { aspect: 'product.sensory', polarity: 'negative', words: 'itchy scratchy' },
  { aspect: 'product.appearance', polarity: 'positive', words: '好看 漂亮' },
  { aspect: 'product.appearance', polarity: 'positive', words: '显瘦 flattering slimming' },
  { aspect: 'product.appearance', polarity: 'negative', words: '显胖' },
  { aspect: 'product.fit', polarity: 'positive', words: '合身' },
  { aspect: 'product.fit', polarity: 'positive', words: 'true_to_size fits_true fit_true tts' },
  {
    aspect: 'product.fit',
    polarity: 'negative',
    words: 'runs_large runs_big run_large ran_large run_big runs_a_little_large',
  },
  {
    aspect: 'product.fit',
    polarity: 'negative',
    words: 'runs_small run_small ran_small runs_a_little_small',
  },
  { aspect: 'product.fit', polarity: 'negative', words: 'too_big too_large' },
  { aspect: 'product.fit', polarity: 'negative', words: 'too_small' },
  { aspect: 'product.fit', polarity: 'negative', words: 'too_short' },
  { aspect: 'product.fit', polarity: 'negative', words: 'too_tight' },
  { aspect: 'product.material', polarity: 'negative', words: 'see_through see-through' },
  { aspect: 'product.material', polarity: 'positive', words: '透气 breathable' },
  { aspect: 'product.freshness', polarity: 'positive', words: '新鲜' },
  { aspect: 'product.freshness', polarity: 'negative', words: '发霉 长毛 moldy' },
  { aspect: 'product.freshness', polarity: 'negative', words: '烂了 烂果 坏果 rotten' },
  { aspect: 'product.freshness', polarity: 'negative', words: '过期 临期 expired' },
  { aspect: 'logistics.packaging', polarity: 'negative', words: '漏液 漏水 leaked leaking leaks' },
  {
    aspect: 'logistics.packaging',
    polarity: 'negative',
    words: '破损 压坏 摔坏 arrived_damaged arrived_broken',
  },
  {
    aspect: 'logistics.accuracy',
    polarity: 'negative',
    words: '发错 发错货 寄错 wrong_item wrong_size_sent',
  },
  { aspect: 'logistics.accuracy', polarity: 'negative', words: '少发 漏发 少了一 missing_parts' },
  { aspect: 'logistics.speed', polarity: 'negative', words: 'never_arrived never_received' },
  { aspect: 'trust.authenticity', polarity: 'negative', words: '假货 仿品 counterfeit' },
  { aspect: 'trust.authenticity', polarity: 'positive', words: '正品保证 是正品' },
  { aspect: 'trust.description', polarity: 'negative', words: '色差' },
  { aspect: 'trust.description', polarity: 'negative', words: '虚假宣传 misleading' },
  { aspect: 'trust.description', polarity: 'positive', words: 'as_described' },
  {
    aspect: 'price.value',
    polarity: 'positive',
    words:
      '物美价廉 价廉物美 物超所值 物有所值 worth_the_money worth_the_price worth_every_penny great_value good_value',
  },
  { aspect: 'price.value', polarity: 'positive', words: '便宜 实惠 划算' },
  { aspect: 'price.value', polarity: 'negative', words: '不值 waste_of_money waste_your_money overpriced' },
  { aspect: 'price.promotion', polarity: 'neutral', words: '降价' },
]

type Word = { opinion: StandaloneOpinion; word: string }

const byFirst = new Map<number, Word[]>()
for (const { aspect, polarity, words } of lists) {
  const all = words.split(' ').map((word) => word.replaceAll('_', ' '))
  const opinion = { name: all[0], aspect, polarity }
  for (const word of all) {
    const same = byFirst.get(word.charCodeAt(0)) ?? []
    byFirst.set(word.charCodeAt(0), [...same, { opinion, word }])
  }
}
for (const same of byFirst.values()) same.sort((first, second) => second.word.length - first.word.length)

const wordings = new Set([...byFirst.values()].flat().map(({ word }) => word))

/** True for the wording of a judgement without a noun, also with "not" before it. */
export function standsAlone(phrase: string): boolean {
  return wordings.has(phrase) || (phrase.startsWith('not ') && wordings.has(phrase.slice(4)))
}

const matchesMax = 12
const chineseDenial =
  /(?:(?:没有?|无|未|毫无|从未|毫不)[^不,.;，。；!！?？ ]{0,6}|(?:不|从不)(?:会|怎么|是|太|很|再|那么|容易|出现|发生|有|感到|感觉|到|出)*)$/
const englishDenial =
  /\b(?:not|no|never|without|isn't|doesn't|don't|didn't|won't|hasn't|wasn't|aren't|weren't)(?: (?:a|at|all|so|very|any|too|really|been|is))*\s$/
// What the last one did says nothing about this one, unless the sentence comes back to it.
const former = /旧|以前|之前|原来|原先|上一|上个|老手机|换掉|my old|previous|used to/
const present = /现在|这次|这回|这个|这件|这款|今天|this|now/
const otherDevice =
  /(?:旧|老|上一[部个台]|以前的?|之前的?|原来的?|(?:老人|妈|爸|老公|老婆|媳妇|朋友|孩子|同事)(?:的|说|家的?)?)(?:手机|机子|电脑|平板)$/

/**
 * The judgements without a noun in a text that is folded already (simplified, lower case), each name once in the
 * order in which they stand, at most twelve. Linear time.
 */
export function findStandaloneOpinions(folded: string): StandaloneMatch[] {
  const found: StandaloneMatch[] = []
  const seen = new Set<string>()
  for (let at = 0; at < folded.length && found.length < matchesMax; at++) {
    const words = byFirst.get(folded.charCodeAt(at))
    const match = words?.find(({ word }) => standsAt(folded, at, word))
    if (match === undefined) continue
    const { opinion, word } = match
    if (opinion.polarity !== 'positive' && isAboutAnother(folded, at)) continue
    const denied = isDenied(folded, { at, word })
    const key = `${denied}${opinion.name}`
    if (!seen.has(key)) found.push({ opinion, word, start: at, end: at + word.length, denied })
    seen.add(key)
    at += word.length - 1
  }
  return found
}

function isDenied(folded: string, { at, word }: { at: number; word: string }): boolean {
  if (word.startsWith('waste') || word.startsWith('never')) return false
  const before = folded.slice(Math.max(0, at - 16), at)
  return word.charCodeAt(0) >= 0x2e80 ? chineseDenial.test(before) : englishDenial.test(before)
}

function isAboutAnother(folded: string, at: number): boolean {
  const before = sentenceBefore(folded, at)
  if (namesAnotherDevice(before)) return true
  const match = former.exec(before)
  return match !== null && !present.test(before.slice(match.index))
}

/** True when the words end with the name of a device that is not the one under review: 旧手机, 老人的手机. */
export function namesAnotherDevice(words: string): boolean {
  return otherDevice.test(words)
}

function sentenceBefore(folded: string, at: number): string {
  const before = folded.slice(Math.max(0, at - 30), at)
  const ends = Math.max(
    before.lastIndexOf('。'),
    before.lastIndexOf('！'),
    before.lastIndexOf('. '),
    before.lastIndexOf('!'),
  )
  return before.slice(ends + 1)
}

function standsAt(folded: string, at: number, word: string): boolean {
  if (!folded.startsWith(word, at)) return false
  if (word.charCodeAt(0) >= 0x2e80) return !(word === '好看' && folded.charAt(at + 2) === '着')
  return !isLetter(folded.charCodeAt(at - 1)) && !isLetter(folded.charCodeAt(at + word.length))
}

function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122
}
