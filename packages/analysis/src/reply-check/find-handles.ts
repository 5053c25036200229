import { around, type Place, type ReplyReading } from './read-reply.ts'

const app =
  '(?:微信|薇信|wx|vx|v信|qq|扣扣|支付宝|抖音|小红书|旺旺|wechat|weixin|whatsapp|telegram|instagram|insta|snapchat|skype|discord|venmo|paypal|kakao)'
const handle = '@?((?=[a-z0-9_.-]{0,24}[\\d_])[a-z][a-z0-9_.-]{3,24}|\\d{5,12})'
const gap = (length: number) => `[^。！？!?\\na-z0-9]{0,${length}}`

/** A handle that is told to be the customer's: after or before the name of the application, or with "是您吧". */
const told = [
  `(?:您|你|亲)(?:的|留的|登记的|填的|绑定的|提供的|之前的|那个|本人的?){0,2}${app}${gap(12)}${handle}`,
  `${app}[^。！？!?\\n]{0,10}(?:您|你)${gap(8)}${handle}`,
  `${handle}${gap(8)}(?:是|对吧)${gap(2)}(?:您|你)(?:吧|的|吗|本人)`,
  `your (?:\\w+ )?${app}(?: id| handle| account| name| number| username)?(?: there| is|:|,| \\()*\\s{0,2}${handle}`,
  `your (?:id|handle|name|username|account|number|profile)(?: there| on \\w+| is|:| \\()*\\s{0,2}${handle}`,
  `(?:you|your profile) (?:on|via|at) ${app}[ (:,]{0,3}(?:as |at |under )?${handle}`,
].map((pattern) => new RegExp(pattern, 'g'))

const named = new RegExp(app)
const ownLead =
  /(?:客服|我们?|本店|小店|店里|店铺|官方|店长|售后|老板|加|our|my|us on|me on)(?:的|家|企业)?\s*$/

/** Names of a customer in chat applications (WeChat, QQ …); those of the shop itself may stand. */
export function findHandles(reading: ReplyReading): Place[] {
  const { folded } = reading
  if (!named.test(folded)) return []
  const found: Place[] = []
  for (const pattern of told) {
    for (const match of folded.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length }
      const sentence = around(reading.sentences, place)
      if (!named.test(folded.slice(sentence.start, sentence.end))) continue
      if (!ownLead.test(folded.slice(Math.max(0, place.start - 8), place.start))) found.push(place)
    }
  }
  return found
}
