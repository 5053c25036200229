import type { Language } from '../real-texts.ts'
import type { Slots } from './fill-slots.ts'
import { wordList } from './word-list.ts'

export const advertisingPatterns: Record<Language, string[]> = {
  zh: wordList(
    '{hook}，日结{price}，{contact}|想{goal}的看过来，{contact}|专业{trade}，{promise}，{contact}|{hook}{promise}！{contact}|' +
      '姐妹们{contact}，{promise}|{contact}，{trade}{promise}|本人长期{trade}，有意{contact}|{goal}其实很简单，每天{price}，{contact}|' +
      '店铺优惠都在这里：{contact}，{promise}',
  ),
  en: wordList(
    '{hook}, {price} dollars a day, {contact}|Want to {goal}? {contact}|{trade}, {promise}, {contact}|{hook}! {promise}! {contact}|' +
      'Guys, {contact}, {promise}|I made {price} last week, {hook}, {contact}|{contact} for {trade}, {promise}|' +
      'To {goal} is easy: {contact}',
  ),
}

export const advertisingSlots: Record<Language, Slots> = {
  zh: {
    hook: wordList('宝妈在家兼职|手机就能做|招打字员|诚招代理|学生党赚零花|无需押金|名额有限|刷单小任务'),
    goal: wordList('减肥瘦身|赚点外快|办贷款|低价买名牌|提升信用分|快速祛痘|学炒股|领全额返利'),
    trade: wordList(
      '高仿手表|代开发票|信用卡套现|小额贷款|淘宝代运营|二手手机回收|减肥茶|正品烟酒批发|游戏代练',
    ),
    promise: wordList('不满意退款|当天到账|全国包邮|先做后付|无抵押秒批|零风险|免费体验|内部渠道'),
  },
  en: {
    hook: wordList(
      'Work from home|Only a phone needed|Limited spots|No deposit|Easy money for students|Agents wanted',
    ),
    goal: wordList(
      'lose weight fast|earn extra cash|get a loan today|buy designer bags cheap|fix your credit|learn crypto trading',
    ),
    trade: wordList(
      'Replica watches|Payday loans|Followers and likes|Weight loss tea|Crypto signals|Casino bonus|Cheap meds online',
    ),
    promise: wordList(
      'money back if unhappy|paid the same day|free worldwide shipping|no risk|instant approval|free trial|results guaranteed',
    ),
  },
}
