import type { ContentHint } from './content-hint.ts'

// Read after `plainLetters`, so full width, zero-width signs and wedges are gone.
const handle = '(?:[a-z_-]*[0-9][a-z0-9_-]{4,}|[a-z][a-z0-9_-]*[0-9]{3,}|[0-9]{6,})'
const channels = [
  '微信|薇信|威信|徽信|维信|微讯|卫星|[微薇徽葳威崴][❤♥]|[vw]信|wei信|vx|wx(?![a-z])|weixin|wechat|加[v薇葳崴]|[➕+][v薇葳崴微]',
  'qq|q\\s?q|q号|扣\\s?扣|扣号|企鹅|球球|[q扣鹅流][群裙]|群号|[加进][群裙]|公.?[众中种重忠仲钟z].?号',
  '某[宝音]|抖in|小红[薯书]搜|淘宝搜|咸鱼搜|tb搜|搜店|店铺搜',
  '(?<![a-z])(?:tele\\s?gra?m|teleqram|tg|whats?\\s?app|wh4tsapp|what-sapp|wa|insta(?:gram)?|ig|snap(?:chat)?|discord|skype|viber|kakao|line id|e-?mail(?: me| to)?|mail to|gmail|my site|website|web|visit|go to|my page)(?![a-z])',
]
const reach = new RegExp(`(?:${channels.join('|')})[^0-9a-z]{0,8}(?:${handle})`, 'u')
const reachBefore = new RegExp(`(?:${handle})[^0-9a-z。.]{0,4}(?:${channels.slice(0, 3).join('|')})`, 'u')
const scan =
  /扫(?:描)?(?:下方|这个|一下)?(?:码|二维码)(?:加|进|领|关注)|(?:关注|搜索?|进|加)(?:微信)?公.?[众中种重忠仲钟z].?号[^，。,]{0,10}(?:领|送|优惠|返|福利)/u
const phone = /(?:^|[^0-9])1[3-9][0-9]{9}(?![0-9])|\+[0-9][0-9 ()-]{8,16}[0-9]/u
const address =
  /https?:\/\/|(?:^|[^a-z])(?:t\.me|bit\.ly|wa\.me|tinyurl\.com|goo\.gl|t\.cn|dwz\.cn|url\.cn|linktr\.ee)\/|(?:^|[^a-z])www\.[a-z0-9]/u
/** An address taken apart: hxxp, [.], (dot), "name dot top", 点cn. */
const brokenAddress =
  /hxxps?:|[a-z0-9]\s?(?:\[\.\]|\(\.\)|\{\.\}|\(dot\)|\[dot\])\s?[a-z]|[a-z0-9-]{4,}\s?(?:\bdot\b|点)\s?(?:com|cn|net|top|xyz|shop|vip|cc|club|site|store|online|info|ru|me|co|io)(?![a-z])|(?:^|[^a-z0-9])[a-z0-9-]{3,}\.(?:red|me|io|co|cc|top|xyz|cn|ly|gd|vip)\s?\/\s?[a-z0-9]|斜杠[a-z0-9]{4}/u
/** A shop's password between signs of money, to be pasted into another shop's app. */
const password =
  /[￥¥$€₤][a-z0-9]{5,14}[￥¥$€₤]|(?:复|拷|粘)[制贝贴]?[^，。]{0,8}(?:到|打开|去|在|进)?[^，。]{0,3}(?:浏览|刘览|刘揽|浏揽|[淘桃掏萄][宝饱寶保])/u
/** A code to be scanned that is not on the parcel but in the review's own picture. */
const ownPicture =
  /\b(?:qr|code)\b[^.!?]{0,24}\bmy (?:photos?|pics?|pictures?|images?|profile|avatar)\b|(?:晒图|评论图|头像|主页|图片?|照片)(?:里|上|中)(?:的|有)?[^，。]{0,4}(?:二维码|小程序码|码)|扫(?:我)?(?:图|晒图|图片|照片|头像)(?:里|上|中)?(?:的)?(?:码|二维码|小程序码)/u
const reward =
  /券|卷|优惠|折|返|领|送|半价|福利|红包|免费|\b(?:free|off|gift|coupons?|discounts?|cheap(?:er)?|cash|prices?|deals?|% )/u
