import type { ReplyExample } from './reply-example.ts'

const limit = { refundLimitCents: 10_000 }

/** Answers that lack something or promise what must not be promised. */
export const chineseFaults: ReplyExample[] = [
  // Missing things.
  {
    said: '锅用了一周就掉漆',
    reply: '感谢您的反馈，锅掉漆的原因是这批涂层烘烤温度不够。已为您安排换新，三天内寄到。',
    wrong: ['no-apology'],
  },
  {
    said: '包装破损，洗衣液漏了一半',
    reply: '您好，谢谢告知。洗衣液漏了是瓶盖没有拧紧，我们会在明天给您补发一瓶，请您留意查收。',
    wrong: ['no-apology'],
  },
  {
    said: '书少了十几页',
    reply: '您好，谢谢您的反馈，缺页给您添麻烦了，非常抱歉。我们今天给您寄一本新的，预计后天到。',
    wrong: ['no-cause'],
  },
  {
    said: '雨伞一撑就断了',
    reply: '亲，感谢反馈，伞骨断了真的很抱歉，马上给您重新发一把，明天就能发出。',
    wrong: ['no-cause'],
  },
  {
    said: '屏幕有坏点',
    reply: '感谢您的反馈，屏幕有坏点是出厂检测时漏检，我们深感抱歉，今后一定加强质量管理，不断提升产品品质。',
    wrong: ['no-remedy'],
    optional: ['no-time'],
  },
  {
    said: '送货员把包裹扔在楼下就走了',
    reply:
      '您好，谢谢您的反馈。快递员把包裹扔楼下是因为赶时间，没有按规定送上门，我们非常抱歉，希望您能谅解。',
    wrong: ['no-remedy'],
    optional: ['no-time'],
  },
  {
    said: '咖啡机漏水',
    reply:
      '感谢您的反馈，咖啡机漏水给您带来困扰，十分抱歉。经排查是密封圈老化所致。我们会尽快安排售后为您处理，请您耐心等待。',
    wrong: ['no-time'],
  },
  {
    said: '收到的蛋糕奶油化了',
    reply:
      '亲，蛋糕奶油化了太抱歉了，谢谢您告诉我们，是配送途中保温箱没盖严。我们会安排给您重做一个，后续客服会联系您。',
    wrong: ['no-time'],
  },
  {
    said: '键盘有几个键失灵',
    reply: '非常抱歉，键盘按键失灵是轴体批次不良造成的，给您换一把新的，今天就发，预计周四到。',
    wrong: ['no-thanks'],
  },
  {
    said: '退货邮费要我自己出，不合理',
    reply: '抱歉让您垫了邮费。是客服没有按规定告诉您质量问题免邮，退货运费10元今天下午打到您的账户。',
    wrong: ['no-thanks'],
  },
  {
    said: '衣服有股刺鼻的味道，还掉毛',
    reply:
      '尊敬的顾客您好，感谢您的反馈。对您此次不愉快的购物体验我们深表歉意，经核实系我方工作疏忽，我们将在24小时内由专人联系您处理。',
    wrong: ['problem-not-named'],
  },
  {
    said: '手表走时不准，一天慢十分钟',
    reply: '亲，谢谢反馈，给您带来不便很抱歉，因为最近订单比较多所以有些疏忽，明天会给您打电话解决。',
    wrong: ['problem-not-named'],
  },
  {
    said: '快递太慢，而且杯子还碎了',
    reply:
      '谢谢您的反馈，快递慢让您久等，抱歉。因为双十一爆仓，快递积压了几天。我们今天给您退运费，一到三天到账。',
    wrong: ['problem-not-named'],
  },
  {
    said: '拉链坏了',
    reply: '亲，收到。',
    wrong: ['problem-not-named', 'no-thanks', 'no-apology', 'no-cause', 'no-remedy'],
  },
  {
    said: '音箱有杂音，客服不解决',
    reply: '尊敬的客户，您的意见我们已收到，我们将不断改进，努力为您提供更优质的服务，祝您生活愉快！',
    wrong: ['problem-not-named', 'no-thanks', 'no-apology', 'no-cause', 'no-remedy'],
  },
  {
    said: '毛巾掉毛严重',
    reply: '毛巾掉毛是正常现象，新毛巾都这样，洗几次就好了。',
    wrong: ['no-thanks', 'no-apology', 'no-remedy'],
    optional: ['no-cause', 'no-time'],
  },
  // Stars and rewards.
  {
    said: '用了一次就坏了',
    reply:
      '您好，谢谢反馈，用一次就坏了非常抱歉，是电机批次问题。今天就给您换新。问题解决了麻烦您把差评改成五星好评，谢谢亲！',
    wrong: ['asks-for-stars'],
  },
  {
    said: '发货慢',
    reply:
      '感谢您的耐心，发货慢了抱歉，仓库搬家耽误了两天，今天已经发出。方便的话请帮忙修改一下评价，您的好评对我们小店很重要。',
    wrong: ['asks-for-stars'],
  },
  {
    said: '杯盖漏水',
    reply:
      '谢谢反馈，杯盖漏水是硅胶圈没装好，抱歉。今天补发杯盖。另外，您删除差评之后我们给您返现20元，加微信即可领取。',
    wrong: ['reward-for-stars', 'asks-for-stars'],
  },
  {
    said: '很好看，喜欢',
    reply: '谢谢亲的喜欢！晒图五星好评截图发给客服，可领5元红包哦~',
    wrong: ['reward-for-stars'],
  },
  {
    said: '质量一般，线有点粗',
    reply:
      '感谢您的评价，线粗是这批棉纱换了供应商造成的，抱歉。给您换一件，本周内寄到。如果您愿意把评价改为好评，我们再送您一张50元优惠券。',
    wrong: ['reward-for-stars', 'asks-for-stars'],
  },
  { said: '不错，推荐', reply: '谢谢推荐！记得给个五星好评哦，比心。', wrong: ['asks-for-stars'] },
  // Promises and law.
  {
    said: '电热毯把床单烧了个洞，吓死了',
    reply:
      '您好，感谢您及时告知，电热毯烧了床单，我们非常抱歉。经查是产品存在缺陷，我们承认违反了产品质量法，愿意承担全部法律责任。明天专人上门处理。',
    wrong: ['legal-admission'],
  },
  {
    said: '买到假货了，防伪码查不到',
    reply:
      '您好，谢谢您反映防伪码的问题，抱歉。我们卖的确实是假货，是供应商以次充好造成的，我们承认欺诈。今天全额退款。',
    wrong: ['legal-admission'],
  },
  {
    said: '奶粉过期了',
    reply: '感谢反馈，奶粉过期是我们理货漏检，对不起。我们向您赔偿2000元，明天到账。',
    wrong: ['promise-over-limit'],
    ...limit,
  },
  {
    said: '裤子开线了',
    reply:
      '亲，谢谢反馈，裤子开线是缝纫机断针没发现，不好意思。今天给您换新，另外终身免费换，以后再坏随便换。',
    wrong: ['promise-over-limit'],
    ...limit,
  },
  {
    said: '锅底变形',
    reply: '抱歉，锅底变形了，谢谢您拍照。是运输时被重压的。我们给您退一赔三，今天处理。',
    wrong: ['promise-over-limit'],
    ...limit,
  },
  {
    said: '收到的鸡蛋碎了五个',
    reply: '谢谢亲反馈，碎了五个鸡蛋真对不起，蛋托这次换了薄的。给您补偿5元，今晚到账。',
    wrong: [],
    ...limit,
  },
  {
    said: '床单起球',
    reply:
      '感谢反馈，床单起球让您失望了，抱歉。这批面料克重偏低。给您全额退款，优惠券满200减20也一并补给您，今天到账。',
    wrong: [],
    ...limit,
  },
  // Personal data.
  {
    said: '没收到货却显示签收',
    reply:
      '王小明先生您好，抱歉，显示签收却没收到是快递员放到了驿站没通知您。地址杭州市西湖区文三路88号3单元501，明天上午重新派送。感谢反馈。',
    wrong: ['personal-data'],
  },
  {
    said: '退款没到账',
    reply:
      '您好，谢谢反馈，退款没到账很抱歉，系统延迟了。您的手机13812345678我们今天下午会打过去确认，当天到账。',
    wrong: ['personal-data'],
  },
  {
    said: '订单一直不发货',
    reply: '您好，抱歉，订单号 2026112298765432 一直没发是因为缺货，谢谢您等。明天一定发出。',
    wrong: ['personal-data'],
  },
  {
    said: '衣服开线',
    reply: '感谢反馈，衣服开线是工厂漏检，抱歉。请拨打我们的客服热线400-888-1234，我们24小时内给您换新。',
    wrong: [],
  },
  {
    said: '物流信息三天没更新了',
    reply:
      '刘女士您好，谢谢您的提醒，物流三天没更新让您着急了，抱歉。包裹在分拨中心漏扫，已催快递今天补扫并优先派送，明天送到。',
    wrong: [],
  },
  // Copies.
  {
    said: '毛衣扎人',
    reply: '亲，感谢您的反馈，毛衣扎人很抱歉，是羊毛线没有做柔软处理。我们今天给您换一件，两天内到。',
    last: ['亲，感谢您的反馈，毛衣扎人很抱歉，是羊毛线没有做柔软处理。我们今天给您换一件，三天内到。'],
    wrong: ['copied'],
  },
  {
    said: '好吃',
    reply: '感谢亲对我们的支持与信任，祝您身体健康，阖家幸福，欢迎再次光临小店！',
    last: ['感谢亲对我们的支持与信任，祝您身体健康，阖家幸福，欢迎再次光临小店！'],
    wrong: ['copied'],
  },
  {
    said: '好吃，孩子喜欢',
    reply: '谢谢您，孩子喜欢就是最好的评价，我们继续用心做。',
    last: ['感谢亲对我们的支持与信任，祝您身体健康，阖家幸福，欢迎再次光临小店！'],
    wrong: [],
  },
]
