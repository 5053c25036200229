import type { OutgoingAnswer } from '../../../platform/outgoing/ask-json.ts'
import type { TalkOutcome } from './messenger-adapter.ts'

/** How long one exchange with a platform may take: less than a claim is waited for. */
export const platformTimeoutMs = 12_000

export const platformBytesMax = 4_000_000

/**
 * What a lost or broken exchange means where a second try could arrive twice: whatever may have been taken is never
 * sent again by itself.
 */
export function lostOutcome(answer: OutgoingAnswer & { kind: 'failed' }): TalkOutcome {
  if (answer.reason === 'refused-address' || !answer.sent) return { kind: 'fault', reason: answer.reason }
  return { kind: 'unknown', reason: 'answer-lost' }
}

/** What a bare status means: 429 and 503 say that nothing was done; another 5xx says nothing at all. */
export function statusOutcome(status: number): TalkOutcome {
  const reason = `http ${status}`
  if (status === 429 || status === 503) return { kind: 'later', reason }
  if (status >= 500) return { kind: 'unknown', reason }
  if ([401, 403, 404].includes(status) || status < 400) return { kind: 'fault', reason }
  return { kind: 'failed', reason }
}
