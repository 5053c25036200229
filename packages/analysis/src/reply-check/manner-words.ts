import { en, type WordRule, zh } from './match-words.ts'

/** Thanks in any form. */
export const thanksWords: WordRule = {
  says: [
    ...zh(
      '感谢|谢谢|多谢|谢过|谢啦|谢了|致谢|谢意|感激|感恩|鸣谢|拜谢|蟹蟹|道谢|谢您|谢亲|3q',
      '(?:反馈|意见|建议|支持|声音|评价|鼓励|认可|提醒|指正)~(?:非常|十分|很|特别|极其|极为|至关)?(?:重要|宝贵|珍贵|有帮助|有价值|帮助很大)',
      '(?:很|真|十分|非常)?(?:庆幸|高兴|开心|幸运)(?:您|你)(?:能|愿意|肯)?(?:告诉|告知|说出|提出|反馈|指出)',
      '帮了(?:我们)?(?:大|很大的?)忙|多亏(?:了)?(?:您|你)',
    ),
    ...en(
      'thanks?|thank-you|thx|ty|cheers|ta',
      'grateful|gratitude|much obliged|indebted',
      '(?:really |truly |very much |much |greatly |do |we |i |sincerely |deeply )?appreciate[sd]?',
      'means (?:a lot|so much|the world)|made (?:my|our) (?:day|week)|glad you (?:told|wrote|let|raised|flagged|got in touch|reached)',
      '(?:your )?(?:feedback|review|comments?|message|words) (?:is|are|was|were|really|truly|helps?) ~(?:valuable|helpful|useful|help us|important|appreciated)',
    ),
  ],
  unless: [
    ...zh('不用谢|不必谢|谢绝|恕不'),
    ...en(
      'no thanks to',
      "(?:would|we'd|i'd|will|could you) ~(?:appreciate|be grateful|thank)",
      'thanks to (?:a|an|the|this|that|our)',
      "(?:don't|do not|doesn't|didn't|not) appreciate",
      'thanks for nothing',
    ),
  ],
}