const site =
  /(?:^|[^a-z@.])(?!amazon|google|youtube|ebay|expedia|taobao|walmart)[a-z0-9-]{4,}\s?\.\s?(?:com|cn|net|top|xyz|shop|vip|cc|club|site|store|online|info|ru)(?![a-z])/u

const offers =
  /同款(?:更低价|半价|一半)|更低价|省钱网站|秒杀全场|全场一折|兼职|日结|刷单(?:小?任务|招|可)|代刷|高仿[手表包鞋货]|一手货源|原单货源|代开发票|信用卡套现|套现|(?:小额|信用)?贷款|代运营|手机回收|减肥(?:茶|药|瘦身)|烟酒批发|游戏代练|宝妈|赚(?:零花|外快|点)|日赚|月入|无需押金|名额有限|诚招|招(?:代理|打字)|提升信用|返利|返现[0-9二三四五一]|内部(?:渠道|员工价|优惠|折扣|券)|隐藏(?:券|优惠)|领(?:取)?(?:大额|内部|隐藏|无门槛)[^，。]{0,4}券|领红包|半价拿货|厂家直供|教你免单|秒批|零风险|免费体验|当天到账|先做后付|无抵押|低价同款|办证|博彩|六合彩|炒股|代写好评/gu
const selling =
  /\b(?:work from home|earn(?:ing)? (?:extra |easy )?(?:cash|money|\$)|easy money|payday loans?|replica (?:watch|bag|shoe|handbag)(?:e?s)?|followers and likes|buy followers|crypto (?:signal|trading)s?|bitcoin|casino bonus|cheap meds|weight loss (?:tea|pill)s?|agents? wanted|no deposit|instant approval|paid the same day|results guaranteed|money back if|limited (?:spots|time only)|claim your|(?:free|insider) coupons?|same item (?:cheaper|half price)|cheaper at|half price|secret coupon|(?:promo|discount|coupon) code|same thing for half|wholesale prices?|free samples|gift card|dollars a day|lose weight fast|get a loan|fix your credit|designer bags cheap|only a phone needed|i can get you a refund|earn cash|click (?:here|the link|my)|visit (?:my|our) (?:site|website|page|shop|store|profile|channel)|check (?:out )?(?:my|our) (?:site|website|page|shop|store|profile|channel)|link in (?:my )?(?:bio|profile)|follow (?:me|us) (?:on|at|for)|dm (?:me|us)|message me (?:on|at)|contact (?:me|us) (?:on|at|for|via)|add me on)\b/gu

/**
 * Words that lead readers elsewhere. A way to be reached together with an offer is certain; an address or several
 * offers alone wait for a person.
 */
export function detectSolicitation(plain: string): ContentHint | undefined {
  const reaches = reach.test(plain) || reachBefore.test(plain) || scan.test(plain)
  const found = new Set([...(plain.match(offers) ?? []), ...(plain.match(selling) ?? [])]).size
  const links = address.test(plain) || brokenAddress.test(plain)
  const isShort = plain.length < 900
  if (reaches && (found > 0 || isInvitation(plain))) {
    return hint(6.5, 'The text gives a way to be reached outside and invites readers to use it.', true)
  }
  if ((links || site.test(plain) || phone.test(plain)) && found > 0 && isShort) {
    return hint(6, 'The text offers something elsewhere and says where.', true)
  }
  if (isShort && reward.test(plain) && (password.test(plain) || ownPicture.test(plain))) {
    return hint(4.6, 'The text sends readers elsewhere with a password, a code or a picture of its own.')
  }
  if (reaches) return hint(4.3, 'The text gives a way to be reached outside.')
  if (found >= 2 && isShort) return hint(4.3, 'The text offers readers something elsewhere.')
  if (links && isShort) return hint(4.2, 'The text carries a link.')
  if (found === 1) return hint(1.2, 'The text hints at an offer elsewhere.')
  if (site.test(plain) && isShort) return hint(0.8, 'The text names another site.')
  return undefined
}

function isInvitation(plain: string): boolean {
  return (
    /(?:加|添|➕|嘉|请|联系|私聊|有需要|滴滴|戳|详询|咨询)|\b(?:contact|ask|text|dm|join|add)\b/u.test(
      plain,
    ) && plain.length < 400
  )
}

function hint(weight: number, detail: string, refuses = false): ContentHint {
  return { code: 'advertising', weight, detail, refuses }
}
