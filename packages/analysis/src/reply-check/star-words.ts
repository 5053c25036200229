import { en, type WordRule, zh } from './match-words.ts'

const verdict = '(?:评价|评论|评分|差评|中评|评语|打分|分数|评星|星级|点评)'
const good = '(?:五星|5星|全五星|5颗星|五颗星|满星|好评|满分|五分|5分|高分|全5|五个星|5个星)'
const wish =
  '(?:请|求|望|希望|期待|盼|能否|能不能|可否|可不可以|可以|方便|麻烦|劳烦|辛苦|帮(?:忙|我们|小店|个忙|咱)|恳请|拜托|如果|若|要是|愿意|考虑|只要|记得|动动|高抬贵手|欢迎|别忘|就|去|把)'

/** Asks for better stars, or for a review to be changed or taken down. */
export const starWishWords: WordRule = {
  says: [
    ...zh(
      `${wish}~~(?:修改|更改|改(?:成|为|一下|下|回|掉|个|成个)?|更新|删(?:除|掉|了|一下)?|撤(?:回|销|下|掉)?|取消|调整|重新(?:评|打|给|写)|隐藏|去掉|抹掉|换成)(?:一下|下|您的?|你的?|这条|这个|那条|掉|了|之前的|原来的|当前的|此|刚才的|给我们的|的|对我们的|对本店的){0,3}(?:${verdict}|${good})`,
      `${wish}~~(?:把|将|对)?(?:您的?|你的?|这条|这个|那条|之前的|此条)?${verdict}~(?:修改|更改|改(?:成|为|一下|下|回|掉)|改改|更新|删(?:除|掉|了|一下|去)?|撤(?:回|销|下|掉)|取消掉|调整|提(?:高|升)|升(?:级|到)|重新|去掉|隐藏)`,
      `(?:给|打|点|赏|来|留|送|补|撒|奉上|赐)(?:我们|小店|本店|咱|店里|宝贝|客服|个|上|一个|一下|下|我|一|朵|全|出|您的|宝贵的){0,4}${good}`,
      `(?:改(?:成|为|个|到)?|升(?:到|为)?|换(?:成)?|变(?:成)?|提(?:到|升到|高到))(?:一?个|全|我们|您的)?${good}`,
      `${good}(?:哦|哟|呦|一下|支持|鼓励|呀|啊|么么|走起|来一个|来一波|砸)|(?:求|要|讨|期待|恳求|跪求)(?:您的?|你的?|个|一个|一波)?${good}|(?:手下|笔下|高抬)(?:留情|贵手)`,
      `(?:帮忙|麻烦|给个?|追个?|来个?|留个?|补个?|赏个?)(?:追|给|写)?(?:一?个|条)?(?:好评|好点的?评价|五分|满分|全五分|五颗星)|(?:五颗?星|全?五分|好评)[^，。]{0,3}(?:走一波|走起|安排上|来一波)|(?:能否|能不能|可否|麻烦|希望|可以|请|方便)[^。]{0,14}(?:重新|再)(?:给个|写个|次)?(?:评价|评分|打分|评一)|(?:期待|盼着?|求)[^，。]{0,6}(?:全?五分|五星|好评|小红花|满分)`,
      `(?:${verdict}|星级|分数?)[^，。]{0,4}(?:调|提|升|往上|抬)[^，。]{0,3}(?:高|上|升|一提|一点|满)|${verdict}[^，。]{0,6}(?:删|撤|隐藏)(?:掉|除|下|了)?[^，。]{0,2}(?:吗|吧|呢|嘛|不$)`,
      `(?:把|将)[^，。]{0,6}(?:这条|那条|追评|${verdict}|星星?)(?:先|给|也|再|都|帮忙|稍微)?(?:改|删|撤|隐藏|折叠|补满|补齐|补上|点亮|点满|加满|升|提|去掉|拿掉)|(?:追评|${verdict}|这条|那条)(?:能不能|可不可以|麻烦|方便|也|就|先|再|帮忙|帮我们|给){0,3}(?:隐藏|折叠|撤(?:掉|下|回|了)|删(?:掉|除|了|一下)|改(?:一?改|一下|改))|(?:补|点|加|打|送|赏)(?:满|亮|齐|全|几颗|颗|一颗|我们|两颗)+(?:小)?星(?!空|期|座|巴)|星星[^，。]{0,4}(?:补满|点亮|点满|加满|补齐|补上)`,
      `(?:删|撤|改|消)(?:除|掉|了|回|销)?(?:差评|中评)|(?:差评|中评)~(?:删|撤|改|消)(?:除|掉|了|回|销|一下|成)?`,
    ),
    ...en(
      '(?:good|positive|great|nice|better|kind|revised|higher) (?:review|rating|feedback)s? (?:would|will|really)|(?:appreciate|love|hope for|grateful for|with|leave|write|post) (?:us )?(?:an? |your )(?:\\w+ )?(?:positive|revised|better|higher|nicer|kinder) (?:review|rating)|(?:any chance of|hope|earns?|win|maybe|deserves?|get|love) ~~(?:extra|another|missing|more|lost|remaining) stars?|bump(?:ing)? (?:that|it|this|them) up|take (?:the|your|this|that) (?:review|post|comment|rating) (?:down|off)|(?:love|great|grateful|appreciate|help) (?:\\w+ )?if your (?:review|rating)',
      '(?:stars?|ratings?|reviews?|score|post|comments?|feedback) (?:\\w+ ){0,2}?(?:could|might|would|were to|can|will|to) (?:\\w+ )?(?:grow|go up|climb|rise|change|improve|disappear|vanish|come down|go away|be gone|turn into|become|reflect|move up|look (?:\\w+ )?(?:brighter|better|kinder))|(?:reflect(?:ed)? (?:\\w+ ){0,3}in your|(?:revisit|another look at|fresh look at|second look at|rethink) (?:your|the|that|those)) (?:review|rating|stars?|score)',
      '(?:delete|remove|change|update|edit|revise|amend|take down|hide) your (?:\\w+ )?(?:review|rating|comment|stars?|feedback) (?:and|then|once|so|when|after)',
      "(?:please|kindly|could you|can you|would you|will you|hope|hoping|ask(?:ing)?|consider|considering|appreciate|grateful|love|like|happy|willing|if you(?:'d| could| would)?|feel free|want|wish|request|invite|maybe|perhaps|urge|encourage|need|think about|mind|go ahead and|try to|you(?:'ll| will| can| may| might| could)|help us by|do us) ~~(?:chang\\w*|updat\\w*|edit\\w*|amend\\w*|revis\\w*|remov\\w*|delet\\w*|tak(?:e|ing) (?:it |this |that )?down|reconsider\\w*|rais\\w*|increas\\w*|improv\\w*|upgrad\\w*|adjust\\w*|modify\\w*|withdraw\\w*|retract\\w*|rethink\\w*|bump\\w*|turn\\w*|correct\\w*|alter\\w*|rewrit\\w*) ~(?:your|the|this|that|it|a) ~(?:reviews?|ratings?|stars?|scores?|feedback|comment)",
      '(?:your|the|this) (?:\\w+ ){0,2}(?:review|rating|stars?|score) ~(?:be )?(?:changed|updated|edited|amended|revised|removed|deleted|taken down|reconsidered|raised|improved|upgraded|withdrawn)',
      '(?:leave|leaving|left|give|giving|drop|write|writing|post|posting|award|grant|rate|rating|send|add|submit|need|want|ask(?:ing)? for|deserve|appreciate|love|hope for|share) (?:us |me |it |our \\w+ |the \\w+ |this \\w+ )?(?:with |for )?(?:an? |the |some |all |your )?(?:honest |nice |full |lovely |perfect |great )?(?:(?:5|five)[- ]?(?:out of 5 )?(?:full )?stars?|(?:5|five)/5|good (?:review|rating|score)|positive (?:review|rating|feedback|score)|(?:better|higher|top|top-rated|glowing|great|nice) (?:review|rating|score|stars?))',
      '(?:change|update|bump|raise|turn|move|make|edit|bring|switch|increase) (?:it|this|that|them|your (?:review|rating|stars?)|the (?:review|rating|stars?)) (?:up )?(?:to|into|a) (?:a |an )?(?:full )?(?:[45]|four|five|positive|better|higher|good|glowing)',
      '(?:5|five)(?: \\w+)?[- ]?stars? (?:would|will|really|reviews? (?:would|help|really)|help|mean|goes?|rating (?:would|helps?|means?))|another (?:chance )?(?:rating|review)|take (?:down|off|back) (?:your|the|this|that) (?:\\w+ )?(?:review|rating|comment|post)',
    ),
  ],
  unless: [
    ...zh(
      '(?:不会|绝不|不要求|无需|无须|不用|不必|不需要|从不|决不|并不|没有)(?:要求|让|请|为此|因此)?(?:您|你)?~(?:改|删|撤|评|更新|给)',
      `(?:感谢|谢谢|多谢|感激|收到|看到|得到|获得|谢|因为|为了|对得起|配得上|不负)(?:您|你|亲|了|的|给|打|能|给我们|给出|为我们|留下|愿意){0,6}(?:的)?${good}(?!.*(?:改|删|撤|求|麻烦|希望))`,
      '(?:根据|结合|看了|看过|看完|参考|读了|收到)(?:您|你|大家|顾客|客户|买家)~(?:评价|评论|点评)',
      '(?:改不改|要不要改|是否修改|怎么评|如何评价)~(?:由|都|您|随)|(?:评价|评论)(?:权|自由)',
    ),
    ...en(
      "(?:no need|don't need|do not need|needn't|not asking|never ask|won't ask|not ask|not (?:expect|want)|without (?:asking|changing)|(?:don't|do not) have) ~~(?:review|rating|stars?|change)",
      '(?:thank(?:s| you)?|delighted|thrilled|happy|glad|pleased|appreciate|grateful|chuffed|smile|so kind) (?:so much |very much |a lot |again |kindly )?(?:for |that you |to |of you to )?(?:taking (?:the )?(?:time|a moment) to )?(?:leave|leaving|left|give|giving|gave|writ\\w+|wrote|post\\w*|shar\\w+|your|the|see|get|read|receive|award\\w*|this|such)',
      "(?:we|i|our \\w+)(?:'ve|'re|'ll| have| are| will| had)? (?:just |already |also |now |since |then )*(?:updat\\w+|chang\\w+|edit\\w+|amend\\w+|revis\\w+|remov\\w+|improv\\w+|adjust\\w+|correct\\w+) ~(?:our|the (?:listing|page|product|description|size|chart|packag|photo|manual|process|recipe|glue|box))",
      '(?:keep|leave) (?:your|the) (?:review|rating) (?:as|exactly)|up to you',
    ),
  ],
}

