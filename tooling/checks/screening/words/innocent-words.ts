import type { Language } from '../real-texts.ts'
import type { Slots } from './fill-slots.ts'
import { wordList } from './word-list.ts'

export const shortPraises: Record<Language, string[]> = {
  zh: wordList(
    '很好|好|不错|非常好|很满意|好评|质量不错|物流很快|挺好的|满意|可以|东西不错|很好用|质量很好|喜欢|超值|五星好评|👍|好好好|' +
      '还不错|很喜欢|赞|棒|一如既往的好|值得购买|性价比高|很好很好|不错不错|还行|收到了，很好|包装很好，物流很快',
  ),
  en: wordList(
    'good|Good|great|Great product|very good|Nice|nice product|love it|Love it!|excellent|ok|perfect|Perfect!|as described|' +
      'works great|good quality|Very nice|five stars|👍|awesome|Great!|happy with it|good value|Fast delivery|Highly recommend',
  ),
}

export const defaultPraises: Record<Language, string[]> = {
  zh: wordList(
    '此用户没有填写评价。|系统默认好评！|该用户未填写评价内容|默认好评|评价方未及时做出评价，系统默认好评!',
  ),
  en: wordList(
    'The customer did not leave a comment.|Automatic positive rating.|No written review.|Default rating: the buyer left no comment.',
  ),
}

export const quotePatterns: Record<Language, string[]> = {
  zh: wordList(
    '“{slogan}”，{own}|广告说“{slogan}”。{own}|{own} 正如那句话：{slogan}|{slogan}？{own}|冲着“{slogan}”买的。{own}',
  ),
  en: wordList(
    '"{slogan}" they say. {own}|{own} Like they say, {slogan}.|{slogan}? {own}|Bought it because of "{slogan}". {own}|' +
      'The ad says "{slogan}". {own}',
  ),
}

export const shopQuestions: Record<Language, string[]> = {
  zh: wordList(
    '问：您觉得这款商品的做工怎么样？ 答：|您为什么选择本店？|请谈谈您的使用感受：|问：会推荐给朋友吗，为什么？ 答：|这次购物体验如何？请说说优点和缺点：',
  ),
  en: wordList(
    'Q: How do you like the workmanship of this item? A:|Why did you choose our store?|Please tell us how you use it:|' +
      'Q: Would you recommend it to a friend, and why? A:|How was your experience? Name what you liked and what you did not:',
  ),
}

export const followUps: Record<Language, string[]> = {
  zh: wordList('追评：|过了一段时间来追评：|再来补充几句：|用了一阵子再来说说：|更新：'),
  en: wordList('Update:|Update after a few weeks:|Coming back to add:|Edit:|Adding to my earlier review:'),
}

export const serviceMentions: Record<Language, string[]> = {
  zh: wordList(
    '后来打了400客服电话，解决了。|加了店铺的微信客服问了一下，回得挺快。|找在线客服聊了半天。|给官方客服发了邮件还没回。|' +
      '关注了公众号，上面有使用教程。|按说明书上的售后电话打过去，说可以换。|扫包装上的二维码看了教学视频。|客服让我加微信发照片给她看。',
  ),
  en: wordList(
    'I called the support number on the box and they sorted it out.|Wrote to customer service by email, still waiting.|' +
      'Their chat support answered within minutes.|I messaged the store on Facebook about it.|' +
      'The website has a video that explains how it works.|Had to phone the help line twice.|' +
      'They asked me to send photos by WhatsApp, which I did.|See the manual on their website.',
  ),
}

/** Lawful: one's own money, and an authority, a bank or the platform. */
export const refundPatterns: Record<Language, string[]> = {
  zh: wordList(
    '请{remedy}，不处理我就{office}。|要求{remedy}，否则我会{office}。|{deadline}再不{remedy}就{office}了。|' +
      '希望店家尽快{remedy}，不然只能{office}。|我要{remedy}！不行我就{office}！',
  ),
  en: wordList(
    'I want {remedy}, otherwise I will {office}.|If I do not get {remedy} {deadline}, I will {office}.|' +
      'Please give me {remedy} or I have to {office}.|Still waiting for {remedy}. Next step: I {office}.',
  ),
}

export const refundSlots: Record<Language, Slots> = {
  zh: {
    remedy: wordList('退款|退货退款|换货|给我换一个|退还货款|补发|给个说法'),
    office: wordList('打12315投诉|申请平台介入|找消协|向工商局反映|给差评|投诉到底|走法律程序'),
    deadline: wordList('三天内|这周|明天|月底前'),
  },
  en: {
    remedy: wordList('a refund|my money back|a replacement|an exchange|an answer'),
    office: wordList(
      'dispute the charge with my bank|report this to consumer protection|open a claim|contact the Better Business Bureau|' +
        'return it and leave a bad review|go to small claims court',
    ),
    deadline: wordList('by Friday|this week|soon|within ten days'),
  },
}
