import { textSign, unitSigns } from './text-signs.ts'

// Texts in the wild hide these behind signs and look-alikes, so signs inside a word are allowed.
const contact =
  /(?:加|添|十|\+)[\s—.·*-]{0,3}(?:我|徽|薇|威|v|Ⅴ|微|q)[^，。\n]{0,6}?[:：;]?\s?[（(]?[a-z0-9]|(?:微信|薇信|威信|v信|vx|weixin|qq|扣扣)(?:号|群)?\s?[:：]?\s?[（(]?[a-z0-9]{5,}|[qQ]群|扫码(?:加|进|领)/iu
const lure =
  /(?:内\s?部|隐藏|专属|粉丝)?(?:优\s?惠\s?[券卷]|折扣|返现|红包|福利)[^，。\n]{0,12}?(?:领|加|群|公众号|搜)|(?:关注|搜索?)(?:公众号|微信号)|刷单|兼职|日赚|代写好评/u
const link = /https?:\/\/|www\.[a-z0-9]|\b(?:t\.me|bit\.ly|wa\.me)\//i
const selling =
  /\b(?:promo code|discount code|click (?:here|the link)|visit (?:my|our) (?:site|website|page|shop)|whatsapp|telegram|earn \$|work from home|buy followers|dm me)\b/i

/** True when a text tries to lead its readers elsewhere: contact strings, lures, links together with selling words. */
export function detectAdvertising(text: string): boolean {
  const start = text.length > 4000 ? text.slice(0, 4000) : text
  // The expressions are slow and almost no text can match them, so a text is asked first for signs they need.
  let found = 0
  for (let index = 0; index < start.length; index++) found |= unitSigns[start.charCodeAt(index)]
  if ((found & textSign.contact) !== 0 && contact.test(start)) return true
  if ((found & textSign.lure) !== 0 && lure.test(start)) return true
  if ((found & textSign.latin) === 0) return false
  return selling.test(start) || (start.length < 400 && link.test(start))
}
