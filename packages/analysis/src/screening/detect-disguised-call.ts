import { foldLetters } from '../duplicates/fold-letters.ts'
import type { ContentHint } from './content-hint.ts'
import type { ReadReview } from './read-review.ts'

// Compared by sound, so 工种豪 and 宫.忠.濠 are the same as 公众号.
const channels = ['公众号', '关注公众', '加微信', '加他微', '加薇', '加扣扣', '微信群', '内部群', '到浏览器']
const gains = [
  '领取',
  '领券',
  '优惠券',
  '活动券',
  '商品券',
  '内部折扣',
  '隐藏优惠',
  '返现',
  '联系我',
  '省二百',
]

let heardChannels: string[] | undefined
let heardGains: string[] | undefined

/** An invitation in Chinese that is spelt by sound or broken by signs. */
export function detectDisguisedCall(read: ReadReview): ContentHint | undefined {
  heardChannels ??= channels.map(sounds)
  heardGains ??= gains.map(sounds)
  if (read.letters < 8) return undefined
  const { heard } = read
  if (!heardChannels.some((channel) => heard.includes(channel))) return undefined
  if (!heardGains.some((gain) => heard.includes(gain))) return undefined
  return {
    code: 'advertising',
    weight: 4.6,
    detail: 'The text calls readers to a channel outside where something is given away.',
  }
}

function sounds(words: string): string {
  const { count, letters } = foldLetters(words)
  return String.fromCharCode(...letters.subarray(0, count))
}
