import type { TextFeatures } from './collect-features.ts'
import { unitKind, unitKinds } from './unit-tables.ts'
import { wordFlag } from './word-lists.ts'

// Words of trouble that, denied, mean praise. 味道 is not among them: food without taste is a complaint.
const troubles =
  '死机 卡顿 卡机 卡 异味 怪味 臭味 刺鼻 气味 划痕 刮痕 磕碰 破 损坏 损伤 坏 色差 褪色 掉色 掉毛 掉漆 起球 发热 发烫 烫 漏 噪音 杂音 异响 ' +
  '毛刺 瑕疵 问题 毛病 缺点 变形 裂 磨损 延迟 闪退 油腻 黏 粘 刺激 过敏 虫 烂 霉 硌 磨脚 刺眼 缩水 皱 褶 臭 脱落 线头 静电 紧绷 假滑 差 ' +
  '难看 难闻 难用 后悔 失望 费电 耗电 松动 脱妆 闷痘 拔干 干涩 起皮 勒 扎 变质 污渍 副作用'
const between =
  '任何 什么 啥 一点 半点 丝毫 明显 太 那么 很 怎么 出现 发现 感觉到 感到 感觉 觉得 有 过 再 会 被 受 一丝 容易 轻易 的 产生 存在 遇到 看到 发生 ' +
  '到 得 多少 特别 过于 大 多'
const deniers =
  '没有 没 不 无 未 从不 从未 毫无 毫不 丝毫没 感觉不到 看不到 看不出 听不到 闻不到 没发现 未发现 零'
const chinese = new RegExp(
  `(?<![会有是能要好])(?:${choice(deniers)})(?:${choice(between)}|比[^，。,.]{1,6}){0,3}(?:${choice(troubles)})`,
)
// In these a denial asks, wishes, adds, or tells of help that did not come.
const otherwise =
  /如果|要是|希望|建议|解决|处理|回复|不仅|不但|不只|不光|有没有|会不会|是不是|能不能|不得不|[不没]透气|没水分|说没|说不/

const englishDeniers =
  "no|not|never|zero|without|nothing|don't|doesn't|didn't|hasn't|haven't|hadn't|wasn't|isn't|aren't|weren't|won't|dont|doesnt|didnt"
const notBetween =
  'fix|solv|resolv|address|help|only|just|work|hold|good|great|enough|hear|understand|know|say|recommend|worth|want|replac|without|stop|remov|handl|prevent|repl|respon|answer|believe|return|refund'
const englishTroubles =
  'issues?|problems?|complaints?|scratch(?:es|ed|y)?|jam(?:s|med)?|leak(?:s|ed|ing)?|shrink(?:s|ing)?|shrunk|shrank|fad(?:e|es|ed|ing)|odou?rs?|broken?|break(?:s|ing)?|itch(?:y|es)?|cracks?|cracked|pill(?:s|ed|ing)?|defects?|defective|flaws?|damaged?|disappoint(?:ed|s|ment)?|regrets?|regretted|overheat(?:s|ed)?|lags?|noise|noisy|wrinkles?|wrinkled|irritat(?:e|es|ed|ion|ing)|stains?|stained|rust(?:s|ed)?|trouble|hassle|fail(?:s|ed)?|see-?through|sheer|clingy|scratchy|greasy|sticky|bulky|rip(?:s|ped)?|tore|torn|slip(?:s|ped)?|glitch(?:es)?|crash(?:es|ed)?|downside|drawbacks?'
const english = new RegExp(
  `\\b(?:${englishDeniers})\\s+(?:(?!${notBetween})[\\w'-]+\\s+){0,3}(?:${englishTroubles})\\b`,
)

// The expressions are slow and few clauses can match, so a clause is asked first for what they need.
const sign = { denier: 1, trouble: 2 } as const
const signs = markSigns()
const readMax = 400

/**
 * True when a clause says that there is no trouble: "没有划痕", "不会发烫", "never jams". Linear in the clause.
 */
export function deniesTrouble(features: TextFeatures, clause: number): boolean {
  const { units, tokens, clauses } = features
  const first = clauses.firstTokens[clause]
  const start = tokens.starts[first]
  const end = tokens.ends[clauses.endTokens[clause] - 1]
  let found = 0
  for (let at = start; at < end; at++) found |= signs[units[at]]
  if (found === (sign.denier | sign.trouble)) {
    const words = wordsOf(units, start, end)
    return chinese.test(words) && !otherwise.test(words)
  }
  return hasEnglishDenier(features, clause) && english.test(wordsOf(units, start, end))
}

function hasEnglishDenier({ units, tokens, clauses }: TextFeatures, clause: number): boolean {
  for (let index = clauses.firstTokens[clause]; index < clauses.endTokens[clause]; index++) {
    const isNegating = (tokens.flags[index] & wordFlag.negating) !== 0
    if (isNegating && unitKinds[units[tokens.starts[index]]] === unitKind.latin) return true
  }
  return false
}

function wordsOf(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...units.subarray(start, Math.min(end, start + readMax)))
}

function choice(words: string): string {
  return words.split(' ').join('|')
}

function markSigns(): Uint8Array {
  const marks = new Uint8Array(65536)
  for (const word of deniers.split(' ')) for (const unit of word) marks[unit.charCodeAt(0)] |= sign.denier
  for (const word of troubles.split(' ')) marks[word.charCodeAt(0)] |= sign.trouble
  return marks
}
