import type { mail as source } from '../en/mail.ts'

export const mail: typeof source = {
  frame: {
    sentBy: ({ shop }) => `代${shop}发送：`,
    demo: '这是演示店铺发出的邮件：商品、人物和订单都是虚构的。',
  },

  request: {
    subjects: {
      invitation: ({ orders, shop }) => `您在${shop}的订单 ${orders}，用得怎么样？`,
      reminder: ({ orders, shop }) => `提醒：您在${shop}的订单 ${orders} 还可以评价`,
    },
    preview: '好与不好都可以说，其他人会在选购前看到。',
    hello: '您好，',
    intros: {
      invitation: ({ shop, count }) =>
        `您在${shop}买的${count === 1 ? '这件商品' : '这几件商品'}已经送到。平时用下来怎么样？好与不好都可以说：其他人会在选购前看到，店铺也能知道哪里该改进。`,
      reminder: ({ count }) =>
        `${count === 1 ? '这件商品' : '这几件商品'}您还没有评价。如果不想评价，不必理会本邮件。`,
    },
    starsHint: '请按您的实际感受选择星级。在下一页点“提交评价”之前，什么都不会发出。',
    star: ({ stars, product }) => `给 ${product} ${stars} 星`,
    lowest: '很差',
    highest: '很好',
    write: '写评价',
    plainLink: '也可以打开这个网址：',
    sameRules: '无论几星，评价都按同一套规则决定是否发布。',
    expires: (day) => `链接仅供您本人使用，${day}前有效，每件商品可评价一次。`,
    why: ({ orders, times }) =>
      `关于订单 ${orders}。每个订单${times === 1 ? '只会问您一次' : `最多问您 ${times} 次`}。`,
    orderJoin: '、',
    short: {
      invitation: ({ shop, product, url }) => `${shop}：${product}用得怎么样？好与不好都可以说：${url}`,
      reminder: ({ shop, product, url }) => `${shop}：提醒您，${product}还可以评价：${url}`,
      productAndMore: ({ product, more }) => `${product}等 ${more + 1} 件商品`,
    },
    sampleProduct: '明前龙井 100 g',
  },

  followUp: {
    subject: (product) => `${product}现在用得怎么样？`,
    preview: '变好、变差、没变化，都可以如实写。',
    greeting: (name) => (name === null ? '您好：' : `${name}，您好：`),
    body: ({ product, shop }) =>
      `您评价过${product}，${shop}已经处理了您反映的情况。之后怎么样了？变好、变差、没变化，都可以写一段追评，让别人知道后来的情况。`,
    call: '写追评',
    free: '您原来的评价和星级保持不变。写不写、写什么，都不影响您的任何权益；不想写，不用理会这封邮件。',
    until: (day) => `追评可以写一次，截止到${day}。`,
    short: ({ product, shop, url }) => `【${shop}】${product}后来怎么样了？变好、变差都可以写追评：${url}`,
  },

  card: {
    title: '用得怎么样？',
    sentence: '好与不好都可以说：扫码写下使用感受，其他人会在选购前看到。',
    rules: '无论几星，评价都按同一套规则决定是否发布。',
    order: (number) => `订单 ${number}`,
    noAccount: '无需下载应用，无需注册。',
    fileName: '包裹卡片.pdf',
  },

  order: {
    title: '您想评价哪一件？',
    order: (number) => `订单 ${number}`,
    write: '写评价',
    states: {
      reviewed: '您已评价过这件商品。',
      refunded: '这件商品已退款，不能评价。',
      closed: '这件商品的评价时间已过。',
      early: (day) => `${day}起可以评价。`,
    },
    none: '这个订单里没有可以评价的商品。',
  },
}
