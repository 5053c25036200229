// What platforms write in the name of people who wrote nothing, clause by clause.
const clauses = [
  /^(?:此|该|本)?(?:用户|买家|顾客|会员|客户|评价方)?(?:尚|还|暂)?(?:没有?|未|暂无|没)(?:能|有)?(?:及时|按时|主动|在(?:规定|约定)时间内|在[0-9]+天内)?(?:对[^，]{0,8})?(?:填写|做出|作出|发表|写下|留下|撰写|进行|给出|提交)?(?:任何)?(?:文字|具体|有效|书面|评价|的)*(?:评价|评论|内容|评分|反馈|描述)*$/u,
  /^(?:由)?(?:系统|平台|超时|逾期|本店|已|将)*(?:自动|默认)+(?:给出|给予|为|视为|打)?(?:了)?(?:五星|5星|满分)?(?:好评|评价|五星|满分)$/u,
  /^(?:this|the|a) (?:customer|user|buyer|reviewer|shopper)(?: has| did)?(?: not|n't)? (?:left|leave|gave|give|written|write|wrote|provided?|submitted?|added?)(?: only)?(?: an?| any| no| the)?(?: star| written)? ?(?:rating|review|comment|text|feedback)s?(?: (?:but|and)? ?(?:without|with no|no)(?: an?| any)?(?: written)? (?:comment|text|words|review|feedback)s?)?$/iu,
  /^(?:no|without)(?: written)? (?:comment|review|text|feedback|words)s?(?: left| provided| given)?$/iu,
  /^(?:default|automatic|auto)(?: positive)? (?:review|rating|praise)$/iu,
  /^n\/?a$/iu,
]

/** True for a text that a platform put there by itself; it says nothing about its author. */
export function isDefaultText(text: string): boolean {
  if (text.length > 80) return false
  const parts = text.split(/[,，。.!！;；~、…\s](?=[\p{Script=Han}\s]|$)/u).map((part) => part.trim())
  const told = parts.filter((part) => part !== '')
  return told.length > 0 && told.every((part) => clauses.some((clause) => clause.test(part)))
}
