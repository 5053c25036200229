import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReply } from './index.ts'
import type { ReplyFacts } from './reply-finding.ts'

const cracked: ReplyFacts = {
  customerTexts: ['杯子收到就裂了'],
  aspects: [{ code: 'product.quality', polarity: 'negative', span: '杯子收到就裂了' }],
  refundLimitCents: 5000,
}
const good =
  '您好亲，感谢您的反馈，收到的杯子裂了真的很抱歉，是打包时没有加缓冲泡沫造成的，已为您登记补发，24小时内发出。'

function codesOf(text: string, facts: Partial<ReplyFacts> = {}): string[] {
  return checkReply({ text, channel: 'public', facts: { ...cracked, ...facts } }).findings.map(
    ({ code }) => code,
  )
}

describe('the reply check', () => {
  test('lets a reply pass that thanks, names, apologises, explains and says what happens when', () => {
    expect(checkReply({ text: good, channel: 'public', facts: cracked })).toMatchObject({
      isFine: true,
      findings: [],
      score: 1,
    })
  })

  test('names each thing that is missing', () => {
    expect(codesOf('亲，知道了，这边看到您的留言了，祝您生活愉快，欢迎再次光临小店哦。')).toEqual([
      'problem-not-named',
      'no-apology',
      'no-cause',
      'no-remedy',
      'no-thanks',
    ])
  })

  test('says where the words stand', () => {
    const text = `${good}麻烦您把差评改成五星好评。`
    const [finding] = checkReply({ text, channel: 'public', facts: cracked }).findings
    expect(finding).toMatchObject({ code: 'asks-for-stars', severity: 'block' })
    expect(text.slice(finding?.start, finding?.end)).toContain('差评')
  })

  test('asks of a reply to praise no apology, cause or remedy', () => {
    const praise: ReplyFacts = {
      customerTexts: ['Lovely mug, arrived early!'],
      aspects: [{ code: 'product.appearance', polarity: 'positive', span: 'Lovely mug' }],
    }
    const verdict = checkReply({
      text: 'Thank you so much for your kind words about the mug!',
      channel: 'public',
      facts: praise,
    })
    expect(verdict.findings).toEqual([])
    expect(verdict.passes).not.toContain('no-apology')
  })

  test('holds promised money against the limit, also when it is written in words', () => {
    expect(codesOf(`${good}另外补偿您三百元。`)).toEqual(['promise-over-limit'])
    expect(codesOf(`${good}另外补偿您三十元。`)).toEqual([])
  })

  test('finds a copy of one of the last twenty, with another number in it too', () => {
    expect(codesOf(good, { lastReplies: [good.replace('24', '48')] })).toEqual(['copied'])
    expect(codesOf(good, { lastReplies: ['谢谢亲喜欢我们家的杯子，祝您每天都有好心情。'] })).toEqual([])
  })

  test('refuses what could tell a stranger who the customer is, but only in public', () => {
    const text = `${good}快递会打您的电话13912345678。`
    expect(codesOf(text)).toEqual(['personal-data'])
    expect(checkReply({ text, channel: 'private', facts: cracked }).isFine).toBe(true)
    expect(codesOf(`${good}有问题可以拨打客服热线400-820-8820。`)).toEqual([])
  })

  test('blocks a slot of a template that nobody filled', () => {
    expect(codesOf(`${good}我们会在{{fill.date}}前回访。`)).toEqual(['open-slot'])
  })

  test('tells a bargain for stars from a wish and from thanks for them', () => {
    expect(codesOf(`${good}改成五星好评后返您10元红包。`)).toEqual(['reward-for-stars', 'asks-for-stars'])
    expect(codesOf(`${good}评价改不改都由您决定。`)).toEqual([])
    expect(codesOf(`${good}也谢谢您之前给的五星好评。`)).toEqual([])
  })

  test('tells trouble from stars and words together', () => {
    const thanks = '谢谢您抽空写下真实的感受，有什么想法随时告诉我们。'
    const lacks = (said: string, facts: Partial<ReplyFacts>) =>
      codesOf(thanks, { customerTexts: [said], aspects: [], ...facts }).includes('no-apology')
    expect(lacks('还没用，先放着', { rating: 3 })).toBe(false)
    expect(lacks('还没用，先放着', { rating: 1 })).toBe(true)
    expect(lacks('请问这款会掉色吗？', {})).toBe(false)
    expect(lacks('掉色了，怎么处理？', {})).toBe(true)
    const doubtful = [{ code: 'product.sensory', polarity: 'negative' as const, confidence: 0.5 }]
    expect(lacks('Smells like a forest.', { rating: 5, aspects: doubtful })).toBe(false)
    expect(lacks('Smells like a forest.', { rating: 2, aspects: doubtful })).toBe(true)
  })

  test('hears blame and bargains that are told as a story', () => {
    expect(codesOf(`${good}不过肯定是您自己不爱惜。`)).toEqual(['blames-customer'])
    expect(codesOf(`${good}应该是您收到的这批没有封好。`)).toEqual([])
    expect(codesOf(`${good}五星的朋友都有小礼物。`)).toEqual(['reward-for-stars'])
    expect(codesOf(`${good}您给了五星，我们都记得。`)).toEqual([])
  })

  test('lets nicknames and titles pass in public, and no full name', () => {
    const exposed = (name: string) => codesOf(`${name}，${good}`, { privateWords: [name] })
    for (const name of ['糖豆妈', '大鹏', '陈先生', 'Dana', '木木']) expect(exposed(name)).toEqual([])
    for (const name of ['李雪梅', 'Jane Miller']) expect(exposed(name)).toEqual(['personal-data'])
  })

  test('never throws and finds places inside the text, whatever it holds', () => {
    const piece = fc.constantFrom(
      '您',
      '没看',
      '抱歉',
      '{{',
      '$999999999',
      ' sorry ',
      'you should have ',
      '。',
      '五星',
      '\ud800',
      '0',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const { findings, score } = checkReply({ text, channel: 'public', facts: cracked })
        return (
          score >= 0 &&
          score <= 1 &&
          findings.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)
        )
      }),
    )
  })
})