/** Something of worth that could be given for a review. */
export const rewardWords: WordRule = {
  says: [
    ...zh(
      '返现|返[一二两三四五六七八九十]|返(?:您|你|给|\\d)|红包|优惠券|代金券|抵用券|现金|券|礼(?:品|物|包)|小礼|奖励|奖品|积分|补偿|赠(?:送|品)|送(?:您|你|一|个|上|份|出|\\d)|(?:给|发)(?:您|你)(?:\\d|一)|\\d{1,9}(?:\\.\\d{1,9})?(?:元|块|r\\b)|[¥￥]\\d{1,9}|折扣|免单|全额退|退(?:款|您|你|\\d|全款|一半)|打款|转账|奶茶|好处|糖吃|[一二两三四五六七八九十几百]+(?:元|块)|免费送|酬谢|答谢|谢礼',
    ),
    ...en(
      'refunds?|refunded|vouchers?|coupons?|discounts?|gifts?|gift cards?|(?:store |shop )?credits?|cash ?back|cash|bonus(?:es)?|free|freebie|rewards?|rewarded|points|compensat\\w+|money|reimburse\\w*|surprise|prize|treats?|on us|on the house|at no (?:extra )?(?:cost|charge)|(?:use |another |a |your )?code|second set|rewarding|\\d{1,9} ?% off|(?:\\$|£|€|¥)\\d{1,9}|\\d{1,9} ?(?:dollars|euros|pounds|usd|gbp|eur|yuan|bucks)',
    ),
  ],
}

