import type { ContentHint } from './content-hint.ts'

/** More than one's own money back. */
const gain =
  /私了|协商[:：]?[0-9]+|[赔退给补](?:偿|我)?[^，。]{0,3}(?:[0-9]+(?:元|块|倍)|[十百几两二三五]+倍)|打(?:我|到我|进我)[^，。]{0,6}(?:卡|支付宝|微信|账)|意思意思|钱到位|到账|我的价|诚意|封口|(?:货|东西)我(?:不寄|不退|留)|送(?:我)?[^，。]{0,8}新的|给我?退\s?[0-9]+|加赔|补偿(?:我)?\s?[0-9]+|红包|转账|转我|转给我|私下转|打款|打钱|打到我|现金|封口费|辛苦费|好处费|精神损失|免单|白送|再送我|送我[^，。]{0,6}(?:卡|件|个|套)|购物卡|摆平|补我|返我|赔我?\s?[0-9]+|给我?\s?[0-9]+|[0-9]+\s?(?:块|元|万)?[^，。]{0,4}(?:转|打)|东西(?:我)?(?:留|归)/u
const claim = /退款|退钱|退一赔|赔偿|补偿|赔钱|给钱/u
const plainThreat = /差评|一星|1星|低分|掉星|掉一颗星|追评|曝光|刷屏|评论区见|各大平台/u
const hardThreat =
  /刷到(?:你|店|下|关|倒)|(?:一天|每天)一[个条](?:差评|一星)|(?:找|叫|喊)(?:人|兄弟|几十|一群)[^，。]{0,8}刷|(?:天天|每天|轮着|轮流|不停|一直)[^，。]{0,8}(?:刷|差评|一星|发)|换(?:个|着)?号|(?:几十|几百|[0-9]+)个号|(?:叫|找|喊|发动|带)[^，。]{0,10}(?:人|友|群|水军)[^，。]{0,10}(?:差评|一星|刷|投诉|来)|一人一个|全店(?:差评|一星)|评分(?:掉|降|拉)|刷到下架|下架|开不下去|关门|倒闭|没生意|名声|搞臭|搞垮|让你(?:们)?(?:出名|好看|后悔|吃不了|关店|火一把|店?评分)|一群人|别怪(?:我|一群)|一人一条|粉丝群|(?:多)?[找喊叫]\s?(?:[0-9]+|十|几十?|一百)个人|后果自负|后面还有的是|刷低分|天天来给|天天追评|挂[一1]年|挂一年|每个(?:商品|产品|链接)|水军|全网(?:黑|曝光)|发(?:到|遍)[^，。]{0,8}(?:和|、|抖音|小红书)[^，。]{0,8}让你/u
const condition =
  /前提|只要|先(?:发|转|打|给|补|赔|返)|你懂|懂的|不到账|否则|不然|要不|要么|除非|如果不|若不|要是不|再不|不给|不退|不赔|不答应|不同意|做不到|敢不|不转|不打|拒绝|想了事|要我不|没动静|就删|就改|看着办|等着|晚一天|到时候别|二选一|等不到|不到就|不懂|前。?$|前[，。]|自己算|就散/u
const lever =
  /(?:差评|评论|这条评|坏评)[^，。]{0,6}(?:自动)?(?:消失|没了|撤|删)|(?:撤|删|改)(?:掉|了)?(?:评|差评|五星|5星|好评)|(?:差评|坏评|低分|一星|1星|评论|评价|这条)(?:可以|能|都能|也能|好)(?:改|删|撤|消|谈)|好评奉上|马上改[五5]星/u
const sum =
  /(?:^|[^0-9])[1-9][0-9]{1,4}(?![0-9])|[一两二三四五六七八九十]百|红包|转了|到账|钱到位|懂事|懂规矩/u
const trade =
  /(?:(?:转|打|发|给|赔|补|返)[^。，,]{0,14}(?:[0-9]+|钱|红包|现金)[^。]{0,16}(?:改(?:成|为)?(?:好评|五星|5星|评)|删(?:除|掉|了)?(?:差评|评|这条|评论)|撤(?:销|回)?(?:差评|评)))|(?:(?:想|要)(?:让)?我?(?:删|改|撤|不写)[^。]{0,8}评[^。]{0,18}(?:钱|红包|[0-9]+|转|打款|补偿|加我))/u

const englishGain =
  /\b(?:my price is|i (?:want|expect|need|will take) (?:a )?[$€£]?[0-9]+|[0-9]+ (?:by|before|and none|in store credit)|[0-9]+ (?:bucks|dollars|quid)\b|pay me|for my silence|ship me [0-9]|one more for free)|\b(?:send|pay|give|wire|transfer|hand over|venmo|paypal|cash\s?app|compensate|slip|drop)\b[^.!?]{0,24}(?:[0-9$€£]|money|cash|dollars|bucks|voucher|gift cards?|for free|free (?:one|item|product))|let me keep it|keep it for free|next order (?:for )?free|make it worth my while|free stuff/u
const englishClaim = /\b(?:refund|compensat|money back|reimburse)/u
const englishPlainThreat =
  /\b(?:one|1|zero|0)[- ]?stars?\b|\b(?:bad|negative|terrible|nasty|awful) (?:reviews?|ratings?)/u
