import type { Polarity } from '../analysis.ts'

/** Opinions that say the same; the first word names the group. `polarity` is absent when it depends on the thing. */
export type OpinionGroup = { name: string; polarity?: Polarity }

const groups: readonly { polarity?: Polarity; words: string }[] = [
  {
    polarity: 'positive',
    words:
      '好 不错 棒 赞 给力 满意 杠杠 杠杠滴 杠杠的 一流 优秀 出色 优质 超赞 棒棒 棒棒哒 棒棒的 完美 没得说 没话说 好评 点赞 佳 良好 极佳 喜欢 过硬 牛 强悍 没问题 满分 ' +
      'good great excellent awesome amazing wonderful fantastic nice superb best perfect outstanding terrific fabulous incredible lovely exceptional',
  },
  { polarity: 'positive', words: '可以 还行 行 还可以 还好 尚可 ok okay fine decent acceptable adequate' },
  { polarity: 'neutral', words: '一般 一般般 普通 平常 mediocre average' },
  {
    polarity: 'negative',
    words:
      '差 差劲 烂 糟糕 垃圾 恶劣 很差 坑 坑人 失望 不行 问题 bad poor terrible awful horrible worst lousy crap useless worse disappointing subpar',
  },
  { polarity: 'positive', words: '快 迅速 神速 快速 快捷 及时 很快 fast quick quickly prompt speedy' },
  { polarity: 'negative', words: '慢 很慢 缓慢 迟钝 slow late' },
  { polarity: 'positive', words: '清晰 清楚 高清 clear sharp crisp' },
  { polarity: 'negative', words: '模糊 blurry fuzzy grainy unclear' },
  {
    polarity: 'positive',
    words: '漂亮 好看 美观 美 精美 耐看 靓丽 惊艳 beautiful gorgeous pretty stunning attractive',
  },
  { polarity: 'negative', words: '难看 丑 土 老土 老气 ugly unflattering' },
  { polarity: 'positive', words: '舒服 舒适 comfortable comfy cozy' },
  { polarity: 'negative', words: '难受 不适 uncomfortable' },
  {
    polarity: 'positive',
    words:
      '便宜 实惠 划算 优惠 低廉 合算 亲民 合理 公道 超值 适中 cheap inexpensive affordable reasonable economical',
  },
  { polarity: 'negative', words: '贵 昂贵 expensive pricey overpriced costly' },
  { polarity: 'positive', words: '合适 合身 正合适 准 准确 标准 正 accurate' },
  { polarity: 'positive', words: '流畅 顺畅 顺滑 丝滑 稳定 smooth responsive' },
  { polarity: 'negative', words: '卡 卡顿 laggy sluggish' },
  { polarity: 'positive', words: '柔软 软 柔和 soft silky' },
  { polarity: 'positive', words: '结实 牢固 耐用 扎实 稳固 sturdy durable solid' },
  { polarity: 'negative', words: '廉价 flimsy fragile' },
  { polarity: 'positive', words: '精细 精致 细致 细腻 精良' },
  { polarity: 'negative', words: '粗糙 简陋 shoddy sloppy' },
  { polarity: 'negative', words: '太大 偏大 too_large too_big' },
  { polarity: 'negative', words: '太小 偏小 too_small' },
  { polarity: 'negative', words: '太薄 偏薄 too_thin' },
  { polarity: 'negative', words: '太厚 偏厚 too_thick' },
  { polarity: 'negative', words: '太长 偏长 too_long' },
  { polarity: 'negative', words: '太短 偏短 too_short' },
  { polarity: 'negative', words: '太紧 偏紧 too_tight' },
  { polarity: 'negative', words: '太松 偏松 too_loose' },
  { polarity: 'negative', words: '太重 偏重 too_heavy' },
  { words: '大 large big huge' },
  { words: '小 small tiny' },
  { polarity: 'positive', words: '宽敞 宽大 roomy spacious' },
  { polarity: 'positive', words: '干净 整洁 卫生 清洁 clean tidy spotless' },
  { polarity: 'negative', words: '脏 脏乱 dirty filthy' },
  {
    polarity: 'positive',
    words:
      '热情 周到 耐心 贴心 到位 亲切 友好 礼貌 敬业 负责 细心 热心 friendly helpful polite attentive courteous',
  },
  { polarity: 'negative', words: '冷漠 傲慢 敷衍 冷淡 rude unhelpful unfriendly' },
  { polarity: 'negative', words: '吵 嘈杂 noisy' },
  { polarity: 'negative', words: '旧 陈旧 老旧 破旧 outdated' },
  { polarity: 'positive', words: '方便 便利 便捷 convenient' },
  { polarity: 'positive', words: '简单 容易 easy simple' },
  { polarity: 'positive', words: '近 很近' },
  { polarity: 'negative', words: '远 偏远 偏僻' },
  { polarity: 'positive', words: '丰富 丰盛 齐全' },
  { polarity: 'positive', words: '完好 严实 严密 完整 仔细 secure' },
  { polarity: 'negative', words: '破损 破 破烂 damaged broken' },
  { polarity: 'positive', words: '一样 一致 相符' },
  { polarity: 'negative', words: '不符 不一样' },
  { polarity: 'positive', words: '时尚 时髦 大气 大方 stylish chic' },
  { polarity: 'positive', words: '新鲜 fresh' },
  { polarity: 'negative', words: '发热 发烫 烫' },
  { polarity: 'negative', words: '掉色 褪色' },
  { polarity: 'negative', words: '坏 坏了' },
  { polarity: 'negative', words: '变形' },
  { polarity: 'negative', words: '起球' },
  { polarity: 'negative', words: '难闻 刺鼻 恶心' },
  { polarity: 'positive', words: '好闻 清香 淡淡 淡淡的 香 香香 香香的' },
]

