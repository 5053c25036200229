import type { Language, Mood } from '../real-texts.ts'
import type { Slots } from './fill-slots.ts'
import { wordList } from './word-list.ts'

/** Sentences with gaps, from which a campaign builds its form. */
export const templateFrames: Record<Language, Record<Mood, string[]>> = {
  zh: {
    positive: wordList(
      '这是我第{count}次在这家店买{thing}了|{who}推荐我买的{name}|收到以后{who}都说{good}|用了{time}感觉{good}|' +
        '{part}{good}而且{part}也{good}|{when}下单{when2}就到了|包装{good}没有一点破损|比{where}买的{good}多了|' +
        '给{who}也带了一份|{who}用了都夸{good}|以后{thing}就认准这家了|花了{price}块钱觉得很值|打算{when}再来买{count}件|' +
        '客服{helper}回答得很耐心|{part}跟图片上一样{good}|作为{age}岁的人用着{good}',
    ),
    negative: wordList(
      '{who}推荐我买的{name}结果{bad}|用了{time}就{broken}|{part}{bad}而且{part}也{bad}|{when}下单等了{time}才到|' +
        '找客服{helper}说了{count}次没人理|花了{price}块钱买个教训|{who}看了都说{bad}|比{where}买的{bad}多了|' +
        '打开包装{part}就{broken}|第{count}次遇到这种{thing}|以后再也不买{name}了|奉劝{age}岁以上的别买|退货还要自己出{price}块运费',
    ),
  },
  en: {
    positive: wordList(
      'This is my {count} order of {thing} from this store|My {who} told me to get {name}|After {time} of use it is still {good}|' +
        'The {part} is {good} and the {part} is {good} as well|Ordered on {when} and it arrived by {when}|' +
        'Much more {good} than the one from {where}|I bought another one for my {who}|Even my {who} said it looks {good}|' +
        'Worth every bit of the {price} dollars|{helper} from support was {good}|The {part} looks just like the pictures|' +
        'I will order {count} more on {when}|As a {age} year old I find it {good}|Will only buy {thing} here from now on',
    ),
    negative: wordList(
      'My {who} told me to get {name} and it was {bad}|After {time} the {part} {broken}|The {part} is {bad} and the {part} is {bad} too|' +
        'Ordered on {when} and waited {time}|Wrote to {helper} from support {count} times without an answer|' +
        'A waste of {price} dollars|Even my {who} said it looks {bad}|The one from {where} is much better|' +
        'Out of the box the {part} {broken}|Never again {thing} from this store|Sending it back costs {price} dollars',
    ),
  },
}

export const templateSlots: Record<Language, Slots> = {
  zh: {
    count: wordList('二|三|四|五|六|七|八|两|好几'),
    thing: wordList('东西|这个|日用品|家里用的|礼物|这款|同款'),
    who: wordList('老公|老婆|妈妈|爸爸|同事|闺蜜|室友|邻居|姐姐|表妹|婆婆|朋友|女儿|儿子'),
    good: wordList('很好|很棒|不错|特别满意|很舒服|超值|很精致|没话说|挺靠谱|非常赞'),
    bad: wordList('很差|太次|一般|不行|很粗糙|没法用|很失望|跟描述不符|劣质|难用'),
    broken: wordList('坏了|裂了|掉色了|不能用了|松了|变形了|有异味|出毛病了'),
    time: wordList('两天|三天|一周|半个月|十来天|一个月|二十天|几天|两周'),
    part: wordList('外观|做工|手感|味道|颜色|尺寸|材质|细节|分量|效果|声音|边角'),
    when: wordList('周一|周二|周三|周四|周五|周末|月初|月底|昨天|前天|国庆|中秋'),
    when2: wordList('第二天|隔天|当天|两天后|第三天'),
    where: wordList('超市|实体店|别家|商场|专柜|隔壁店|网上其他店'),
    price: wordList('29|39|49|58|66|79|88|99|128|159|199|258'),
    helper: wordList('小美|小雨|晓晓|阿杰|小林|小李|甜甜|大白|丫丫|小周'),
    age: wordList('二十|三十|四十|五十|六十|二十五|三十五|四十八'),
  },
  en: {
    count: wordList('second|third|fourth|fifth|two|three|four|several|five'),
    thing: wordList('these|gifts|stuff|this kind|household things|this brand|the same thing'),
    who: wordList(
      'husband|wife|mother|father|sister|neighbor|roommate|colleague|boss|cousin|daughter|best friend',
    ),
    good: wordList('great|lovely|excellent|solid|comfortable|impressive|perfect|delightful|sturdy|superb'),
    bad: wordList('awful|cheap|flimsy|useless|rough|terrible|crooked|disappointing|faulty|wrong'),
    broken: wordList('broke|cracked|faded|came off|stopped working|bent|started to smell|fell apart'),
    time: wordList('two days|a week|ten days|a month|three weeks|two months|a few days|five days'),
    part: wordList('color|finish|size|material|feel|sound|edge|weight|packaging|detail|fit|handle'),
    when: wordList('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the weekend|the first'),
    where: wordList('the mall|the supermarket|another store|the outlet|the corner shop|the other site'),
    price: wordList('19|25|29|35|40|49|55|60|75|89|99|120'),
    helper: wordList('Anna|Mike|Julia|Tom|Sandra|Leo|Grace|Sam|Nina|Paul'),
    age: wordList('20|25|31|38|44|52|60|67'),
  },
}
