import { shuffled } from './seeded-random.ts'

export const disguises = [
  'filler',
  'emoji',
  'reorder',
  'homophone',
  'look-alike',
  'contact',
  'mixed',
] as const
export type Disguise = (typeof disguises)[number]
export type Script = 'zh' | 'en'

type Order = { script: Script; random: () => number; strength: number }

/** A copy of a text made to look new, as people do who post one text many times. The random numbers decide it. */
export function disguiseText(
  text: string,
  order: { disguise: Disguise; script: Script; random: () => number },
): string {
  const { script, random } = order
  const full = { script, random, strength: 1 }
  if (order.disguise !== 'mixed') return steps[order.disguise](text, full)
  const half = { ...full, strength: 0.5 }
  const worn = steps.emoji(steps.filler(steps['look-alike'](steps.homophone(text, half), half), half), half)
  return steps.contact(steps.reorder(worn, half), half)
}

const steps: Record<Exclude<Disguise, 'mixed'>, (text: string, order: Order) => string> = {
  filler: (text, { script, random, strength }) =>
    insertBetween(text, { random, every: (script === 'zh' ? 10 : 30) / strength, from: fillers[script] }),
  emoji: (text, { random, strength }) => insertBetween(text, { random, every: 5 / strength, from: emoji }),
  reorder: reorderClauses,
  homophone: (text, { script, random, strength }) =>
    replaceLetters(text, {
      random,
      ...(script === 'zh' ? { share: 0.6 * strength, from: homophones } : { share: 0.06, from: typos }),
    }),
  'look-alike': (text, { script, random, strength }) =>
    replaceLetters(text, { random, share: (script === 'zh' ? 0.8 : 0.3) * strength, from: lookAlikes }),
  contact: insertContact,
}

const fillers: Record<Script, string[]> = {
  zh: [
    '哈哈哈',
    '真的',
    '嗯嗯',
    '啊',
    '反正',
    '……',
    '！！！',
    '呵呵',
    '那个',
    '嘿嘿',
    '呀',
    '～～',
    '其实',
    '就是',
  ],
  en: [' lol ', ' haha ', ' really ', ' um ', ' ... ', ' honestly ', '!!!', ' so ', ' well '],
}
const emoji = ['😀', '👍👍', '🌹', '❤️', '✨', '\u200b', '。。', '🎉', '👨‍👩‍👧', ' ', '~', '\u2060']
const contacts: Record<Script, string[]> = {
  zh: [
    '加薇ⅩX8866领内部卷',
    '需要的＋徽❤信：abc12345',
    '扫码进群抢红包，群号 778 899 123',
    '关注公中号优品惠领隐藏优惠',
    '想要便宜的可以添家 V 号 qq5566 领取',
  ],
  en: [
    'Get 50% off: message me on telegram @bestdeals77 ',
    'Visit cheap-shop77.example for the same at half price. ',
    'Add my whatsapp +1 555 0100 200 for a discount code! ',
  ],
}
// Swaps that people make on purpose or by their input method; written apart from the table that the product uses.
const homophones = groups(
  '在再 的得地 微薇威 信芯新 好号 家加佳嘉 很狠 东冬 没梅每 质制 量亮 是事市 真针珍 快块 了乐 不布步 机鸡 有友又 用永 电店 买麦 卖迈 看刊 ' +
    '手收首 就旧九 这者 那纳 我窝 你泥 他她它 和合何 价架假 格隔 便变 非飞菲 常长尝 包宝保 装妆 服福 物误 流留 客刻 送宋 还孩海 小晓 书输 ' +
    '本奔 内那 容荣 屏平瓶 色涩 度肚 音因 效笑 果裹 喜西洗 欢环 房防 间建 酒久 点典 衣依 大达 人任 时实 会惠 说硕 想像向 次词 都斗 多夺 给 ' +
    '太态 后厚候 可渴 以已 要药 差茶 感敢 觉决 做作 子字 里理 面棉 上尚 下夏 来莱 去趣 开凯 问文 题提 方放 便编 评凭 推退 荐建 值直 超朝 ' +
    '级极 满慢 意义易 味位 道到 新心 鲜先 甜田 吃迟 水谁 头投 发法 洗习 香乡 味未 正证 品贫 京精 自字 营赢 服扶 务误 态太',
)
const typos = groups('ei ao un sz cq vb mn')
const lookAlikes = groups(
  '未末 土士 己已 微徽 天夭 干千 午牛 侯候 晴睛 拆折 免兔 没沒 买買 东東 时時 这這 个個 们們 来來 说說 书書 电電 发發 质質 为為 机機 ' +
    '后後 会會 开開 问問 价價 贵貴 网網 过過 还還 让讓 实實 点點 样樣 觉覺 满滿 宝寶 oо0 aа eе cс pр xх lI1 iі yу sѕ 0０ 1１ 2２ 5５',
)

function groups(words: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const group of words.split(' ').map((word) => Array.from(word))) {
    for (const letter of group)
      found.set(letter, [...(found.get(letter) ?? []), ...group.filter((other) => other !== letter)])
  }
  return found
}

function insertBetween(
  text: string,
  order: { random: () => number; every: number; from: readonly string[] },
): string {
  let result = ''
  for (const letter of text) {
    result += letter
    if (order.random() * order.every < 1) result += order.from[Math.floor(order.random() * order.from.length)]
  }
  return result
}

function replaceLetters(
  text: string,
  order: { random: () => number; share: number; from: ReadonlyMap<string, string[]> },
): string {
  let result = ''
  for (const letter of text) {
    const others = order.from.get(letter) ?? []
    const isReplaced = others.length > 0 && order.random() < order.share
    result += isReplaced ? others[Math.floor(order.random() * others.length)] : letter
  }
  return result
}

function reorderClauses(text: string, { script, random }: Order): string {
  const clauses = text.split(/[，。！？；、,.!?;\n]+/).filter((clause) => clause.trim() !== '')
  return shuffled(clauses, random).join(script === 'zh' ? '，' : '. ')
}

function insertContact(text: string, { script, random }: Order): string {
  const contact = contacts[script][Math.floor(random() * contacts[script].length)]
  const letters = Array.from(text)
  const at = Math.floor(random() * (letters.length + 1))
  return letters.slice(0, at).join('') + contact + letters.slice(at).join('')
}
