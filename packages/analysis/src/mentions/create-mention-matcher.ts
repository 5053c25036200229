import type { Language } from '../detect-language.ts'
import { foldWords } from './fold-words.ts'
import { bareTag, hashtagPattern, wordPattern } from './word-pattern.ts'

export const mentionLanguages = ['zh', 'en', 'other'] as const

export type MentionLanguage = (typeof mentionLanguages)[number]

/** What a monitor listens for. */
export type MentionRule = {
  keywords: readonly string[]
  hashtags: readonly string[]
  /** A text with one of these is none of ours. */
  exclusions: readonly string[]
  /** Empty: all. A mixed text is Chinese and English. */
  languages: readonly MentionLanguage[]
  competitors: readonly { name: string; words: readonly string[] }[]
}

/** `hashtags`: those that the network names beside the text. */
export type MentionText = { text: string; language: Language; hashtags?: readonly string[] }

/** `start` and `end` are UTF-16 offsets in the text. */
export type MentionSpan = { start: number; end: number; kind: 'keyword' | 'hashtag' | 'competitor' }

/** Who is named: `isOwn` by a keyword or hashtag, and the competitors by their names. Spans do not overlap. */
export type MentionMatch = { isOwn: boolean; competitors: string[]; spans: MentionSpan[] }

/**
 * Reads a rule once and matches any number of texts. English words match whole, Chinese anywhere; case, width and
 * traditional characters do not count. Linear in the text. Pure.
 */
export function createMentionMatcher(rule: MentionRule): (text: MentionText) => MentionMatch {
  const keywords = wordPattern(rule.keywords)
  const hashtags = hashtagPattern(rule.hashtags)
  const exclusions = wordPattern(rule.exclusions)
  const tags = new Set(rule.hashtags.map(bareTag))
  const competitors = rule.competitors.map(({ name, words }) => ({
    name,
    pattern: wordPattern([name, ...words]),
  }))
  return ({ text, language, hashtags: named = [] }) => {
    const folded = foldWords(text)
    const isOut = !speaks(rule.languages, language) || spansOf(folded, exclusions, 'keyword').length > 0
    if (isOut) return { isOwn: false, competitors: [], spans: [] }
    const own = [...spansOf(folded, keywords, 'keyword'), ...spansOf(folded, hashtags, 'hashtag')]
    const others = competitors.map(({ name, pattern }) => ({
      name,
      spans: spansOf(folded, pattern, 'competitor'),
    }))
    return {
      isOwn: own.length > 0 || named.some((tag) => tags.has(bareTag(tag))),
      competitors: others.filter(({ spans }) => spans.length > 0).map(({ name }) => name),
      spans: apart([...own, ...others.flatMap(({ spans }) => spans)]),
    }
  }
}

/** Which of the three a language of the analyser counts as. */
export function speaks(wanted: readonly MentionLanguage[], language: Language): boolean {
  if (wanted.length === 0) return true
  if (language === 'mixed') return wanted.includes('zh') || wanted.includes('en')
  if (language === 'zh-Hans' || language === 'zh-Hant') return wanted.includes('zh')
  return wanted.includes(language)
}

function spansOf(folded: string, pattern: RegExp | undefined, kind: MentionSpan['kind']): MentionSpan[] {
  if (pattern === undefined) return []
  return Array.from(folded.matchAll(pattern), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind,
  }))
}

function apart(spans: readonly MentionSpan[]): MentionSpan[] {
  let end = 0
  return spans
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}
