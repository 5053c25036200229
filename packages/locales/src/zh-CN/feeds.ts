import type { feeds as source } from '../en/feeds.ts'

export const feeds: typeof source = {
  anonymous: '匿名买家',
  shopTitle: (shop) => `${shop}的买家评价`,
  productTitle: ({ product, shop }) => `${product}的买家评价 · ${shop}`,
  description: '最新公开的评价，不论星级。',
  itemTitle: ({ stars, product }) => (stars === null ? product : `${stars} 星：${product}`),
  verified: '已验证购买',
  incentivised: '评价者获得了好处',
  byStaff: '店员所写',
  imported: '导入的评价',
}
