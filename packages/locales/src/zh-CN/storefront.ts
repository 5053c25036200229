import type { storefront as source } from '../en/storefront.ts'

const starNames = ['很差', '较差', '一般', '不错', '很好']

export const storefront: typeof source = {
  frame: {
    skip: '跳到正文',
    languages: '语言',
    demo: '这是演示店铺，商品、人物和评价均为虚构。',
    poweredBy: '技术支持：',
    asOf: (time: string) => `以下内容截至 ${time}，最新的评价可能还没有显示。`,
  },

  stars: {
    label: (value) => `${value} 星，满分 5 星`,
    row: (stars) => `${stars} 星`,
    name: (stars) => starNames[stars - 1] ?? '',
  },

  product: {
    title: ({ product, shop }) => `${product} 的评价 · ${shop}`,
    description: ({ product, count }) =>
      count === 0
        ? `${product}：还没有评价。`
        : `${count.toLocaleString('zh-CN')} 位买家怎么说${product}，按时间从新到旧。`,
    stars: '星级',
    count: (count) => `${count.toLocaleString('zh-CN')} 个评分`,
    mean: (mean) => `直接平均 ${mean}`,
    method: '评分采用贝叶斯平均：评分少时靠近一个统一的起点，评分越多，越接近直接平均。',
    score: '评分',
    histogram: '各星级的评分数',
    histogramStars: '星级',
    histogramCount: '评分数',
    histogramShare: '占比',
    reviews: '评价',
    emptyTitle: '还没有评价',
    emptyText: '买家写下第一条评价后，无论几星，都会显示在这里。',
    gone: '它可能已经下架。请从店铺重新打开。',
    older: '更早的评价',
  },

  disclosure: {
    title: '这些评价怎么来、怎么核实',
    collected:
      '买家凭订单收到专属链接，由链接写下的评价标为“已验证购买”。标为“导入”的评价来自别处，购买情况未在此核实。两个标记都没有的，购买情况未经证实。',
    published: '符合发布规则的评价全部发布，不分星级；文字中的电话、地址等会被遮盖。',
    order: '按写下的时间排列，新的在前；星级不影响顺序。',
  },

  review: {
    label: (author) => `${author}的评价`,
    anonymous: '匿名',
    withoutText: '只评了星级，没有写文字。',
    rest: (characters) => `展开其余 ${characters.toLocaleString('zh-CN')} 字`,
    edited: '修改于',
    verified: '已验证购买',
    verifiedHow: '这条评价由发给该商品订单的专属链接写下。标记由系统给出，店铺不能添加或去掉。',
    imported: '导入',
    importedHow: '这条评价由店铺从别处导入，作者是否买过该商品未在此核实。',
    dimensions: '各项评分',
    dimension: ({ name, stars }) => `${name} ${stars}/5`,
    followUp: (days) => (days < 1 ? '当天追评' : `${days.toLocaleString('zh-CN')} 天后追评`),
    reply: (shop) => `${shop} 回复`,
    automaticReply: (shop) => `${shop} 自动回复`,
  },

  shop: {
    title: (shop) => `${shop}：商品与评价`,
    heading: '商品与评价',
    empty: '还没有商品。',
    noReviews: '还没有评价',
  },

  form: {
    title: (product) => `评价 ${product}`,
    heading: '用得怎么样？',
    bought: ({ product, order }) => `${product}，来自您的订单 ${order}`,
    rating: '给商品几颗星',
    dimensions: '各项评分，可不填',
    noAnswer: '不评这一项',
    noAnswerShort: '不评',
    optional: '选填',
    text: '使用感受',
    textHint: '对别人最有用的：怎么用、用了多久、哪里好、哪里不好。',
    summary: '一句话概括',
    anonymous: '不显示我的名字',
    anonymousHint: '别人看到的是“匿名”。仍会标为“已验证购买”，店铺仍知道是哪个订单。',
    privacy:
      '公开显示：星级、文字、日期和您的名字（可选择不显示）。不公开：您的订单和联系方式；文字里的电话、地址会被遮盖。无论几星，都按同一套规则决定是否发布。',
    privacyLink: '隐私说明',
    send: '提交评价',
    sending: '正在提交，请不要关闭页面。',
    draftRestored: '已恢复这台设备上的草稿。',
    draftKept: '草稿已存在这台设备上。',
    hintEnough: '别人已经能想象出来了。',
    charactersLeft: (count) => `还可以写 ${count} 字`,
    media: '图片和视频',
    mediaHint: '最多 9 张图片、1 段视频。拍摄地点和设备信息会先去掉，别人看不到。',
    mediaList: '已添加的图片和视频',
    mediaAdd: '添加图片或视频',
    mediaDrop: '也可以拖到这里',
    picture: (number) => `图片 ${number}`,
    video: '视频',
    removeMedia: '移除',
    retryMedia: '重试',
    mediaSent: (percent) => `已上传 ${percent}%`,
    mediaChecking: '正在处理',
    mediaWaits: '网络断开，恢复后自动继续。',
    mediaFailed: '没有上传成功。',
    mediaAdded: (name) => `${name}已就绪。`,
    mediaRemoved: (name) => `${name}已移除。`,
    waitsForMedia: '图片还在上传，完成后自动提交评价。',
    mendMedia: '有图片或视频没有上传成功，请重试或移除后再提交。',
    queued: '网络断开。评价已存在这台设备上，恢复后自动提交，请不要关闭页面。',
    sendsAgain: '正在提交断网时写好的评价。',
    hints: {
      use: '用在哪里',
      time: '用了多久',
      size: '大小或尺码合不合适',
      detail: '一处使用中的发现',
      missing: '别人还想知道：{list}。',
      joint: '、',
    },
    problems: (count) => `有 ${count} 处需要修改，您写的内容都还在。`,
    problemTitle: (title) => `需要修改：${title}`,
  },

  media: {
    list: '图片',
    picture: ({ number, of }) => `图片 ${number}/${of}，查看大图`,
    video: '视频',
    gallery: '买家图片',
    galleryPicture: ({ number, of }) => `图片 ${number}/${of}，前往评价`,
  },

  receipt: {
    title: (product) => `您对 ${product} 的评价`,
    states: {
      pending: {
        heading: '已收到您的评价，等待处理',
        text: '正在按发布规则核对，与星级无关。结果会显示在本页。',
      },
      held: {
        heading: '已收到您的评价，正由人工查看',
        text: '与星级无关。结果会显示在本页。',
      },
      published: {
        heading: '您的评价已公开',
        text: '谢谢您。其他人现在可以看到。',
      },
      refused: {
        heading: '您的评价未能发布',
        text: '评价会保留，只有您和店铺可以看到。原因和您可以怎么做都在下面。',
      },
      withdrawn: {
        heading: '您的评价已撤回',
        text: '除您和店铺外，不再有人能看到。',
      },
    },
    reason: '原因',
    ruleCode: (code) => `规则：${code}`,
    submitted: '提交日期',
    decided: '处理日期',
    number: '回执编号',
    yours: '您写的内容',
    seePage: '到商品页查看',
    keep: '请保存本页地址，随时可以查看评价的状态。',
  },

  message: {
    status: (status) => `代码 ${status}`,
  },

  widget: {
    loading: '正在载入评价',
    failed: '这里没有载入成功。',
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
  },
}
