import { maskPersonalData } from '@echoloop/analysis'
import type { SlotFacts, TemplateSlot } from '@echoloop/contract'

/** Facts whose words are taken out of a text, and by which slot; longer words go first. */
const known: TemplateSlot[] = [
  'customer.name',
  'order.number',
  'product.name',
  'case.number',
  'agent.name',
  'shop.name',
]

const numbers =
  /(?:订单(?:编?号)?|单号|运单号?|快递单号?|order (?:number|no\.?)?|tracking (?:number|no\.?)?)\s*[:：#]?\s*(?=[A-Za-z0-9-]*\d{4})[A-Za-z0-9-]{6,}/gi
const calledZh = /[\u4e00-\u9fff]{1,3}(?=(?:先生|女士|小姐)(?:您好|，|,|：))/g
const calledEn =
  /\b(Dear|Hi|Hello|Hey)\s+(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?[A-Z][a-z'’-]+(?:\s+[A-Z][a-z'’-]+)?(?=[,!.\s])/g
const dates =
  /\d{1,2}月\d{1,2}[日号]|(?:本|下)?(?:周|星期)[一二三四五六日天]|(?:明|后|今)[天日晚早]|\b(?:tomorrow|tonight|today|(?:next |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?)\b/gi
const sums =
  /(?:[$£€¥￥]\s?\d[\d,.]*\d|[$£€¥￥]\s?\d)|\d+(?:\.\d+)?\s*(?:元|块钱?|dollars|pounds|euros|yuan)/g

/**
 * A reply that can be shown for another case: names, numbers and contacts become slots or masks, dates and sums are
 * left for a person to fill in, since those of another case would be wrong here. Pure.
 */
export function deIdentify(text: string, facts: SlotFacts): string {
  let words = text
  for (const slot of known) {
    const fact = facts[slot]?.trim()
    if (fact && fact.length >= 2) words = words.replaceAll(fact, `{{${slot}}}`)
  }
  words = words
    .replace(numbers, '{{order.number}}')
    .replace(calledZh, '{{customer.name}}')
    .replace(calledEn, '$1 {{customer.name}}')
    .replace(dates, '{{fill.date}}')
    .replace(sums, '{{fill.amount}}')
  return maskPersonalData(words).text
}

/** What a customer wrote, without what says who it was; at most `lengthMax` units. Pure. */
export function deIdentifyProblem(text: string, facts: SlotFacts, lengthMax = 280): string {
  let words = text
  for (const slot of ['customer.name', 'order.number'] as const) {
    const fact = facts[slot]?.trim()
    if (fact && fact.length >= 2) words = words.replaceAll(fact, '…')
  }
  return maskPersonalData(words.replace(numbers, '…')).text.slice(0, lengthMax)
}
