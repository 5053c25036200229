import type { ReplyFindingCode } from '../../src/reply-check/reply-finding.ts'

/** A reply with what is wrong with it; `optional` findings are right either way. */
export type ReplyExample = {
  said: string
  reply: string
  wrong: ReplyFindingCode[]
  optional?: ReplyFindingCode[]
  channel?: 'public' | 'private'
  rating?: number
  /** What the person chose to say; without it the reading decides. */
  kind?: 'question' | 'complaint' | 'praise'
  customerName?: string
  last?: string[]
  refundLimitCents?: number
}