/** An apology that is meant. */
export const apologyWords: WordRule = {
  says: [
    ...zh(
      '抱歉|对不起|对不住|不好意思|致歉|道歉|歉意|歉疚|愧疚|内疚|惭愧|羞愧|过意不去|赔(?:个)?不是|赔个?礼|(?:道|说|赔)(?:一?个|一?声|了个)(?:歉|抱歉|对不起|礼)|赔罪|汗颜|自责',
      '(?:还请|请|望|敬请|恳请|请您|求)(?:您)?(?:多多|多)?(?:见谅|海涵|包涵|原谅|谅解|恕罪)|万望(?:见谅|海涵)',
      '(?<![不非])(?:是|都是|确实是|的确是|这是)(?:我们|咱们|我们家|小店|本店|店里|我方|我们这边)(?:的|店里|这边)?~(?:错|疏忽|失误|不对|不是|失职|不周|责任|过失|问题|没做好|大意|粗心)',
      '(?<!不是|并非|不算|非)(?:我们|小店|本店|店里)(?:的)?(?:疏忽|失误|失职|过错|过失|大意)|(?<!不是)(?:责任|问题|错)(?:全|都|完全)?(?:在|出在)(?:于)?(?:我们|我方|本店|小店|店里)',
      '(?:没有?|没能|未能|未)(?:把|将)?~(?:做好|照顾好|服务好|尽到|做到位|把好关|把关好)',
      '(?:让|给|令|使)(?:您|你|亲|顾客)~(?:失望|久等|添麻烦|添堵|糟心|受委屈|委屈|闹心|扫兴|受累|着急|担心|操心|白等|白跑)',
      '辜负了?(?:您|你)|对(?:您|你)~(?:有愧|亏欠)|我们(?:做得|做的)?(?:不够好|不到位|不好|欠妥|不妥|没做好)',
    ),
    ...en(
      'sorry|apolog(?:y|ies|ise|ised|ising|ize|ized|izing|etic)|regret(?:s|ted|fully)?|forgive us|(?:beg|ask) (?:for )?your (?:pardon|forgiveness)|pardon us|mea culpa|my bad',
      "(?:our|my) (?:bad|fault|mistake|error|slip|failure|oversight|blunder)|(?:this|that|it)(?:'s| is| was) on us",
      "(?:we|i) (?:really |clearly |simply |have |totally |definitely |obviously |certainly )?(?:messed up|screwed up|dropped the ball|let you down|fell short|failed you|failed to|got (?:it|this|that|your) ~wrong|should have ~(?:been|done|checked|caught|told|packed|sent)|should never have|made a mistake|slipped up|missed the mark|didn't live up|did not live up|blew it)",
      "(?:not|isn't|wasn't|nowhere near) (?:the (?:experience|standard|service|quality|level)|good enough|acceptable|what (?:you|we) (?:should|expect|want|paid))",
      '(?:feel|we feel|i feel) (?:terrible|awful|bad|embarrassed|ashamed)|(?:embarrassed|ashamed|gutted|mortified) (?:that|by|about|to)|(?:hate|hates) (?:that|to hear|hearing|it when)',
      'you deserved? (?:better|more)|(?:lived?|living) up to',
    ),
  ],
  unless: [
    ...zh(
      '(?:没(?:有)?什么|无需|不需要|不必|不用|凭什么|不会|没必要|拒绝)~(?:道歉|抱歉|致歉)',
      '(?:抱歉|不好意思|对不起)[，, ]*(?:亲)?[，, ]*(?:您|你)(?:这么|那么|这样)(?:想|认为|觉得)',
      '(?:抱歉|不好意思|对不起)[，, ]*(?:亲)?[，, ]*(?:但|可是|不过)?(?:这个?|那)?(?:我们?|小店|本店)?(?:也)?(?:没办法|无能为力|管不了|爱莫能助|帮不了|概不|恕不)',
      '(?:抱歉|不好意思|对不起)[，, ]*(?:亲)?[，, ]*(?:这|那)?(?:真)?不(?:是|归|属于|关)(?:我们|本店)',
    ),
    ...en(
      "not (?:sorry|our fault|our mistake|our error|my fault)|(?:nothing|no need|no reason) (?:for us )?to apologi[sz]e|(?:won't|will not|don't|do not|refuse to|not going to|can't) (?:be )?~apologi[sz]",
      "sorry (?:that )?you (?:feel|felt|think|thought|see it|misunderst|misread|did not|didn't|chose|decided|were unable to (?:read|follow|understand))",
      'sorry if (?:you|that|it|this|anyone|our|we)',
      "sorry (?:but|to say|,? ?but) ~(?:isn't|is not|not|can't|cannot|won't|nothing)|sorry, (?:there's|there is|it's|that's|this is) (?:nothing|not)",
    ),
    /sorry,? (?:but )?(?:we|i|it|this|that|there) ?(?:can't|cannot|isn't|is not|are not able|won't|is nothing|'s nothing|'s not|aren't)/,
  ],
}

