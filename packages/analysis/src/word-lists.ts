import { hashWord } from './hash-units.ts'

const dangers =
  '假货 假的 假 仿品 仿货 高仿 山寨 冒牌 正品 翻新 翻新机 二手 骗子 骗人 欺骗 诈骗 欺诈 欺瞒 坑人 过敏 红疹 起疹子 疹子 红肿 烂脸 刺痛 ' +
  '瘙痒 痒 起火 着火 冒烟 爆炸 自燃 漏电 触电 电人 短路 鼓包 烫伤 烧伤 受伤 划伤 流血 拉肚子 腹泻 中毒 呕吐 恶心 发霉 霉 霉烂 变质 腐烂 ' +
  '烂 烂掉 馊 臭 过期 虫 虫子 蛆 异物 12315 315 工商 工商局 消协 投诉 起诉 律师 法院 法律 报警 媒体 曝光 微博 泄露 隐私 ' +
  'fakes fraudulent scammed scammers scamming burning smoking knock caught catch ripped broke reaction authentic genuine real shocked cut poisoned infection ' +
  'blister blisters swollen attorney stolen theft unsanitary maggots roaches bbb fda ' +
  'emergency flames choked severe swelled stole toxic fumes shavings shards ' +
  'counterfeit fake knockoff replica scam fraud allergic allergy rash hives burned burnt burn fire smoke sparks shock ' +
  'electrocuted exploded injured injury bleeding hospital sick vomit poisoning mold moldy expired lawyer lawsuit sue ' +
  'police illegal dangerous hazard unsafe'
const hazards =
  'fraud fraudulent scammed scammers counterfeits attorney poisoned salmonella maggots electrocution ' +
  '起火 着火 冒烟 爆炸 自燃 漏电 触电 电人 烫伤 烧伤 中毒 过敏 拉肚子 腹泻 假货 仿品 12315 起诉 消协 工商局 烂脸 红疹 起疹子 ' +
  'counterfeit electrocuted rash hives lawsuit lawyer poisoning hazard exploded sparks'
const wishes =
  '希望 建议 要是 如果 最好 能不能 可不可以 应该 期待 期望 但愿 若是 假如 更好 就好了 就好 改进 改善 加强 增加 提高 完善 求 ' +
  'wish hope should better if could would suggest recommend needs please improve add'
const stops =
  '我们 你们 他们 她们 这个 那个 这款 那款 一个 一些 一下 一点 有点 什么 怎么 这样 那样 自己 就是 还是 但是 不过 可是 因为 所以 如果 ' +
  '已经 可以 没有 不是 觉得 感觉 知道 时候 现在 今天 昨天 非常 比较 真的 特别 有些 还有 而且 然后 虽然 只是 这么 那么 一直 一样 不错 ' +
  '不能 不会 出来 起来 下来 回来 里面 上面 东西 这里 那里 以后 以前 之后 之前 还会 应该 可能 其他 为什么 大家 一次 这次 第一次 下次 ' +
  'the and was for that this with but not have you are they had has were its from very all been one would will just ' +
  'get got out when them then than there what who also really too can did does about after only into more much some ' +
  'like even because which your our her his she him how their other could over any well been being these those said ' +
  "it's don't i've i'm didn't doesn't"
const degrees =
  '很 非常 太 挺 真 真的 特别 超 超级 比较 有点 有些 十分 相当 够 最 更 更加 蛮 好 还 都 也 就 的 了 是 又 确实 实在 感觉 显得 ' +
  '稍微 略 颇 极 极其 那么 这么 还是 有 做得 得 is was are were looks feels seems so very really too quite super pretty extremely bit a little'
const contrasts =
  '但是 但 不过 可是 只是 就是 然而 而且 另外 还有 此外 唯一 美中不足 but however although though except besides'
