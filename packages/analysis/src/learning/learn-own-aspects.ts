import { foldWords } from './cut-passages.ts'
import { goldenTexts } from './golden/read-golden.ts'
import { ruleId } from './learn-words.ts'
import { isIdle } from './read-grams.ts'
import {
  type DroppedRule,
  type LabelCorrection,
  type OwnAspect,
  type OwnAspectRule,
  ownCodePattern,
} from './shop-layer.ts'

// A word that stands in so many golden texts of any kind of goods cannot name an aspect of one shop.
const commonTexts = 10
const spanMax = 12
const wordsMax = 200
const aspectsMax = 50

/** The shop's own aspects with the words that staff entered and the short spans that people marked. */
export function learnOwnAspects(
  corrections: readonly LabelCorrection[],
  entered: readonly OwnAspect[],
): { rules: OwnAspectRule[]; dropped: DroppedRule[] } {
  const dropped: DroppedRule[] = []
  const folded = goldenTexts.map(({ text }) => foldWords(text))
  const rules = entered
    .filter(({ code }) => ownCodePattern.test(code))
    .slice(0, aspectsMax)
    .map(({ code, name, words }) => {
      const spans = markedSpans(corrections, code)
      const id = ruleId('own', code)
      const known = new Set([...words.map(foldWords), ...spans.keys()])
      const usable = [...known].sort().filter((word) => {
        const isCommon = isIdle(word) || folded.filter((text) => standsIn(word, text)).length >= commonTexts
        if (isCommon) dropped.push({ rule: id, words: word, target: code, reason: 'too-common' })
        return !isCommon
      })
      return {
        id,
        code,
        name,
        words: usable.slice(0, wordsMax),
        from: [...new Set([...spans.values()].flat())],
      }
    })
  return { rules: rules.sort((first, second) => (first.code < second.code ? -1 : 1)), dropped }
}

/** True when the folded words stand in a folded text: Latin words only as whole words. */
export function standsIn(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text, at - 1, words, 0) && !isLetter(text, at + words.length, words, words.length - 1))
      return true
  }
  return false
}

function isLetter(text: string, at: number, words: string, edge: number): boolean {
  const latin = /[a-z0-9]/
  return at >= 0 && at < text.length && latin.test(text[at]) && latin.test(words[edge])
}

function markedSpans(corrections: readonly LabelCorrection[], code: string): Map<string, number[]> {
  const spans = new Map<string, number[]>()
  for (const [place, { text, after }] of corrections.entries()) {
    for (const aspect of after.aspects) {
      if (aspect.code !== code || aspect.end - aspect.start > spanMax) continue
      const span = foldWords(text.slice(aspect.start, aspect.end))
      if (span !== '') spans.set(span, [...(spans.get(span) ?? []), place])
    }
  }
  return spans
}
