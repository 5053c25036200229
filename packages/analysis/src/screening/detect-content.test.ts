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
    'Same thing for half the price at b.e.s.t.d.e.a.l.4.4.7.1 on t e l e g r a m bestdeal4471',
  ])('stops %s', (text) => expect(codesOf(text)).toContain('advertising'))

  it.each([
    '后来打了400客服电话，解决了。',
    '扫包装上的二维码看了教学视频。',
    '领了500元的优惠券，价格很合适，推荐购买',
    'They asked me to send photos by WhatsApp, which I did.',
    'Great installation instructions, 4000mAh battery and 2400x1080 screen.',
  ])('lets pass %s', (text) => expect(codesOf(text)).toEqual([]))
})

describe('extortion', () => {
  it.each([
    '给我200块红包，不然我天天换号来刷差评',
    '想让我删差评就转我100块钱',
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

describe('abuse and personal data', () => {
  it.each(['客服是傻逼吧，去死', 'The seller is a moron, go to hell', '店主死全家'])('stops %s', (text) => {
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
