import type { DesignRule, MendCode } from './design-finding.ts'

/**
 * Words that a rule points at, as data of one language. The words told are those of the group `at`, else the whole
 * match. `unless` looks at the whole text. `rewrites` are tried in order on the whole text and give the mend; without one
 * that fits, `takesOut` leaves the words out, and else there is only the advice.
 */
export type WordRule = {
  rule: DesignRule
  words: RegExp
  unless?: RegExp
  /** Only for closed questions: in an open one these words do no harm. */
  isForClosed?: boolean
  mend: MendCode
  rewrites?: readonly Rewrite[]
  takesOut?: boolean
}

export type Rewrite = readonly [words: RegExp, mended: string]