const featureNegations =
  '不 没 没有 别 未 无 不是 不会 不能 不太 不够 并不 从不 毫无 并非 而不是 ' +
  "not no never don't doesn't didn't isn't wasn't can't won't wouldn't couldn't nothing without hardly dont cannot"
const pleas =
  '希望 建议 但愿 要是 就好了 最好 改进 改善 完善 加强 有待 能不能 可不可以 期望 麻烦 ' +
  'wish wishes hope hoping hopefully please should needs suggest suggestion could'
const joints = 'and or plus'
const openers = 'because while when since so although though unless until which whereas if'
const leads =
  '而且 就是 但是 但 不过 可是 虽然 只是 因为 发现 然后 另外 此外 并且 所以 由于 尽管 不过 然而 ' +
  'and or plus but because when which so although though while since however except whereas also that besides'
const subjects =
  "i i'm i've it it's its the this that these those they they're he she we you you're my your their there there's is was are were isn't wasn't does doesn't did didn't has had have not very no so too just also now then only all one some even both really good great nice works looks feels fits seems would will can could cannot can't never"
const negations = "不 没 没有 别 未 无 不是 不太 不够 不怎么 not no never isn't wasn't aren't don't doesn't"

/** The lists of words, as bits of `flagsOfWord`. */
export const wordFlag = {
  /** Begins a new clause because it turns or adds. */
  contrast: 1,
  /** The following three words are also read as negated. */
  negating: 2,
  /** Someone at the shop should look at once. */
  danger: 4,
  /** Danger that is grave whatever stands around the word, unless it is denied. */
  hazard: 8,
  /** Introduces a wish. */
  wish: 16,
  /** Tells nothing as a keyword. */
  stop: 32,
  /** Stands between a noun and its opinion. */
  degree: 64,
  /** Turns round the opinion which follows. */
  negation: 128,
  /** Joins two clauses or two words. */
  joint: 256,
  /** Begins a clause that depends on another. */
  opener: 512,
  /** Begins a new clause when it stands behind a joint. */
  subject: 1024,
  /** Falls away at the beginning of a clause that is shown. */
  lead: 2048,
  /** Introduces a wish so plainly that hardly anything else is meant. */
  plea: 4096,
} as const

const lists = [
  { words: contrasts, flag: wordFlag.contrast },
  { words: featureNegations, flag: wordFlag.negating },
  { words: dangers, flag: wordFlag.danger },
  { words: hazards, flag: wordFlag.hazard },
  { words: wishes, flag: wordFlag.wish },
  { words: stops, flag: wordFlag.stop },
  { words: degrees, flag: wordFlag.degree },
  { words: negations, flag: wordFlag.negation },
  { words: pleas, flag: wordFlag.plea },
  { words: joints, flag: wordFlag.joint },
  { words: openers, flag: wordFlag.opener },
  { words: leads, flag: wordFlag.lead },
  { words: subjects, flag: wordFlag.subject },
]

// Every word of every text is looked up, so the lists share one small open table: an entry holds the upper 16 bits of a
// word's hash and its flags below; 0 is empty.
const slots = 4096
const entries = new Int32Array(slots)
fillTable()

/** The lists in which the word with this hash stands, as bits of `wordFlag`. */
export function flagsOfWord(hash: number): number {
  return entries[slotOf(hash)] & 65535
}

/** All words of the lists; the segmenter has to know those with two characters or more. */
export function listedWords(): string[] {
  return lists.flatMap(({ words }) => words.split(' '))
}

function slotOf(hash: number): number {
  let slot = (hash ^ (hash >>> 16)) & (slots - 1)
  while (entries[slot] !== 0 && (entries[slot] ^ hash) >>> 16 !== 0) slot = (slot + 1) & (slots - 1)
  return slot
}

function fillTable(): void {
  for (const { words, flag } of lists) {
    for (const word of words.split(' ')) {
      const hash = hashWord(word)
      const slot = slotOf(hash)
      entries[slot] = (hash & ~65535) | (entries[slot] & 65535) | flag
    }
  }
}
