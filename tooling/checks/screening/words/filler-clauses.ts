import type { Language, Mood } from '../real-texts.ts'
import { wordList } from './word-list.ts'

/** Clauses that say nothing of what was bought. */
export const fillerClauses: Record<Language, Record<Mood, string[]>> = {
  zh: {
    positive: wordList(
      '非常满意的一次购物|质量很好值得信赖|下次还会再来购买|物超所值推荐大家购买|和描述的一模一样|卖家服务态度很好|发货速度也很快|' +
        '收到货非常惊喜|性价比超高|一直在这里买从没失望过|全五星好评|好东西就要分享给大家|希望店家生意兴隆|比想象中还要好|' +
        '已经推荐给身边的朋友|买得放心用得舒心|真的是非常棒的体验|闭眼入不会错|必须给个大大的赞|期待下一次合作|细节处理得很到位|' +
        '整体感觉非常不错|完美的购物体验|总之一句话很值|绝对是正品可以放心|包您满意的选择',
    ),
    negative: wordList(
      '非常不满意的一次购物|质量太差不值得信赖|下次不会再来购买|建议大家不要购买|和描述的完全不一样|卖家服务态度很差|发货速度也很慢|' +
        '收到货非常失望|性价比太低|第一次在这里买就后悔了|一星都不想给|提醒大家注意避坑|比想象中差太多|真的是非常糟糕的体验|' +
        '千万不要上当|浪费时间浪费钱|整体感觉非常不好|总之一句话不值|再也不会光顾|说多了都是泪|体验感为零|纯属欺骗消费者',
    ),
  },
  en: {
    positive: wordList(
      'Very satisfied with this purchase|Great quality and great value|Will definitely buy again|Highly recommend to everyone|' +
        'Exactly as described|Excellent customer service|Fast shipping too|Exceeded my expectations|Five stars all the way|' +
        'You will not regret it|Best purchase I have made|Amazing from start to finish|Works as it should|Totally worth the money|' +
        'I told all my friends about it|Could not be happier|Everything was perfect|Such a wonderful experience|' +
        'Looking forward to the next order|A must have for everyone|Top notch in every way|Good product good seller|' +
        'Everything you could ask for|I am very impressed',
    ),
    negative: wordList(
      'Very unhappy with this purchase|Terrible quality and terrible value|Will never buy again|Do not recommend to anyone|' +
        'Nothing like described|Horrible customer service|Slow shipping too|Below my expectations|Zero stars if I could|' +
        'You will regret it|Worst purchase I have made|Awful from start to finish|Does not work as it should|' +
        'Total waste of money|I warned all my friends about it|Could not be more disappointed|Everything went wrong|' +
        'Such a bad experience|Stay away from this|Bad product bad seller|Save your money|I am not impressed at all',
    ),
  },
}
