export type PolicyFault = 'stars' | 'reward'

const stars =
  /\b(?:\d|one|two|three|four|five|low|high|few|many|single)[\s-]*stars?\b|\bstar ratings?\b|\bratings?\b|\b(?:bad|negative|critical|poor|unfavou?rable|good|positive|favou?rable|happy|unhappy) (?:reviews?|opinions?|comments?|feedback|words|experiences?)\b|差评|低星|高星|好评|中评|[一二三四五1-5]\s*颗?星|星级|评分|负面|正面|不满意的|满意的/iu
/** Said of stars in order to say that they do not count. */
const harmlessStars =
  /\bno part\b|\bwhatever\b|\bregardless\b|\bno matter\b|\bhowever (?:many|few|good|bad)\b|\b(?:do|does) not (?:count|matter|play|decide|change)\b|\bnever (?:a|the) reason\b|\bnot (?:because|for|by)\b|\bthreat\w*\b|\bdemand\w*\b|无关|不看|不论|无论|不管|不因|不会因|不以|不影响|不取决|一视同仁|要挟|威胁|索要/iu
const reward =
  /\b(?:coupons?|vouchers?|cash ?back|rewards?|discounts?|gifts?|points|refunds?|money|bonus(?:es)?|free (?:product|sample)s?)\b|返现|红包|优惠券|代金券|奖励|积分|赠品|礼品|现金|好处费|免单/iu
const promise =
  /\b(?:you(?:'ll| will)?|buyers?|customers?|authors?|who(?:ever)?|we(?:'ll| will)?|receive|get|gets|earn|win)\b|可得|可获|可以领|领取|赠送|送您|返还|获得|奖励您|给您|即送|返现/iu
/** Said of rewards in order to forbid them. */
const forbidden =
  /\b(?:not|never|no|refuse[ds]?|forbid(?:den)?|without|paid for|in (?:return|exchange) for|promis\w+|offer\w*|ask\w*|demand\w*|extort\w*|threat\w*)\b|不得|不予|不能|禁止|拒绝|不发布|换取|索要|要挟|诱导|承诺|没有/iu

/**
 * What is wrong with the words of a rule: they judge by stars or mood, or promise something for a review. Sentence by
 * sentence, in both languages; a sentence that says that stars do not count, or that forbids rewards, is none. Pure.
 */
export function policyFaultOf(text: string): PolicyFault | undefined {
  const sentences = text.normalize('NFKC').split(/[.!?;。!?;\n]+/u)
  if (sentences.some((sentence) => stars.test(sentence) && !harmlessStars.test(sentence))) return 'stars'
  const promises = (sentence: string) =>
    reward.test(sentence) && promise.test(sentence) && !forbidden.test(sentence)
  return sentences.some(promises) ? 'reward' : undefined
}
