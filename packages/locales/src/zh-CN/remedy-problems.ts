import type { remedyProblems as source } from '../en/remedy-problems.ts'

export const remedyProblems: typeof source = {
  'remedy/not-found': { title: '没有这个补偿方案。', mend: '请回到补偿列表。' },
  'remedy/needs-order': {
    title: '这种补偿需要订单，而个案没有关联订单。',
    mend: '没有给出任何补偿。请先把订单关联到个案。',
  },
  'remedy/foreign-order': {
    title: '这个订单属于另一位顾客。',
    mend: '没有给出任何补偿。请选择这位顾客的订单。',
  },
  'remedy/unfit-fields': {
    title: '填写的内容与补偿类型不符。',
    mend: '退款和优惠券填金额，积分填积分数，换货、维修、补发选订单里的商品。',
  },
  'remedy/other-currency': { title: '币种与订单不同。', mend: '没有给出任何补偿。请按订单的币种填写金额。' },
  'remedy/above-order': {
    title: '超出了订单剩余的金额。',
    mend: '没有给出任何补偿。请减少金额；已退的部分也算在内。',
  },
  'remedy/unknown-line': {
    title: '订单里没有这件商品，或数量不够。',
    mend: '没有给出任何补偿。请从订单的商品里选择。',
  },
  'remedy/tied-to-review': {
    title: '补偿和回访都不能与评价挂钩。',
    mend: '没有保存。请去掉要求好评、星级、修改或删除评价的内容。',
  },
  'remedy/own-approval': {
    title: '不能审批自己提出的补偿。',
    mend: '方案仍在等待审批。请有权限的同事来审批。',
  },
  'remedy/person-needed': {
    title: '只有登录的成员才能审批。',
    mend: '方案仍在等待审批。请在控制台审批，密钥不能代替。',
  },
  'remedy/above-own-limit': {
    title: '这也超出了您自己的额度。',
    mend: '方案仍在等待审批。请额度更高的同事来审批。',
  },
  'remedy/changed-meanwhile': {
    title: '另一位同事刚刚改动了这个方案。',
    mend: '您的操作没有执行。请看看现在的状态。',
  },
  'remedy/wrong-state': {
    title: '方案已进入下一步，不能再这样操作。',
    mend: '没有任何改动。请刷新查看现在的状态。',
  },
  'remedy/not-ordered': { title: '这个方案没有下单过。', mend: '没有任何改动。只有已下单的方案才会有结果。' },
  'remedy-door/not-set-up': { title: '还没有设置补偿接口地址。', mend: '请在设置的“补偿”里填写。' },
  'call-back/not-found': { title: '没有这个回访。', mend: '请回到回访列表。' },
  'call-back/in-the-past': { title: '这个时间已经过了。', mend: '请选择以后的时间。' },
  'call-back/ended': { title: '这次回访已经结束。', mend: '没有任何改动。请刷新查看结果。' },
  'scorecard/own': { title: '不能给自己的工作评分。', mend: '请另一位主管来评。' },
}