// Said of these things, other words mean the same.
const saidOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  价格: {
    高: '贵',
    低: '便宜',
    偏高: '贵',
    太高: '贵',
    偏贵: '贵',
    太贵: '贵',
    好: '便宜',
    high: '贵',
    low: '便宜',
    合适: '便宜',
  },
  电池: {
    长: '耐用',
    久: '耐用',
    持久: '耐用',
    强: '耐用',
    耐用: '耐用',
    long: '耐用',
    短: '不耐用',
    short: '不耐用',
  },
  外观: { 时尚: '漂亮', 好: '漂亮', 新颖: '漂亮', 精致: '漂亮', cheap: '廉价' },
  屏幕: { 细腻: '清晰', 高: '清晰' },
  版型: {
    好: '合适',
    well: '合适',
    perfectly: '合适',
    true: 'true',
    tts: 'true',
    perfect: '合适',
    great: '合适',
    good: '合适',
    nicely: '合适',
  },
  大小: { 好: '合适', 准: '合适', 标准: '合适', 适中: '合适' },
  性价比: { 太高: '高', 高: '高', 好: '高', high: '高', 低: '低', 差: '低' },
  质量: { 高: '好', high: '好', 低: '差', low: '差' },
  面料: { cheap: '廉价' },
  手感: { cheap: '廉价' },
  包装: { 好: '好', 严实: '好', 完好: '好' },
}
const opposites: Readonly<Record<string, string>> = {
  好: '差',
  快: '慢',
  结实: '不耐用',
  便宜: '贵',
  贵: '便宜',
  清晰: '模糊',
  远: '近',
  大: '小',
  小: '大',
}

const groupOf = new Map<string, OpinionGroup>()
for (const { polarity, words } of groups) {
  const all = words.split(' ').map((word) => word.replaceAll('_', ' '))
  const group = polarity === undefined ? { name: all[0] } : { name: all[0], polarity }
  for (const word of all) if (!groupOf.has(word)) groupOf.set(word, group)
}

/** The group of an opinion about a thing, with its denial; `noun` is the name of the noun's group. */
export function opinionGroup({
  noun,
  opinion,
}: {
  noun: string
  opinion: string
}): OpinionGroup & { denied: boolean } {
  const known = grouped(noun, opinion)
  if (known !== undefined) return { ...known, denied: false }
  const bare = undenied(opinion)
  if (bare === undefined) return { name: opinion, denied: false }
  const inner = grouped(noun, bare) ?? { name: bare }
  const opposite = opposites[inner.name]
  const found = opposite === undefined ? undefined : (grouped(noun, opposite) ?? { name: opposite })
  if (found !== undefined) return { ...found, polarity: found.polarity ?? 'negative', denied: false }
  return { name: inner.name, ...turned(inner.polarity), denied: true }
}

function grouped(noun: string, opinion: string): OpinionGroup | undefined {
  const general = groupOf.get(opinion)
  const special = saidOf[noun]
  if (special === undefined) return general
  const name = special[opinion] ?? (general === undefined ? undefined : special[general.name])
  if (name === undefined) return general
  return (
    groupOf.get(name) ??
    (/^[不低]/.test(name) ? { name, polarity: 'negative' } : { name, polarity: 'positive' })
  )
}

/** The opinion without its "not", or nothing when it denies nothing. */
export function undenied(opinion: string): string | undefined {
  if (opinion.startsWith('not ')) return opinion.slice(4)
  return /^[不没][\u3400-\u9fff]/.test(opinion) && opinion !== '不错' ? opinion.slice(1) : undefined
}

function turned(polarity: Polarity | undefined): { polarity?: Polarity } {
  if (polarity === 'positive') return { polarity: 'negative' }
  return polarity === 'negative' ? { polarity: 'positive' } : {}
}
