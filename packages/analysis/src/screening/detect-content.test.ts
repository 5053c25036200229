import { describe, expect, it } from 'vitest'
import { createScreener } from './create-screener.ts'
import type { ScreeningVerdict } from './screening-verdict.ts'

function judge(text: string): ScreeningVerdict {
  const review = {
    id: '1',
    productId: 'p',
    authorId: 'a',
    text,
    createdAt: Date.UTC(2026, 2, 1),
    orderId: 'o',
  }
  return createScreener().judge(review).verdict
}

function codesOf(text: string): string[] {
  const { decision, reasons } = judge(text)
  return decision === 'accept' ? [] : reasons.map(({ code }) => code)
}

describe('advertising', () => {
  it.each([
    '想赚外快的姐妹加微信 mei88231，日结300',
    '内部员工价，加薇：ｍｅｉ８８２３１',
    '有需要加扣扣 8 8 2·3 1 0 4 返利',
    '我用了五百的活动卷，关.注.宫.忠.濠.(南-京-省)领娶',
    'Easy money for students, whatsapp bestdeal4471, paid the same day',
    '物流很快，同款更低价：hxxp://youhui82[.]com',
    '复制这条话￥A80891F￥打开桃宝就能领券，果子不太甜',
    '打我１９９０✨０００✨６２４０，便宜两百',
    'Visit bestbuyx78 dot shop for free coupons',
    'Lovely skirt, scan the QR in my photo for 70% off',
    'Same thing for half the price at b.e.s.t.d.e.a.l.4.4.7.1 on t e l e g r a m bestdeal4471',
  ])('stops %s', (text) => expect(codesOf(text)).toContain('advertising'))

  it.each([
    '后来打了400客服电话，解决了。',
    '扫包装上的二维码看了教学视频。',
    '19.20.21号一直在派件，1、2、3、4、5、6、7都试过',
    'I measure 35" 28" 40" and took the small.',
    'The support number, 1-800-555-0162, got me a replacement.',
    '领了500元的优惠券，价格很合适，推荐购买',
    'They asked me to send photos by WhatsApp, which I did.',
    'Great installation instructions, 4000mAh battery and 2400x1080 screen.',
  ])('lets pass %s', (text) => expect(codesOf(text)).toEqual([]))
})

describe('extortion', () => {
  it.each([
    '给我200块红包，不然我天天换号来刷差评',
    '想让我删差评就转我100块钱',
    '差评可以改，前提是补偿200，你懂的',
    '私了：100块，二十四小时不到账后果自负',
    'You know how it works: $66, and the bad review disappears.',
    'Send me 50 dollars or I will post one star on every product you have.',
    'Give me my next order for free, or else I will ruin your reputation.',
  ])('holds, but does not refuse, %s', (text) => {
    expect(codesOf(text)).toContain('extortion')
    expect(judge(text).decision).toBe('hold')
  })

  it.each([
    '三天内再不退款就打12315投诉',
    '要求退款，否则我会给差评',
    'I want my money back, otherwise I will dispute the charge with my bank.',
    '整箱都烂了，太生气了，再也不来，差评！',
  ])('lets pass %s', (text) => expect(codesOf(text)).toEqual([]))
})

describe('off-topic', () => {
  it.each([
    '昨晚北京队又输了，教练该下课了，今天还堵车',
    '期末考试挂了两门，只好在家睡觉',
    'Snowed in again, the train is late and my professor moved the exam.',
  ])('holds %s', (text) => expect(codesOf(text)).toContain('off-topic'))

  it.each([
    '下雨天送来的，书一点没湿，孩子考试用得上',
    '天气太热，空调制冷很快',
    '下雨了',
    'We went hiking in the rain and the boots kept my feet dry, worth the price.',
    'A wedding in the first chapter, an election in the last one: what a novel.',
  ])('lets pass %s', (text) => expect(codesOf(text)).toEqual([]))
})

describe('abuse and personal data', () => {
  it.each([
    '客服是傻逼吧，去死',
    'The seller is a moron, go to hell',
    '店主死全家',
    '客服尼玛没了',
    'k y s you worthless b!tch',
  ])('stops %s', (text) => {
    expect(codesOf(text)).toContain('abuse')
  })

  it.each([
    '垃圾东西，骗子，用三天就坏了',
    'What a piece of junk, I hate it',
    'The hero is an idiot but I loved the book.',
  ])('lets pass %s', (text) => expect(codesOf(text)).toEqual([]))

  it('holds what shows a telephone number, and not a serial number', () => {
    expect(codesOf('快递员王师傅电话13812345678，一点都不负责')).toContain('personal-data')
    expect(codesOf('订单号2020112233445566，第二天就到了')).toEqual([])
  })
})

describe('filler', () => {
  it.each([
    '床前明月光疑是地上霜举头望明月低头思故乡',
    '评价模板评价模板模板此处省略一万字',
    'srdqu pdgsqe kajo lgktyup koaayjee jutueftt',
    '棒棒棒棒棒棒棒棒棒棒棒棒棒棒棒棒棒棒棒棒',
    '哦哦嗯嗯哦哦哦哦哦',
  ])('stops %s', (text) => expect(codesOf(text)).toContain('filler'))

  it.each([
    '旧手机的数据一键复制过来，字数不够的照片也都在，复制粘贴就行',
    '给孩子买的唐诗，床前明月光那一页的插图特别好看，纸张也厚实，字大不伤眼睛',
    'Bluetooth synched with my Hyundai rhythmically.',
    '哈哈哈哈',
  ])('lets pass %s', (text) => expect(codesOf(text)).toEqual([]))
})
