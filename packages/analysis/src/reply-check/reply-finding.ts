/** What a reply may lack or say wrongly, in the order in which findings of one place are listed. */
export const replyFindingCodes = [
  'open-slot',
  'reward-for-stars',
  'asks-for-stars',
  'legal-admission',
  'promise-over-limit',
  'personal-data',
  'blames-customer',
  'impolite',
  'copied',
  'wrong-language',
  'problem-not-named',
  'no-apology',
  'no-cause',
  'no-remedy',
  'no-time',
  'no-thanks',
  'too-short',
] as const

/** A rule of the check. */
export type ReplyFindingCode = (typeof replyFindingCodes)[number]

/** `block`: must not be sent. `warn`: not a good reply, though a person may decide otherwise. `hint`: could be better. */
export const replySeverities = ['block', 'warn', 'hint'] as const

export type ReplySeverity = (typeof replySeverities)[number]

/**
 * One finding: `text.slice(start, end)` are the words it is about, the whole text when something is missing.
 * `suggestionCode` picks the words that say how to mend it; `aspect` names the problem a reply leaves out.
 */
export type ReplyFinding = {
  code: ReplyFindingCode
  severity: ReplySeverity
  start: number
  end: number
  suggestionCode: ReplyFindingCode
  aspect?: string
}

/** What a customer's text mostly is; `mixed` praises and complains, a `remark` does neither. */
export type MatterKind = 'question' | 'praise' | 'complaint' | 'mixed' | 'remark'

/** What is known of the matter that a reply answers. */
export type ReplyFacts = {
  /** The customer's words, newest last. */
  customerTexts: readonly string[]
  /** What the analysis found in them; a negative one says that something went wrong. */
  aspects: readonly {
    code: string
    polarity: 'positive' | 'negative' | 'neutral'
    span?: string
    /** 0–1; an aspect that is hardly certain only hints. */
    confidence?: number
  }[]
  /** Stars, 1–5; they help to tell whether something went wrong and decide nothing else. */
  rating?: number | null
  /** From `matterKind`; absent when nobody knows. */
  kind?: MatterKind
  /** Overrules what the aspects say about whether something went wrong. */
  hasTrouble?: boolean
  /** Most that may be promised in money, in hundredths of the currency; absent when nobody set it. */
  refundLimitCents?: number
  currency?: string
  /** Texts of the last replies; the first twenty are compared. */
  lastReplies?: readonly string[]
  /** Full names and order numbers that must not stand in public. */
  privateWords?: readonly string[]
  /** Addresses and numbers of the shop itself, which may. */
  shopContacts?: readonly string[]
  productName?: string
}

export type ReplyToCheck = {
  text: string
  language?: 'zh' | 'en'
  channel: 'public' | 'private'
  facts: ReplyFacts
}

/** `passes` are the rules that applied and found nothing; `score` is their weighted share, 0–1. */
export type ReplyVerdict = {
  isFine: boolean
  findings: ReplyFinding[]
  passes: ReplyFindingCode[]
  score: number
}
