import type { AspectCode } from '../aspect-codes.ts'
import { aspectWords } from './aspect-words.ts'
import { standsIn } from './match-words.ts'
import { foldUnits, type ReplyReading } from './read-reply.ts'
import type { ReplyFacts } from './reply-finding.ts'

type Aspect = ReplyFacts['aspects'][number]

const ideographs = /[\u3400-\u9fff]+/g
const latinWord = /[a-z][a-z'-]{2,}/g
const idleUnits = new Set(
  '的了是我你您很不太都也就还在有这那个一们没说到来去和跟与给让把被对又再么吗呢吧啊呀着过会能要好想看用买',
)
const idlePairs = new Set(
  '客服 商品 产品 东西 收到 购买 店铺 老板 卖家 店家 包裹 订单 退货 退款 换货 补发 问题 时候 今天 昨天 感觉 觉得 真的 非常 希望 第一 一次 快递 物流 服务'.split(
    ' ',
  ),
)
const idleWords = new Set(
  "the and you your our for with this that was were are not but have has had they them very just from when what which will would could about into than then been being there their also only after before again really order ordered product item bought buy got get one two all any some more most much too its it's i'm i've don't didn't customer service shop store refund replacement return money time day days week weeks still even same out over".split(
    ' ',
  ),
)

/** An aspect that a reply leaves out; `isCertain` when it names nothing else either. */
export type UnnamedProblem = { code: string; isCertain: boolean }

/**
 * The negative aspects that a reply leaves out. Words of the same clause count for all aspects found in it, and a wish
 * for a refund is answered by any remedy. A reply that takes up any part of the complaint names the problem.
 */
export function unnamedProblems(
  reading: ReplyReading,
  { facts, hasRemedy }: { facts: ReplyFacts; hasRemedy: boolean },
): UnnamedProblem[] {
  const problems = facts.aspects.filter(({ polarity, code }) => polarity === 'negative' && code !== 'overall')
  const asked = problems.length > 0 ? problems : restOf(facts)
  const idle = foldUnits(facts.productName ?? '')
  const isAnswered = (aspect: Aspect): boolean =>
    isNamed(reading.folded, aspect, idle) || (hasRemedy && wishes.has(aspect.code))
  const named = asked.filter(isAnswered)
  // What the analysis heard may not be what matters; taking up the customer's other words is naming, too.
  if (named.length === 0 && takesUp(reading.folded, complaintOf(facts), idle)) return []
  const left = asked.filter(
    (aspect) => !named.some((other) => other.code === aspect.code || sharesWords(aspect, other)),
  )
  return left
    .filter((aspect, index) => left.findIndex(({ code }) => code === aspect.code) === index)
    .map(({ code }) => ({ code, isCertain: named.length === 0 }))
}

/** The customer's words without what they praise. */
function complaintOf({ customerTexts, aspects }: ReplyFacts): string {
  let said = customerTexts.join('\n')
  for (const { polarity, span } of aspects) {
    if (polarity === 'positive' && span !== undefined && span.length < said.length / 2)
      said = said.replace(span, ' ')
  }
  return foldUnits(said)
}

/** Aspects in which customers mostly say what they want. */
const wishes = new Set(['service.returns', 'service.warranty'])

// Without an aspect, the words of the customer themselves are what a reply may take up.
function restOf(facts: ReplyFacts): Aspect[] {
  const span = complaintOf(facts)
  return span.trim() === '' ? [] : [{ code: 'overall', polarity: 'negative', span }]
}

function isNamed(folded: string, { code, span }: Aspect, idle: string): boolean {
  const patterns = wordsOf(code)
  if (patterns !== undefined && standsIn(folded, patterns)) return true
  if (span === undefined) return false
  const heard = foldUnits(span)
  if (sharedWords(heard, folded, idle) >= 1) return true
  return code === 'overall' && goodsAspects(heard).some((words) => standsIn(folded, words))
}

const runMin = 3

function takesUp(folded: string, said: string, idle: string): boolean {
  for (const [run] of said.matchAll(ideographs)) {
    for (let at = 0; at + runMin <= run.length; at++) {
      const words = run.slice(at, at + runMin)
      if (folded.includes(words) && !idle.includes(words)) return true
    }
  }
  return sharedWords(said, folded, idle) >= 2 || sharedLetters(said, folded, idle) >= lettersMin
}

const lettersMin = 3
const idleLetters = new Set(
  '感谢您的反馈非常抱歉给带来不便我们会尽快安排处理客服联系退款补发今天明前到账请耐心等待重视购物体验商品产质量问题了是在有这那个一还没说去和跟与让把被对又再么吗呢吧啊呀着过能要好想看用买收都也就很太人家店上下大小里出时间东西真多少什怎为因所以及得可自己他她它您你',
)

/** How many ideographs that do not stand in every reply both texts have: "没人装，推来推去" and "没人上门装、又互相推". */
function sharedLetters(said: string, folded: string, idle: string): number {
  const letters = new Set(said.match(ideographs)?.join('') ?? '')
  return [...letters].filter(
    (letter) => !idleLetters.has(letter) && !idle.includes(letter) && folded.includes(letter),
  ).length
}

function sharesWords(one: Aspect, other: Aspect): boolean {
  if (one.span === undefined || other.span === undefined) return false
  return one.span.includes(other.span) || other.span.includes(one.span)
}

// Aspects of the goods whose words the customer uses, for texts in which the analysis found none.
function goodsAspects(heard: string): RegExp[][] {
  return Object.entries(aspectWords)
    .filter(
      ([code, patterns]) => /^(?:product|trust)|packaging|accuracy/.test(code) && standsIn(heard, patterns),
    )
    .map(([, patterns]) => patterns)
}

/** Aspects of which a folded text has words. */
export function aspectsIn(folded: string): string[] {
  return Object.entries(aspectWords).flatMap(([code, patterns]) => (standsIn(folded, patterns) ? [code] : []))
}

function wordsOf(code: string): RegExp[] | undefined {
  return isKnown(code) ? aspectWords[code] : undefined
}

function isKnown(code: string): code is Exclude<AspectCode, 'overall'> {
  return Object.hasOwn(aspectWords, code)
}

function sharedWords(heard: string, folded: string, idle: string): number {
  let shared = 0
  for (const word of contentWords(heard)) if (!idle.includes(word) && folded.includes(word)) shared++
  return shared
}

/** Pairs of ideographs and Latin stems that carry meaning. */
export function contentWords(folded: string): Set<string> {
  const words = new Set<string>()
  for (const [run] of folded.matchAll(ideographs)) {
    for (let at = 0; at + 1 < run.length; at++) {
      const pair = run.slice(at, at + 2)
      if (!idleUnits.has(pair[0] ?? '') && !idleUnits.has(pair[1] ?? '') && !idlePairs.has(pair))
        words.add(pair)
    }
  }
  for (const [word] of folded.matchAll(latinWord)) {
    if (!idleWords.has(word) && word.length > 3) words.add(stemOf(word))
  }
  return words
}

// "Chipped" and "chip" are one word, "missing" and "miss" two letters of one.
function stemOf(word: string): string {
  return word.replace(/(?:ing|ed|es|s|ly)$/, '').replace(/([bdgmnprt])\1$/, '$1')
}
