import { describe, expect, test } from 'vitest'
import { type AnsweredVoice, chooseWays, usualWay } from './choose-ways.ts'

const voice: AnsweredVoice = {
  feedbackId: '',
  kind: 'review',
  source: 'shop',
  customerId: 'c',
  language: 'zh',
  publication: 'published',
}

const reach = (open: ('mail' | 'messenger' | 'sms')[]) =>
  (['mail', 'messenger', 'sms'] as const).map((door) => {
    const isOpen = open.includes(door)
    return { door, isOpen, reason: isOpen ? null : ('no-address' as const), to: null }
  })

const offered = (asked: Partial<AnsweredVoice>, open: ('mail' | 'messenger' | 'sms')[]) => {
  const one = { ...voice, ...asked }
  return usualWay(one, chooseWays(one, reach(open)))
}

describe('the way that is offered first', () => {
  test.each([
    { said: { publication: 'published' as const }, way: 'public' },
    { said: { publication: 'pending' as const }, way: 'public' },
    { said: { publication: 'withdrawn' as const }, way: 'mail' },
    { said: { publication: 'refused' as const }, way: 'mail' },
    { said: { kind: 'complaint' }, way: 'mail' },
    { said: { kind: 'message', source: '企业微信' }, way: 'messenger' },
    { said: { kind: 'message', source: 'sms-gateway' }, way: 'sms' },
    { said: { kind: 'message', source: 'support mailbox' }, way: 'mail' },
  ])('to $said is $way', ({ said, way }) => {
    expect(offered(said, ['mail', 'messenger', 'sms'])).toBe(way)
  })

  test('is one that reaches the person: the own page where nothing else does', () => {
    expect(offered({ kind: 'message', source: '企业微信' }, ['sms'])).toBe('sms')
    expect(offered({ kind: 'complaint' }, [])).toBe('page')
  })
})

test('a person whom nobody knows can only be answered in public', () => {
  const ways = chooseWays(voice, undefined)
  expect(ways.map(({ channel, isOpen }) => `${channel} ${isOpen}`)).toEqual([
    'public true',
    'mail false',
    'messenger false',
    'sms false',
    'page false',
  ])
  expect(usualWay(voice, ways)).toBe('public')
  const silent = { ...voice, kind: 'complaint' }
  expect(usualWay(silent, chooseWays(silent, undefined))).toBeNull()
})
