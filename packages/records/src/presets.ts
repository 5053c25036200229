import { bareName } from './column-names.ts'
import type { FieldName, Mapping } from './mapping.ts'
import { fieldNames } from './mapping.ts'

export const presetNames = ['judgeme', 'shopify', 'yotpo', 'woocommerce', 'loox', 'taobao'] as const
export type PresetName = (typeof presetNames)[number]

/**
 * How the files of one platform are read. `fields`: for each field the columns that may fill it, the first that the
 * file has is taken. `ignored`: columns that become no fact either, above all those that claim a verified purchase.
 */
export type Preset = {
  fields: Partial<Record<FieldName, readonly string[]>>
  ignored: readonly string[]
  /** Zone of the dates that state none, where the platform always writes the same. */
  timeZone?: string
}

const claims = ['verified', 'verified_purchase', 'verified_buyer', 'is_verified_buyer', 'verified_review']

/** Columns of the files of five shop platforms and of Chinese marketplaces; docs/imports.md says what each rests on. */
export const presets: Record<PresetName, Preset> = {
  judgeme: {
    fields: {
      text: ['body'],
      title: ['title', 'review_title'],
      rating: ['rating'],
      externalId: ['id', 'review_id', 'metaobject_handle'],
      occurredAt: ['review_date', 'created_at'],
      sku: ['sku', 'product_sku'],
      productHandle: ['product_handle'],
      productNumber: ['product_id'],
      productName: ['product_title', 'product_name'],
      'author.name': ['reviewer_name'],
      'author.email': ['reviewer_email'],
      media: ['picture_urls', 'pictures'],
    },
    ignored: [...claims, 'ip_address', 'location', 'featured'],
    timeZone: 'UTC',
  },
  shopify: {
    fields: {
      text: ['body', 'review'],
      title: ['title'],
      rating: ['rating'],
      externalId: ['id', 'review_id'],
      occurredAt: ['created_at', 'review_date'],
      sku: ['sku'],
      productHandle: ['product_handle'],
      productNumber: ['product_id'],
      'author.name': ['author', 'reviewer_name'],
      'author.email': ['email', 'reviewer_email'],
      media: ['picture_urls', 'image_urls'],
    },
    ignored: [...claims, 'location'],
    timeZone: 'UTC',
  },
  yotpo: {
    fields: {
      text: ['review_content'],
      title: ['review_title'],
      rating: ['review_score'],
      externalId: ['review_id', 'id'],
      occurredAt: ['review_creation_date', 'date', 'created_at'],
      sku: ['sku', 'product_sku'],
      productHandle: ['product_handle'],
      productNumber: ['product_id'],
      productName: ['product_title', 'product_name'],
      orderId: ['order_id'],
      'author.name': ['display_name', 'reviewer_display_name', 'user_name'],
      'author.email': ['email', 'reviewer_email', 'user_email'],
      media: ['published_image_url', 'published_image_urls', 'review_image_urls'],
    },
    // Pictures that the shop had not published stay where they are; their addresses are no fact either.
    ignored: [
      ...claims,
      'unpublished_image_url',
      'product_image_url',
      'product_description',
      'appkey',
      'user_type',
    ],
    timeZone: 'UTC',
  },
  woocommerce: {
    fields: {
      text: ['comment_content', 'review'],
      title: ['title', 'review_title'],
      rating: ['rating'],
      externalId: ['comment_ID', 'id'],
      occurredAt: ['comment_date_gmt', 'date_created_gmt', 'comment_date', 'date_created'],
      sku: ['product_SKU', 'sku'],
      productHandle: ['product_slug'],
      productNumber: ['comment_post_ID', 'product_id'],
      productName: ['product_title', 'product_name'],
      'author.externalId': ['user_id'],
      'author.name': ['comment_author', 'reviewer'],
      'author.email': ['comment_author_email', 'reviewer_email'],
      media: ['review_images', 'images', 'image_urls'],
    },
    ignored: [
      ...claims,
      'comment_author_url',
      'comment_author_IP',
      'comment_agent',
      'comment_alter_id',
      'comment_karma',
      'comment_type',
      'comment_date',
      'date_created',
      'reviewer_avatar_urls',
    ],
  },
  loox: {
    fields: {
      text: ['review', 'body'],
      title: ['title'],
      rating: ['rating'],
      externalId: ['id', 'review_id'],
      occurredAt: ['date', 'created_at'],
      sku: ['sku', 'variant_sku'],
      productHandle: ['handle', 'product_handle'],
      productNumber: ['productId', 'product_id'],
      productName: ['product_title', 'product_name'],
      orderId: ['order_id'],
      'author.name': ['nickname', 'author', 'full_name'],
      'author.email': ['email'],
      media: ['img', 'photo_url', 'photos'],
    },
    ignored: [...claims, 'full_name'],
    timeZone: 'UTC',
  },
  taobao: {
    fields: {
      text: ['评价内容', '初评内容', '首评内容', '评论内容', '买家评价', '评价'],
      title: ['评价标题'],
      rating: ['评分', '星级', '评价星级', '评论星级', '商品评分', '描述相符'],
      externalId: ['评价ID', '评论ID', '评价编号', '评论编号'],
      occurredAt: ['评价时间', '评论时间', '初评时间', '首评时间', '评价日期', '日期', '时间'],
      sku: ['商家编码', '商品编码', '货号', 'SKU编码', '规格编码', 'SKU ID', 'skuId'],
      productNumber: ['商品ID', '宝贝ID', '商品编号'],
      productName: ['商品名称', '宝贝标题', '商品标题', '宝贝名称', '产品名称', '商品'],
      orderId: ['订单号', '订单编号', '订单ID'],
      'author.externalId': ['买家ID', '用户ID'],
      'author.name': ['用户昵称', '买家昵称', '会员昵称', '昵称', '买家', '用户名'],
      followUp: ['追评', '追评内容', '追加评价', '追加评论'],
      followUpAt: ['追评时间', '追加评价时间', '追加评论时间'],
      media: ['图片', '评价图片', '晒图', '图片链接', '图片地址', '图片URL'],
    },
    ignored: ['已购', '是否购买', '是否已购', '用户头像', '头像'],
    timeZone: 'Asia/Shanghai',
  },
}

/** The mapping of a preset for the columns that a file really has, compared without case and marks. */
export function mappingFromPreset(name: PresetName, columns: string[]): Mapping {
  const mapping: Mapping = {}
  for (const field of fieldNames) {
    const column = firstPresent(presets[name].fields[field] ?? [], columns)
    if (column !== undefined) mapping[field] = column
  }
  return mapping
}

/** Those of the columns that a preset leaves out altogether; a column that fills a field is never among them. */
export function ignoredColumns(name: PresetName, columns: string[], mapping: Mapping): string[] {
  const left = new Set(presets[name].ignored.map(bareName))
  const mapped = new Set(Object.values(mapping))
  return columns.filter((column) => left.has(bareName(column)) && !mapped.has(column))
}

function firstPresent(wanted: readonly string[], columns: string[]): string | undefined {
  for (const name of wanted) {
    const column = columns.find((candidate) => bareName(candidate) === bareName(name))
    if (column !== undefined) return column
  }
  return undefined
}
