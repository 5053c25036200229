import { findPersonalData } from '../find-personal-data.ts'
import { findHandles } from './find-handles.ts'
import { findHomes } from './find-homes.ts'
import { standsIn } from './match-words.ts'
import { foldUnits, type Place, type ReplyReading } from './read-reply.ts'
import type { ReplyFacts } from './reply-finding.ts'

const ownMail =
  /^(?:service|services|support|help|helpdesk|info|care|customercare|hello|hi|contact|contactus|kefu|cs|sales|team|returns?|orders?|shop|store|customer\w*|after-?sales|feedback|care\.\w+|quality|complaints?|warranty|admin|office|mail|post|enquiries|inquiries|press|refunds?|claims?|replies|noreply|resolutions?|\w*(?:support|service|care|help|kefu)\w*)@/
const ownNumber =
  /^(?:\+?86[- ]?)?(?:400|800|95\d{3}|10\d{3}|12\d{3}|0?800|\+?1[- ]?8(?:00|88|77|66|55|44|33)|08|03)/
const ownLead =
  /(?:客服|热线|服务电话|售后电话|售后|官方|我们的?(?:电话|邮箱|微信)|本店|小店|致电我们|拨打|联系我们|店长|call us|\bour (?:\w+ ){0,3}(?:hotline|number|helpline|line|email|e-mail|inbox|address|phone|team|store)|hotline|helpline|(?:call|email|e-mail|write to|mail|reach|contact|phone|ring|text|message|whatsapp) (?:us|me|our \w+(?: \w+)?)(?: \w+)?(?: (?:on|at|via|by|to))?|(?:us|me|team|desk|support|service) (?:on|at|via))[^。.!?]{0,24}$/
const orderNumber =
  /(?:订单(?:编?号|号码)?|单号|运单号?|快递单号?|物流单号?|order(?: (?:number|no\.?|id|ref\w*))?|tracking(?: (?:number|no\.?|code|id))?|waybill)\s*(?:is|为|是|:|：|#|no\.?|\(|（|「|\[)*\s*#?\s*(?=[a-z0-9-]*\d{4})([a-z]{0,4}-?\d[a-z0-9-]{4,30})/g
const fullNameZh =
  /(?:^|[^\u4e00-\u9fff]|亲爱的|尊敬的|您好|你好|感谢|谢谢|给|的|，)([赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元顾孟平黄穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠曲家封芮储靳段焦巴弓牧山谷车侯全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹龙叶幸司黎薄印白蒲从索赖卓屠蒙池乔阴胥能苍双闻莘翟谭贡劳逄姬申扶冉宰雍桑桂牛寿通边扈燕尚农温别庄晏柴瞿阎慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄阙东欧利师巩聂关荆][\u4e00-\u9fff]{2}|欧阳[\u4e00-\u9fff]{1,2}|司马[\u4e00-\u9fff]{1,2}|上官[\u4e00-\u9fff]{1,2}|诸葛[\u4e00-\u9fff]{1,2})(?:先生|女士|小姐|同学|老师)/g
const fullNameEn =
  /\b(?:Dear|Hi|Hello|Hey|Thank you,?|Thanks,?|Sorry,?)\s+(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?([A-Z][a-z'’-]+\s+(?:[A-Z]\.\s+)?[A-Z][a-z'’-]+)\b|\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+([A-Z][a-z'’-]+\s+[A-Z][a-z'’-]+)\b/g
const noName =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Valued|Dear|Our|Lovely|Fellow|Happy|Loyal|Customer|Shopper|Friend|Buyer|Team|Sir|Madam|There|All|Everyone|We|I|So|Very|You|Thank|Thanks|For|And|The|Your|Guest|Sorry|Again|Kind|Black|New)\b|\b(?:Customer|Shopper|Friend|Buyer|Team|Madam|Guest|Member|Again|Reviewer|We|You|Sir|Customers)$/
const looseChat =
  /(?:您|你)(?:的)?(?:微信|手机|电话|qq|身份证|银行卡|邮箱|住址|地址)(?:号|号码)?(?:是|为|:|：)\s*[a-z0-9]|身份证(?:号|号码)?(?:是|为|:|：)?\s*\d{15}/g

/** Personal data of a customer in words that everybody can read; the shop's own numbers and addresses may stand. */
export function findExposed(reading: ReplyReading, facts: ReplyFacts): Place[] {
  const found: Place[] = []
  for (const { start, end } of findPersonalData(reading.text)) {
    if (!isOwn(reading, { start, end }, facts.shopContacts ?? [])) found.push({ start, end })
  }
  for (const pattern of [orderNumber, looseChat]) {
    for (const match of reading.folded.matchAll(pattern)) {
      found.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  found.push(...findHandles(reading), ...findHomes(reading))
  found.push(...namesIn(reading.text), ...wordsIn(reading, facts.privateWords ?? []))
  return found.sort((one, other) => one.start - other.start)
}

function isOwn(reading: ReplyReading, { start, end }: Place, contacts: readonly string[]): boolean {
  const words = reading.folded.slice(start, end)
  if (contacts.some((contact) => contact !== '' && foldUnits(contact).includes(words))) return true
  if (words.includes('@')) {
    if (ownMail.test(words)) return true
  } else if (ownNumber.test(words.trim())) return true
  return ownLead.test(reading.folded.slice(Math.max(0, start - 60), start))
}

function namesIn(text: string): Place[] {
  const found: Place[] = []
  for (const match of text.matchAll(fullNameZh)) {
    const name = match[1] ?? ''
    const start = match.index + match[0].indexOf(name)
    found.push({ start, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(fullNameEn)) {
    const name = match[1] ?? match[2] ?? ''
    if (noName.test(name)) continue
    const start = match.index + match[0].indexOf(name)
    found.push({ start, end: start + name.length })
  }
  return found
}

function wordsIn(reading: ReplyReading, words: readonly string[]): Place[] {
  const found: Place[] = []
  for (const word of words) {
    const sought = foldUnits(word.trim())
    const isTelling = isFullName(word.trim()) || /^[a-z#]{0,6}[-_]?\d[\da-z-]{4,}$/.test(sought)
    const start = isTelling ? reading.folded.indexOf(sought) : -1
    if (start >= 0) found.push({ start, end: start + sought.length })
  }
  return found
}

const surnames =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈姜崔钟谭陆汪范廖石贾韦夏付方邹熊白孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const nickname =
  /[妈爸爹娘儿姐哥弟妹宝酱君家爷叔姨嫂总老师傅豆仔崽猫狗鱼糖果子\d]$|先生$|女士$|小姐$|同学$|顾客$|客户$/
const han = new RegExp(
  `^[${surnames}][\\u4e00-\\u9fff]{1,2}$|^(?:欧阳|司马|上官|诸葛|司徒|慕容)[\\u4e00-\\u9fff]{1,2}$`,
)
const latin = /^[A-Za-z][A-Za-z'’-]+(?: [A-Za-z]\.?)?(?: [A-Za-z][A-Za-z'’-]+){1,2}$/
const title = /^(?:mr|mrs|ms|miss|dr)\.?\s+/i

/** A real name with surname and given name; nicknames, first names, and surnames with a title are none. */
function isFullName(word: string): boolean {
  if (han.test(word)) return !nickname.test(word)
  const name = word.replace(title, '').replace(/\s+/g, ' ')
  return latin.test(name) && !noName.test(name)
}

/** True when the text names a person in full. */
export function namesPerson(text: string): boolean {
  return namesIn(text).length > 0 || standsIn(foldUnits(text), [looseChat])
}
