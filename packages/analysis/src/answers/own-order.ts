const general =
  /怎么(?!还|一直|都|老|这么久|没|不)|怎样|如何|能不能|能否|可不可以|可以[^,.]{0,16}吗|能[^,.]{0,16}吗|是否|如果|要是|假如|万一|支持|一般|通常|哪里(?:可以|能)|在哪(?:里|儿)?(?:可以|能|看|查|改|申请|找)|咋(?!还|一直|没)|怎么办|咋办|\b(?:how (?:do|does|can|could|to|would|should|long does)|can (?:i|you|we|it|this|my)|could (?:i|we)|may i|do you|does (?:the|it)|is it possible|is there|are there|what if|what happens|what should|what do i|what can i|if (?:i|my|the)|where (?:can|do) i|usually|normally|in general)\b/
const state =
  /(?:到哪|在哪|怎么还|为(?:什么|啥)还|还没|还不|一直没|一直不|迟迟|都没|没动静|没到|什么情况|什么时候(?:能|才|会)?(?:到|发|退|给|送|处理)|啥时候(?:能|才)?(?:到|发|退|送)|多久(?:才)?(?:能|会)?(?:到|发|退)|进度|状态|处理得怎么样|怎么样了|到了吗|发了吗|退了吗|发货了吗|好了吗|有结果)/
const mine =
  /(?:我的|我这|我那|我昨|我前|我上|我刚|我已经|我之前|我买的|我订的|我下的|我退的|我寄的|俺的|我们的|这个|这单|那单|上次)/
const goods =
  /(?:订单|单子|快递|包裹|退款|退货|换货|货款|钱|货|物流|发票|维修|赔付|积分|优惠券|东西|壶|锅|枕|灯|耳机|茶|曲奇|坚果|被套|四件套|毛巾|浴巾|榨汁杯|书)/
const stillWaiting =
  /(?:还没|一直没|迟迟[没不]|都没|仍没|至今没|到现在[^,.]{0,4}没|怎么还[没不]|为(?:什么|啥)还[没不])(?:有)?(?:给我)?(?:收到|到|发|退|送|动|更新|人|处理|回|出|到账|签收|来|看到)|(?:天|周|星期|个月|小时)(?:了|过去了)[^?]{0,8}(?:没|不)|催(?:一下|下|单|促|发货|快递)|帮(?:我|忙)(?:查|看|取消|改|退|催|处理|开|找|换|追|申请|补|换成)|给我(?:查|改|退|补|换|取消|处理)|(?:订单|单|快递)(?:号|编号)(?:是|为|:|\s)*[a-z]*\d{4,}|\d{9,}/
const waited =
  /(?:还没|一直没|迟迟[没不]|都没|仍没|至今没|到现在[^,.]{0,4}没|还不|一直不)(?:有)?(?:给我)?(?:收到|到|发|退|送|动|更新|出|签收|来|看到)/
const english =
  /\b(?:still (?:waiting|not|have|has|no|pending)|(?:has|have|had) (?:not|never|still not)\b.{0,24}\b(?:arrived?|come|shipped|received?|refunded|got|moved|been (?:shipped|delivered|refunded|processed)|show\w*)|not (?:arrived|come|been delivered|received|here)\b.{0,8}\byet|where (?:is|are|did)? ?(?:my|the) (?:\w+ ){0,3}(?:order|parcel|package|refund|money|delivery|item|stuff|shipment|kettle|earbuds|tea|cookies|lamp)|(?:status|whereabouts) of my|my (?:\w+ ){0,2}(?:order|parcel|package|delivery|refund|shipment)\b.{0,24}\b(?:late|delayed|missing|lost|stuck|status|arriving|arrive|coming|shipped|yet)|when (?:will|is|does|are) (?:my|you)\b.{0,20}\b(?:order|parcel|package|delivery|shipment|stuff)|(?:order|tracking|reference) ?(?:number|no|id)?[ .:#]*[a-z]*\d{4,}|#\s?[a-z]*\d{4,}|(?:can|could|would) you (?:please |pls )?(?:check|cancel|change|refund|look (?:up|into)|track|find|update|resend|tell me where|see)|(?:please|pls|kindly) (?:check|cancel|change|refund|look|track|update|resend)|(?:cancel|change|refund|check|track|update) my (?:order|address|payment|delivery|parcel)(?: now| please| immediately|$)|i (?:\w+ )?(?:ordered|bought|paid|returned|sent|placed|purchased)\b.{0,60}\b(?:ago|yesterday|last|on (?:mon|tue|wed|thu|fri|sat|sun)\w*|this morning|today|days|weeks?|but)|\d{9,})\b/

/** Whether the words ask how something is done by everybody. */
export function asksInGeneral(folded: string): boolean {
  return general.test(folded)
}

/**
 * Whether the words ask for the state of the writer's own order, refund or parcel, or to do something to it: what only
 * somebody can know or do who sees orders. Who asks how something is done gets the page.
 */
export function speaksOfOwnOrder(folded: string): boolean {
  if (/\d{9,}|(?:订单|单)号[^,.]{0,4}\d{4,}|#\s?[a-z]*\d{5,}|\border (?:number|no)\W*\d{4,}/.test(folded))
    return true
  if (/\bwhere my (?:order|package|parcel|stuff|delivery|refund|money) (?:is|went)\b/.test(folded))
    return true
  if (/帮(?:我|忙)(?:查|取消|改|催|处理|追|退)|给我(?:查|改|取消)/.test(folded)) return true
  if (
    /\b(?:can|could|would) you (?:please |pls )?(?:check|cancel|change|refund|look (?:up|into)|track|update|resend)\b/.test(
      folded,
    )
  )
    return true
  if (
    waited.test(folded) &&
    !/还没(?:发货|签收|收到|付款)[^,.]{0,4}(?:能|可以|可不可以|怎么|想|要)|怎么办|咋办|咋整|如果|要是|验证码|短信|邮件|发票/.test(
      folded,
    )
  )
    return true
  if (asksInGeneral(folded)) return false
  if (stillWaiting.test(folded) || english.test(folded)) return true
  return mine.test(folded) && goods.test(folded) && state.test(folded)
}
