import type { questionPage as source } from '../en/question-page.ts'

export const questionPage: typeof source = {
  title: '问大家',
  intro: '向买过的人提问。店铺的回答会标明。',
  none: '还没有人提问。',
  all: (count) => `${count.toLocaleString('zh-CN')} 个问题`,
  asker: (name) => `${name} 提问`,
  someone: '一位顾客',
  unanswered: '还没有回答，已邀请几位买家。',
  buyer: (name) => `${name}（买过）`,
  anonymousBuyer: '一位买家',
  shop: (shop) => `${shop}（店铺）`,
  helpful: (count) => (count === 0 ? '有帮助' : `有帮助（${count.toLocaleString('zh-CN')}）`),
  helpfulThanks: '已计入，再点一次可取消。',
  ask: '您的问题',
  askHint: '一句话，问这件商品。订单和物流的问题请直接联系店铺。',
  name: '显示的名字',
  optional: '选填',
  send: '问买过的人',
  sending: '正在发送…',
  similar: '有人问过类似的，也许有用：',
  similarAnswers: (count) => (count === 0 ? '还没有回答' : `${count.toLocaleString('zh-CN')} 个回答`),
  rules: '每个问题由店铺人工看过后公开。只有广告灌水、辱骂、含个人信息、与商品无关或违法的问题才不公开。',

  own: {
    heading: {
      pending: '已收到您的问题',
      published: '您的问题已公开',
      refused: '您的问题没有公开',
    },
    text: {
      pending: '店铺会先看一遍，通常一天以内，然后邀请几位买家回答。',
      published: '已邀请几位买家，回答会显示在这里和商品页上。',
      refused: '问题已保留，只有您和店铺能看到。您可以换个说法再问。',
    },
    keep: '请保存本页地址，回答也会显示在这里。',
    product: '去商品页',
    see: '查看进展',
    reason: '原因',
  },

  invited: {
    title: (product) => `关于${product}的问题`,
    heading: '有人想问问您',
    why: (shop) => `您在${shop}买过这件商品。愿意的话再回答，好的不好的，实话最有用。`,
    answer: '您的回答',
    anonymous: '不显示我的名字',
    privacy: '公开显示：回答、日期、“买过”，以及您的名字（可选择不显示）。文字中的电话、地址等会被遮盖。',
    send: '发送回答',
    done: '谢谢，您的回答已公开。',
    expired: '回答时间已过，仍然感谢您。',
    closed: '这个问题已不再公开，仍然感谢您。',
  },

  mail: {
    subject: (product) => `有顾客想问问${product}`,
    greeting: (name) => (name === null ? '您好，' : `${name}，您好：`),
    body: ({ product, shop }) => `您在${shop}买过${product}。有位顾客想知道：`,
    call: '回答这个问题',
    free: '愿意的话再回答，好的不好的，实话最有用。',
    short: ({ shop, product, url }) => `【${shop}】有顾客想问问您买过的${product}，愿意的话请回答：${url}`,
  },
}
