import type { LocaleName } from '@echoloop/locales'
import { encodeGb18030 } from './encode-gb18030.ts'

/** A file of invented reviews, with one row in its middle whose quote is never closed. */
export type OwnFile = {
  name: string
  bytes: Buffer
  /** What the rows come to: read = good + refused. */
  good: number
  refused: number
  /** Start of the row that is refused. */
  brokenId: string
  /** A word that stands in `found` of the reviews, and in no review of the demo shop. */
  word: string
  found: number
  /** Words of the review that the journeys open, correct, publish and answer: its sentiment is plain. */
  plain: string
  reply: string
}

type Telling = { columns: string[]; texts: string[]; broken: string; word: string; reply: string }

const sku = 'LL-KET-01'

/** `now` dates the reviews: they must be the newest of their product. */
export function ownReviews(language: LocaleName, now: Date): OwnFile {
  const { columns, texts, broken, word, reply } = tellings[language]
  const half = Math.floor(texts.length / 2)
  const rows = texts.map((text, index) => {
    const time = new Date(now.getTime() - (index + 2) * 60_000).toISOString()
    return [`JNY-${index + 1}`, time, index === 0 ? '5' : '4', text, sku].join(',')
  })
  const lines = [columns.join(','), ...rows.slice(0, half), `JNY-X,,3,"${broken},${sku}`, ...rows.slice(half)]
  const text = `${lines.join('\r\n')}\r\n`
  return {
    name: language === 'zh-CN' ? '旅程评价.csv' : 'journey-reviews.csv',
    bytes: language === 'zh-CN' ? encodeGb18030(text) : Buffer.from(text, 'utf8'),
    good: texts.length,
    refused: 1,
    brokenId: 'JNY-X',
    word,
    found: texts.filter((one) => one.includes(word)).length,
    plain: texts[0],
    reply,
  }
}

const tellings: Record<LocaleName, Telling> = {
  'zh-CN': {
    columns: ['评价编号', '评价时间', '评分', '评价内容', '商品编码'],
    texts: [
      '质量很好，烧水很快，壶嘴的琉璃盖子很漂亮，非常满意。',
      '琉璃盖子有点松，客服回复很慢。',
      '包装严实，没有磕碰，物流也快。',
      '声音比上一只小，早上不会吵醒孩子。',
      '价格实惠，颜色和图片一样。',
      '用了两天，保温不错，推荐。',
    ],
    broken: '这一行的引号没有合上',
    word: '琉璃',
    reply: '谢谢您的喜欢，盖子若有松动，凭订单号可以换新。',
  },
  en: {
    columns: ['id', 'created_at', 'rating', 'review', 'sku'],
    texts: [
      'Great quality and boils fast. The periwinkle lid is beautiful and I am very happy with it.',
      'The periwinkle lid is a bit loose and support was slow to answer.',
      'Well packed with no dents and delivery was quick.',
      'Quieter than my old one so it wakes nobody in the morning.',
      'Good value and the colour is as in the picture.',
      'Used it for two days and it keeps the water warm.',
    ],
    broken: 'The quote of this row is never closed',
    word: 'periwinkle',
    reply: 'Thank you for the kind words. Should the lid come loose we will send you a new one.',
  },
}