const englishHardThreat =
  /(?:twelve|ten|twenty|several|[0-9]+|other|more|my) (?:other |more )?accounts|every product|(?:fifty|[0-9]{2,}|a hundred|dozens of|a page full of) (?:bad|one|negative|fake)|one-star (?:reviews|ratings)|keep this one star|from all of us|rate you|bury this|said no to me|same star|all (?:of )?your (?:products|listings)|bury you|reviews? (?:every ?(?:day|where)|on every|all over|across)|(?:keep|more) (?:making |new )?accounts|rating goes down|(?:all over|across) (?:social media|the internet|tiktok|facebook)|until you close|more (?:one[- ]star|bad|negative) reviews|(?:ruin|destroy|sink|wreck|kill|tank) (?:your|you|this)|nobody will (?:ever )?buy|(?:whole group|my friends|my followers|everyone i know)|more will follow|flood (?:your|you|this)|go viral|you will regret|shut (?:you|this) down/u
const englishCondition =
  /\bor(?: else)?\b|\botherwise\b|\bunless\b|\bif (?:you|i|we|not)\b|\buntil\b|\bthen\b|\bwithin\b|\bby (?:tomorrow|tonight|noon|friday|monday)\b|take this review down|want it to stop|\bif not\b|\bafter that\b|\byour choice\b|said no to me|\band none\b|\belse\b/u
const englishTrade =
  /(?:(?:change|remove|delete|take down|edit|raise|turn|update)[^.]{0,24}(?:review|stars?|rating)[^.]{0,30}(?:if|when|once|as soon as|after|in exchange|for)[^.]{0,12}(?:you |they )?(?:pay|send me|give me|transfer|\$|[0-9]+ (?:dollars|bucks)))|(?:(?:pay|send|give|transfer|wire)[^.]{0,30}and[^.]{0,12}i(?:'ll| will)?[^.]{0,14}(?:change|remove|delete|take|edit)[^.]{0,16}(?:review|down|stars?))/u

/**
 * A demand for a gain together with the threat of bad reviews, a refund demanded under the threat of a campaign, or an
 * offer to change a review for money. To ask for one's money, to be angry, to announce one bad review or a complaint to
 * an authority is everyone's right and is not meant.
 */
export function detectExtortion(plain: string): ContentHint | undefined {
  if (!mayThreaten.test(plain)) return undefined
  const isOffer = trade.test(plain) || englishTrade.test(plain) || isLever(plain) || isEnglishLever(plain)
  if (isOffer && !toldOfBribe.test(plain))
    return hint(4.8, 'The text offers to change or remove a review for money.')
  if (isThreat(plain, { gain, claim, plainThreat, hardThreat, condition })) return threatens()
  const english = {
    gain: englishGain,
    claim: englishClaim,
    plainThreat: englishPlainThreat,
    hardThreat: englishHardThreat,
    condition: englishCondition,
  }
  return isThreat(plain, english) ? threatens() : undefined
}

/** Who tells that the shop wanted to buy a review demands nothing. */
const toldOfBribe =
  /(?:商家|卖家|店家|客服|老板|他们|掌柜)[^。]{0,12}(?:让|叫|要|求|催|联系|打电话|加我|说)[^。]{0,16}(?:改|删|撤|好评|五星|5星)|拒绝了|(?:没|不)(?:同意|答应|会改|要他)|\b(?:seller|shop|store|company|they|vendor|merchant)\b[^.!?]{0,24}\b(?:offered|asked|wanted|promised|tried|emailed|begged|messaged|bribed)\b[^.!?]{0,50}\b(?:review|stars?|rating)/u
const mayThreaten =
  /评|星|私了|刷|平台|低分|到账|号|店|生意|下架|曝光|名|review|star|rating|ruin|destroy|bury|account|buy|social|follow|regret|viral|shut|friends/u
const reach = 120

/** The review itself as a lever: it goes away for a sum. */
function isLever(plain: string): boolean {
  const at = plain.search(lever)
  if (at < 0) return false
  const around = plain.slice(Math.max(0, at - 40), at + 40)
  return sum.test(around) && condition.test(around)
}

function isEnglishLever(plain: string): boolean {
  const at = plain.search(englishLever)
  return at >= 0 && englishSum.test(plain.slice(Math.max(0, at - 80), at + 80))
}

type Words = Record<'gain' | 'claim' | 'plainThreat' | 'hardThreat' | 'condition', RegExp>

/** The English review as a lever: it goes away for a sum. */
const englishLever =
  /\b(?:reviews?|ratings?|stars?|comment)\b[^.!?]{0,16}\b(?:disappears?|goes away|go away|vanish(?:es)?|comes? down|is gone|gets? (?:deleted|removed|changed))\b/u
const englishSum =
  /[$€£]\s?[0-9]+|\b[0-9]{2,5} (?:dollars|bucks|quid|euros?|pounds?)\b|gift card|store credit/u

/** All within a short stretch, so that a long text does not collect them from everywhere. */
function isThreat(plain: string, { gain, claim, plainThreat, hardThreat, condition }: Words): boolean {
  const hard = plain.search(hardThreat)
  const soft = plain.search(plainThreat)
  const threat = hard >= 0 ? hard : soft
  if (threat < 0) return false
  const around = plain.slice(Math.max(0, threat - reach), threat + reach)
  if (!condition.test(around)) return false
  return gain.test(around) || (hard >= 0 && claim.test(around))
}

function threatens(): ContentHint {
  return hint(4.5, 'The text demands a gain and threatens with bad reviews.')
}

function hint(weight: number, detail: string): ContentHint {
  return { code: 'extortion', weight, detail }
}
