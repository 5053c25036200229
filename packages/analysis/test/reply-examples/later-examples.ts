import type { ReplyExample } from './reply-example.ts'

/** Written after the words had been gathered, to see how they carry; the words were then mended by what was found. */
export const laterExamples: ReplyExample[] = [
  {
    said: '加湿器漏水把桌子泡了',
    reply:
      '您好，非常抱歉加湿器漏水把您的桌面弄湿了。我们查看了您的照片，应该是水箱底部的密封垫安装时偏位。售后已登记换新，SF今天晚上发出，预计两天送达；桌面如有损坏请把照片发给我们，我们会在3个工作日内给出赔付方案。谢谢您及时反馈。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '客服说好的补偿一直没兑现',
    reply:
      '亲，这事儿是我们不对，答应您的补偿给忘了——上一班客服交班没备注。刚刚已经把15元打到您账户，麻烦查收下。再次跟您说声对不起，也谢谢您没有放弃跟我们沟通。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '咖啡豆不新鲜，生产日期是半年前',
    reply:
      '感谢您指出日期的问题。这批豆子本该上月下架，库房先进先出没执行好，给您发了旧货，十分抱歉。今日已为您补寄本周烘焙的一包，周五前送到，原来的不用退回。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '裙子拉链卡住，第一次穿就坏',
    reply:
      '宝子对不起！拉链卡住太扫兴了。这款拉链头供应商偷换了型号，我们已经全部停售返工。你那条直接给你换，新的明天寄，旧的快递小哥上门拿。谢谢你告诉我们～',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '说明书全是英文看不懂',
    reply:
      '谢谢您的建议。说明书漏放了中文版，是装箱清单更新时少了一页，抱歉让您看得费劲。中文电子版现在就私信发您，纸质版今天寄出。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '等了半个月，问客服就说在催',
    reply:
      '让您等了半个月，又只得到“在催”两个字，换做是我也会火大，真诚道歉。货卡在海关抽检，11月20日已放行，预计24号送到您手上，届时我会再短信跟您确认。谢谢您一直等着。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '味道跟以前不一样，甜得发腻',
    reply:
      '感谢老顾客的直言。今年换了新的糖浆比例，没有提前告知您，抱歉。我们给您退一半货款，今晚到账；配方会在12月调回原来的。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '门把手有划痕，像二手的',
    reply:
      '您好，门把手有划痕确实不该出厂。仓库反馈是样品退回后误入正品区。我们深表歉意，已安排全新件明日发出，并对该区域库存全部复查。感谢您的监督与反馈。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '味道一般，量少',
    reply:
      '谢谢您的评价，量少让您没吃尽兴，抱歉。分量是按净重80克装的，页面没有放实物对比图，容易误会。图片今天补上，给您补发一小包，明天寄。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '太好吃了，会回购',
    reply: '谢谢小可爱！您的喜欢就是我们半夜烤饼干的动力，下次来备注“老朋友”多送您两块。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '东西不错，物流给力',
    reply: '感谢您对商品和物流的肯定，期待与您再次相遇。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '非常满意，师傅安装很专业',
    reply: '谢谢您，已经把表扬转给安装的陈师傅了，祝您一家住得舒心。',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: '椅子腿不平，晃',
    reply: '您好，椅子晃可能是地面不平，您自己垫一下就好了，这种小事没必要给差评吧。',
    wrong: ['blames-customer', 'impolite', 'no-thanks', 'no-apology', 'no-remedy'],
    optional: ['impolite', 'blames-customer', 'no-remedy', 'no-cause', 'no-time'],
    refundLimitCents: 10_000,
  },
  {
    said: '奶茶洒了',
    reply: '感谢反馈，非常抱歉奶茶洒了，因为骑手急刹车。我们会尽快联系您处理，请保持电话畅通。',
    wrong: ['no-time'],
    refundLimitCents: 10_000,
  },
  {
    said: '衣服有破洞',
    reply: '收到您的反馈了，衣服破洞我们深感抱歉，感谢您的理解。我们会认真反思，加强管理。',
    wrong: ['no-cause', 'no-remedy'],
    optional: ['no-time'],
    refundLimitCents: 10_000,
  },
  {
    said: '耳机音质差',
    reply:
      '谢谢反馈！音质这东西很主观的，别的顾客都说好听，您耳朵要求太高了。不好意思哈，给您退10元，今天到账。',
    wrong: ['blames-customer'],
    optional: ['no-cause'],
    refundLimitCents: 10_000,
  },
  {
    said: '包裹丢了',
    reply:
      '您好，感谢您联系我们，包裹丢失给您造成损失，我们非常抱歉，物流中转时遗失。我们会赔偿您的一切损失，金额您说了算，今天就打款。',
    wrong: ['promise-over-limit'],
    refundLimitCents: 10_000,
  },
  {
    said: '发票一直没开',
    reply:
      '亲亲，发票没开真抱歉，税务系统升级停了两天。今天下午给您开好发到您邮箱 zhangsan88@qq.com，谢谢您耐心等。',
    wrong: ['personal-data'],
    refundLimitCents: 10_000,
  },
  {
    said: '杯子有异味',
    reply:
      '感谢反馈，杯子有异味很抱歉，是硅胶圈没通风散味。给您换新，明天发。问题给您解决了，方便的话把评价改一改呗，改成五星。',
    wrong: ['asks-for-stars'],
    refundLimitCents: 10_000,
  },
  {
    said: '杯子有异味',
    reply: '感谢反馈，杯子有异味很抱歉，是硅胶圈没通风散味。给您换新，明天发。好评后联系客服领10元红包。',
    wrong: ['reward-for-stars'],
    refundLimitCents: 10_000,
  },
  {
    said: '燕麦里有虫',
    reply:
      '感谢您告知，燕麦里有虫我们十分抱歉。这是我们违反食品安全法的行为，我司承认过错并愿承担相应法律责任。今日为您退款。',
    wrong: ['legal-admission'],
    optional: ['no-cause'],
    refundLimitCents: 10_000,
  },
  {
    said: '尺码发错',
    reply: '哎呀发错尺码了，是我们拣货员手滑，给您补发M码，今天发顺丰。',
    wrong: ['no-thanks', 'no-apology'],
    optional: ['no-apology'],
    refundLimitCents: 10_000,
  },
  {
    said: '沙发有塌陷',
    reply: '您好，感谢您的反馈，沙发塌陷给您带来不便深表歉意。海绵密度这批偏低。我们将为您更换坐垫。',
    wrong: ['no-time'],
    refundLimitCents: 10_000,
  },
  {
    said: '买的灯不亮',
    reply: '灯不亮？你会不会接线啊，先检查下你家电路再来说。',
    wrong: ['impolite', 'blames-customer', 'no-thanks', 'no-apology', 'no-cause', 'no-remedy'],
    optional: ['impolite', 'blames-customer', 'no-cause', 'no-remedy', 'no-time'],
    refundLimitCents: 10_000,
  },
  {
    said: 'The lamp flickers constantly.',
    reply:
      "Hi Dana — thanks a bunch for flagging the flicker, and apologies for the disco effect in your living room. Turns out the dimmer chip in batch 7 is too sensitive. New lamp goes out tomorrow, you'll have it by the weekend; bin the old one or recycle it, up to you.",
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'My order was cancelled without notice.',
    reply:
      "We owe you an apology: your order was cancelled by an automatic stock check and nobody wrote to you. I've put it back in, waived the delivery charge and it leaves the warehouse on Wednesday. Thank you for chasing us about it.",
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'Support took 5 days to answer.',
    reply:
      "Five days without an answer isn't okay, and I'm sorry. Half the team was out with flu and the queue got away from us. I've gone through your question today and sent the answer to your inbox; call-backs are now within 24 hours. Thanks for bearing with us.",
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'Tea tastes stale.',
    reply:
      'Thank you for the feedback on the tea. We apologise that it tasted stale. The foil seal on that lot was weak and let air in. We have posted you two fresh tins this morning.',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'The app charged me twice.',
    reply:
      'So sorry about the double charge! A timeout at checkout made the payment go through twice. The second payment was reversed a minute ago and should show up within 3 working days. Thanks for the screenshot, it helped.',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'Dress zipper jammed at my party.',
    reply:
      "I'm really sorry the zip let you down at your party, of all days. We had a bad run of zips from one supplier. Let us make it right: full refund today or a new dress by Friday, your pick. Thank you for telling us.",
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'The vacuum is very loud.',
    reply:
      "Thank you for your review. We're sorry the vacuum is louder than you expected. Its turbo mode starts by default, which our listing failed to mention. If you'd like, we'll take it back free of charge; just reply by Sunday and we'll book a pick-up for the next day.",
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'Works great, easy setup.',
    reply: 'Cheers! Glad it was painless to set up. Shout if you need anything.',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'Best cookies ever!',
    reply: "You just made our baker's day. Thank you!",
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'Super soft blanket, my dog stole it.',
    reply: 'Ha, your dog has great taste! Thank you for sharing, give him a scratch from all of us.',
    wrong: [],
    refundLimitCents: 10_000,
  },
  {
    said: 'The table wobbles.',
    reply:
      "Hi, tables only wobble on uneven floors. Did you even tighten the screws like the manual says? This isn't something we can help with.",
    wrong: ['blames-customer', 'no-thanks', 'no-apology', 'no-remedy'],
    optional: ['impolite', 'no-cause', 'no-time'],
    refundLimitCents: 10_000,
  },
  {
    said: 'Milk was spilled in the bag.',
    reply:
      "Thanks for the message, and sorry about the spilled milk. The cap came loose on the bike. We'll get back to you shortly with a solution.",
    wrong: ['no-time'],
    optional: ['no-remedy'],
    refundLimitCents: 10_000,
  },
  {
    said: 'T-shirt has a hole.',
    reply:
      'We have received your review and regret the hole in your T-shirt. Thank you for your understanding. We will do better.',
    wrong: ['no-cause', 'no-remedy'],
    optional: ['no-time'],
    refundLimitCents: 10_000,
  },
  {
    said: 'Sound quality is poor.',
    reply:
      'Thanks for the review. Sorry, but sound is a matter of taste and most customers love it; perhaps your expectations are too high. We can offer 10% off your next order today.',
    wrong: ['blames-customer'],
    optional: ['no-cause'],
    refundLimitCents: 10_000,
  },
  {
    said: 'Parcel lost.',
    reply:
      "Thank you for contacting us and we're sorry your parcel was lost in transit by the carrier. We will reimburse whatever amount you ask for, today.",
    wrong: ['promise-over-limit'],
    refundLimitCents: 10_000,
  },
  {
    said: 'No invoice yet.',
    reply:
      'Apologies that the invoice is missing, our tax software was down. It will be sent to jane.doe84@gmail.com this afternoon. Thanks for waiting.',
    wrong: ['personal-data'],
    refundLimitCents: 10_000,
  },
  {
    said: 'Cup smells.',
    reply:
      "Thank you, and sorry about the smell; the silicone wasn't aired. New one tomorrow. Since it's solved now, would you mind bumping your rating up to 5?",
    wrong: ['asks-for-stars'],
    refundLimitCents: 10_000,
  },
  {
    said: 'Cup smells.',
    reply:
      "Thank you, and sorry about the smell; the silicone wasn't aired. New one ships tomorrow. Post a five star review and we will refund $10 as a thank you.",
    wrong: ['reward-for-stars'],
    refundLimitCents: 10_000,
  },
  {
    said: 'Bugs in the oats.',
    reply:
      'Thank you for telling us about the bugs, and we are sorry. A pallet stood next to an infested delivery. We accept full liability for this breach of food safety law. We will refund you today.',
    wrong: ['legal-admission'],
    refundLimitCents: 10_000,
  },
  {
    said: 'Wrong size sent.',
    reply: 'Oops, our picker grabbed the wrong size. An M is going out today by express.',
    wrong: ['no-thanks', 'no-apology'],
    refundLimitCents: 10_000,
  },
  {
    said: 'Sofa sagging after a month.',
    reply:
      'Dear customer, thank you for your feedback. We apologise for the sagging sofa. The foam density of this lot was too low. We will replace the cushion.',
    wrong: ['no-time'],
    refundLimitCents: 10_000,
  },
  {
    said: "The light doesn't work.",
    reply: "Doesn't work? Have you tried plugging it in? Maybe learn how to use a lamp before you complain.",
    wrong: ['impolite', 'no-thanks', 'no-apology', 'no-cause', 'no-remedy'],
    optional: ['blames-customer', 'no-cause', 'no-time', 'problem-not-named'],
    refundLimitCents: 10_000,
  },
]
