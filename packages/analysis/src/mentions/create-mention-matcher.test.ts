import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../detect-language.ts'
import { createMentionMatcher, type MentionRule } from './create-mention-matcher.ts'
import { markSpikes } from './mark-spikes.ts'

const rule: MentionRule = {
  keywords: ['Echo cup', '回声杯', 'C++'],
  hashtags: ['echoCup', '#回声'],
  exclusions: ['hiring', '招聘'],
  languages: [],
  competitors: [{ name: 'Bluehaze', words: ['青岚'] }],
}

function match(text: string, change: Partial<MentionRule> = {}, hashtags: string[] = []) {
  return createMentionMatcher({ ...rule, ...change })({ text, language: detectLanguage(text), hashtags })
}

describe('a monitor', () => {
  it.each([
    'my ECHO  cup leaks',
    'ｅｃｈｏ ｃｕｐ',
    '新買的回聲杯很好',
    '我的echo cup到了',
    "the Echo cup's lid",
    '#echocup rocks',
    '＃ＥｃｈｏＣｕｐ',
    '#回声# 到货',
    'I write C++ daily',
  ])('hears %s', (text) => {
    expect(match(text).isOwn).toBe(true)
  })

  it.each([
    'echo cups are many',
    'recho cup',
    '#echocups',
    '#回声壶',
    '回 声 杯',
    'Echo cup is hiring',
    '回声杯招聘',
    'echo_cup',
  ])('does not hear %s', (text) => {
    expect(match(text).isOwn).toBe(false)
  })

  it('names competitors, hears hashtags told beside the text, and keeps to its languages', () => {
    expect(match('青嵐 and Bluehaze')).toMatchObject({ isOwn: false, competitors: ['Bluehaze'] })
    expect(match('nothing here', {}, ['EchoCup']).isOwn).toBe(true)
    expect(match('the Echo cup is good', { languages: ['zh'] }).isOwn).toBe(false)
    expect(match('the Echo cup is good', { languages: ['en'] }).isOwn).toBe(true)
  })

  it('marks the words where they stand', () => {
    const text = '　我的回聲杯比青岚好 #echocup'
    expect(match(text, { competitors: [{ name: '青岚', words: [] }] }).spans).toEqual([
      { start: 3, end: 6, kind: 'keyword' },
      { start: 7, end: 9, kind: 'competitor' },
      { start: 11, end: 19, kind: 'hashtag' },
    ])
  })

  it('reads a million characters, and words that are written like patterns', () => {
    const evil = { keywords: ['(a+)+$', '[', '\\', '.*', 'a  b'] }
    expect(match(`${'a'.repeat(1_000_000)}!`, evil).isOwn).toBe(false)
    expect(match('x [ y', evil).isOwn).toBe(true)
    expect(match(' '.repeat(1_000_000), evil).isOwn).toBe(false)
  })
})

describe('spikes', () => {
  const weeks = Array.from({ length: 42 }, (_, day) => (day % 7 < 2 ? 12 : 4) + (day % 3))

  it('are days far above the own rhythm, not the busy days of each week', () => {
    expect(markSpikes(weeks).filter(({ isSpike }) => isSpike)).toEqual([])
    const days = markSpikes([...weeks, 60, 13])
    expect(days.at(-2)).toMatchObject({ count: 60, isSpike: true })
    expect(days.at(-1)?.isSpike).toBe(false)
  })

  it('are not told of a past that is too short or too quiet', () => {
    expect(markSpikes([0, 0, 0, 50]).at(-1)).toEqual({ count: 50, expected: null, isSpike: false })
    expect(markSpikes([...Array.from({ length: 30 }, () => 0), 3]).at(-1)?.isSpike).toBe(false)
  })
})
