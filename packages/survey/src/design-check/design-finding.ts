import type { TextPart } from '../texts-of.ts'

/** Rules of the design check in the order in which they are told; the words for each stand in the locales. */
export const designRules = [
  'leading',
  'loaded',
  'double-barrelled',
  'absolute',
  'double-negative',
  'vague',
  'jargon',
  'unbalanced-scale',
  'no-way-out',
  'sensitive-early',
  'too-long',
  'no-open-question',
  'unreachable-branch',
  'dead-piping',
] as const

export type DesignRule = (typeof designRules)[number]

/** What would mend it; the sentence for each stands in the locales. */
export const mendCodes = [
  'ask-openly',
  'take-out',
  'split',
  'use-neutral-word',
  'ask-how-often',
  'say-it-positively',
  'name-a-period',
  'use-plain-word',
  'add-choices',
  'offer-not-applicable',
  'move-to-the-end',
  'shorten',
  'add-open-question',
  'mend-the-branch',
  'add-fallback',
] as const

export type MendCode = (typeof mendCodes)[number]

/**
 * One thing a designer of surveys would point at. `warn`: answers will be wrong or nobody can answer; `hint`: could be
 * better. `part` and `entry` say which text; `words` stands there from `start` to `end` in UTF-16 units (all zero and
 * empty when something is missing). `mend.texts` are ready words in the language of the survey: for `split` one question
 * each, two or more; for `add-choices` and `offer-not-applicable` further choices; for `add-open-question` a question;
 * else one text that takes the place of the whole. None when there is nothing to write.
 */
export type DesignFinding = {
  rule: DesignRule
  level: 'warn' | 'hint'
  question: string | null
  part: TextPart
  entry?: string
  words: string
  start: number
  end: number
  mend: { code: MendCode; texts: string[] }
  facts: Readonly<Record<string, string | number>>
}
