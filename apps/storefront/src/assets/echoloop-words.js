// The words of the elements. A test holds them equal to the widget's words in packages/locales.

/** @typedef {typeof en} WidgetWords */

const en = {
  loading: 'Loading reviews',
  failed: 'The reviews could not be loaded.',
  again: 'Try again',
  more: 'Older reviews',
  none: 'No reviews yet',
  anonymous: 'Anonymous',
  verified: 'Verified purchase',
  imported: 'Imported',
  edited: 'Edited',
  reply: 'Reply from the shop',
  disclosure:
    'All reviews that keep the publication rules are shown, whatever their stars, newest first. “Verified purchase”: written through a personal link sent for an order.',
  /** @param {number} count */
  count: (count) => (count === 1 ? '1 rating' : `${count.toLocaleString('en')} ratings`),
  /** @param {string} value */
  stars: (value) => `${value} out of 5 stars`,
  /** @param {number} days */
  followUp: (days) =>
    days < 1
      ? 'Added the same day'
      : days === 1
        ? 'Added 1 day later'
        : `Added ${days.toLocaleString('en')} days later`,
}

/** @type {WidgetWords} */
const zhCn = {
  loading: '正在载入评价',
  failed: '评价没有载入成功。',
  again: '再试一次',
  more: '更早的评价',
  none: '还没有评价',
  anonymous: '匿名',
  verified: '已验证购买',
  imported: '导入',
  edited: '修改于',
  reply: '商家回复',
  disclosure: '符合发布规则的评价全部显示，不分星级，新的在前。“已验证购买”：由发给订单的专属链接写下。',
  count: (count) => `${count.toLocaleString('zh-CN')} 个评分`,
  stars: (value) => `${value} 星，满分 5 星`,
  followUp: (days) => (days < 1 ? '当天追评' : `${days.toLocaleString('zh-CN')} 天后追评`),
}

export const words = { en, 'zh-CN': zhCn }