/** Ties one thing to another. */
export const bargainWords: WordRule = {
  says: [
    ...zh(
      '只要|如果|若|要是|的话|以后|之后|后(?!续|期|面|台|悔|来|果|天)|就(?:能|可|会|送|返|给|退|赔|有|发)|即可|即(?:送|返|赠|可)|可(?:获|得|领|享)|换取|换(?:个|一)|作为(?:交换|回报|答谢|感谢)|凭|截图|便(?:送|可|返)|则|先|条件|有礼|有奖|得|领取|凡是?|都有|人人有|老规矩|但凡|凭借|每位|所有给|都(?:会|能|可)|专享|专属|加图|评价[^，。]{0,2}(?:送|返|领|得)|(?:删|改|撤)(?:了|掉|完)(?:，|就)|等(?:您|你)|(?:图|视频|笔记|买家秀)的(?:姐妹|朋友|亲|宝子|老铁|小伙伴|顾客|客人)',
    ),
    ...en(
      "if|once|in (?:exchange|return)|after|when(?:ever)?|as soon as|provided|as a (?:thank[- ]you|thanks|reward|token)|and (?:get|receive|earn|claim|win|enjoy)|(?:then|and) (?:we|i)(?:'ll| will| can|'d| would)|screenshot|in order to|to (?:get|receive|claim|earn)|for (?:a|your|an|each|every|changing|updating|leaving|removing|deleting|posting|writing|giving|raising)|qualif\\w+|before (?:we|i) (?:can|send|issue|process)|only (?:then|when|after|if)|first|unless|condition\\w*|as we do for|everybody who|everyone who|anyone who|any(?:one|body) (?:that|leaving)|(?:those|customers|shoppers|buyers|reviewers|people) who|just mention|mention (?:your|this)|every (?:reviewer|5-star|five-star)|always (?:send|give)|gets? (?:you|a|an|another|your)|everyone who|and the|so here's|and (?:your|we'll|we will|i'll|get)|(?:say|write|post|share|snap|leave) ~~and|waiting for you",
    ),
  ],
}

