import type { automaticTemplates as source } from '../en/automatic-templates.ts'

export const automaticTemplates: typeof source = {
  praised: {
    'product.quality': '品质',
    'product.performance': '使用效果',
    'product.appearance': '外观',
    'product.fit': '尺寸大小',
    'product.material': '材质',
    taste: '味道',
    'product.freshness': '新鲜度',
    'product.usability': '使用体验',
    'trust.authenticity': '正品保障',
    'trust.description': '商品与描述一致',
    'price.value': '性价比',
    'price.promotion': '优惠活动',
    'logistics.speed': '物流速度',
    'logistics.packaging': '包装',
    'logistics.courier': '快递服务',
    'service.attitude': '服务',
    'service.returns': '退换货服务',
    'service.warranty': '售后服务',
  },
  list: (names) => names.join('和'),
  named: {
    name: '自动回复：感谢称赞的方面',
    text: '您好，谢谢您抽时间写下评价。{{voice.praised}}得到您的认可，我们很高兴。以后有任何需要，随时联系我们，会有同事为您处理。',
  },
  namedToo: {
    name: '自动回复：感谢（另一种说法）',
    text: '您好，感谢您的评价，看到您对{{voice.praised}}的肯定，我们很开心。如果以后有需要帮忙的地方，请联系我们，会有同事回复您。',
  },
  plain: {
    name: '自动回复：简短感谢',
    text: '您好，谢谢您抽时间分享感受，您满意我们就很高兴。以后有任何需要，随时联系我们，会有同事为您处理。',
  },
  plainToo: {
    name: '自动回复：简短感谢（另一种说法）',
    text: '您好，感谢您的评价，能让您满意，我们很开心。如果以后有需要帮忙的地方，请联系我们，会有同事回复您。',
  },
  sent: {
    name: '自动回复：感谢来信表扬',
    text: '您好，谢谢您对{{shop.name}}的肯定。这是一条自动回复；如果有任何需要，直接回复即可，会有同事查看。',
  },
}
