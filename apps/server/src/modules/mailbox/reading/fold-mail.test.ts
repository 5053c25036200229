import { describe, expect, test } from 'vitest'
import { foldMail, wordsOf } from './fold-mail.ts'

const own = (text: string) => wordsOf(foldMail(text))

describe('own words are told from what is quoted', () => {
  test.each([
    [
      'Gmail',
      'Thanks!\n\nOn Mon, Jan 5, 2026 at 10:00 AM Shop <hello@shop.example> wrote:\n\n> Hello\n> there',
    ],
    [
      'Gmail over two lines',
      'Thanks!\n\nOn Mon, Jan 5, 2026 at 10:00 AM, A very long name of a shop\n<hello@shop.example> wrote:\n\n> Hello',
    ],
    ['Gmail in Chinese', 'Thanks!\n\n青瓷小铺 <hello@shop.example> 于2026年1月5日周一 10:00写道：\n\n> 您好'],
    [
      'Apple in Chinese',
      'Thanks!\n\n发自我的 iPhone\n\n> 在 2026年1月5日，上午10:00，小铺 <hello@shop.example> 写道：\n> \n> 您好',
    ],
    [
      'QQ',
      'Thanks!\n\n------------------ 原始邮件 ------------------\n发件人: "小铺" <hello@shop.example>;\n\n您好',
    ],
    ['163', 'Thanks!\n\n在 2026-01-05 10:00:00，"小铺" <hello@shop.example> 写道：\n\n您好'],
    [
      'Outlook',
      'Thanks!\n\n________________________________\nFrom: Shop <hello@shop.example>\nSent: Monday\nTo: me\nSubject: x\n\nHello',
    ],
    [
      'Foxmail',
      'Thanks!\n\n发件人： hello@shop.example\n发送时间： 2026-01-05 10:00\n收件人： me\n主题： x\n\n您好',
    ],
    ['a signature', 'Thanks!\n\n-- \nLin\nSome street 5'],
    ['a phone', 'Thanks!\n\nSent from my iPhone'],
  ])('%s', (_, text) => {
    expect(own(text)).toBe('Thanks!')
    const lost =
      [...text.replaceAll(/\s/g, '')].length -
      [
        ...foldMail(text)
          .map((part) => part.text)
          .join('')
          .replaceAll(/\s/g, ''),
      ].length
    expect(lost).toBe(0)
  })

  test('answers between quoted lines and below them stay', () => {
    expect(own('> When?\nTomorrow.\n> Where?\nHere.')).toBe('Tomorrow.\n\nHere.')
    expect(own('On Mon, Jan 5, 2026 Shop <a@b.example> wrote:\n> When?\n\nTomorrow.')).toBe('Tomorrow.')
  })

  test('words that only look like it are no quotation', () => {
    expect(own('他在信里写道：请退款。\n谢谢')).toBe('他在信里写道：请退款。\n谢谢')
    expect(own('From: the garden\nI have a question')).toBe('From: the garden\nI have a question')
  })

  test('a mail that only passes another one on is that one', () => {
    expect(own('---------- Forwarded message ---------\nFrom: x\n\nThe cup is broken')).toContain(
      'The cup is broken',
    )
  })
})
