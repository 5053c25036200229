/**
 * What a check came to. `proven`: shown by hashes and signatures alone. `failed`: shown to be wrong. `open`: could not be
 * shown either way. `note`: what the shop says, or what was seen on the way, without proof.
 */
export type Verdict = 'proven' | 'failed' | 'open' | 'note'

const verdicts = {
  'head-signed': 'proven',
  'head-first': 'open',
  'head-same': 'proven',
  'head-continues': 'proven',
  'head-unsigned': 'failed',
  'head-of-other-shop': 'failed',
  'head-stale': 'note',
  'head-older': 'failed',
  'head-shrunk': 'failed',
  'head-forked': 'failed',
  'head-rewritten': 'failed',
  'head-withheld': 'failed',
  'head-absent': 'open',
  'head-kept-unsigned': 'open',
  'key-unknown': 'failed',
  'key-misnamed': 'failed',
  'key-gone': 'failed',
  'key-new': 'note',
  'log-whole': 'proven',
  'log-not-walked': 'open',
  'log-kept-prefix': 'proven',
  'log-rewritten': 'failed',
  'log-changed': 'failed',
  'log-short': 'failed',
  'log-shorter-than-signed': 'failed',
  'log-withheld': 'failed',
  'entry-unreadable': 'failed',
  'entry-not-canonical': 'failed',
  'entry-later-than-head': 'failed',
  'entry-backdated': 'note',
  'reviews-undecided': 'note',
  'witness-agrees': 'proven',
  'witness-has-none': 'open',
  'witness-disagrees': 'failed',
  'witness-key-unknown': 'open',
  'attestation-good': 'proven',
  'attestation-good-by-shop': 'proven',
  'attestation-of-log': 'proven',
  'attestation-of-other-log': 'failed',
  'attestation-beyond-log': 'failed',
  'attestation-unfounded': 'failed',
  'attestation-unsigned': 'failed',
  'attestation-key-other': 'failed',
  'attestation-not-logged': 'failed',
  'attestation-not-logged-yet': 'open',
  'attestation-key-unannounced': 'failed',
  'attestation-draw-wrong': 'failed',
  'attestation-sample-wrong': 'failed',
  'audit-without-result': 'note',
  'audits-unsigned': 'note',
  'receipt-signed': 'proven',
  'receipt-unsigned': 'failed',
  'receipt-key-unknown': 'failed',
  'receipt-key-misnamed': 'failed',
  'receipt-of-other-shop': 'failed',
  'receipt-logged': 'proven',
  'receipt-not-logged-yet': 'open',
  'receipt-never-logged': 'failed',
  'receipt-without-salt': 'open',
  'receipt-proof-wrong': 'failed',
  'receipt-proof-foreign': 'failed',
  'receipt-decided': 'proven',
  'receipt-decided-in-whole': 'proven',
  'receipt-waits': 'open',
  'receipt-never-decided': 'failed',
  'receipt-answer': 'note',
  'receipt-lost': 'failed',
  'receipt-denied': 'failed',
  'receipt-answer-differs': 'failed',
  'product-agrees': 'proven',
  'product-differs': 'failed',
  'product-absent': 'open',
} as const satisfies Record<string, Verdict>

export type FindingCode = keyof typeof verdicts

export type Facts = Readonly<Record<string, string | number>>

export type Finding = { code: FindingCode; verdict: Verdict; facts: Facts }

/** A finding with its verdict, which follows from its code. */
export function found(code: FindingCode, facts: Facts = {}): Finding {
  return { code, verdict: verdicts[code], facts }
}

/** True when at least one check failed. */
export function hasFailed(findings: readonly Finding[]): boolean {
  return findings.some(({ verdict }) => verdict === 'failed')
}

const contradictions = new Set<FindingCode>(['head-shrunk', 'head-forked', 'head-rewritten', 'log-rewritten'])

/**
 * True when the shop signed two histories: the kept head and today's cannot both be true. Where they agree and only the
 * entries do not fit, no head speaks against the other.
 */
export function contradictsKept(findings: readonly Finding[]): boolean {
  const doAgree = findings.some(({ code }) => code === 'head-same' || code === 'head-continues')
  return !doAgree && findings.some(({ code }) => contradictions.has(code))
}

/** True when the log itself is wrong, whatever else was checked: then nothing that it says counts. */
export function hasLogFailed(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ code, verdict }) => verdict === 'failed' && /^(?:head|key|log|entry|witness)-/.test(code),
  )
}
