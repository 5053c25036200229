import { foldLetters } from './fold-letters.ts'
import type { TextRange } from './text-range.ts'

// Written as they sound; folding makes 薇信, 威信 and 微信 one, and 工种豪 the same as 公众号.
const strongWords =
  '加微信 加薇 加他微 加下他微 加我微 公众号 扫码进 二维码加 加群 进群 扣扣号 qq群 whatsapp telegram wechat 内部折扣 内部券 隐藏优惠 返现 领区'
const weakWords =
  '微信 电话 号码 手机号 加我 添加 好友 领取 链接 优惠券 商品券 活动券 折扣 红包 搜索 关注 私聊 联系我 兑换'
const weakPhrases = 'discount|coupon|promo|visit my|message me|contact me|follow me'

const strong = strongWords.split(' ').map(sounds)
const weak = [...weakWords.split(' '), ...weakPhrases.split('|')].map(sounds)
const digits = /(?:[0-9０-９XxＸ][\s—.·*-]{0,2}){7}/
// Honest words that sound like the ones sought.
const innocent = /价位|脸解锁|一键解|为信|关注点|全面屏/g
const clause = /[^，,。！？；\n]+/g
/** A spelling broken by signs is no accident. */
const brokenSpelling = /(?:\p{Script=Han}[\s.．·!/‘’'、=_-]{1,3}){4}\p{Script=Han}/u

/**
 * The words of a part that look like a way to be reached or an offer somewhere else, also when they are spelt by
 * sound (嘉下他微) or broken by signs (关.注.宫.忠.濠): from the first telling clause to the last. Meant for parts that
 * were inserted into copied texts; alone it is no proof. Linear time.
 */
export function findContact(part: string): TextRange | undefined {
  let hints = 0
  let span: TextRange | undefined
  for (const match of part.matchAll(clause)) {
    const found = hintsIn(match[0])
    if (found === 0) continue
    hints += found
    span = { start: span?.start ?? match.index, end: match.index + match[0].length }
  }
  return hints >= 2 ? span : undefined
}

/** A strong word is proof enough and counts as two hints. */
function hintsIn(words: string): number {
  const heard = sounds(words.replace(innocent, ' '))
  if (strong.some((word) => heard.includes(word))) return 2
  const isOdd = (digits.test(words) ? 1 : 0) + (brokenSpelling.test(words) ? 1 : 0)
  return isOdd + weak.filter((word) => heard.includes(word)).length
}

function sounds(text: string): string {
  const { count, letters } = foldLetters(text)
  let heard = ''
  for (let at = 0; at < count; at++) heard += String.fromCharCode(letters[at])
  return heard
}
