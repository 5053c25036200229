import type { windowFeeds as source } from '../en/window-feeds.ts'

export const windowFeeds: typeof source = {
  introduction: '其他平台会读取这些地址并展示您的评价。只要格式容得下，公开的评价都在里面，不分星级。',
  names: { 'google-reviews': 'Google 商品评价', 'meta-reviews': 'Meta 评价', rss: 'RSS' },
  notes: {
    'google-reviews': '供 Google Merchant Center 使用的 XML 2.4，填在「营销 → 商品评价」。',
    'meta-reviews': '供 Meta Commerce Manager 目录使用的 CSV。',
    rss: '供订阅阅读器，以及展示最新评价的页面使用。',
  },
  isOn: (name) => `提供 ${name}`,
  on: '开启',
  off: '关闭',
  offNote: '关闭时，这个地址会回答没有内容。',
  address: (name) => `${name} 的地址`,
  reviews: (count) => `包含 ${count} 条评价`,
  leftOut: {
    withoutProduct: (count) => `${count} 条没有对应商品`,
    byStaff: (count) => `${count} 条由员工撰写`,
    withoutStars: (count) => `${count} 条没有星级`,
    withoutText: (count) => `${count} 条没有文字`,
  },
  leftOutTitle: '格式容不下而未包含：',
  never: '还没有人读取过。',
  lastFetch: ({ by, ago, reviews }) => `最近一次由 ${by} 读取，${ago}，共 ${reviews} 条评价。`,
  brokenOff: '那次读取中途断开了。',
  identifiers: ({ without, of }) =>
    `${of} 个有评价的商品中，${without} 个既没有 GTIN，也没有完整的品牌和型号。Google 只在认得商品时展示评价。`,
  identifiersAll: '有评价的商品都带有 Google 能识别的编号。',
  toProducts: '到「商品」里补充',
  onlyManagers: '由店主或经理开启和关闭。',
  products: '对方认得您的商品吗？',
}
