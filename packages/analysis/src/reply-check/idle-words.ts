import { en, zh } from './match-words.ts'

/** What a clause may say without explaining anything: greetings, wishes, pledges, requests, feelings, plans. */
export const idleWords: RegExp[] = [
  ...zh(
    '您好|你好|亲[，,~～！!]|亲亲|^亲|尊敬|亲爱|(?:顾客|客户)(?:朋友)?(?:您|$|，)|祝|愿|欢迎|光临|生活愉快|希望|期待|期望|努力|今后|以后|往后|下次|一定|不断|持续|竭尽|致力|始终|一直以来|宗旨|品牌|理念|更好|更优|优质',
    '^[^，。]{0,1}(?:先|小心|记得|别|注意|留意|切勿|切记|务必|建议|不要|避免|预计|多(?:放|送|寄)|让您|给您|为您|帮您|旧的|收到后|拿到后)|(?:放稳|碰倒|慢用|趁(?:新鲜|热)|心意|备用|换(?:谁|了谁)|也谢|也感谢)',
    '理解(?:您)?|能够?体会|心情|感同身受|给(?:您|你)~(?:带来|造成|添)|带来(?:了)?|造成(?:了)?~(?:不便|困扰|麻烦)|不便|困扰|不愉快|体验|重视|高度|关注|关心|意见|建议|反馈|评价|留言|支持|信任|动力|认可|厚爱',
    '(?:我们|客服|店长|专员|工程师|同事|这边|小店|本店)?(?:会|将|要|正在|已经?(?:收到|知道|知悉|了解|记录|转达|反馈))|(?:已|已经)(?:收到|知晓|记录|转达)|请|麻烦|烦请|如果|如有|若|假如|可以|您可|随时|(?:收到|看到|听到|注意到|得知)(?:您|了|你)|耐心|等待|稍等|谅解|海涵|包涵|见谅',
    '(?:您|你)(?:的)?(?:说|讲|提|反映|遇到|反馈|描述|收到|这次|那|要|想|放|看|可|选|现在|愿意|先|直接)|确实(?:不应该|不该|影响|是我们|让)|不应该|太对不住|换谁|心疼|难过|着急|生气|糟糕|闹心|尴尬|换(?:成|做|作)(?:谁|是|我)|一(?:年|生|辈子)(?:就|只|才)?(?:有)?(?:这|那)?么?一(?:回|次)|不用(?:寄|退|还)|(?:坏|旧|错|原来)的?(?:那|这)?~留着|不应当',
  ),
  ...en(
    "hi|hello|hey|dear|good (?:morning|afternoon|evening)|hope|hoping|wish|look(?:ing)? forward|welcome|valued?|strive|always|committed|commitment|dedicated|important to us|your (?:comments?|feedback|review|message|concerns?|opinion|satisfaction|voice|experience)|understand\\w*|frustrat\\w*|disappoint\\w*|upset\\w*|annoying|inconvenien\\w*|unpleasant|miserable|grim|horrible|terrible|awful|experience|have a (?:nice|great|good|lovely|pleasant)|feel free|please|kindly|(?:we|i|they|she|he|it|team|specialist|someone)(?:'ll| will| would|'d| can| could| may| might)|going to|let (?:us|me)|like you|received|noted|regards|sincerely|yours|see you|best|take (?:this|it|all|your) ~seriously|seriously|concern\\w*|excellence|quality of our|standards?|hear from you|if you|you(?:'re| are| can|'ll| will| may| should| have|'ve| had| want| need| prefer| like)|nobody should|no one should|shouldn't|should not|unacceptable|acceptable|expect\\w*|deserve\\w*|not (?:what|how|the)|nowhere near|a (?:shame|pity)|oh (?:no|dear)",
  ),
]

/** A clause that tells what happened or how things are. */
export const tellingWords: RegExp[] = en(
  "was|were|wasn't|weren't|had|hadn't|did|didn't|got|went|came|left|ran|broke|sent|put|took|made|used|kept|sat|stood|fell|lost|sold|built|cut|held|hit|set|shook|froze|sank|slipped|[a-z]{3,}ed|is|are|isn't|aren't|comes?|runs?|does|doesn't|has|have|hasn't|haven't|switched|let|needs?|means?|makes?|takes?|shows?|tends? to|cannot|can't",
)

/** A clause that begins with a thing and goes on: "it rubs on a burr inside the ring". */
export const subjectWords: RegExp[] = [
  /^\s*(?:and |but |so |as |since |where |which )?(?:the|our|its?|they|these|those|both|all|some|each|most|(?!thanks|always|perhaps|please)[a-z]{3,}s) (?:[\w'-]+ ){2}/g,
]

/** A time to come, which belongs to a plan. */
export const comingWords: RegExp[] = [
  ...zh(
    '明[天日早晚]|后[天日]|次日|隔[天日]|下(?:周|星期|礼拜)|今晚|(?:天|日|时|点|周.|末)(?:之|以)?[内前](?!没|未|才)',
  ),
  ...en('tomorrow|tonight|next (?:week|day|month)|by (?:\\w+day|noon|the end)|within|until then'),
]

/** What a trouble did to the customer: it names the trouble and does not explain it. */
export const effectWords: RegExp[] = [
  ...zh(
    '没法|用不了|不能用|差点|害(?:得|您|你|了|小|孩)|扫~兴|耽误|影响|连累|委屈|辛苦|受累|折腾|白(?:等|跑)',
  ),
]
