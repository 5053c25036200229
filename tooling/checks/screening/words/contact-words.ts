import type { Chance } from '../chance.ts'
import type { Language } from '../real-texts.ts'
import { wordList } from './word-list.ts'

/** An address of an advertiser, and how they lure people to it. */
export type Contact = { language: Language; platform: string[]; handle: string; lure: string[] }

const chineseApps: string[][] = [
  wordList('微信|薇信|威信|V信|VX|vx|微❤|徽信|➕薇|卫星|wei信|加V|葳|徽❤'),
  wordList('QQ|扣扣|q q|企鹅|Q号|扣 扣|球球'),
  wordList('Q群|群号|扣群|企鹅裙|q裙|交流裙'),
  wordList('公众号|公中号|公_众_号|工种号|公Z号'),
  wordList('某宝搜|某 音搜|抖in搜|小红薯搜'),
]
const englishApps: string[][] = [
  wordList('telegram|tele gram|t.e.l.e.g.r.a.m|TG|telegrm|teleqram'),
  wordList('whatsapp|whats app|wh4tsapp|WA|what-sapp'),
  wordList('instagram|insta|i n s t a|IG'),
  wordList('my site|website|web|visit|go to'),
  wordList('email me|e-mail|mail to|gmail'),
]
const chineseLures = wordList(
  '领内部优惠券|半价拿货|送同款小样|厂家直供更便宜|领红包|教你免单|内部员工价|返现二十|有折扣|拿隐藏券|低价同款|领大额券',
)
const englishLures = wordList(
  'same thing for half the price|get a discount code|wholesale prices|free samples|I can get you a refund|' +
    'claim your gift card|insider coupons|cheaper and original|ask for the secret coupon|earn cash at home',
)
const words = wordList('best|deal|hui|you|mall|lucky|tao|vip|fast|gift|sun|mei|shop|ling|save|nice|pro|jia')
const circled = '⓪①②③④⑤⑥⑦⑧⑨'
const spoken = '零一二三四五六七八九'

export function drawContact(chance: Chance, language: Language): Contact {
  const apps = language === 'zh' ? chineseApps : englishApps
  const platform = chance.pick(apps)
  const isSite = language === 'en' && platform.includes('website')
  const digits = String(chance.whole(100, 99_999))
  const name = chance.pick(words) + chance.pick(words)
  const isNumber = language === 'zh' && chance.isTrue(0.4)
  const plain = isNumber ? String(chance.whole(100_000_000, 999_999_999)) : name + digits
  const handle = isSite ? `${name}${digits}.${chance.pick(wordList('com|net|shop|store|top|vip'))}` : plain
  return { language, platform, handle, lure: chance.some(language === 'zh' ? chineseLures : englishLures, 3) }
}

/** The invitation as it is typed this time: another spelling, another disguise. */
export function writeContact({ language, platform, handle, lure }: Contact, chance: Chance): string {
  const app = chance.pick(platform)
  const told = disguiseHandle(handle, chance)
  const why = chance.pick(lure)
  if (language === 'en')
    return chance.pick([`${app} ${told} ${why}`, `${why}: ${app} ${told}`, `(${app} @${told}, ${why})`])
  return chance.pick([
    `${chance.pick(['加', '添', '➕', '嘉', '有需要+'])}${app}${chance.pick(['：', ':', ' ', '号'])}${told}${why}`,
    `${why}${chance.pick(['请', '就', '→', ''])}${app}${told}`,
    `（${app}${told}，${why}）`,
  ])
}

function disguiseHandle(handle: string, chance: Chance): string {
  const how = chance.next()
  const letters = Array.from(handle)
  if (how < 0.25) return handle
  if (how < 0.45) return letters.join(chance.pick([' ', '-', '·', '_', '.']))
  if (how < 0.6)
    return letters.map((one) => (chance.isTrue(0.3) ? one + chance.pick(['-', ' ', '*']) : one)).join('')
  if (how < 0.75) return letters.map(fullWidth).join('')
  const signs = how < 0.88 ? circled : spoken
  return letters.map((one) => (/\d/.test(one) ? Array.from(signs)[Number(one)] : one.toUpperCase())).join('')
}

function fullWidth(letter: string): string {
  const code = letter.charCodeAt(0)
  return code > 32 && code < 127 ? String.fromCharCode(code + 0xfee0) : letter
}
