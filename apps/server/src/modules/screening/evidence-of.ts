import type { LogEvidence } from '@echoloop/contract'

/** On what a review rests, as the log and its readers are told. Pure. */
export function evidenceOf({ orderId, channel }: { orderId: string | null; channel: string }): LogEvidence {
  if (orderId !== null) return 'order'
  return channel === 'import' ? 'imported' : 'unverified'
}
