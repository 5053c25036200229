import type { outreach as source } from '../en/outreach.ts'

export const outreach: typeof source = {
  letter: {
    why: {
      request: (shop) => `您收到这封邮件，是因为${shop}想听听您的意见。`,
      notice: (shop) => `您收到这封邮件，是因为您曾向${shop}提过意见。`,
      answer: (shop) => `您收到这封邮件，是因为${shop}答复了您说的事。`,
    },
    end: '一键退订这类邮件',
    endAt: (url) => `一键退订这类邮件：${url}`,
  },
  page: {
    open: {
      heading: '退订这类邮件？',
      explanation: {
        requests: (shop) => `${shop}有时会征求您的意见。点下面的按钮，就不会再问您。`,
        notices: (shop) => `${shop}会告诉您，您的意见后来怎样了。点下面的按钮，就不会再通知您。`,
      },
    },
    ended: {
      heading: '已退订',
      explanation: {
        requests: (shop) => `${shop}不会再请您写评价或回答问题。`,
        notices: (shop) => `${shop}不会再通知您意见的处理结果。`,
      },
    },
    end: '退订',
    resume: '撤销退订',
    rest: {
      requests: '您的意见有了结果时，仍可能收到通知。',
      notices: '您仍可能收到写评价或回答问题的邀请。',
    },
    endAll: '全部退订',
    endedAll: '其他这类消息也不会再发。',
    orders: '与订单本身有关的消息（例如配送）由店铺另行发送，不受影响。',
  },
  sample: {
    subject: (shop) => `${shop}的样例`,
    text: (shop) => `这是一条样例：${shop}的消息会这样送到。`,
  },
}
