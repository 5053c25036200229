import type { Language } from '../real-texts.ts'
import type { Slots } from './fill-slots.ts'
import { wordList } from './word-list.ts'

/** What people write who are not talking about the goods. */
export const offTopicPatterns: Record<Language, string[]> = {
  zh: wordList(
    '今天{weather}，{who}{did}|昨晚{team}那场球{result}|{place}的房价又{moved}，{who}愁死了|转发这条消息给{number}个群，{luck}|' +
      '求助，{subject}第{number}题怎么做|{who}说{place}周末要{event}|做{dish}先放{spice}再炒{number}分钟|{number}点{did}，{weather}|' +
      '一只小猫{did}，两只小猫{did}|{place}地铁{number}号线今天停运|听说{team}要换教练|凑字数凑字数{weather}{weather}|' +
      '我和{who}分手了，{weather}的那天|{who}考上了{place}大学，全家{did}|梦见{who}在{place}{did}',
  ),
  en: wordList(
    'It was {weather} today and my {who} {did}.|{team} {result} last night.|House prices in {place} {moved} again, says my {who}.|' +
      'Send this to {number} people and {luck}.|Can anyone help me with question {number} of my {subject} homework?|' +
      'There is a {event} in {place} this weekend.|For {dish} add {spice} and stir for {number} minutes.|' +
      'Woke up at {number}, {weather} outside, {did}.|One kitten {did}, two kittens {did}.|Line {number} in {place} is closed.|' +
      'I heard {team} want a new coach.|My {who} and I broke up on a {weather} day.|I dreamt my {who} {did} in {place}.',
  ),
}

export const offTopicSlots: Record<Language, Slots> = {
  zh: {
    weather: wordList('下了一整天雨|太阳很大|刮大风|起雾了|终于降温|打雷闪电|雪下得很厚'),
    who: wordList('隔壁老王|我表哥|班主任|楼下大爷|前男友|我妈|小学同学|我家狗'),
    did: wordList('去爬山了|在家睡觉|打了一宿麻将|去钓鱼|唱了首歌|跑了五公里|看了场电影|喝多了'),
    team: wordList('国足|湖人|皇马|上海队|北京队|利物浦|广东队'),
    result: wordList('居然赢了|又输了|踢平了|点球大战太刺激|被绝杀'),
    place: wordList('杭州|成都|老家|北京|三亚|哈尔滨|县城|深圳'),
    moved: wordList('涨了|跌了|没动静|翻倍了'),
    number: wordList('三|五|七|八|十|十二|二十'),
    luck: wordList('三天内有好运|考试必过|桃花运马上来|不转倒霉一年'),
    subject: wordList('高数|英语|物理|化学|会计'),
    event: wordList('办灯会|开演唱会|马拉松|放烟花|庙会'),
    dish: wordList('红烧肉|番茄炒蛋|酸菜鱼|土豆丝|糖醋排骨'),
    spice: wordList('八角|姜片|冰糖|花椒|蒜末'),
  },
  en: {
    weather: wordList('rainy|sunny|windy|foggy|freezing|stormy|snowy'),
    who: wordList('cousin|teacher|ex|uncle|neighbor|dog|old classmate|aunt'),
    did: wordList(
      'went hiking|slept all day|played cards all night|went fishing|sang a song|ran five miles|watched the news',
    ),
    team: wordList('The Lakers|Real Madrid|The Yankees|Liverpool|The Bulls|The national team'),
    result: wordList('finally won|lost again|drew|won on penalties|were robbed'),
    place: wordList('Denver|Leeds|our town|Boston|Sydney|the valley|Ohio'),
    moved: wordList('went up|fell|doubled|did not move'),
    number: wordList('three|five|seven|eight|ten|twelve|twenty'),
    luck: wordList(
      'you will be lucky for a year|your wish comes true|love will find you|bad luck stays away',
    ),
    subject: wordList('algebra|history|physics|chemistry|French'),
    event: wordList('marathon|concert|street fair|fireworks show|parade'),
    dish: wordList('chili|pancakes|onion soup|curry|apple pie'),
    spice: wordList('cumin|ginger|brown sugar|pepper|garlic'),
  },
}
