import type { Language } from '../real-texts.ts'
import { wordList } from './word-list.ts'

const groups = (lines: string) => lines.split(' / ').map(wordList)

/** Words that can stand for each other without changing what is said. */
export const synonyms: Record<Language, string[][]> = {
  zh: groups(
    '非常|特别|十分|相当|超级 / 不错|挺好|蛮好|很好|可以 / 喜欢|中意|满意|爱了 / 东西|宝贝|商品|物品 / 快递|物流|送货|配送 / ' +
      '便宜|实惠|划算|性价比高 / 质量|品质|做工 / 购买|入手|下单|买 / 推荐|安利|建议大家买 / 觉得|感觉|认为 / 包装|包裹 / ' +
      '客服|店家|卖家 / 差劲|糟糕|太差|不行 / 失望|心塞|无语 / 朋友|同事|家人 / 而且|并且|还有|另外 / 但是|可是|不过|就是 / ' +
      '因为|由于 / 马上|立刻|很快 / 总的来说|总体来说|整体上 / 漂亮|好看|美观 / 房间|屋子 / 服务|态度 / 一直|始终|老是',
  ),
  en: groups(
    'very|really|extremely|truly / great|excellent|wonderful|terrific / bad|poor|awful|terrible / love|adore|really like / ' +
      'bought|purchased|ordered|got / product|item|thing / quickly|fast|right away / cheap|inexpensive|affordable / ' +
      'recommend|suggest / quality|build / but|though|yet / because|since|as / also|too|as well / beautiful|gorgeous|lovely / ' +
      'think|believe|feel / shipping|delivery / money|cash / problem|issue|trouble / easy|simple|effortless / perfect|ideal|spot on / ' +
      'disappointed|let down|unhappy / happy|pleased|glad / small|tiny|little / big|large|huge / use|wear|try',
  ),
}

export const fillerWords: Record<Language, string[]> = {
  zh: wordList('真的|说实话|其实|哈哈|嗯|反正|总之|个人觉得|话说|不得不说|呢|啊|哦|吧'),
  en: wordList('honestly|to be fair|really|in my opinion|well|actually|I must say|overall|for sure|you know'),
}
