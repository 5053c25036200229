import type { saidAndDone as source } from '../en/said-and-done.ts'

export const saidAndDone: typeof source = {
  mail: {
    subject: ({ shop, product }) =>
      product === null ? `${shop}：你说，我们做了` : `${shop}：关于${product}，你说，我们做了`,
    greeting: (name) => (name === null ? '您好：' : `${name}，您好：`),
    intro: (shop) => `您向${shop}反映的问题，我们认真对待了，现在向您说明结果。`,
    said: '你说',
    did: '我们做了',
    thanks: '谢谢您告诉我们。如果还有不满意的地方，请再告诉我们。',
    own: '查看您当时说的话',
    page: '看看我们因为大家的意见做了哪些改进',
    short: ({ shop, did, url }) =>
      url === null ? `${shop}：你说，我们做了：${did}` : `${shop}：你说，我们做了：${did} ${url}`,
  },
  page: {
    title: (shop) => `你说，我们做了 · ${shop}`,
    heading: '你说，我们做了',
    introduction: (shop) =>
      `顾客向${shop}反映了什么，我们做了什么。提过的顾客，愿意接收消息的，我们也一一告知了。`,
    empty: '这里还没有内容。店铺因为顾客的意见做了改进，就会列在这里。',
    said: '你说',
    did: '我们做了',
    voices: (count) => `${count} 位顾客提到过`,
    oneVoice: '1 位顾客提到过',
    since: '生效日期：',
    corrected: '文字更正于',
    quotes: '摘自已发布的评价',
    back: '店铺的全部商品',
    link: '你说，我们做了：因为大家的意见，我们改了这些',
  },
  own: {
    heading: '后来怎么样了',
    introduction: '您的意见我们听到了。因为您和其他顾客提到：',
  },
}
