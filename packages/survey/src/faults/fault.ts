/** What keeps a survey from being published. Its words stand in the locales, `surveyDesign.faults`. */
export const faultCodes = [
  'no-question',
  'words-missing',
  'key-repeated',
  'choice-repeated',
  'row-repeated',
  'language-repeated',
  'choices-missing',
  'rows-missing',
  'nothing-in-range',
  'jump-unknown',
  'jump-backwards',
  'jump-within-block',
  'condition-unknown-question',
  'condition-unknown-choice',
  'condition-unknown-field',
  'condition-too-early',
  'condition-never',
  'question-unreachable',
  'piping-unknown',
  'piping-too-early',
  'piping-no-words',
  'quota-never',
] as const

export type FaultCode = (typeof faultCodes)[number]

/**
 * One fault. `facts` name what it is about: `target` (a question, field or piped key), `value` (of a clause), `part` and
 * `entry` (where words stand), `key` (that is repeated), `quota`.
 */
export type Fault = {
  code: FaultCode
  question?: string
  language?: string
  facts: Readonly<Record<string, string | number>>
}
