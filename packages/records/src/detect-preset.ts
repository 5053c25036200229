import { bareName } from './column-names.ts'
import type { PresetName } from './presets.ts'

/** Columns that stand together only in the files of one platform; one set of them must be there. */
const signatures: readonly { preset: PresetName; sets: readonly (readonly string[])[] }[] = [
  {
    preset: 'judgeme',
    sets: [
      ['body', 'rating', 'reviewer_name', 'review_date'],
      ['body', 'rating', 'reviewer_name', 'picture_urls'],
    ],
  },
  {
    preset: 'shopify',
    sets: [['product_handle', 'state', 'rating', 'author', 'body', 'created_at']],
  },
  { preset: 'yotpo', sets: [['review_content', 'review_score']] },
  {
    preset: 'woocommerce',
    sets: [
      ['comment_content', 'comment_post_ID'],
      ['comment_content', 'comment_author', 'rating'],
    ],
  },
  {
    preset: 'loox',
    sets: [
      ['review', 'rating', 'handle', 'productId'],
      ['review', 'rating', 'img', 'nickname'],
      ['body', 'rating', 'author', 'photo_url', 'verified_purchase'],
    ],
  },
  {
    preset: 'taobao',
    sets: [
      ['评价内容', '商品名称'],
      ['评价内容', '宝贝标题'],
      ['评价内容', '商品标题'],
      ['初评内容', '商品名称'],
      ['评价内容', '追评内容'],
      ['初评内容', '追评内容'],
      ['评论内容', '商品名称'],
      ['评价内容', '商家回复'],
    ],
  },
]

/** The platform whose file this is, by its column names; undefined where none or several fit. */
export function detectPreset(columns: readonly string[]): PresetName | undefined {
  const names = new Set(columns.map(bareName))
  const found = signatures.filter(({ sets }) =>
    sets.some((set) => set.every((column) => names.has(bareName(column)))),
  )
  return found.length === 1 ? found[0].preset : undefined
}