/** A review as something that is given; together with a reward it is a bargain. */
export const reviewGivenWords: WordRule = {
  says: [
    ...zh(
      `(?:给|打|留)?(?:了|过)?${good}(?:评价)?的(?:每(?:一)?位|所有)?(?:朋友|顾客|客户|亲|买家|老铁|小伙伴|宝子|用户|客人)|${good}(?:后|之后|截图|返|有|晒图|送|即|可|加|并|带图|\\d|就|领)|(?:带图|晒图)?评价(?:满|够|超过)|带图(?:评价|评论|好评)|(?:把|将)[^，。]{0,3}(?:差评|评价|评论)[^，。]{0,2}(?:删|改|撤)|买家秀|(?:发|晒|传|拍|带)[^，。的]{0,6}(?:图|视频|笔记)的(?:姐妹|朋友|亲|宝子|老铁|小伙伴|顾客|客人)|(?:把|将)(?:这条|那条)(?:也|先|再|给)?(?:改|删|撤)|(?:小红书|朋友圈|抖音)[^，。]{0,6}(?:发|晒|种草|打卡)|(?:晒图|晒单|追评|带图|写(?:个|一下)?|发)(?:评价|好评|评论)?(?:后|之后|即|可|返|就|送|有礼|领)|(?:评价|评论)(?:后|截图|即|有礼|返)`,
    ),
    ...en(
      '(?:5|five)[- ]?stars?(?: reviews?| ratings?)?|(?:positive|good|nice|great|glowing|better|new|updated) (?:review|rating|feedback)|(?:changing|updating|removing|deleting|editing|change|update|remove|delete|edit|revise|take down|withdraw) (?:your|the|this|that) (?:\\w+ )?(?:review|rating|feedback|comment)|(?:leaves?|leaving|writes?|writing|posts?|posting) (?:us )?(?:a |an |your )?(?:\\w+ )?(?:review|rating)|(?:say|write|post|share|leave|put|drop) (?:something|a (?:good|kind|nice) word|(?:a few|some) (?:kind|nice|good) words|a line) ~(?:about us|online|on \\w+)|for a review|(?:every|each|all|any|our|rewarding) (?:[\\w-]+ ){0,2}review(?:er)?s?|tag us',
    ),
  ],
  unless: starWishWords.unless,
}
