import type { scores as source } from '../en/scores.ts'

export const scores: typeof source = {
  around: (half) => `± ${half}`,
  between: ({ low, high }) => `${low}–${high}`,
  certainty: ({ low, high }) => `从这些评分看，有 95% 的把握在 ${low} 到 ${high} 之间。`,
  noInterval: '评分太少或完全相同，还看不出误差有多大。',
  few: '目前评分较少，之后可能还有较大变化。',
  intervalMethod: '区间包含 95% 的可能（狄利克雷后验的正态近似）：评分越多、越一致，区间越窄。',

  withAndWithout: {
    title: '含物流与不含物流',
    all: '全部评分',
    alone: '不含只谈物流或服务的评分',
  },

  shop: {
    title: '店铺评分',
    none: '这段时间没有评分',
    basis: ({ reviews, buyers }) =>
      `${buyers.toLocaleString('zh-CN')} 位买家的 ${reviews.toLocaleString('zh-CN')} 条评价`,
    period: ({ from, to }) => `${from}至${to}`,
    empty: '最近六个月还没有订单评过分项。有了评分才会显示，不设默认分。',
    method: '评分怎么算',
    methodText:
      '最近六个月内，星数之和除以评分次数。只计订单，同一买家每个自然月只计前三笔；追评不计。退款的订单照样计入。撤回或撤下的评价不再计入。不设默认分。区间为学生 t 的 95% 区间。',
    ratings: (count) => `${count.toLocaleString('zh-CN')} 个评分`,
  },

  best: {
    title: '好评榜',
    pageTitle: (shop) => `${shop}的好评榜`,
    ofCategory: (category) => `好评榜：${category}`,
    empty: '还没有商品达到五个已验证购买的评分，达到之后才有榜单。',
    place: (place) => `第 ${place} 名`,
    basis: ({ count, verified }) => `${count} 个评分，其中 ${verified} 个已验证购买`,
    low: (low) => `不低于 ${low}`,
    until: ({ day, count }) =>
      `截至${day}已发布的全部评分，榜上商品共有 ${count.toLocaleString('zh-CN')} 个评分。`,
    method: '榜单怎么排',
    methodText:
      '按评分 95% 区间的下限排列，少数几个高分不会领先；相同的先看评分数，再看名称。至少要有五个已验证购买的评分才能上榜。只看星级，不看文字和情绪，不能付费，店铺也改不了顺序。',
    all: '完整榜单',
    categories: '分类',
    every: '全部分类',
  },

  page: {
    heading: '全部商品',
    search: '按名称查找',
    find: '查找',
    clear: '显示全部商品',
    found: ({ count, words }) =>
      count === 0
        ? `没有名称含“${words}”的商品。`
        : `名称含“${words}”的商品有 ${count.toLocaleString('zh-CN')} 件`,
    products: (count) => `共 ${count.toLocaleString('zh-CN')} 件商品`,
    pages: '翻页',
    pageOf: ({ page, of }) => `第 ${page} 页，共 ${of} 页`,
    next: '下一页',
    previous: '上一页',
    more: '关于这家店',
  },
}
