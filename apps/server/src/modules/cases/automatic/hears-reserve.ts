/** Denials that praise: they are taken out before a denial is looked for. */
const kindWords: readonly RegExp[] = [
  /不错|不愧|不断|不仅|不光|不但|不止|不只|不凡|不二|不俗|不菲|不少|不虚|不负|不用(?:担心|说|怀疑)|不得不|忍不住|禁不住|爱不释手|毫不|差不多|停不下来|数不胜数|(?:不|没有?|毫无|无|从未|未)(?:任何|一点儿?|什么|丝毫|发现|出现|有|是|太|很|会|怎么|一个|的)*(?:贵|差|慢|坏|烂|卡|臭|吵|失望|后悔|亏|坑|假|黑|问题|毛病|异味|色差|破损|损坏|破|裂|瑕疵|划痕|掉色|褪色|起球|紧绷|油腻|干燥|刺激|刺鼻|变形|缺点|不适|压力|话说|得说|的说|得挑|可挑剔|敌|比)|除了(?:好|喜欢|赞)/gu,
  /\b(?:not only|no (?:problems?|issues?|complaints?|regrets?|doubt|wonder|fuss)|without (?:any )?(?:problems?|issues?|fuss)|(?:can't|cannot|can not) (?:wait|go wrong|beat|fault|complain|recommend|say enough|thank)|couldn't be (?:happier|better)|never (?:disappoint\w*|fails?|failed|had (?:a|any) (?:problems?|issues?)))\b/giu,
]

/** Words by which praise is limited, compared, doubted or followed by a wish. Wide on purpose. */
const reserves: readonly RegExp[] = [
  /但|不过|可惜|遗憾|然而|虽|尽管|只是|只不过|唯一|美中|不足|缺(?!不可少)|除了|除外|就是(?=.{0,10}(?:有|太|没|慢|贵|小|大|少|感觉|价|略|稍))|要是|如果|假如|希望|建议|最好(?!的)|应该|能不能|可不可以|为什么|为啥|怎么|咋|难道|[?？]|吗/u,
  /有点|有些|一点[点儿]?(?!也?不)|稍|略|偏(?!爱|好)|一般|将就|凑合|还行|还可以|还好|马马虎虎|勉强|比较[贵慢小大吵差旧远]|太[贵慢小大吵差旧远薄厚硬短长重]|一分钱一分货|性价比(?:低|不高)|对得起(?:这个)?价/u,
  /[贵吵旧破坏烂裂臭假差错亏坑]|慢(?!慢)|失望|后悔|退货|退款|换货|投诉|差评|麻烦|生气|无语|垃圾|骗|难[用吃看闻受喝]|等了|等很久|过期|变质|漏[了水发]|少了|降价|客服.{0,6}(?:问|打|联系)|售后.{0,6}(?:问|打|联系)/u,
  /不|没|无(?!线|绳|糖|硅|痕|论)|未(?!来)|非(?!常)/u,
  /(?:待|等|需)(?:观察|验证|试|用)|(?:没|刚|还|再)(?:用|试|看|穿|吃|喝)(?!.{0,6}(?:好|棒|赞|香|满意))|暂时|目前|看看(?:再|效果)|过段|以后再|追评|凑字|默认/u,
  /\b(?:but|however|although|though|except|unfortunately|sadly|only|wish|hope|would(?: have)? be(?:en)?|could(?: have)? be(?:en)?|should|instead|downside|drawback|shame|pity|a (?:bit|little|tad)|slightly|somewhat|kind of|sort of|okay|ok|decent|average|too|until|if|bad|worse|worst|poor|slow|late|expensive|pricey|broken?|broke|problems?|issues?|return(?:ed|ing)?|refund\w*|disappoint\w*|cheap|small|nor?|not|never|none|without|hardly|barely|why|how)\b|n't\b|\?/iu,
]

/**
 * True when praise may be limited: a turn, a denial, a wish, a comparison, a word of trouble. Hears too much on purpose,
 * since what it lets pass is thanked without anybody reading it. Linear time.
 */
export function hearsReserve(said: string): boolean {
  const rest = kindWords.reduce((text, pattern) => text.replace(pattern, ' '), said)
  return reserves.some((pattern) => pattern.test(rest))
}