/** Words against the customer's person, contempt, mockery, threats. */
export const insultWords: WordRule = {
  says: [
    ...zh(
      '傻[子逼比叉x叼]|(?:真|太|这么|够|你|您)傻(?![瓜乎])|蠢|白痴|脑残|弱智|智障|有病(?:吧|啊|吗)?|神经病|滚(?:蛋|开|远|吧|出)|[煞沙]笔|\\bsb\\b|刁民|穷(?:鬼|逼|酸)|闭嘴|废话|(?<![\\u4e00-\\u9fff])妈的(?!妈)|他妈的|特么|他妈|tmd|奇葩|无理取闹|胡搅蛮缠|不可理喻|胡说|瞎(?:说|写|评|搞|扯|闹|编|逼)|胡扯|扯淡|造谣|撒谎|说谎|骗人|碰瓷|敲诈|讹(?:人|我|诈|钱)|抹黑|泼脏水|恶意(?:差评|评价|中伤|诋毁|投诉|退|抹黑|竞争)|职业差评|同行(?:来|派|恶意|吧|故意)|心机|贱|丑人|要饭|没素质|素质(?:低|差|真|堪忧)|没教养|脑子|智商|睁眼说瞎话|(?:你|您)(?:的)?眼睛?瞎|眼瞎|没长(?:眼|脑)|长眼睛',
      '爱(?:买|要|用|来|信|退|评)不(?:买|要|用|来|信|退|评)|不爱(?:买|要|用)(?:就)?(?:别|拉倒|算了)|爱咋咋|买不起|嫌贵(?:就)?(?:别|你)|(?:你|您)?(?:别|不要|少)(?:在这|再)?(?:吵|闹|烦|啰嗦|矫情|废|没事找事|装(?:可怜|无辜|傻|糊涂|蒜)|无病呻吟|胡)|矫情|玻璃心|有完没完|烦不烦|烦死|真烦|懒得(?:理|跟|和|回)|没空(?:理|跟|和|陪)|没(?:时间|工夫|功夫)(?:理|跟|和|陪|听)',
      '关(?:我|我们)(?:们)?(?:什么|啥|屁)事|(?:那)?又(?:怎么|能怎|怎)(?:么)?样|随便(?:你|您)|随(?:你|您)(?:的?便|怎么|去|投诉|评)|(?:你|您)(?:到底)?(?:想|要)(?:怎么?样|咋(?:样|地|滴)|干嘛)|能怪谁|(?:您|你)?事(?:儿)?(?:真|怎么这么|那么|太)多|事(?:儿)?[精妈逼]|难伺候|斤斤计较|(?:贪|占)小?便宜|白嫖|吹毛求疵|鸡蛋里挑骨头|小题大[做作]|大惊小怪|至于(?:吗|嘛|么|给|打)|没见过世面|戏(?:真|太)多|装什么',
      '一分(?:钱|价钱|价)一分货|便宜(?:没|无|能有)(?:好货|什么好)|(?:就|才|也就|只)(?:值)?(?:这个?|几十|几|十几|那点|这点)(?:价|块|元|钱)(?:钱)?(?:的)?(?:东西|货|还)?(?:你|您)?(?:还|能|就)|(?:这个?|这|那个?)价(?:格|位|钱)?(?:你|您)?(?:还)?(?:想要?|指望|要求|能|买到)(?!接受|保证)|还想(?:怎|要|咋)|知足吧|别(?:指望|想|做梦)|想得美|想都别想|做梦|没门|没得商量|爱信不信|不服(?:你|您|就|去)|(?:尽管|随便|有本事|去)(?:投诉|告)|(?:不|才不)怕(?:你|您)|(?:你|您)谁(?:啊|呀)|(?:不)?识字|看不懂(?:字|中文|人话|吗)|懂不懂|不懂(?:就)?(?:别|不要)|听不懂(?:人话|吗)|(?:你|您)(?:是)?(?:第一次|没)(?:网购|买过)',
      '(?:您|你)这么会|怎么不自己(?:去|来|做)|上纲上线|(?:您|你)(?:高兴|开心)就好|小事(?:儿)?(?:也|都|还)(?:要|值得|至于)?(?:写|给|发|闹|投诉)|找茬|另请高明|看清楚再(?:说|来)|成年人了|(?:这|那)点常识|(?:跟|和)(?:您|你)(?:说|讲)不(?:明白|清楚|通)|别(?:老|总|一直)盯着|鸡毛蒜皮|伺候不(?:起|了)|(?:建议|麻烦|请|还是|就)(?:您|你)?(?:直接|还是)?(?:去)?[^，。]{0,4}(?:专柜|大牌|名牌|奢侈品|高端|更贵|别家|别处|定制)[^，。]{0,4}(?:买|去|吧|看)?(?:$|，|。|吧)|闲情逸致|(?:真|够|这么|那么|太)闲(?!置|着)|(?:您|你)(?:可|还)真(?:是)?(?:够|闲|有(?:闲|意思|空|才)|会(?:挑|说|编|算)|能(?:挑|说|折腾|编)|敢|行|讲究|金贵|娇贵)|省得(?:您|你)[^，。]{0,4}(?:睡|念|惦记|唠叨|闹|再来)|(?:领教|见识)了|大开眼界|(?:不至于|犯不着|犯得着)(?:吧|吗|这么|为)',
      '呵呵|(?<!让[您你]|令[您你]|使[您你])(?:真|很|太|也是|好|真是|简直)?无语(?!的体验)|(?:你|您)(?:真|太|也太|可真)?(?:可笑|搞笑|好笑|逗|难缠|烦|过分|作|挑剔|敏感|较真|无知|自私)|真(?:够)?可笑|简直(?:笑话|可笑|离谱)|算我们倒霉|算(?:你|您)狠|后果自负|(?:法律|律师函|法院)见|起诉(?:您|你)|告(?:您|你)诽谤|拉黑|黑名单',
      '(?:您|你)?自己(?:不会)?(?:看着办|想办法|想去|去(?:查|找|看|问|想)|解决去?吧|看看(?:清楚)?吧|琢磨)|说了(?:多少|几|八百)遍|(?:都|已经)说(?:过)?(?:多少|几)遍|问(?:多少|几)遍|不要(?:再)?(?:问|来|打扰|找)了?(?:我们)|(?:别|不要|甭)(?:再)?(?:来|买|光顾)(?:了|我们)|慢走不送|不(?:欢迎|稀罕)(?:您|你)|不差(?:您|你)(?:这|一)',
    ),
    ...en(
      'stupid|idiot(?:ic)?|idiots|dumb|moron(?:ic)?|imbecile|dimwit|clown|loser|liars?|lying|you lie|you lied|shut up|pathetic|cry ?bab(?:y|ies)|whin(?:e|es|ing|er|y|ger|ging)|moan(?:ing|er)|boo hoo|get over it|get a (?:life|grip)|grow up|calm down|chill out|suck it up|tough luck|hard luck|too bad|your loss|good riddance|snowflake|karen|troll(?:s|ing)?|ungrateful|entitled|hysterical|paranoid|delusional|clueless|ignorant|lazy|greedy|scammers?|freeloader|cheapskate|con artist|blackmail(?:ing)?|extort(?:ion|ing)?',
      '(?:just|only) an? (?:\\w+ ){1,2}?after all|(?:just|only) an? \\w+, after all|mind[- ]?readers?|(?:for )?some people(?: (?:will|just|are|always|never)|$|\\.)|fun at parties|(?:bit|little) (?:too )?much to ask|that is a bit much|spend (?:a little |a bit )?more (?:than|next)|not sure what you (?:expected|were expecting)|refrain from|good luck (?:finding|with that|elsewhere)|ever (?:good )?enough for|less (?:dramatic|emotional)',
      "(?:thanks?|thank you) for (?:the|your|this) (?:novel|essay|lecture|sermon|rant|drama|life story|dissertation|speech|tirade|outburst)|quite (?:the|a) (?:tragedy|drama|catastrophe|performance|critic|detective|expert|connoisseur)|(?:do )?try to (?:survive|cope|contain yourself|calm)|(?:finally|at last) (?:get (?:some|a good|your) ?(?:\\w+ )?(?:sleep|rest|peace)|sleep|move on)|(?:perhaps|maybe|clearly|simply|probably|obviously|evidently) (?:\\w+ )?(?:isn't|is not|not) for (?:everyone|everybody|you)|(?:shockingly|newsflash|news flash|surprise surprise),|(?:heaven|god) forbid|bless your heart|my heart bleeds|first[- ]world problems?|slow clap|poor you|the horror|rocket science|pray tell|how (?:terrible|awful|dreadful) for you|(?:there are|we hear) ~~(?:on the market|elsewhere|in other shops)|(?:someone|somebody) ~(?:woke up|got up) on the wrong",
      "wast(?:e|ing) (?:of )?(?:our|my|everyone's) time|stop (?:complaining|bothering|wasting|crying|lying|messaging|harassing|emailing)|quit (?:complaining|whining)|nobody (?:asked|cares)|no one (?:cares|asked)|who cares|(?:don't|do not|couldn't|could not) (?:really )?care|not interested in your|(?:we've|we have|i've|i have) better things to do|sick of|tired of (?:you|people|customers)|fed up with (?:you|people|customers)",
      "(?:shop|buy|go|order|purchase) (?:somewhere|elsewhere|from someone) ?(?:else)?(?: then| next| instead)?|take your (?:business|money) elsewhere|don't (?:come back|buy (?:from us|here)|order) again|please don't (?:shop|order|buy|come)|never (?:shop|buy|order) (?:here|with us) again",
      "you get what you pay for|what (?:do|did|were|would) you (?:expect|expecting)|(?:for|at) (?:that|this|such a (?:low|cheap)) (?:price|money)[, ]+(?:what|you (?:can't|cannot|shouldn't|get))|(?:didn't|don't) (?:pay|cost) (?:enough|much)|if you want(?:ed)? (?:quality|better)|it(?:'s| is) (?:only|just) (?:a )?(?:\\$|£|€)?\\d{1,9}",
      "can(?:'t| ?not)? you (?:even )?read|learn (?:how )?to read|(?:maybe |perhaps |please )?learn (?:how )?to (?:use|operate|handle|measure|wash)|(?:did|do) you even|have you (?:even )?tried (?:plugging|turning|reading|switching|opening|charging)|if you (?:can|could|bothered to) read|how many times|as (?:i|we)(?:'ve| have)? (?:already|previously|repeatedly) (?:told|said|explained|mentioned)|are you (?:kidding|serious|blind|joking)|seriously\\?|lol|lmao|rofl|smh|duh|yeah right|give me a break|cry me a river|whatever you say|deal with it|figure it out(?: yourself)?|sort it (?:out )?yourself|do(?:n't)? your (?:own )?(?:homework|research)|google it",
      "(?:you(?:'re| are)?|your|this|such|a|being|overly|so|bit) ~(?:ridiculous|nonsense|absurd|laughable|unreasonable|dramatic|drama queen|drama|overreact\\w*|exaggerat\\w*|fussy|picky|nit-?pick\\w*|difficult|petty|rude|crazy|insane|childish|demanding|dishonest|impatient)(?! (?:wait|delay|experience|time))",
      'fake (?:review|complaint|news)|(?:jealous|competitor|competitors)|malicious|slander\\w*|defam\\w*|our lawyers?|see you in court|(?:sue|suing) you|legal action against you|block(?:ed|ing)? (?:you|your account)|blacklist(?:ed)?|ban(?:ned)? you',
      'damn|crap|hell|wtf|ffs|bull ?shit|shit|piss(?:ed)?|ass|arse|screw you|fuck\\w*|bloody',
    ),
  ],
  unless: [
    ...zh(
      '(?:不|没有|绝不|不会|从不|并非|不是)(?:觉得|认为)?(?:您|你)?(?:是|在|会)?~(?:恶意|敲诈|碰瓷|撒谎|说谎|小题大|挑剔|吹毛求疵|骗人|矫情)',
      '不是一分(?:钱|价钱)|不(?:想|能|会|敢)(?:再)?骗人|拉黑(?:了)?(?:这家|该|那个|供应)|(?:把|已将|将)~(?:供应商|承运商|该员工|骑手)~(?:黑名单|拉黑)',
      '(?:我们|自己|客服|同事|店里|员工)(?:真|太|也)?~(?:蠢|有病|没素质|素质)',
    ),
    ...en(
      "(?:you(?:'re| are)|you were) not (?:being )?~(?:unreasonable|exaggerat|overreact|difficult|fussy|picky|rude|dramatic)",
      "(?:not|never|nothing|hardly|isn't|wasn't) (?:be(?:ing)? |at all )?(?:stupid|unreasonable|fussy|picky|petty|ridiculous|demanding|dramatic)",
      '(?:our|we|ourselves|courier|driver|carrier|staff|agent|colleague|rep) (?:was|were|had been|being)?~(?:rude|lazy|dishonest|careless|stupid)|was rude|were rude|been rude|so rude|rude (?:to you|reply|tone|manner|message|answer|driver|agent|colleague|and)|as hell|sorry (?:about|for) the rude',
      'how many times ~(?:you|did|have you) ~(?:wash|wear|use|charge|try|tried|restart|call|write|written|contact)|bloody mary|difficult (?:time|situation|to|experience|period)|too bad that',
      "(?:that|such|which|it)(?:'s| is| was)? ~(?:ridiculous|absurd|crazy|insane|unreasonable) (?:wait|delay|amount|long|length|time)",
    ),
  ],
}
