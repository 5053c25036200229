import { en, zh } from './match-words.ts'

/** What a clause may say without explaining anything: greetings, wishes, pledges, requests, feelings, plans. */
export const idleWords: RegExp[] = [
  ...zh(
    '您好|你好|亲[，,~～！!]|亲亲|^亲|尊敬|亲爱|(?:顾客|客户)(?:朋友)?(?:您|$|，)|祝|愿|欢迎|光临|生活愉快|希望|期待|期望|努力|今后|以后|往后|下次|一定|不断|持续|竭尽|致力|始终|一直以来|宗旨|品牌|理念|更好|更优|优质',
    '^[^，。]{0,1}(?:先|小心|记得|别|注意|留意|切勿|切记|务必|建议|不要|避免|预计|多(?:放|送|寄)|让您|给您|为您|帮您|旧的|收到后|拿到后)|(?:放稳|碰倒|慢用|趁(?:新鲜|热)|心意|备用|换(?:谁|了谁)|也谢|也感谢)',
    '理解(?:您)?|能够?体会|心情|感同身受|给(?:您|你)~(?:带来|造成|添)|带来(?:了)?|造成(?:了)?~(?:不便|困扰|麻烦)|不便|困扰|不愉快|体验|重视|高度|关注|关心|意见|建议|反馈|评价|留言|支持|信任|动力|认可|厚爱',
    '(?:我们|客服|店长|专员|工程师|同事|这边|小店|本店)?(?:会|将|要|正在|已经?(?:收到|知道|知悉|了解|记录|转达|反馈))|(?:已|已经)(?:收到|知晓|记录|转达)|请|麻烦|烦请|如果|如有|若|假如|可以|您可|随时|(?:收到|看到|听到|注意到|得知)(?:您|了|你)|耐心|等待|稍等|谅解|海涵|包涵|见谅',
    '(?:您|你)(?:的)?(?:说|讲|提|反映|遇到|反馈|描述|收到|这次|那|要|想|放|看|可|选|现在|愿意|先|直接)|确实(?:不应该|不该|影响|是我们|让)|不应该|太对不住|换谁|心疼|难过|着急|生气|糟糕|闹心|尴尬',
  ),
  ...en(
    "hi|hello|hey|dear|good (?:morning|afternoon|evening)|hope|hoping|wish|look(?:ing)? forward|welcome|valued?|strive|always|committed|commitment|dedicated|important to us|your (?:comments?|feedback|review|message|concerns?|opinion|satisfaction|voice|experience)|understand\\w*|frustrat\\w*|disappoint\\w*|upset\\w*|annoying|inconvenien\\w*|unpleasant|miserable|grim|horrible|terrible|awful|experience|have a (?:nice|great|good|lovely|pleasant)|feel free|please|kindly|(?:we|i|they|she|he|it|team|specialist|someone)(?:'ll| will| would|'d| can| could| may| might)|going to|let (?:us|me)|like you|received|noted|regards|sincerely|yours|see you|best|take (?:this|it|all|your) ~seriously|seriously|concern\\w*|excellence|quality of our|standards?|hear from you|if you|you(?:'re| are| can|'ll| will| may| should| have|'ve| had| want| need| prefer| like)|nobody should|no one should|shouldn't|should not|unacceptable|acceptable|expect\\w*|deserve\\w*|not (?:what|how|the)|nowhere near|a (?:shame|pity)|oh (?:no|dear)",
  ),
]

/** A clause that tells what happened or how things are. */
export const tellingWords: RegExp[] = en(
  "was|were|wasn't|weren't|had|hadn't|did|didn't|got|went|came|left|ran|broke|sent|put|took|made|used|kept|sat|stood|fell|lost|sold|built|cut|held|hit|set|shook|froze|sank|slipped|[a-z]{3,}ed|is|are|isn't|aren't|comes?|runs?|does|doesn't|has|have|hasn't|haven't|switched|let|needs?|means?|makes?|takes?|shows?|tends? to|cannot|can't",
)
