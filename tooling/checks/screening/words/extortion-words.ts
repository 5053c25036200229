import type { Language } from '../real-texts.ts'
import type { Slots } from './fill-slots.ts'
import { wordList } from './word-list.ts'

/** A demand and a threat, in either order and in many words. */
export const extortionPatterns: Record<Language, string[]> = {
  zh: wordList(
    '{call}{demand}，{otherwise}{threat}。|{demand}，{otherwise}{threat}，{shrug}。|{call}{threat}，想了事就{demand}。|' +
      '{threat}，除非{demand}。{shrug}。|{call}{demand}我就删评，{otherwise}{threat}。|{shrug}，{demand}，{deadline}没动静{threat}。|' +
      '要我不写差评很简单，{demand}，{otherwise}{threat}。|{deadline}{demand}，{otherwise}{threat}。',
  ),
  en: wordList(
    '{call}{demand}, or {threat}.|{demand} {deadline}, otherwise {threat}. {shrug}.|{call}{threat} unless you {demand}.|' +
      'If you do not {demand} {deadline}, {threat}.|{demand} and I take this review down. If not, {threat}.|' +
      '{shrug}. {demand}, or else {threat}.|{threat}. Want it to stop? Then {demand}.',
  ),
}

export const extortionSlots: Record<Language, Slots> = {
  zh: {
    call: wordList(
      '|老板看清楚，|店家听好了，|话我说在前头，|卖家你自己掂量，|客服别装死，|明人不说暗话，|提醒一句，',
    ),
    demand: wordList(
      '给我{price}块红包|私下转我{price}元|赔我{price}块封口费|再白送我一件|全额退款东西我留着|微信发我{price}红包|给我免单|' +
        '把{price}打到我账上|补我{price}辛苦费|返我{price}现金|送我{price}的购物卡|拿{price}来摆平',
    ),
    otherwise: wordList('不然|否则|要不|不给的话|不答应|要是不同意|敢不给|做不到'),
    threat: wordList(
      '我天天换号来刷差评|叫上我的群友一人一个一星|让你们评分掉到底|发到抖音和小红书让你们出名|我手上几十个号轮着来|' +
        '差评给你挂一年|让你这店开不下去|找人来给你全店差评|每个商品下面都给你来一条|等着被刷到下架|把你店的名声搞臭|' +
        '我有的是办法让你没生意',
    ),
    shrug: wordList('你自己看着办|我有的是时间|别怪我不客气|说到做到|不信试试|想清楚再回我|后果自负'),
    deadline: wordList('今天之内|明天中午前|三天内|二十四小时内|这周五之前|晚上八点前'),
  },
  en: {
    call: wordList(
      '|Listen up seller, |To the owner: |Last warning, |I will say this once, |Dear shop, |Hey, ',
    ),
    demand: wordList(
      'send me {price} dollars|pay me {price} bucks|refund me in full and let me keep it|give me {price} in gift cards|' +
        'send me another one for free|wire {price} to my account|transfer {price} to me privately|' +
        'give me my next order for free|compensate me with {price} dollars cash|hand over a {price} dollar voucher',
    ),
    threat: wordList(
      'I will post one star on every product you have|my friends and I will bury you in bad reviews|' +
        'I will keep making accounts and leave bad reviews every day|your rating goes down the drain|' +
        'I will put this all over social media until you close|fifty more one star reviews are coming|' +
        'I will ruin your reputation|nobody will ever buy from you again, I will see to it|' +
        'I will have my whole group rate you one star|this review stays up and more will follow|I will destroy your shop',
    ),
    deadline: wordList('by tomorrow|within 24 hours|before Friday|today|in the next two days|by noon'),
    shrug: wordList(
      'Your choice|I have all the time in the world|Think about it|I mean it|Try me|You decide|Do not test me',
    ),
  },
}
